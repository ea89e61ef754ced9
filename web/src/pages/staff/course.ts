import type { HoldRefusal } from '../../../../core/points/settle.ts';
import type { Session } from '../../../../core/sessions/session.ts';
import { nameOf } from '../../parts/names.ts';
import { s } from './words.ts';

/** What has happened in a session and what it waits for, in sentences. */
export function courseOf(session: Session): string[] {
  const words = s().sessions;
  const { status, outcome, note, override, giverId, receiverId } = session;
  const { giverReport, receiverReport } = session;
  const areReportsShown = status === 'disputed' || giverReport !== null || receiverReport !== null;
  return [
    ...(status === 'requested' ? [words.waitsFor(nameOf(answererOf(session)))] : []),
    ...(areReportsShown
      ? [reported(giverId, giverReport), reported(receiverId, receiverReport)]
      : []),
    ...(outcome === null ? [] : [words.outcome(words.reports[outcome])]),
    ...(override === null ? [] : [words.override(override.reason)]),
    ...(note === '' ? [] : [noteOf(status, note)]),
  ];
}

/** Who has to answer a request. */
export const answererOf = ({ proposedBy, giverId, receiverId }: Session): string =>
  proposedBy === giverId ? receiverId : giverId;

function reported(uid: string, report: Session['giverReport']): string {
  const words = s().sessions;
  return report === null
    ? words.noReport(nameOf(uid))
    : words.reportOf(nameOf(uid), words.reports[report]);
}

/** Functions leave codes in the note, people leave sentences. */
function noteOf(status: Session['status'], note: string): string {
  const words = s().sessions;
  if (status === 'refused' && isRefusal(note)) return words.refusals[note];
  return status === 'disputed' && note === 'unreported' ? words.unreported : `“${note}”`;
}

const isRefusal = (note: string): note is HoldRefusal => Object.hasOwn(s().sessions.refusals, note);
