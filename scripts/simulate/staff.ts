import type { Actor } from '../../core/sessions/moves.ts';
import { PROGRAMME } from '../../core/base/side.ts';
import { PARTICIPANT_STATUSES } from '../../core/people/participant.ts';
import { REPORTS } from '../../core/sessions/session.ts';
import type { Role } from '../../core/people/staff.ts';
import { appointmentOf, type Scene, told } from './people.ts';

type Duty = (uid: string, actor: Actor, scene: Scene) => string;

/** A member of staff does one thing. `role` is what their token says. Returns what. */
export function work(uid: string, role: Role | null, scene: Scene): string {
  return scene.random.pick(DUTIES)(uid, { uid, role }, scene);
}

const welcome: Duty = (uid, _, { random, people, clients }) => {
  const whom = random.pick(people);
  return told(`makes ${whom} active`, clients.participant(whom, 'active', uid));
};

const setStatus: Duty = (uid, _, { random, people, clients }) => {
  const whom = random.pick(people);
  const status = random.pick(PARTICIPANT_STATUSES);
  return told(`makes ${whom} ${status}`, clients.participant(whom, status, uid));
};

/** Lets somebody in and thinks better of it while the first event is on its way, or being handled. */
const waver: Duty = (uid, _, { random, people, clients, later }) => {
  const whom = random.pick(people);
  const [first, second] = random.pick([
    ['active', 'paused'],
    ['paused', 'active'],
  ] as const);
  later(random.below(1600), () =>
    told(`${uid} makes ${whom} ${second} after all`, clients.participant(whom, second, uid)),
  );
  return told(`makes ${whom} ${first}`, clients.participant(whom, first, uid));
};

const appoint: Duty = (_, _actor, { random, staff, clients }) => {
  const whom = random.pick(staff);
  const role = random.pick(['admin', 'staff', 'staff', 'staff', 'researcher', null] as const);
  clients.role(whom, role, 'admin');
  return `hears that ${whom} is ${role ?? 'nobody'} now`;
};

/** Staff's moves on any session; those that are out of place are refused, as anybody's. */
const stepIn: Duty = (_, actor, { random, clients, allSessions }) => {
  const all = allSessions();
  if (all.length === 0) return 'looks, and finds nothing to do';
  const id = random.pick(all.slice(-20));
  const status = clients.session(id)?.status;
  if (status === 'disputed') {
    const outcome = random.pick(REPORTS);
    const isLetIn = clients.step(id, { kind: 'resolve', outcome, note: 'both heard' }, actor);
    return told(`resolves ${id}: ${outcome}`, isLetIn);
  }
  if (status === 'requested' && random.chance(0.5)) {
    const isLetIn = clients.step(id, { kind: 'override', reason: 'hardship' }, actor);
    return told(`lets ${id} through the floor`, isLetIn);
  }
  return told(`cancels ${id}`, clients.step(id, { kind: 'cancel', note: 'moved house' }, actor));
};

const record: Duty = (_, actor, scene) => {
  const { random, people, clients } = scene;
  const [giverId, receiverId] = [random.pick([PROGRAMME, ...people]), random.pick(people)];
  const id = scene.newId('s');
  const overrideReason = random.chance(0.2) ? 'hardship' : null;
  const startsAt = new Date(scene.nowMs - random.below(1000));
  const about = { topic: 'law', issue: 'how', note: '', proposedBy: receiverId, overrideReason };
  const recording = { giverId, receiverId, ...about, ...appointmentOf(scene), startsAt };
  return told(`records ${id}, ${giverId} for ${receiverId}`, clients.record(id, recording, actor));
};

/** On behalf of a participant. */
const ask: Duty = (_, actor, scene) => {
  const { random, people, clients } = scene;
  const [giverId, receiverId] = [random.pick(people), random.pick([PROGRAMME, ...people])];
  const id = scene.newId('s');
  const overrideReason = random.chance(0.3) ? 'hardship' : null;
  const proposedBy = random.pick([giverId, receiverId]);
  const about = { topic: 'law', issue: 'how', proposedBy, overrideReason };
  const request = { giverId, receiverId, ...about, ...appointmentOf(scene) };
  return told(`arranges ${id}, ${giverId} for ${receiverId}`, clients.request(id, request, actor));
};

const correct: Duty = (uid, _, scene) => {
  const { random, people, clients } = scene;
  const participantId = random.pick(people);
  const direction = random.pick(['credit', 'debit'] as const);
  const points = 1 + random.below(20);
  // Now and then under a session's id: both want the same transfer.
  const id = random.chance(0.1) ? random.pick([...scene.allSessions(), 's0']) : scene.newId('a');
  const about = { kind: 'correction' as const, participantId, direction, points };
  return told(`${direction}s ${participantId} ${points} (${id})`, clients.adjust(id, about, uid));
};

const reverse: Duty = (uid, _, scene) => {
  const { random, clients } = scene;
  const all = scene.allSessions();
  if (all.length === 0) return 'looks, and finds nothing to do';
  const transferId = random.pick(all);
  const participantId = clients.session(transferId)?.participantIds[0] ?? random.pick(scene.people);
  const about = { kind: 'reversal' as const, participantId, direction: null, points: null };
  const id = scene.newId('a');
  return told(`reverses ${transferId} (${id})`, clients.adjust(id, { ...about, transferId }, uid));
};

const vanish: Duty = (_, _actor, { random, clients, allSessions }) => {
  const all = allSessions();
  if (all.length === 0 || random.chance(0.5)) return 'looks, and finds nothing to do';
  const id = random.pick(all);
  return told(`deletes ${id} in the console`, clients.vanish(id));
};

const DUTIES: readonly Duty[] = [
  welcome,
  welcome,
  welcome,
  setStatus,
  waver,
  appoint,
  stepIn,
  stepIn,
  stepIn,
  stepIn,
  record,
  ask,
  correct,
  reverse,
  vanish,
];
