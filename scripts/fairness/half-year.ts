import { historyOf, type History } from '../../core/matching/history.ts';
import { type Peer, peerOf } from '../../core/matching/peer.ts';
import { planRound } from '../../core/matching/plan-round.ts';
import { hurdleOf } from '../../core/matching/score.ts';
import { MOST_RECEIVING } from '../../core/matching/weights.ts';
import { communityOf, DAYS, type Member, type Wish } from './community.ts';
import { dateOf, Exchange } from './exchange.ts';
import { PROGRAMME_DEFAULTS } from '../lib/builders/programme.ts';

/** How needs find people: a round each week, or whoever comes first. */
export type Method = 'round' | 'first-come';

export interface HalfYear {
  /** People who were there for more than `LONG_DAYS`, and those of them who were stuck. */
  people: number;
  stuck: number;
  /** Needs that had `LONG_DAYS` to be met, and those of them that never were. */
  needs: number;
  unmet: number;
  /** Standard deviation of the balances of all who are there on the last day, in points. */
  spread: number;
}

/** Who may not receive for longer than this is stuck; a need that has waited so long counts. */
const LONG_DAYS = 30;
const DAYS_OF_WEEK = 7;

interface State {
  exchange: Exchange;
  members: readonly Member[];
  /** Of each person, the needs that are still listed on their profile. */
  listed: Map<string, Wish[]>;
}

export function halfYear(seed: number, method: Method): HalfYear {
  const members = communityOf(seed);
  const state: State = { exchange: new Exchange(seed), members, listed: new Map() };
  const stretches = new Map<string, number>();
  const stuck = new Set<string>();
  for (let day = 0; day < DAYS; day++) {
    comeAndGo(state, day);
    state.exchange.pass(day);
    takeOffWhatIsMet(state);
    // Before anybody asks anew: who has just given may receive, even if they do so on the same day.
    for (const { uid } of members) {
      const account = state.exchange.accounts.get(uid);
      const stretch = account?.open && !account.mayReceive ? (stretches.get(uid) ?? 0) + 1 : 0;
      stretches.set(uid, stretch);
      if (stretch > LONG_DAYS) stuck.add(uid);
    }
    if (method === 'first-come') askFirstListed(state, day);
    else if (day % DAYS_OF_WEEK === 0) holdRound(state, day);
  }
  return { stuck: stuck.size, ...counted(state) };
}

const isThere = ({ joins, leaves }: Member, day: number): boolean => joins <= day && day < leaves;

function comeAndGo({ exchange, members, listed }: State, day: number): void {
  for (const { uid, joins, leaves, needs } of members) {
    if (joins === day) exchange.open(uid, true, day);
    if (leaves === day) {
      exchange.cancelAllOf(uid, day);
      exchange.open(uid, false, day);
    }
    const arisen = needs.filter((need) => need.day === day);
    listed.set(uid, [...(listed.get(uid) ?? []), ...arisen]);
  }
}

function takeOffWhatIsMet({ exchange, listed }: State): void {
  for (const { status, outcome, receiverId, topic } of exchange.sessions.values()) {
    if (status !== 'closed' || outcome !== 'took-place') continue;
    const left = listed.get(receiverId)?.filter((need) => need.topic !== topic) ?? [];
    listed.set(receiverId, left);
  }
}

/** People as the production sees them, drawn from what would be their documents. */
function seen(
  { exchange, members, listed }: State,
  day: number,
): { peers: Peer[]; history: History } {
  const history = historyOf(exchange.sessions.values(), dateOf(day));
  const peers = members
    .filter((member) => isThere(member, day))
    .map(({ uid, languages, skills, availability }) => {
      const needs = listed.get(uid) ?? [];
      const participant = {
        languages,
        skills: Object.keys(skills),
        needs: needs.map(({ topic }) => topic),
      };
      const urgencies = Object.fromEntries(needs.map(({ topic, urgency }) => [topic, urgency]));
      const ability = { skills, needs: urgencies, availability };
      const account = exchange.accounts.get(uid) ?? null;
      return peerOf({ uid, participant, account, ability }, history, PROGRAMME_DEFAULTS);
    });
  return { peers, history };
}

function holdRound(state: State, day: number): void {
  const { peers, history } = seen(state, day);
  const { proposals } = planRound(peers, history, PROGRAMME_DEFAULTS, dateOf(day));
  for (const proposal of proposals) state.exchange.suggest(proposal, day);
}

/**
 * Each need asks the first who is listed with its topic and can be asked; those who have waited longest
 * come first. What was declined asks the next the day after; whoever is at the floor waits until they
 * are not.
 */
function askFirstListed(state: State, day: number): void {
  const waiting = state.members
    .filter((member) => isThere(member, day))
    .flatMap(({ uid }) => (state.listed.get(uid) ?? []).map((need) => ({ uid, ...need })))
    .toSorted((a, b) => a.day - b.day);
  let { peers, history } = seen(state, day);
  for (const { uid, topic } of waiting) {
    const receiver = peers.find((peer) => peer.uid === uid);
    if (!receiver || !Object.hasOwn(receiver.needs, topic)) continue;
    if (receiver.receivable === 0 || receiver.receiving >= MOST_RECEIVING) continue;
    const giver = peers.find((peer) => hurdleOf(receiver, peer, topic, history) === null);
    if (!giver) continue;
    state.exchange.request({ receiverId: uid, giverId: giver.uid, topic }, day);
    ({ peers, history } = seen(state, day));
  }
}

function counted({ exchange, members, listed }: State): Omit<HalfYear, 'stuck'> {
  const stay = ({ joins, leaves }: Member): number => Math.min(leaves, DAYS) - joins;
  const whole = members.flatMap((member) =>
    member.needs
      .filter(({ day }) => Math.min(member.leaves, DAYS) - day > LONG_DAYS)
      .map((need) => ({ uid: member.uid, need })),
  );
  const unmet = whole.filter(({ uid, need }) => listed.get(uid)?.includes(need));
  const balances = members
    .filter((member) => isThere(member, DAYS - 1))
    .map(({ uid }) => exchange.accounts.get(uid)?.balance ?? 0);
  return {
    people: members.filter((member) => stay(member) > LONG_DAYS).length,
    needs: whole.length,
    unmet: unmet.length,
    spread: standardDeviation(balances),
  };
}

function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / values.length);
}
