// Builds what is stale: the functions into functions/lib, the page into web/dist.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lib/lock.mjs';
import { ROOT, WORK_FOLDER } from './lib/project.ts';
import { runAsScript } from './lib/script.ts';

export interface Half {
  name: string;
  /** What it is built from, as globs from the root. This file counts as well. */
  inputs: string[];
  /** Where the result goes, and the file in it that shows that it is there. */
  output: string;
  entry: string;
  /** Builds into a folder that does not exist yet. */
  build: (folder: string) => Promise<void>;
}

export const FUNCTIONS: Half = {
  name: 'functions',
  inputs: ['core/**', 'functions/src/**', 'functions/package.json', 'functions/package-lock.json'],
  output: 'functions/lib',
  entry: 'index.js',
  build: (folder) => buildFunctionsOf('functions/src/index.ts', folder),
};

export const PAGE: Half = {
  name: 'page',
  inputs: ['web/**', 'core/**', 'package-lock.json', 'tsconfig.json'],
  output: 'web/dist',
  entry: 'index.html',
  build: buildPage,
};

/** In web/dist: for each chunk of the page, the packages in it. Hosting serves no dot folders. */
export const PACKAGES_FILE = '.vite/packages.json';

const NOT_INPUTS = ['web/dist/**', '**/node_modules/**'];

/**
 * Brings these halves up to date, then runs the work that reads them, while nobody else builds.
 * Says on stderr what it built, and nothing when there was nothing to build.
 */
export async function withBuilt<T>(halves: Half[], work: () => Promise<T>): Promise<T> {
  return withLock(join(WORK_FOLDER, 'build.lock'), async () => {
    for (const half of halves) await buildIfStale(half);
    return work();
  });
}

async function buildIfStale(half: Half): Promise<void> {
  const stamp = join(WORK_FOLDER, `built-${half.name}`);
  const output = join(ROOT, half.output);
  const inputs = hashOfInputs(half);
  if (existsSync(join(output, half.entry)) && readIfThere(stamp) === inputs) return;

  const began = performance.now();
  // Out of the way of checks that run meanwhile, and as deep as the output: source maps are relative.
  const fresh = join(WORK_FOLDER, `${half.name}-new`);
  rmSync(fresh, { recursive: true, force: true });
  await half.build(fresh);
  // A failed build leaves the old result, and no reader meets half a one for long.
  rmSync(output, { recursive: true, force: true });
  renameSync(fresh, output);
  writeFileSync(stamp, inputs);
  process.stderr.write(`Built the ${half.name} in ${seconds(performance.now() - began)}.\n`);
}

/** By content, not by time: git touches files when it changes branches. */
function hashOfInputs(half: Half): string {
  const files = globSync([...half.inputs, 'scripts/build.ts'], {
    cwd: ROOT,
    exclude: NOT_INPUTS,
    withFileTypes: true,
  });
  const hash = createHash('sha256');
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  for (const path of paths.toSorted()) {
    hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Bundles the functions that a module, named from the root, defines. */
export async function buildFunctionsOf(entry: string, folder: string): Promise<void> {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: ROOT,
    entryPoints: { index: entry },
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // A function loads its own handler only: what is imported dynamically stays a file of its own.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    sourcemap: 'linked',
    // What functions/package.json installs in production stays outside; a second copy of
    // firebase-admin would not know the first one's apps and timestamps.
    external: [
      'firebase-admin',
      'firebase-admin/*',
      'firebase-functions',
      'firebase-functions/*',
      '@google-cloud/firestore',
    ],
    logLevel: 'warning',
  });
}

async function buildPage(folder: string): Promise<void> {
  const { build } = await import('vite');
  const built = await build({
    root: join(ROOT, 'web'),
    configFile: join(ROOT, 'web/vite.config.ts'),
    build: { outDir: folder, emptyOutDir: true },
    logLevel: 'warn',
  });
  if (!('output' in built)) throw new TypeError('The page is built once, and not watched.');
  const chunks = built.output.filter((file) => file.type === 'chunk');
  const packages = chunks.map((chunk) => [chunk.fileName, packagesOf(chunk.moduleIds)]);
  // Beside Vite's own manifest, which tells what loads what, but not what a shared chunk is made of.
  writeFileSync(join(folder, PACKAGES_FILE), JSON.stringify(Object.fromEntries(packages)));
}

/** The npm packages whose modules these are. */
function packagesOf(moduleIds: string[]): string[] {
  const names = moduleIds.flatMap(
    (id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [],
  );
  return [...new Set(names)];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

if (import.meta.main) {
  runAsScript(async () => {
    await withBuilt([FUNCTIONS, PAGE], async () => {});
    return 0;
  });
}
