// npm run screenshots: takes the pictures in docs/ anew, of the page with the demo community.
// The same picture each time but for the dates, which follow from the day it is taken.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { createServices } from '../functions/src/services.ts';
import { seed } from './admin/seed.ts';
import { openBrowser, openPage, settled, signInAs } from './lib/browser.ts';
import { startSuite } from './lib/emulators.ts';
import { listenForInterrupts } from './lib/interrupts.ts';
import { portOffsetFrom } from './lib/options.ts';
import { HOST } from './lib/ports.mjs';
import { PROJECT_ID, Refusal, ROOT } from './lib/project.ts';
import { runAsScript } from './lib/script.ts';

interface Picture {
  /** The file in docs/, without its ending. */
  name: string;
  /** The beginning of a demo person's name. */
  as: string;
  path: string;
  width: number;
  colorScheme: 'light' | 'dark';
  /** A heading that has to be there before the picture is taken. */
  heading: string;
}

const PHONE_WIDTH = 390;
const DESK_WIDTH = 1000;

const PICTURES: Picture[] = [
  {
    name: 'home',
    as: 'Fatou',
    path: '/',
    width: PHONE_WIDTH,
    colorScheme: 'light',
    heading: 'Dag Fatou (demo)',
  },
  {
    name: 'home-dark',
    as: 'Fatou',
    path: '/',
    width: PHONE_WIDTH,
    colorScheme: 'dark',
    heading: 'Dag Fatou (demo)',
  },
  {
    name: 'people',
    as: 'Fatou',
    path: '/people',
    width: PHONE_WIDTH,
    colorScheme: 'light',
    heading: 'Bert (demo)',
  },
  {
    name: 'session',
    as: 'Anna',
    path: '/sessions/demoSession000000011',
    width: PHONE_WIDTH,
    colorScheme: 'light',
    heading: 'Verloop',
  },
  {
    name: 'points',
    as: 'Cato',
    path: '/points',
    width: PHONE_WIDTH,
    colorScheme: 'dark',
    heading: 'Mijn punten',
  },
  {
    name: 'staff',
    as: 'Sofie',
    path: '/staff',
    width: DESK_WIDTH,
    colorScheme: 'light',
    heading: 'De boeken',
  },
  {
    name: 'staff-people',
    as: 'Sofie',
    path: '/staff/people',
    width: DESK_WIDTH,
    colorScheme: 'light',
    heading: 'Mensen',
  },
];

const HEIGHT = 844;
/** A phone's picture is sharp, and a desk's not larger than it is shown. */
const scaleOf = (width: number): number => (width === PHONE_WIDTH ? 2 : 1);

/** Each clone of the repository carries them. */
const MOST_BYTES = 180_000;

runAsScript(async () => {
  const { values } = parseArgs({ options: { 'port-offset': { type: 'string' } } });
  const interrupts = listenForInterrupts();
  const portOffset = portOffsetFrom(values['port-offset']);
  const suite = await startSuite({ portOffset, interrupts });
  // The Admin SDK finds the emulators by the environment alone.
  Object.assign(process.env, suite.env);
  const services = createServices({ projectId: PROJECT_ID });
  const browser = await openBrowser();
  const end = AbortSignal.any([interrupts.first, suite.gone]);
  try {
    await seed({ projectId: PROJECT_ID, isEmulator: true, services });
    for (const picture of PICTURES) {
      if (end.aborted) throw new Refusal('Broken off; the pictures that follow are as they were.');
      await take(browser, `http://${HOST}:${suite.ports.hosting}`, picture);
    }
    return 0;
  } finally {
    await browser.close();
    await (await services.store()).db.terminate();
    await suite.stop();
  }
});

async function take(browser: Browser, pageUrl: string, picture: Picture): Promise<void> {
  const { name, as, path, width, colorScheme, heading } = picture;
  const screen = { width, height: HEIGHT, colorScheme, deviceScaleFactor: scaleOf(width) };
  const page = await openPage(browser, screen);
  await page.goto(pageUrl);
  await signInAs(page, as);
  await page.goto(pageUrl + path);
  await page.getByRole('heading', { name: heading }).first().waitFor();
  await settled(page);
  const image = await whenStill(page);
  await page.context().close();
  const file = `docs/${name}.png`;
  if (image.length > MOST_BYTES) {
    throw new Refusal(`${file} would have ${image.length} bytes: more than ${MOST_BYTES}.`);
  }
  writeFileSync(join(ROOT, file), image);
  console.log(`${file}  ${Math.ceil(image.length / 1000)} KB`);
}

const STILL_MS = 1000;
const MOST_LOOKS = 30;

/** When two pictures, one second apart, are the same: lists go on filling without saying so. */
async function whenStill(page: Page): Promise<Buffer> {
  let before = await page.screenshot();
  for (let look = 0; look < MOST_LOOKS; look++) {
    await pause(STILL_MS);
    const image = await page.screenshot();
    if (image.equals(before)) return image;
    before = image;
  }
  throw new Refusal(`${page.url()} does not come to rest.`);
}
