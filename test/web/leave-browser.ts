import { afterAll } from 'vitest';
import { browser } from './browser.ts';

/** After each file of the web tests: a page that stays open is told of every write. */
afterAll(() => Promise.all(browser.contexts().map((context) => context.close())));
