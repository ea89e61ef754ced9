/**
 * npm run mutate -- [--only core,rules] [words …]
 * Makes the code wrong on purpose and sees that somebody notices: Stryker over the core, and every
 * condition of the rules. Exits 1 if a fault lives.
 */
import { parseArgs } from 'node:util';
import { listenForInterrupts } from './lib/interrupts.ts';
import { portOffsetFrom } from './lib/options.ts';
import { Refusal } from './lib/project.ts';
import { runAsScript } from './lib/script.ts';
import { runTool } from './lib/tool.ts';
import { mutateRules, rulesFindingAsText } from './mutate/rules.ts';

interface Asked {
  /** Only faults with one of these words in their name. */
  words: string[];
  portOffset: number;
  interrupts: ReturnType<typeof listenForInterrupts>;
}

/** What of the rules is tried unless something else is asked for; scripts/mutate/rules.ts knows more. */
const CONDITIONS = ['condition dropped'];

/** Each answers whether every fault was noticed. */
const PARTS: Record<string, (asked: Asked) => Promise<boolean>> = {
  // Stryker prints its own table, and fails below the score that its configuration asks for.
  core: async ({ interrupts }) => {
    const args = ['run', 'scripts/mutate/stryker.config.json'];
    const { code } = await runTool('stryker', args, process.env, interrupts.first, (chunk) =>
      process.stdout.write(chunk),
    );
    return code === 0;
  },
  rules: async ({ words, ...asked }) => {
    const finding = await mutateRules({ ...asked, words: words.length > 0 ? words : CONDITIONS });
    console.log(rulesFindingAsText(finding));
    return finding.problems.length === 0;
  },
};

async function main(): Promise<number> {
  const { values, positionals: words } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string' }, 'port-offset': { type: 'string' } },
  });
  const names = values.only?.split(',').map((name) => name.trim()) ?? Object.keys(PARTS);
  const portOffset = portOffsetFrom(values['port-offset']);
  const interrupts = listenForInterrupts();
  let isAllNoticed = true;
  for (const name of names) {
    const part = PARTS[name];
    if (!part) {
      throw new Refusal(`There is no "${name}": choose from ${Object.keys(PARTS).join(', ')}.`);
    }
    isAllNoticed = (await part({ words, portOffset, interrupts })) && isAllNoticed;
  }
  return isAllNoticed ? 0 : 1;
}

runAsScript(main);
