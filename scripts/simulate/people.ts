import type { Actor, Appointment, Step } from '../../core/sessions/moves.ts';
import { PROGRAMME } from '../../core/base/side.ts';
import { HOUR_MS } from '../../core/base/time.ts';
import type { Report, Session } from '../../core/sessions/session.ts';
import type { Clients } from './clients.ts';
import type { Random } from './random.ts';

/** What somebody sees when they look at the page, and how they act on it. */
export interface Scene {
  clients: Clients;
  random: Random;
  nowMs: number;
  /** Everybody who takes part. */
  people: readonly string[];
  /** Ids of sessions, newest last: those of `uid`, or all. */
  sessionsOf: (uid: string) => readonly string[];
  allSessions: () => readonly string[];
  /** The team. */
  staff: readonly string[];
  /** An id that nothing has yet. */
  newId: (kind: string) => string;
  /** Does something more, so many milliseconds on, and says what. */
  later: (ms: number, then: () => string) => void;
}

type Wish = 'ask' | 'offer' | 'answer' | 'report' | 'withdraw' | 'reschedule';

/** How often somebody wishes what, in parts; how often they quarrel; whether they click twice. */
interface Habits {
  wishes: Partial<Record<Wish, number>>;
  quarrels: number;
  doubles: number;
}

const HABITS: readonly Habits[] = [
  // Asks for everything at once.
  { wishes: { ask: 8, answer: 2, report: 2 }, quarrels: 0.05, doubles: 0.1 },
  // Gives gladly.
  { wishes: { offer: 4, answer: 6, report: 4 }, quarrels: 0.02, doubles: 0 },
  // Does a bit of everything.
  {
    wishes: { ask: 3, offer: 1, answer: 4, report: 4, reschedule: 1, withdraw: 1 },
    quarrels: 0.1,
    doubles: 0.05,
  },
  // Asks and is not heard of again.
  { wishes: { ask: 1 }, quarrels: 0, doubles: 0 },
  // Agrees to all, reports on nothing.
  { wishes: { ask: 2, answer: 6, withdraw: 1 }, quarrels: 0, doubles: 0.2 },
  // Remembers it otherwise.
  { wishes: { ask: 3, answer: 3, report: 6 }, quarrels: 0.7, doubles: 0 },
  // Changes their mind.
  {
    wishes: { ask: 3, answer: 3, withdraw: 4, reschedule: 4, report: 1 },
    quarrels: 0.1,
    doubles: 0,
  },
  // Clicks twice.
  { wishes: { ask: 4, offer: 1, answer: 4, report: 4 }, quarrels: 0.05, doubles: 0.9 },
];

/** Everybody keeps their habits; who has which is drawn once. */
export const habitsOf = (random: Random): Habits => random.pick(HABITS);

/** A participant looks at the page and does one thing, or the same thing twice. Returns what. */
export function act(uid: string, habits: Habits, scene: Scene): string {
  const wish = wishOf(habits, scene.random);
  const told = fulfil(wish, uid, habits, scene);
  return scene.random.chance(habits.doubles)
    ? `${told}; clicks twice: ${fulfil(wish, uid, habits, scene)}`
    : told;
}

function wishOf({ wishes }: Habits, random: Random): Wish {
  const all = Object.entries(wishes).flatMap(([wish, parts]) => Array<string>(parts).fill(wish));
  const wish = random.pick(all);
  const known: readonly Wish[] = ['ask', 'offer', 'answer', 'report', 'withdraw', 'reschedule'];
  return known.find((one) => one === wish) ?? 'ask';
}

function fulfil(wish: Wish, uid: string, habits: Habits, scene: Scene): string {
  if (wish === 'ask' || wish === 'offer') return propose(wish, uid, scene);
  const actor: Actor = { uid, role: null };
  const mine = scene.sessionsOf(uid).flatMap((id) => {
    const session = scene.clients.session(id);
    return session && isFor(wish, session, uid, scene.nowMs) ? [id] : [];
  });
  if (mine.length === 0) return 'looks, and finds nothing to do';
  const id = scene.random.pick(mine);
  const step = stepOf(wish, habits, scene);
  return told(`${step.kind}s ${id}${detail(step)}`, scene.clients.step(id, step, actor));
}

/** "asks bert for s3", or that the rules said no. */
export const told = (what: string, isLetIn: boolean): string =>
  isLetIn ? what : `tries in vain: ${what}`;

const detail = (step: Step): string => (step.kind === 'report' ? `: ${step.report}` : '');

function isFor(wish: Wish, session: Session, uid: string, nowMs: number): boolean {
  const hasBegun = session.startsAt.getTime() <= nowMs;
  const { status, proposedBy } = session;
  if (wish === 'answer') return status === 'requested' && proposedBy !== uid;
  if (wish === 'report') return status === 'accepted' && hasBegun;
  if (wish === 'reschedule') return status === 'accepted' && !hasBegun;
  return (status === 'requested' && proposedBy === uid) || (status === 'accepted' && !hasBegun);
}

function stepOf(wish: Wish, habits: Habits, scene: Scene): Step {
  const { random } = scene;
  if (wish === 'withdraw') return { kind: 'cancel', note: 'ill' };
  if (wish === 'reschedule') return { kind: 'reschedule', ...appointmentOf(scene) };
  if (wish === 'report') return { kind: 'report', report: reportOf(habits, random) };
  const kind = random.next();
  if (kind < 0.75) return { kind: 'accept' };
  return kind < 0.9 ? { kind: 'decline', note: '' } : { kind: 'counter', ...appointmentOf(scene) };
}

const reportOf = (habits: Habits, random: Random): Report =>
  random.chance(habits.quarrels) ? random.pick(['giver-absent', 'receiver-absent']) : 'took-place';

export const appointmentOf = ({ random, nowMs }: Scene): Appointment => ({
  startsAt: new Date(nowMs + random.pick([1, 1, 6, 24, 72, 240]) * HOUR_MS),
  durationMinutes: 60,
  place: '',
});

/** With somebody else of the people, now and then with the house. */
function propose(wish: 'ask' | 'offer', uid: string, scene: Scene): string {
  const { random, people, clients } = scene;
  const others = people.filter((other) => other !== uid);
  const other = random.chance(0.1) || others.length === 0 ? PROGRAMME : random.pick(others);
  const id = scene.newId('s');
  const [giverId, receiverId] = wish === 'ask' ? [other, uid] : [uid, other];
  const about = { topic: 'law', issue: 'how', proposedBy: uid, overrideReason: null };
  const request = { giverId, receiverId, ...about, ...appointmentOf(scene) };
  const isLetIn = clients.request(id, request, { uid, role: null });
  const what = wish === 'ask' ? `asks ${other} for ${id}` : `offers ${other} ${id}`;
  return told(what, isLetIn);
}
