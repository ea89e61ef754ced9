import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ID, WORK_FOLDER } from './project.ts';

/** All that the emulator's Firestore held at one time. */
export interface Snapshot {
  /** Adds what was there to what is; sets triggers off, as any write does. */
  restore: () => Promise<void>;
}

export async function takeSnapshot(): Promise<Snapshot> {
  const folder = mkdtempSync(join(WORK_FOLDER, 'snapshot-'));
  await ask('export', { export_directory: folder, export_name: 'all' });
  const file = join(folder, 'all/all.overall_export_metadata');
  return { restore: () => ask('import', { export_directory: file }) };
}

async function ask(what: 'export' | 'import', how: Record<string, string>): Promise<void> {
  const host = process.env['FIRESTORE_EMULATOR_HOST'];
  const response = await fetch(`http://${host}/emulator/v1/projects/${PROJECT_ID}:${what}`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner' },
    body: JSON.stringify({ database: `projects/${PROJECT_ID}/databases/(default)`, ...how }),
  });
  if (!response.ok) throw new Error(`Firestore's emulator did not ${what}: ${response.status}`);
}
