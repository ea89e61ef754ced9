import { Refusal } from './project.ts';

/** Runs a script's main function and exits with what it returns; a refusal is one plain sentence. */
export function runAsScript(main: () => Promise<number>): void {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error instanceof Refusal ? error.message : error);
      process.exitCode = 1;
    },
  );
}
