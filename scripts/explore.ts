/**
 * npm run explore -- [--people 3] [--sessions 3]
 * Walks every state that a few people with a few sessions can come to, under every interleaving of
 * people's moves, deliveries of events, visits of the sweep, time, and one override by staff. The
 * production's pure core decides every step (scripts/explore/steps.ts says what a step can be);
 * each is checked by sums of its own (invariants.ts), and from each state every session must have a
 * way to rest (futures.ts). What it leaves out, the simulator has: paused people, corrections,
 * changed prices, and transactions that meet.
 */
import { parseArgs } from 'node:util';
import { WAYS_HOME } from './explore/futures.ts';
import { walk, type Walk } from './explore/walk.ts';
import { worldOf } from './explore/world.ts';
import { Refusal } from './lib/project.ts';
import { runAsScript } from './lib/script.ts';

const MOST = 3;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { people: { type: 'string' }, sessions: { type: 'string' } },
  });
  const world = worldOf(
    numberFrom('people', values.people),
    numberFrom('sessions', values.sessions),
  );
  const began = performance.now();
  const { isTTY } = process.stderr;
  const found = walk(world, {
    onProgress: (states, ahead) => {
      if (isTTY) process.stderr.write(`\r\x1b[K${states} states found, ${ahead} to be looked at`);
    },
  });
  if (isTTY) process.stderr.write('\n');
  const seconds = (performance.now() - began) / 1000;
  console.log(
    reportOf(found, `${world.people.length} people, ${world.sessions} sessions`, seconds),
  );
  return found.fault ? 1 : 0;
}

function numberFrom(name: string, text: string | undefined): number {
  const number = text === undefined ? MOST : Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= MOST) return number;
  throw new Refusal(`--${name} takes a number from 1 to ${MOST}; not "${text}".`);
}

function reportOf(found: Walk, world: string, seconds: number): string {
  const rows: [string, number][] = [
    ['states in all', found.allStates],
    ...[...found.kinds].map(([kind, count]): [string, number] => [`  ${kind}`, count]),
    ['steps from one to another', found.allTransitions],
    ['states that differ in more than names and order: each was looked at', found.states],
    ['forms that one session can have', found.locals.all.length],
    ['steps to the state farthest away', found.deepest],
    ...WAYS_HOME.map(({ words }, way): [string, number] => [
      `steps to rest at most, ${words}`,
      found.longestHome[way] ?? 0,
    ]),
  ];
  const lines = rows.map(([name, count]) => `${count.toLocaleString('en').padStart(14)}  ${name}`);
  const verdict = found.fault
    ? [`✗ ${found.fault.problem}`, ...found.fault.history.map((line) => `    ${line}`)]
    : ['No state breaks a promise, and none is a dead end.'];
  return [`${world}, ${seconds.toFixed(0)} s:`, ...lines, '', ...verdict].join('\n');
}

runAsScript(main);
