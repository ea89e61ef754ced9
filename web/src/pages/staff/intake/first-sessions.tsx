import { account } from '../../../data/documents.ts';
import { i } from '../../../words/intake/index.ts';
import { MatchesOf } from '../round/for-person.tsx';

/** A first session to receive and one to give, for somebody who has just been let in. */
export function FirstSessions({ uid }: { uid: string }) {
  const words = i().first;
  const isOpen = account(uid).value.state === 'ready';
  return (
    <section class="no-print">
      <h2>{words.title}</h2>
      {isOpen ? <MatchesOf uid={uid} most={1} /> : <p aria-busy="true">{words.waiting}</p>}
    </section>
  );
}
