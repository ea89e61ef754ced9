import { table } from '../admin/print.ts';
import type { Logbook, Move } from './logbook.ts';
import { type Aftermath, KINDS } from './storm.ts';

const MOVES: readonly Move[] = [
  'request',
  'accept',
  'decline',
  'cancel',
  'report',
  'second report',
];

/** For people: what was asked, what was done, what the sweep healed, and whether the books balance. */
export function reportOf(found: Aftermath): string {
  const { kind, log, statuses, waiting, faults, healed, counted, seconds, problems } = found;
  const rows = MOVES.map((move) => [move, ...countsOf(log, move)]);
  const swept = Object.entries(healed).filter(([, count]) => count > 0);
  const lines = [
    `${kind}: ${KINDS[kind]}${faults > 1 ? `, ${faults} times` : ''} (${seconds} s)`,
    table(['', 'asked', 'acknowledged', 'refused by the rules'], rows),
    `Sessions: ${[...statuses].map(([status, count]) => `${count} ${status}`).join(', ')}.`,
    `Waited for a function when the last client had gone: ${waiting}.`,
    `The sweep healed: ${swept.map(([what, count]) => `${count} ${what}`).join(', ') || 'nothing'}.`,
    `Reconciled ${counted.accounts} accounts, ${counted.sessions} sessions, ${counted.transfers} transfers.`,
    ...(problems.length === 0
      ? ['Nothing acknowledged is lost, nothing waits, the books balance.']
      : problems.slice(0, 20).map((problem) => `✗ ${problem}`)),
  ];
  return lines.join('\n');
}

const countsOf = ({ asked, acknowledged, refused }: Logbook, move: Move): number[] =>
  [asked, acknowledged, refused].map((counts) => counts.get(move) ?? 0);

/** For machines. */
export const asJson = ({ log, statuses, ...found }: Aftermath): object => ({
  ...found,
  asked: Object.fromEntries(log.asked),
  acknowledged: Object.fromEntries(log.acknowledged),
  refused: Object.fromEntries(log.refused),
  statuses: Object.fromEntries(statuses),
});
