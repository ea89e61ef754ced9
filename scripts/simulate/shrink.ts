import { NO_FAULTS, type Act, type Faults, type Plan } from './plan.ts';

/** Enough for a short history. */
const MOST_RUNS = 400;
/** What goes on for ever takes long each time. */
const MOST_MS = 60_000;

/**
 * Makes a schedule that breaks something as small as it can, and as kind: fewer faults, no deploy,
 * one process, fewer acts (Zeller's ddmin). What befalls an event, and what somebody does, follows
 * from itself alone, so most of the rest stays as it was when something is left out.
 * @param breaks does this one still break the same?
 */
export async function shrink(plan: Plan, breaks: (plan: Plan) => Promise<boolean>): Promise<Plan> {
  let runs = 0;
  const deadline = performance.now() + MOST_MS;
  const attempt = async (candidate: Plan) =>
    ++runs <= MOST_RUNS && performance.now() < deadline && (await breaks(candidate));
  let smallest = plan;
  const take = async (candidate: Plan) => {
    const isTaken = await attempt(candidate);
    if (isTaken) smallest = candidate;
    return isTaken;
  };
  await take({ ...smallest, faults: NO_FAULTS });
  for (const fault of faultsIn(smallest)) {
    await take({ ...smallest, faults: { ...smallest.faults, [fault]: 0 } });
  }
  await take({ ...smallest, deploy: null });
  await take({ ...smallest, instances: 1 });
  for (let few = 1; few < smallest.participants; few *= 2) await take(withPeople(smallest, few));
  const acts = await fewest(smallest.acts, (fewer) => attempt({ ...smallest, acts: fewer }));
  smallest = { ...smallest, acts };
  for (const fault of faultsIn(smallest)) {
    await take({ ...smallest, faults: { ...smallest.faults, [fault]: 0 } });
  }
  return smallest;
}

/** The same with fewer participants: the acts of those who are left, and of the staff. */
function withPeople(plan: Plan, participants: number): Plan {
  const acts = plan.acts.flatMap((act) => {
    const isStaffs = act.who >= plan.participants;
    if (!isStaffs) return act.who < participants ? [act] : [];
    return [{ ...act, who: act.who - plan.participants + participants }];
  });
  return { ...plan, participants, acts };
}

const FAULTS: readonly (keyof Faults)[] = [
  ...(['skewMs', 'killed', 'unanswered', 'aborted'] as const),
  ...(['delayed', 'dropped', 'duplicated'] as const),
];
const faultsIn = ({ faults }: Plan): (keyof Faults)[] =>
  FAULTS.filter((fault) => faults[fault] > 0);

async function fewest(
  acts: readonly Act[],
  breaks: (acts: Act[]) => Promise<boolean>,
): Promise<Act[]> {
  let left = [...acts];
  for (let parts = 2; left.length > 0;) {
    const size = Math.ceil(left.length / parts);
    const smaller = await firstThat(breaks, without(left, size));
    if (smaller) {
      left = smaller;
      parts = Math.max(2, parts - 1);
    } else if (size === 1) return left;
    else parts = Math.min(left.length, parts * 2);
  }
  return left;
}

/** The acts without each part of that size in turn. */
const without = (acts: readonly Act[], size: number): Act[][] =>
  Array.from({ length: Math.ceil(acts.length / size) }, (_, part) =>
    acts.filter((_act, index) => Math.floor(index / size) !== part),
  );

async function firstThat(
  breaks: (acts: Act[]) => Promise<boolean>,
  candidates: Act[][],
): Promise<Act[] | null> {
  for (const candidate of candidates) if (await breaks(candidate)) return candidate;
  return null;
}
