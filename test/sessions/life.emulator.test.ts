import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createServices } from '../../functions/src/services.ts';
import { BUDGET } from '../../scripts/bench/budget.ts';
import { ROOT } from '../../scripts/lib/project.ts';
import { type Bill, lifeOf, newParties } from './life.ts';
import { newId, openAccounts, writeSession } from '../functions/support.ts';

const SLOW = { timeout: 300_000 };
const projectId = `demo-life-${newId()}`;
const services = createServices({ projectId });

beforeAll(async () => {
  // A project that the emulator was not started with has no rules yet.
  const content = readFileSync(join(ROOT, 'firestore.rules'), 'utf8');
  const host = process.env['FIRESTORE_EMULATOR_HOST'] ?? '';
  const response = await fetch(`http://${host}/emulator/v1/projects/${projectId}:securityRules`, {
    method: 'PUT',
    body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content }] } }),
  });
  expect(response.ok).toBe(true);
});

describe('a session’s whole life', SLOW, () => {
  it('costs what the budget allows, and the same in a larger community', async () => {
    const bill = async () => {
      const life = await lifeOf(await newParties(projectId, services), services);
      const sum = (of: keyof Bill) => life.reduce((all, step) => all + step.bill[of], 0);
      return {
        life,
        reads: sum('reads') + sum('lookUps'),
        lookUps: sum('lookUps'),
        writes: sum('writes'),
      };
    };
    const alone = await bill();
    const { reads, lookUps, writes } = alone;
    expect(reads, JSON.stringify(alone.life)).toBeLessThanOrEqual(BUDGET.sessionLifeReads.atMost);
    // Of the two accounts when it is asked for, and of the transfer at each step after that.
    expect(lookUps).toBe(5);
    expect(writes).toBeLessThanOrEqual(BUDGET.sessionLifeWrites.atMost);
    const store = await services.store();
    const people = Array.from({ length: 30 }, (_, number) => `person-${number}`);
    await openAccounts(store, Object.fromEntries(people.map((uid) => [uid, 0])));
    for (const [number, giverId] of people.entries()) {
      const receiverId = people[(number + 1) % people.length] ?? '';
      await writeSession(store, newId(), { giverId, receiverId, proposedBy: giverId });
    }
    expect((await bill()).life).toEqual(alone.life);
  });
});
