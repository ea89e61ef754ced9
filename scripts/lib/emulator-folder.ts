import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctionsOf, FUNCTIONS, PAGE, withBuilt, type Half } from '../build.ts';
import { emulatorConfig, type EmulatorName, type FirebaseJson } from './emulator-config.ts';
import type { Ports } from './ports.mjs';
import { ROOT } from './project.ts';

/**
 * Fills the folder in which one run of the emulators works: its configuration and copies of the
 * built functions, the page, the rules and the indexes. The emulators watch their files and load
 * them anew, so on the originals a build or an edit would change a run under way.
 */
export async function prepareRunFolder(
  folder: string,
  config: FirebaseJson,
  ports: Ports,
  only: readonly EmulatorName[],
  alsoFunctions?: string,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const halves: Half[] = [];
  if (only.includes('functions')) halves.push(FUNCTIONS);
  if (only.includes('hosting')) halves.push(PAGE);
  await withBuilt(halves, async () => {
    if (only.includes('functions')) copyFunctions(join(folder, 'functions'));
    if (only.includes('hosting')) {
      cpSync(join(ROOT, PAGE.output), join(folder, PAGE.output), { recursive: true });
    }
  });
  for (const file of [config.firestore.rules, config.firestore.indexes]) {
    writeFileSync(join(folder, file), readFileSync(join(ROOT, file)));
  }
  const run = emulatorConfig(config, ports);
  if (alsoFunctions !== undefined) {
    const codebase = 'also';
    copyFunctions(join(folder, codebase));
    await buildFunctionsOf(alsoFunctions, join(folder, codebase, 'lib'));
    const [ours] = run.functions;
    run.functions.push({ ...ours, source: codebase, codebase });
  }
  writeFileSync(join(folder, 'firebase.json'), JSON.stringify(run, null, 2));
}

/** As `firebase deploy` would take them, but with the installed packages linked in. */
function copyFunctions(folder: string): void {
  const source = join(ROOT, 'functions');
  const left = new Set([join(source, 'node_modules'), join(source, 'src')]);
  cpSync(source, folder, { recursive: true, filter: (path) => !left.has(path) });
  symlinkSync(join(source, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
