import { TRANSFER } from '../../core/points/transfer.ts';
import { STAFF } from '../../core/people/staff.ts';
import { SESSION } from '../../core/sessions/session.ts';
import { PARTICIPANT } from '../../core/people/participant.ts';
import { CARD } from '../../core/matching/card.ts';
import { AUDIT } from '../../core/base/audit.ts';
import { ADJUSTMENT } from '../../core/points/adjustment.ts';
import { ACCOUNT } from '../../core/points/account.ts';
import { isFinal } from '../../core/sessions/moves.ts';
import type { TriggerServices } from '../../functions/src/services.ts';
import { DAY_MS } from '../../core/base/time.ts';
import { reconcile } from '../../functions/src/store/reconcile.ts';
import type { Healed } from '../../functions/src/sweep/run.ts';
import { sweep } from '../../functions/src/sweep/sweep.ts';
import { randomFrom } from './random.ts';
import { Broken } from './watch.ts';
import type { World } from './world.ts';

/** Beyond any deadline, by however much a clock was off. */
const LONG_MS = 800 * DAY_MS;
const NIGHTS = 3;

/** Lets a schedule happen to its end, then come to rest. What was broken is in `world.broken`. */
export async function live(world: World): Promise<void> {
  await steps(world, () => world.broken !== null);
  if (!world.broken) await comeToRest(world);
}

/**
 * Nothing more is delivered, whatever was on its way is lost, and the sweep alone heals: every
 * session becomes final, the books balance, and to hear of all events once more changes nothing.
 */
async function comeToRest(world: World): Promise<void> {
  world.isDelivering = false;
  const { services } = world.startInstance();
  for (let night = 1; night <= NIGHTS; night++) {
    await sweepOnce(world, services);
    resolveDisputes(world);
    world.timeline.nowMs += LONG_MS;
  }
  const healed = await sweepOnce(world, services);
  if (world.broken) return;
  const found = Object.entries(healed ?? {}).filter(([, count]) => count > 0);
  if (found.length > 0) world.fail(new Broken(0, `the sweep finds no rest: ${found.join(' ')}`));
  expectRest(world);
  await expectReconciled(world, services);
  if (!world.broken) await replay(world, services);
}

async function sweepOnce(world: World, { store, auth }: TriggerServices): Promise<Healed | null> {
  world.note('all is quiet, and the sweep begins');
  return finish(world, async () => sweep(await store(), await auth()));
}

/** Four times what ten days of 220 people take on processes that die a thousand times. */
const MOST_STEPS = 1_000_000;

/** Lets time go on until it is enough, nothing is planned any more, or it becomes clear that it never ends. */
async function steps(world: World, isEnough: () => boolean): Promise<void> {
  for (let count = 0; !isEnough() && (await world.timeline.step()); count++) {
    if (count < MOST_STEPS) continue;
    return world.fail(new Broken(0, 'something goes on for ever'));
  }
}

/** Runs one thing to its end in virtual time. */
async function finish<T>(world: World, run: () => Promise<T>): Promise<T | null> {
  const outcomes: (T | null)[] = [];
  run().then(
    (value) => outcomes.push(value),
    (error: unknown) => {
      world.fail(new Broken(0, `at rest: ${String(error)}`));
      outcomes.push(null);
    },
  );
  await world.timeline.settle();
  await steps(world, () => outcomes.length > 0);
  if (outcomes.length === 0) world.fail(new Broken(0, 'something waits for ever'));
  return outcomes[0] ?? null;
}

/** Staff hear both sides at last. */
function resolveDisputes(world: World): void {
  const { clients, documents, plan } = world;
  const disputed = [...documents.in(SESSION.collection)].filter(
    ({ fields }) => fields['status'] === 'disputed',
  );
  const resolver = { uid: 'resolver', role: 'staff' } as const;
  if (disputed.length > 0) clients.role(resolver.uid, resolver.role, 'admin');
  world.identities.set(resolver.uid, { role: resolver.role });
  for (const { id } of disputed) {
    const { pick } = randomFrom(`${plan.seed}/resolve/${id}`);
    const outcome = pick(['took-place', 'giver-absent', 'receiver-absent'] as const);
    clients.step(id, { kind: 'resolve', outcome, note: 'both heard' }, resolver);
  }
}

/** Nothing is open any more, nothing pending, and accounts and claims follow what they copy. */
function expectRest(world: World): void {
  const { documents } = world;
  const problems = [
    ...[...documents.in(SESSION.collection)]
      .filter(({ id }) => !isFinal(world.clients.session(id)?.status ?? 'requested'))
      .map(({ id, fields }) => `session ${id} is still ${String(fields['status'])}`),
    ...[...documents.in(TRANSFER.collection)]
      .filter(({ fields }) => fields['state'] === 'pending')
      .map(({ id }) => `transfer ${id} is still pending`),
    ...[...documents.in(ADJUSTMENT.collection)]
      .filter(({ fields }) => !fields['result'])
      .map(({ id }) => `adjustment ${id} has no result`),
    ...world.people
      .filter((uid) => {
        const isActive = documents.get(PARTICIPANT.at(uid).path)?.fields['status'] === 'active';
        return (documents.get(ACCOUNT.at(uid).path)?.fields['open'] ?? false) !== isActive;
      })
      .map((uid) => `the account of ${uid} does not follow its participant`),
    ...[...documents.in(STAFF.collection)]
      .filter(({ id, fields }) => (world.identities.get(id)?.['role'] ?? null) !== fields['role'])
      .map(({ id }) => `the claim of ${id} does not follow`),
  ];
  if (problems[0]) world.fail(new Broken(0, `at rest, ${problems[0]}`));
}

/** By the production's own reconciliation too; what it judges by time needs clocks that are right. */
async function expectReconciled(world: World, { store }: TriggerServices): Promise<void> {
  const found = await finish(world, async () => reconcile(await store()));
  const isTimed = world.plan.faults.skewMs <= 60_000;
  const drift =
    found?.drift.filter(({ invariant }) => isTimed || ![3, 6].includes(invariant)) ?? [];
  const [first] = drift;
  if (first) {
    world.fail(new Broken(first.invariant, `reconcile finds ${first.document}: ${first.problem}`));
  }
  for (const document of [...(found?.waiting ?? []), ...(found?.missed ?? [])]) {
    world.fail(new Broken(0, `reconcile finds ${document} waiting`));
  }
  for (const { document, problem } of found?.unreadable ?? []) {
    world.fail(new Broken(0, `reconcile can't read ${document}: ${problem}`));
  }
}

/**
 * Years later every event comes once more, all of them at once; only the audit may add what it never
 * heard. Cards are pictures of the day on which they are drawn: a need that rested asks again by then.
 */
async function replay(world: World, services: TriggerServices): Promise<void> {
  world.note('every event is heard once more');
  const past = [...world.events];
  world.changed = (change) => {
    const isSame = JSON.stringify(change.before) === JSON.stringify(change.after);
    const isLateEntry = change.path.startsWith(AUDIT.collection) && change.before === null;
    const isCard = change.path.startsWith(`${CARD.collection}/`);
    if (!isSame && !isLateEntry && !isCard) {
      world.fail(new Broken(0, `hearing all events once more changes ${change.path}`));
    }
  };
  await finish(world, () =>
    Promise.all(past.map((event) => world.handling(event)(services)(event))),
  );
}
