// npm run with-emulators -- "<command>": runs a command against fresh, empty emulators and exits as
// the command did. What the emulators say goes to a log; the command's output is left as it is.
import { emulatorNamesFrom, portOffsetFrom } from './lib/options.ts';
import { listenForInterrupts } from './lib/interrupts.ts';
import { startSuite } from './lib/emulators.ts';
import { runAsScript } from './lib/script.ts';
import { runInShell, shellLine } from './lib/shell.ts';

const USAGE = `Usage: npm run with-emulators -- [--only auth,firestore,functions,hosting] [--port-offset 100] [--verbose] "<command>"`;

runAsScript(async () => {
  const { options, command } = readArguments(process.argv.slice(2));
  if (command === '') {
    console.error(USAGE);
    return 2;
  }
  const interrupts = listenForInterrupts();
  const suite = await startSuite({
    portOffset: portOffsetFrom(options.get('--port-offset')),
    only: emulatorNamesFrom(options.get('--only')),
    verbose: options.has('--verbose'),
    interrupts,
  });
  const end = AbortSignal.any([interrupts.first, suite.gone]);
  const code = await runInShell(command, suite.env, end, interrupts.second);
  await suite.stop();
  return code;
});

/** Options come first: all that follows the first word that is none belongs to the command. */
function readArguments(args: string[]): { options: Map<string, string>; command: string } {
  const options = new Map<string, string>();
  const rest = [...args];
  while (rest[0]?.startsWith('--')) {
    const [name = '', value] = (rest.shift() ?? '').split('=');
    if (name === '--verbose') options.set(name, '');
    else if (name === '--only' || name === '--port-offset')
      options.set(name, value ?? rest.shift() ?? '');
    else return { options, command: '' };
  }
  return { options, command: shellLine(rest) };
}
