import { whole } from '../words/number.ts';
import { t } from '../words/index.ts';
import type { PointsFacts } from '../words/nl.ts';

const WIDTH = 320;
const MARGIN = 16;
/** More would run together. */
const MOST_MARKS = 12;
/** So far apart that what stands below the floor and below zero does not overlap. */
const ROOM_FOR_LABELS = 75;

/**
 * The balance from the floor up: how far it reaches, what of it is held, and where zero is. A mark
 * for each session shows how many are left.
 */
export function Gauge({ facts }: { facts: PointsFacts }) {
  const { balance, held, floor, price } = facts;
  const top = Math.max(-floor, 2 * price, balance);
  const x = (points: number): number => {
    const share = (Math.max(points, floor) - floor) / (top - floor);
    return MARGIN + share * (WIDTH - 2 * MARGIN);
  };
  const marks = [];
  for (let points = floor + price; points < top; points += price) marks.push(points);
  const free = balance - held;
  return (
    <svg class="gauge" viewBox={`0 0 ${WIDTH} 62`} role="img" aria-label={t().home.gauge(facts)}>
      <rect class="track" x={x(floor)} y="24" width={x(top) - x(floor)} height="14" rx="7" />
      <rect class="free" x={x(floor)} y="24" width={x(free) - x(floor)} height="14" rx="7" />
      <rect class="held" x={x(free)} y="24" width={x(balance) - x(free)} height="14" />
      {marks.length <= MOST_MARKS &&
        marks.map((points) => (
          <line key={points} class="mark" x1={x(points)} x2={x(points)} y1="24" y2="38" />
        ))}
      <circle class="here" cx={x(balance)} cy="31" r="10" />
      <text x={x(balance)} y="14">
        {whole(balance)}
      </text>
      <text class="quiet" x={x(floor)} y="56" text-anchor="start">
        {t().home.floor} {whole(floor)}
      </text>
      {x(0) - x(floor) > ROOM_FOR_LABELS && (
        <text class="quiet" x={x(0)} y="56">
          0
        </text>
      )}
    </svg>
  );
}
