import { MAIL, type Mail } from '../../../../core/mail/mail.ts';
import { programme } from '../../data/documents.ts';
import { readable } from '../../kit/live.ts';
import { now } from '../../kit/now.ts';
import { letters, MOST_LETTERS } from '../../data/staff.ts';
import { dayAndTime } from '../../words/when.ts';
import { ListFrame } from './list-frame.tsx';
import { s } from './words.ts';

/** The last letters: to whom, whether they have come, why not, and what they say. */
export function StaffMail() {
  const list = letters.value;
  const words = s().mail;
  const shown = readable(list);
  return (
    <ListFrame list={list} collection={MAIL.collection}>
      <p>{shown.length === 0 ? words.none : words.intro(MOST_LETTERS)}</p>
      {shown.map(({ id, value }) => (
        <Letter key={id} mail={value} />
      ))}
    </ListFrame>
  );
}

function Letter({ mail: { to, letter, message, delivery, createdAt } }: { mail: Mail }) {
  const words = s().mail;
  const { state, error } = delivery;
  const isProblem = state === 'ERROR' || state === 'RETRY';
  return (
    <details class="row">
      <summary>
        <span class="typed">
          {words.kinds[letter]} · {to === '' ? words.forgotten : to}
        </span>
        <span class={isProblem ? 'tag problem' : 'tag'}>{words.states[state]}</span>
        <span class="quiet">{dayAndTime(createdAt, programme.value.timeZone, now.value)}</span>
      </summary>
      {error !== null && <p class="problem">{words.why(error)}</p>}
      {message && (
        <>
          <p class="typed">
            <strong>{message.subject}</strong>
          </p>
          <p class="typed">{message.text}</p>
        </>
      )}
    </details>
  );
}
