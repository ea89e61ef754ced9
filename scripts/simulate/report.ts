import { counted } from '../admin/print.ts';
import { type Faults, type Plan } from './plan.ts';
import type { Result } from './pool.ts';
import type { Failure } from './run.ts';
import type { Tally } from './world.ts';

const MOST_LINES = 150;

const NAMES: Record<keyof Tally, string> = {
  acts: 'things done by people',
  events: 'events',
  duplicated: '  delivered twice or more',
  delayed: '  days late',
  dropped: '  never delivered',
  killed: 'processes killed',
  failed: 'handlers that failed and were tried again',
  sweeps: 'sweeps under faults',
  commits: 'commits, each checked',
  posted: 'transfers posted',
  voided: 'transfers voided',
  refused: 'sessions refused',
  disputed: 'sessions disputed',
  overridden: 'overrides seen',
};

/** What a run has to say, for people. */
export function reportOf(
  { schedules, tally, failures }: Result,
  { seconds, threads }: { seconds: number; threads: number },
): string {
  const lines = Object.entries(NAMES).map(([what, name]) => {
    const count = Object.entries(tally).find(([key]) => key === what)?.[1] ?? 0;
    return `${count.toLocaleString('en').padStart(12)}  ${name}`;
  });
  const rate = schedules / seconds;
  const speed = `${rate.toFixed(1)} a second in ${counted(threads, 'thread')}`;
  const verdict =
    failures.length === 0
      ? 'No promise was broken, everything came to rest, and replaying changed nothing.'
      : failures.map(failureOf).join('\n\n');
  return [
    `${counted(schedules, 'schedule')} in ${seconds.toFixed(0)} s, ${speed}:`,
    ...lines,
    '',
    verdict,
  ].join('\n');
}

function failureOf({ seed, problem, shrunk, history }: Failure): string {
  const shown = history.slice(-MOST_LINES);
  const left = history.length - shown.length;
  return [
    `✗ seed ${seed}: ${problem}`,
    `  shrunk to ${counted(shrunk.acts.length, 'act')} with ${circumstancesOf(shrunk)}:`,
    ...(left > 0 ? [`    (${counted(left, 'line')} before this)`] : []),
    ...shown.map((line) => `    ${line}`),
    `  again: npm run simulate -- --seeds ${seed}`,
  ].join('\n');
}

const FAULT_NAMES: Record<keyof Faults, string> = {
  duplicated: 'events delivered twice',
  delayed: 'events days late',
  dropped: 'events lost',
  killed: 'processes killed',
  aborted: 'commits aborted',
  unanswered: 'answers lost',
  skewMs: 'clocks off',
};

function circumstancesOf({ faults, deploy, instances }: Plan): string {
  const present = Object.entries(FAULT_NAMES)
    .filter(([fault]) => Object.entries(faults).some(([key, size]) => key === fault && size > 0))
    .map(([, name]) => name);
  const all = [...present, ...(deploy ? ['a deploy'] : [])];
  const processes = instances === 1 ? 'one process' : `${instances} processes`;
  return `${all.join(', ') || 'no faults'} in ${processes}`;
}
