// npm run admin -- <command>: what staff and operators do from a terminal.
import { Command, InvalidArgumentError, Option } from 'commander';
import { ROLES } from '../core/people/staff.ts';
import { backup } from './admin/backup/backup.ts';
import { restore } from './admin/backup/restore.ts';
import { erasePerson } from './admin/person/erase.ts';
import { exportPerson } from './admin/person/export.ts';
import { grant, revoke } from './admin/roles.ts';
import { type Target, targetOf, type TargetOptions } from './admin/target.ts';
import { Refusal } from './lib/project.ts';
import { reconcileCommand } from './admin/reconcile.ts';
import { seed } from './admin/seed.ts';
import { upgrade } from './admin/upgrade/upgrade.ts';
import { story } from './admin/story.ts';
import { sweepCommand } from './admin/sweep.ts';

/** What a command found: an object for --json, text for people, and the exit code. */
export interface Outcome {
  json: object;
  text: string;
  exitCode?: number;
}

type Run = (target: Target, options: Options, argument: string[]) => Promise<Outcome>;
interface Options extends TargetOptions {
  everything?: boolean;
  leavePoints?: boolean;
  after?: string;
}

const program = new Command('npm run admin --')
  .description(
    'Runs Wederdienst from a terminal: on the local emulators, or with --project on a real one.',
  )
  .showHelpAfterError('(add --help for what it takes)')
  .addHelpText(
    'after',
    `
Examples:
  npm run admin -- grant someone@example.org admin    the first admin, after they have signed in once
  npm run admin -- reconcile                          do the books balance? exits 1 if they do not
  npm run admin -- reconcile --project my-project     the same in the cloud, after typing its name
  npm run admin -- sweep --at 2027-01-31              rehearse the sweep of a later night
  npm run admin -- backup ../backups/january          every document as of one moment, resumable
  npm run -s admin -- reconcile --json                JSON and nothing else (-s silences npm)

A real project is reached with application default credentials (gcloud auth application-default login).`,
  );

function command(usage: string, description: string, run: Run): Command {
  return program
    .command(usage)
    .description(description)
    .option('--json', 'print one JSON object')
    .option('--project <id>', 'work on this real project instead of the emulators')
    .option('--confirm <id>', "the real project's name once more, where nobody can be asked")
    .action(async (...given: unknown[]) => {
      // Commander hands over the arguments, then the options, then the command.
      const self = given.at(-1);
      if (!(self instanceof Command)) throw new TypeError('commander passes the command last');
      const options = self.opts<Options>();
      const outcome = await run(await targetOf(options), options, self.args);
      console.log(options.json ? JSON.stringify(outcome.json, null, 2) : outcome.text);
      process.exitCode = outcome.exitCode ?? 0;
    });
}

const laterDate = (value: string): Date => {
  const date = new Date(value);
  if (!/^\d{4}-\d{2}-\d{2}/.test(value) || Number.isNaN(date.getTime()))
    throw new InvalidArgumentError('Write a date, 2027-01-31.');
  return date;
};

command(
  'seed',
  'fill empty emulators with a small demo community; a real project gets only its settings',
  (target) => seed(target),
);
command(
  `grant <email> <${ROLES.join('|')}>`,
  'give a role to somebody who has signed in at least once',
  (target, _, [email = '', role = '']) => grant(target, email, role),
);
command(
  'revoke <email>',
  'take the role away, and end the sessions that rely on it',
  (target, _, [email = '']) => revoke(target, email),
);
command('sweep', 'do what lost events left undone, and what only time moves', (target, options) =>
  sweepCommand(target, options.everything ?? false),
)
  .option('--everything', 'look at all documents, not only at those since the last sweep')
  .addOption(
    new Option(
      '--at <date>',
      'as if it were that date; what it stamps lies in the future (emulators only)',
    ).argParser(laterDate),
  );
command(
  'reconcile',
  'check the six invariants over everything; exits 1 if anything is off',
  (target) => reconcileCommand(target),
);
command(
  'backup <folder>',
  'write every document of this moment into a folder; goes on where it was broken off',
  (target, _, [folder = '']) => backup(target, folder),
);
command(
  'restore <folder>',
  'write a backup into an empty project, where no functions are deployed yet, and check it',
  (target, _, [folder = '']) => restore(target, folder),
);
command(
  'export <uid>',
  'everything that is kept about a person, as JSON',
  (target, _, [uid = '']) => exportPerson(target, uid),
);
command(
  'erase <uid>',
  'take a person out of everything but the ledger; export first, there is no way back',
  (target, options, [uid = '']) => erasePerson(target, uid, options.leavePoints ?? false),
).option(
  '--leave-points',
  'even with a balance that nobody decided about; it stays in the books, under a uid of nobody',
);
command(
  'upgrade [noun]',
  'write into stored documents the fields that they lack since a release; goes on with --after',
  (target, options, [noun = '']) => upgrade(target, noun, options.after ?? ''),
).option(
  '--after <path>',
  'go on after this document, which the run that was broken off named last',
);
command(
  'story',
  'play the story of the programme through the emulators, as separate signed-in people',
  (target) => story(target),
);

try {
  await program.parseAsync();
} catch (error) {
  // A stack helps whoever mends this program; whoever runs it needs the sentence.
  const isExpected = error instanceof Refusal || process.env['DEBUG'] === undefined;
  console.error(isExpected && error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
// The SDKs keep connections open that nobody waits for.
process.exit();
