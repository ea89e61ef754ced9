import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { NOUN_NAMES, NOUNS } from '../../core/nouns.ts';
import { heardBy } from '../../functions/src/triggers/heard-by.ts';
import type { Services } from '../../functions/src/services.ts';
import { participantTrigger } from '../../functions/src/triggers/participant.trigger.ts';
import { HOUR_MS } from '../../core/base/time.ts';

/** An event of which nothing matters but its age. */
const eventOf = (ageMs: number) => ({
  id: 'event',
  time: new Date(Date.now() - ageMs).toISOString(),
  document: 'participants/anna',
  params: { id: 'anna' },
  data: undefined,
  project: 'demo',
  database: '(default)',
  namespace: '',
  location: 'europe-west1',
  specversion: '1.0' as const,
  source: 'test',
  type: 'google.cloud.firestore.document.v1.written',
});

describe('an event that fails', () => {
  const load = vi.fn<Services['store']>(() => Promise.reject(new Error('the database is away')));
  const auth: Services['auth'] = () => Promise.reject(new Error('not needed'));
  const trigger = participantTrigger({ store: load, auth });

  it('is retried while the fault may pass', async () => {
    await expect(trigger.run(eventOf(5 * HOUR_MS))).rejects.toThrow('the database is away');
  });

  it('is given up after six hours, though it was tried once more', async () => {
    load.mockClear();
    await expect(trigger.run(eventOf(7 * HOUR_MS))).resolves.toBeUndefined();
    expect(load).toHaveBeenCalledOnce();
  });
});

/** Which documents each function hears of. */
const FUNCTIONS = {
  'audit-advice': 'preparations/{sessionId}/advice/{id}',
  'audit-contact': 'participants/{uid}/private/contact',
  'audit-note': 'participants/{uid}/notes/{id}',
  'audit-preparation': 'preparations/{sessionId}',
  'audit-round': 'rounds/{id}',
  deliverMail: 'mail/{id}',
  repriceAccounts: 'settings/programme',
  settleAccount: 'participants/{uid}',
  settleAdjustment: 'adjustments/{id}',
  announceIntake: 'intakes/{uid}',
  settleSession: 'sessions/{id}',
  syncClaim: 'staff/{uid}',
};

describe('importing the functions', () => {
  it('starts nothing, and loads no more than what defines a trigger', () => {
    const root = join(import.meta.dirname, '../../functions/src/index.ts');
    const report = `
      import { createRequire } from 'node:module';
      const functions = await import(${JSON.stringify(root)});
      // A group of functions is deployed under its name and theirs: audit-note.
      const all = Object.entries(functions).flatMap(([name, one]) =>
        one.__endpoint ? [[name, one]] : Object.entries(one).map(([inner, each]) => [name + '-' + inner, each]));
      const documentOf = ({ eventTrigger }) =>
        eventTrigger?.eventFilterPathPatterns?.document ?? eventTrigger?.eventFilters?.document;
      const loaded = Object.keys(createRequire(import.meta.url).cache);
      const isLoaded = (name) => loaded.some((file) => file.includes(name));
      const resources = process.getActiveResourcesInfo();
      console.log(JSON.stringify({
        heard: Object.fromEntries(all.flatMap(([name, { __endpoint }]) =>
          __endpoint.eventTrigger ? [[name, documentOf(__endpoint)]] : [])),
        others: all.flatMap(([name, { __endpoint }]) => (__endpoint.eventTrigger ? [] : [name])),
        secrets: all.flatMap(([name, { __endpoint }]) =>
          (__endpoint.secretEnvironmentVariables ?? []).map(({ key }) => [name, key])),
        // firebase-functions brings Firestore by itself; the rest of the SDK waits until it is needed.
        firestore: isLoaded('@google-cloud/firestore'),
        auth: isLoaded('firebase-admin/lib/auth'),
        network: resources.filter((resource) => /TCP|Timeout/.test(resource)),
      }));`;
    const { PATH } = process.env;
    const args = ['--input-type=module', '--eval', report];
    const out = execFileSync(process.execPath, args, { encoding: 'utf8', env: { PATH } });
    expect(JSON.parse(out)).toEqual({
      heard: FUNCTIONS,
      others: ['sweepNightly'],
      // No other function, the sweep among them, can read the mail server's password.
      secrets: [['deliverMail', 'SMTP_URL']],
      firestore: true,
      auth: false,
      network: [],
    });
  });

  it('defines one for each noun that anybody is to hear of', () => {
    const patterns = NOUN_NAMES.filter((name) => heardBy(name) !== 'nobody').map(
      (name) => NOUNS[name].pattern,
    );
    expect(new Set(Object.values(FUNCTIONS))).toEqual(new Set(patterns));
    expect(Object.values(FUNCTIONS)).toHaveLength(patterns.length);
  });
});
