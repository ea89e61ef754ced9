import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Services } from '../../functions/src/services.ts';
import { participantTrigger } from '../../functions/src/triggers/participant.trigger.ts';

const HOUR = 60 * 60 * 1000;

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
    await expect(trigger.run(eventOf(5 * HOUR))).rejects.toThrow('the database is away');
  });

  it('is given up after six hours, though it was tried once more', async () => {
    load.mockClear();
    await expect(trigger.run(eventOf(7 * HOUR))).resolves.toBeUndefined();
    expect(load).toHaveBeenCalledOnce();
  });
});

describe('importing the functions', () => {
  it('starts nothing, and loads no more than what defines a trigger', () => {
    const root = join(import.meta.dirname, '../../functions/src/index.ts');
    const report = `
      import { createRequire } from 'node:module';
      const functions = await import(${JSON.stringify(root)});
      const names = Object.keys(functions);
      const loaded = Object.keys(createRequire(import.meta.url).cache);
      const isLoaded = (name) => loaded.some((file) => file.includes(name));
      const resources = process.getActiveResourcesInfo();
      console.log(JSON.stringify({
        names,
        secrets: names.flatMap((name) =>
          (functions[name].__endpoint.secretEnvironmentVariables ?? []).map(({ key }) => [name, key])),
        // firebase-functions brings Firestore by itself; the rest of the SDK waits until it is needed.
        firestore: isLoaded('@google-cloud/firestore'),
        auth: isLoaded('firebase-admin/lib/auth'),
        network: resources.filter((resource) => /TCP|Timeout/.test(resource)),
      }));`;
    const { PATH } = process.env;
    const args = ['--input-type=module', '--eval', report];
    const out = execFileSync(process.execPath, args, { encoding: 'utf8', env: { PATH } });
    expect(JSON.parse(out)).toEqual({
      names: [
        'auditAdvice',
        'auditContact',
        'auditNote',
        'auditPreparation',
        'auditRound',
        'deliverMail',
        'repriceAccounts',
        'settleAccount',
        'settleAdjustment',
        'settleIntake',
        'settleSession',
        'sweepNightly',
        'syncClaim',
      ],
      // No other function, the sweep among them, can read the mail server's password.
      secrets: [['deliverMail', 'SMTP_URL']],
      firestore: true,
      auth: false,
      network: [],
    });
  });
});
