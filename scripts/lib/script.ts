import { Refusal } from './project.ts';

/** Runs a script's main function and exits with what it returns; a refusal is one plain sentence. */
export function runAsScript(main: () => Promise<number>): void {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(isForPeople(error) ? error.message : error);
      process.exitCode = 1;
    },
  );
}

function isForPeople(error: unknown): error is Error {
  if (error instanceof Refusal) return true;
  // What parseArgs says of an option that there is not.
  return error instanceof TypeError && 'code' in error && /PARSE_ARGS/.test(String(error.code));
}
