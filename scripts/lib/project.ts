import { join } from 'node:path';

export { Refusal } from './refusal.mjs';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../..');

/** What runs leave behind: logs, copies, stamps. Ignored by git, free to be deleted. */
export const WORK_FOLDER = join(ROOT, '.emulators');

/** Ids that begin with `demo-` make firebase-tools keep everything on this machine. */
export const PROJECT_ID = 'demo-wederdienst';
