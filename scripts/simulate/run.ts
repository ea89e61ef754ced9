import { HANDLERS, type Handlers } from '../lib/handlers.ts';
import { type Plan, planOf } from './plan.ts';
import { live } from './rest.ts';
import { shrink } from './shrink.ts';
import type { Broken } from './watch.ts';
import { type Tally, World } from './world.ts';

export interface Outcome {
  /** The first promise that was broken, or null. */
  broken: Broken | null;
  tally: Tally;
}

/** Runs one schedule. `trace` is told every line of what happens. */
export async function run(
  plan: Plan,
  handlers: Handlers = HANDLERS,
  trace?: (line: string) => void,
): Promise<Outcome> {
  const world = new World(plan, handlers, trace);
  await live(world);
  return { broken: world.broken, tally: world.tally };
}

export interface Failure {
  seed: number;
  problem: string;
  /** The smallest schedule found that breaks the same promise. */
  shrunk: Plan;
  /** What happens in it, a line each. */
  history: string[];
}

/** Runs a seed's schedule, and looks for the shortest history of the failure if there is one. */
export async function examine(
  seed: number,
  handlers: Handlers = HANDLERS,
): Promise<{ tally: Tally; failure: Failure | null }> {
  const plan = planOf(seed);
  const { broken, tally } = await run(plan, handlers);
  if (!broken) return { tally, failure: null };
  const shrunk = await shrink(plan, async (candidate) => {
    const { broken: again } = await run(candidate, handlers);
    return again?.invariant === broken.invariant;
  });
  const history: string[] = [];
  const last = await run(shrunk, handlers, (line) => history.push(line));
  return {
    tally,
    failure: { seed, problem: last.broken?.message ?? broken.message, shrunk, history },
  };
}
