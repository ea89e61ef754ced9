import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { PACKAGES_FILE, PAGE } from '../build.ts';
import { ROOT } from '../lib/project.ts';

/** What has to be downloaded of the page as it is built, by somebody who reads Dutch. */

const KB = 1000;

/** The modules that begin what is loaded; all that they import at once comes along. */
const SIGNED_OUT = ['index.html', 'src/words/door/nl.ts'];
const HOME = [...SIGNED_OUT, 'src/app.tsx', 'src/words/nl.ts'];
const STAFF = [...HOME, 'src/pages/staff/staff.tsx', 'src/words/staff/nl.ts'];
const NOT_FOR_PARTICIPANTS = /^src\/(pages\/staff|words\/(staff|programme))\//;
const ON_EMULATORS = ['src/kit/emulators.ts', 'src/parts/demo-people.tsx'];

/** Heavy, and to be loaded only where a chart or a table is shown. */
const CHART = '@observablehq/plot';
const GRID = '@tanstack/table-core';

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.optional(z.array(z.string())),
    css: z.optional(z.array(z.string())),
  }),
);
type Manifest = z.infer<typeof manifestSchema>;
const packagesSchema = z.record(z.string(), z.array(z.string()));

export interface Downloads {
  /** Files below web/dist. */
  signedOut: Set<string>;
  home: Set<string>;
  staff: Set<string>;
  /** What the page loads besides where it runs on emulators. */
  onEmulators: Set<string>;
  /** The chunks of the team's pages and of what emulators need, without what they share. */
  notForParticipants: Set<string>;
  /** The chunks that Observable Plot and the table are in; empty as long as nothing uses them. */
  chart: Set<string>;
  grid: Set<string>;
}

export function downloads(): Downloads {
  const manifest = manifestSchema.parse(read('.vite/manifest.json'));
  const packages = Object.entries(packagesSchema.parse(read(PACKAGES_FILE)));
  const chunksWith = (name: string): Set<string> =>
    new Set(packages.filter(([, names]) => names.includes(name)).map(([file]) => file));
  return {
    signedOut: filesFor(manifest, SIGNED_OUT),
    home: filesFor(manifest, HOME),
    staff: filesFor(manifest, STAFF),
    onEmulators: filesFor(manifest, ON_EMULATORS),
    notForParticipants: new Set(
      Object.entries(manifest)
        .filter(([name]) => NOT_FOR_PARTICIPANTS.test(name) || ON_EMULATORS.includes(name))
        .map(([, { file }]) => file),
    ),
    chart: chunksWith(CHART),
    grid: chunksWith(GRID),
  };
}

/** In kilobytes (1000 bytes) as gzip -9 makes them, rounded up to a tenth. */
export interface Sizes {
  signedOutJsKb: number;
  signedOutCssKb: number;
  /** Everything until a participant's home stands there, the HTML included. */
  homeKb: number;
  /** The same for the team's page. */
  staffKb: number;
  /** Null as long as nothing uses it. */
  chartKb: number | null;
  gridKb: number | null;
  /** How much of the chart and the grid is loaded before anybody has asked for one. */
  earlyChartAndGridKb: number;
}

export function measureSizes(): Sizes {
  const { signedOut, home, staff, chart, grid } = downloads();
  const early = [...home].filter((file) => chart.has(file) || grid.has(file));
  return {
    signedOutJsKb: kilobytes(signedOut, '.js'),
    signedOutCssKb: kilobytes(signedOut, '.css'),
    homeKb: kilobytes([...home, PAGE.entry]),
    staffKb: kilobytes([...staff, PAGE.entry]),
    chartKb: chart.size > 0 ? kilobytes(chart) : null,
    gridKb: grid.size > 0 ? kilobytes(grid) : null,
    earlyChartAndGridKb: kilobytes(early),
  };
}

/** The files that are fetched for some modules, with all that they import at once. */
function filesFor(manifest: Manifest, names: string[]): Set<string> {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${name} is not in the manifest of the build: see sizes.ts`);
    if (files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(visit);
  };
  names.forEach(visit);
  return files;
}

function kilobytes(files: Iterable<string>, ending = ''): number {
  const bytes = [...files]
    .filter((file) => file.endsWith(ending))
    .map((file) => gzipSync(readFileSync(built(file)), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0);
  return Math.ceil(bytes / (KB / 10)) / 10;
}

const built = (file: string): string => join(ROOT, PAGE.output, file);
const read = (file: string): unknown => JSON.parse(readFileSync(built(file), 'utf8'));
