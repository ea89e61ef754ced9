import { describe, expect, it } from 'vitest';
import type { Actor } from '../../core/sessions/moves.ts';
import {
  accountWith,
  canonical,
  type Documents,
  effectOn,
  NOTHING,
} from '../../scripts/explore/documents.ts';
import type { Moment } from '../../scripts/explore/invariants.ts';
import { type Step, stepsOf } from '../../scripts/explore/steps.ts';
import { walk } from '../../scripts/explore/walk.ts';
import { type Pair, PRODUCTION, STAFF, worldOf } from '../../scripts/explore/world.ts';
import { randomFrom } from '../../scripts/simulate/random.ts';

// What the explorer leaves out of its states, to keep them few, taken at its word.

const WORLD = worldOf(2, 1);
const ACTORS: Actor[] = [...WORLD.people.map((uid) => ({ uid, role: null })), STAFF];

/** One session alone: its accounts are what its own transfer makes them. */
const momentOf = ({ session, transfer }: Documents, { giverId, receiverId }: Pair): Moment => {
  const sides = [giverId, receiverId].filter((uid) => uid !== 'programme');
  const accounts = sides.map((uid) => {
    const { balance, held } = effectOn(uid, transfer);
    return [uid, accountWith(balance, held)] as const;
  });
  return { session, transfer, accounts: new Map(accounts) };
};

const stepsFrom = (documents: Documents, pair: Pair): Step[] => {
  const mayOverride = !documents.session?.override;
  const moment = momentOf(documents, pair);
  return stepsOf(PRODUCTION, moment, pair, ACTORS, mayOverride, new Set());
};

const formOf = ({ session, transfer }: Documents): string =>
  JSON.stringify(canonical({ session, transfer }));

describe('documents that differ in nothing that a decision reads', () => {
  it('have the same future as the one that stands for them all', () => {
    let differing = 0;
    for (let seed = 0; seed < 400; seed++) {
      const random = randomFrom(`explore/${seed}`);
      const pair = random.pick(WORLD.pairs);
      let documents: Documents = NOTHING;
      for (let depth = 0; depth < 12; depth++) {
        const steps = stepsFrom(documents, pair);
        // What leads to where it came from, such as time that passes a closed session by, is no step.
        const leadingOn = (all: Step[]) =>
          new Set(
            all.map(({ after }) => formOf(after)).filter((form) => form !== formOf(documents)),
          );
        expect(leadingOn(steps)).toEqual(leadingOn(stepsFrom(canonical(documents), pair)));
        if (JSON.stringify(documents) !== formOf(documents)) differing++;
        if (steps.length === 0) break;
        documents = random.pick(steps).after;
      }
    }
    expect(differing).toBeGreaterThan(500);
  });
});

describe('events that are delivered at any moment', () => {
  /** More than this many deliveries to come are counted as this many. */
  const MOST = 6;

  /** Every form of the documents, where each write brings one event that comes twice at most. */
  function formsWithEventsCounted(pair: Pair): Set<string> {
    const forms = new Set<string>();
    const seen = new Set<string>();
    const ahead: { documents: Documents; toCome: number }[] = [{ documents: NOTHING, toCome: 0 }];
    for (let at = ahead.pop(); at; at = ahead.pop()) {
      const key = `${at.toCome} ${formOf(at.documents)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      forms.add(formOf(at.documents));
      for (const { by, after } of stepsFrom(at.documents, pair)) {
        if (by === 'delivery' && at.toCome === 0) continue;
        const isWritten = by !== 'time' && after.session !== at.documents.session;
        const toCome = at.toCome + (isWritten ? 2 : 0) - (by === 'delivery' ? 1 : 0);
        const documents = canonical({ session: after.session, transfer: after.transfer });
        ahead.push({ documents, toCome: Math.min(toCome, MOST) });
      }
    }
    return forms;
  }

  it('lead to what events that are counted, each coming never, once or twice, lead to', () => {
    const counted = new Set(WORLD.pairs.flatMap((pair) => [...formsWithEventsCounted(pair)]));
    const walked = walk(WORLD).locals.all.map(({ documents }) => formOf(documents));
    expect(counted).toEqual(new Set(walked));
  });
});
