import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ACCOUNT } from '../../core/points/account.ts';
import { createServices } from '../../functions/src/services.ts';
import { sessionSchema } from '../../core/sessions/session.ts';
import { read } from '../../functions/src/store/store.ts';
import { LOADED, newId } from '../functions/support.ts';
import { admin, type Run } from './command.ts';

const projectId = `demo-cli-${newId()}`;
const services = createServices({ projectId });
const here = ['--project', projectId];

const json = <T>(schema: z.ZodMiniType<T>, { out }: Run): T => schema.parse(JSON.parse(out));

describe('help', () => {
  it('names every command and gives examples', async () => {
    const { code, out } = await admin(['--help']);
    expect(code).toBe(0);
    const names = ['seed', 'grant', 'revoke', 'sweep', 'reconcile', 'story'];
    for (const name of [...names, 'backup', 'restore', 'export', 'erase']) {
      expect(out).toContain(`  ${name}`);
    }
    expect(out).toContain('Examples:');
  });

  it.each([
    [['reconsile'], '(Did you mean reconcile?)'],
    [['sweep', '--everthing'], '(Did you mean --everything?)'],
    [['grant', 'a@demo.example'], "missing required argument 'staff|admin|researcher'"],
    [['sweep', '--at', 'soon'], 'Write a date, 2027-01-31.'],
  ])('sets %j right', async (args, sentence) => {
    const { code, err } = await admin(args);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
  });
});

describe('where it works', () => {
  it('says in one sentence that no emulator answers', async () => {
    const env = { ...process.env, FIRESTORE_EMULATOR_HOST: '127.0.0.1:9' };
    const { code, err } = await admin(['reconcile'], env);
    expect(code).toBe(1);
    expect(err.trim()).toBe(
      'No emulator answers at 127.0.0.1:9 (FIRESTORE_EMULATOR_HOST). Start them with "npm start", or name a real project with --project.',
    );
  });

  it('touches a real project only after its name was typed', async () => {
    const unasked = await admin(['reconcile', '--project', 'real-project']);
    expect(unasked).toMatchObject({ code: 1, out: '' });
    expect(unasked.err).toContain('--confirm real-project');
    const mistyped = await admin(['reconcile', '--project', 'real-project', '--confirm', 'reel']);
    expect(mistyped).toMatchObject({ code: 1, out: '' });
    expect(mistyped.err).toContain('Nothing was done');
  });

  it('rehearses another date on the emulators only', async () => {
    const args = ['sweep', '--at', '2027-01-31', '--project', 'real-project'];
    expect((await admin(args)).err).toContain('emulators only');
  });
});

const seeded = z.object({ settings: z.boolean(), people: z.number(), sessions: z.number() });
const reconciled = z.object({
  balanced: z.boolean(),
  drift: z.array(z.unknown()),
  waiting: z.array(z.string()),
});

describe('a community', () => {
  beforeAll(async () => {
    const first = await admin(['seed', '--json', ...here]);
    expect(json(seeded, first)).toEqual({ settings: true, people: 43, sessions: 38 });
  });

  it('is seeded once', async () => {
    const again = await admin(['seed', '--json', ...here]);
    expect(json(seeded, again)).toEqual({ settings: false, people: 0, sessions: 0 });
  });

  it('is marked as demo, person by person, with one at the floor and sessions to report', async () => {
    const { db } = await services.store();
    const people = await db.collection('participants').get();
    for (const person of people.docs) expect(person.data()['displayName']).toContain('(demo');
    const anna = await db.doc(ACCOUNT.at('demo-anna').path).get();
    expect(anna.data()).toMatchObject({ balance: -16, held: 0, mayReceive: false });
    const accepted = await db.collection('sessions').where('status', '==', 'accepted').get();
    const begun = accepted.docs.filter((session) => {
      const document = read(sessionSchema, session);
      return document !== null && document.startsAt < new Date();
    });
    expect([accepted.size, begun.length]).toEqual([4, 3]);
  });

  it('balances; a point too many is found, and exits 1', async () => {
    const whole = await admin(['reconcile', '--json', ...here]);
    expect(whole.code).toBe(0);
    expect(json(reconciled, whole)).toEqual({ balanced: true, drift: [], waiting: [] });
    const ref = (await services.store()).db.doc(ACCOUNT.at('demo-bert').path);
    const balance: unknown = (await ref.get()).data()?.['balance'];
    await ref.update({ balance: Number(balance) + 1 });
    const off = await admin(['reconcile', ...here]);
    expect(off.code).toBe(1);
    expect(off.out).toContain('accounts/demo-bert');
    await ref.update({ balance });
    expect((await admin(['reconcile', ...here])).out).toContain('The books balance.');
  });

  it('gives roles and takes them away', async () => {
    const auth = await services.auth();
    const role = async () => (await auth.getUser('demo-els')).customClaims?.['role'] as unknown;
    expect((await admin(['grant', 'els@demo.example', 'researcher', ...here])).code).toBe(0);
    expect(await role()).toBe('researcher');
    expect((await admin(['revoke', 'els@demo.example', ...here])).code).toBe(0);
    expect(await role()).toBeUndefined();
    const unknown = await admin(['grant', 'nobody@demo.example', 'staff', ...here]);
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('Nobody has signed in as nobody@demo.example yet');
    const misnamed = await admin(['grant', 'els@demo.example', 'boss', ...here]);
    expect(misnamed.err).toContain('There is no role "boss"');
  });

  it('is swept, and again with nothing to do', async () => {
    const healed = z.object({ healed: z.record(z.string(), z.number()) });
    await admin(['sweep', ...here]);
    const again = json(healed, await admin(['sweep', '--json', ...here]));
    expect(Object.values(again.healed).every((count) => count === 0)).toBe(true);
    expect((await admin(['sweep', ...here])).out).toBe('Nothing was left to do.\n');
  });
});

describe('the story', () => {
  it(
    'goes from 0 to −16, is refused with the reason, gives, and receives again',
    { timeout: 300_000 },
    async () => {
      const run = await admin(['story', '--json', '--project', LOADED]);
      expect(run.err).toBe('');
      const row = z.object({
        who: z.string(),
        result: z.string(),
        balance: z.number(),
        held: z.number(),
        mayReceive: z.boolean(),
      });
      const { rows } = json(z.object({ rows: z.array(row) }), run);
      expect(rows.map(({ balance, held, mayReceive }) => [balance, held, mayReceive])).toEqual([
        [0, 0, true],
        [0, 8, true],
        [-8, 0, true],
        [-8, 8, false],
        [-16, 0, false],
        [-16, 0, false],
        [-8, 0, true],
        [-8, 8, false],
        [-16, 0, false],
        [-8, 0, true],
        [-8, 8, false],
      ]);
      expect(rows[5]?.result).toBe('the rules refuse: give-first');
      expect(rows[10]?.result).toBe('held, refused: give-first');
    },
  );
});
