import { r } from '../../../words/round/index.ts';
import type { Tie } from './ties.ts';

interface Props {
  people: readonly { uid: string; name: string; mustGive: boolean }[];
  ties: readonly Tie[];
}

/** Two pictures of who meets whom, before the round and after it. The table below says the same. */
export function Network({ people, ties }: Props) {
  const words = r().network;
  const order = around(
    people.map(({ uid }) => uid),
    ties,
  );
  const places = placesOf(order);
  const old = ties.filter(({ isNew }) => !isNew);
  return (
    <figure>
      <div class="networks">
        {(
          [
            [words.before, old],
            [words.after, ties],
          ] as const
        ).map(([title, shown]) => (
          <div key={title}>
            <h2>{title}</h2>
            <Picture people={people} places={places} ties={shown} title={title} />
            <p class="quiet">{words.ties(shown.length)}</p>
          </div>
        ))}
      </div>
      <figcaption>
        {words.caption} {words.legend}
      </figcaption>
    </figure>
  );
}

const SIZE = 480;
const RADIUS = 125;
const DOT = 5;
/** More names than this would lie on each other; they are told by pointing, and by the table. */
const MOST_NAMES = 30;
const NAME_AT = RADIUS + 12;
const LONGEST_NAME = 14;
const shortened = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;

interface Place {
  x: number;
  y: number;
  /** Around the circle, in radians from the right. */
  angle: number;
}
type Places = ReadonlyMap<string, Place>;

/** Whoever meets stands close together, as far as a circle allows: tie by tie from the first on. */
function around(uids: readonly string[], ties: readonly Tie[]): string[] {
  const met = new Map<string, string[]>(uids.map((uid) => [uid, []]));
  for (const { one, other } of ties) {
    met.get(one)?.push(other);
    met.get(other)?.push(one);
  }
  const order = new Set<string>();
  for (const uid of uids) {
    const next = [uid];
    for (let one = next.shift(); one !== undefined; one = next.shift()) {
      if (order.has(one) || !met.has(one)) continue;
      order.add(one);
      next.push(...(met.get(one) ?? []));
    }
  }
  return [...order];
}

const pointAt = (angle: number, radius: number) => ({
  x: Math.round(SIZE / 2 + radius * Math.cos(angle)),
  y: Math.round(SIZE / 2 + radius * Math.sin(angle)),
});

const placesOf = (order: readonly string[]): Places =>
  new Map(
    order.map((uid, index) => {
      const angle = (2 * Math.PI * index) / order.length;
      return [uid, { ...pointAt(angle, RADIUS), angle }];
    }),
  );

interface PictureProps extends Props {
  places: Places;
  title: string;
}

const Picture = ({ people, places, ties, title }: PictureProps) => (
  <svg class="network" viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={title}>
    {ties.map(({ one, other, isNew }) => {
      const [from, to] = [places.get(one), places.get(other)];
      return (
        from &&
        to && (
          <path
            key={`${one} ${other}`}
            class={isNew ? 'new' : undefined}
            // Bent towards the middle, so that neighbours' ties don't lie on the rim.
            d={`M${from.x} ${from.y}Q${SIZE / 2} ${SIZE / 2} ${to.x} ${to.y}`}
          />
        )
      );
    })}
    {people.map(({ uid, name, mustGive }) => {
      const place = places.get(uid);
      return (
        place && (
          <g key={uid}>
            <circle class={mustGive ? 'must-give' : undefined} cx={place.x} cy={place.y} r={DOT}>
              <title>{name}</title>
            </circle>
            {people.length <= MOST_NAMES && <Name name={name} angle={place.angle} />}
          </g>
        )
      );
    })}
  </svg>
);

/** Along the ray from the middle, so that neighbours' names don't lie on each other; never upside down. */
function Name({ name, angle }: { name: string; angle: number }) {
  const { x, y } = pointAt(angle, NAME_AT);
  const isLeft = Math.cos(angle) < 0;
  const degrees = Math.round((angle * 180) / Math.PI) + (isLeft ? 180 : 0);
  return (
    <text
      x={x}
      y={y}
      transform={`rotate(${degrees} ${x} ${y})`}
      text-anchor={isLeft ? 'end' : 'start'}
      dominant-baseline="middle"
    >
      {shortened(name)}
    </text>
  );
}
