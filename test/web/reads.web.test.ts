import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CountingProxy, startCountingProxy } from '../../scripts/bench/counting-proxy.ts';
import { ChannelReader } from '../../scripts/bench/reads-in.ts';
import { createServices } from '../../functions/src/services.ts';
import { FIRESTORE_PORT, browser, PAGE } from './browser.ts';

const PROJECT = 'demo-known-reads';
const KNOWN = 5;
/** What would mislead a count that only looks for words, or lengths in bytes. */
const NASTY = 'é → 🐘 "documentChange":{"document":{}} \\ 12\n[[1,[{"documentChange":{}}]]]';

let proxy: CountingProxy;
let script: string;

beforeAll(async () => {
  const { db } = await createServices({ projectId: PROJECT }).store();
  for (let id = 1; id <= KNOWN; id++) await db.doc(`known/${id}`).set({ id, text: NASTY });
  proxy = await startCountingProxy(FIRESTORE_PORT);
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'known-reads.page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'known',
  });
  script = outputFiles[0]?.text ?? '';
});
afterAll(async () => {
  await proxy?.stop();
});

interface Way {
  way: string;
  by: Record<string, number>;
}

const WAYS: Way[] = [
  { way: 'a listened query', by: { known: KNOWN } },
  { way: 'a listened query that finds nothing', by: { nothing: 1 } },
  { way: 'a listened document', by: { known: 1 } },
  { way: 'a listened document that is missing', by: { known: 1 } },
  { way: 'two listeners that share a document', by: { known: KNOWN + 1 } },
  { way: 'a query once', by: { known: 3 } },
  { way: 'a document once', by: { known: 1 } },
  { way: 'a transaction over two documents and a missing one', by: { known: 3 } },
  { way: 'a count', by: { aggregation: 1 } },
];

describe('what the counting proxy counts in the emulator’s answers to a page', () => {
  it.each(WAYS)('$way', async ({ way, by }) => {
    const page = await browser.newPage();
    proxy.reset();
    // Nothing is there, but it comes from this machine: other pages may not speak to it.
    await page.goto(`${PAGE}/assets/none`);
    // Through the debugger, which a Content-Security-Policy does not bind.
    await page.evaluate(`${script}; known.read('${PROJECT}', ${proxy.port}, '${way}')`);
    expect(proxy.reads().by).toEqual(by);
    await page.close();
  });

  it('refuses to tell a figure when something passed that it can’t count', async () => {
    const other = await startCountingProxy(proxy.port);
    const path = `/v1/projects/${PROJECT}/databases/(default)/documents/known/1`;
    await fetch(`http://127.0.0.1:${other.port}${path}`);
    expect(() => other.reads()).toThrow(/not known/);
    await other.stop();
  });
});

describe('a channel, cut into pieces anywhere', () => {
  const chunk = (message: unknown) => {
    const json = JSON.stringify([[1, [message]]]);
    return `${json.length}\n${json}`;
  };
  const messages = [{ text: NASTY }, { second: [1, 2] }];
  const text = chunk('noop') + messages.map(chunk).join('');

  it.each([1, 2, 7, text.length])('of %i characters gives the same messages', (length) => {
    const taken: unknown[] = [];
    const reader = new ChannelReader((message) => taken.push(message));
    for (let at = 0; at < text.length; at += length) reader.push(text.slice(at, at + length));
    expect(taken).toEqual(['noop', ...messages]);
  });
});
