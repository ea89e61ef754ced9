import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFirebaseJson } from '../../scripts/lib/emulator-config.ts';
import { ROOT } from '../../scripts/lib/project.ts';

const { hosting } = parseFirebaseJson(readFileSync(join(ROOT, 'firebase.json'), 'utf8'));
const everywhere = new Map(
  hosting.headers
    .filter(({ source }) => source === '**')
    .flatMap(({ headers }) => headers.map(({ key, value }) => [key, value] as const)),
);
const policy = new Map(
  (everywhere.get('Content-Security-Policy') ?? '').split(';').map((directive) => {
    const [name = '', ...sources] = directive.trim().split(' ');
    return [name, sources] as const;
  }),
);

describe('the Content-Security-Policy', () => {
  it('lets nothing in that is not named, nor anybody frame the page', () => {
    for (const name of [
      'default-src',
      'object-src',
      'base-uri',
      'form-action',
      'frame-ancestors',
    ]) {
      expect.soft(policy.get(name), name).toEqual(["'none'"]);
    }
  });

  it('lets no script and no style in that stands in the page itself', () => {
    const sources = [...policy.values()].flat();
    expect(sources.filter((source) => source.startsWith("'unsafe-"))).toEqual([]);
    expect(policy.get('style-src')).toEqual(["'self'"]);
    expect(policy.get('script-src')).toEqual(["'self'", 'https://apis.google.com']);
  });

  it('names hosts, and no whole scheme or everybody', () => {
    const named = /^('none'|'self'|https:\/\/(\*\.firebaseapp\.com|[a-z.]+)(\/recaptcha\/)?)$/;
    for (const [name, sources] of policy) {
      const others = sources.filter((source) => !named.test(source));
      // Icons are drawn from data: URLs, which run nothing.
      expect.soft(others, name).toEqual(name === 'img-src' ? ['data:'] : []);
    }
  });
});

it('every answer says how browsers are to treat it', () => {
  expect(Object.fromEntries(everywhere)).toMatchObject({
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
  });
});
