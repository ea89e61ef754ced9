import { Fragment } from 'preact';
import { programme } from '../../data/documents.ts';
import { readable } from '../../kit/live.ts';
import { now } from '../../kit/now.ts';
import { editsOf } from '../../data/staff.ts';
import { dayAndTime } from '../../words/when.ts';
import { changesIn } from '../../kit/edits.ts';
import { s } from './words.ts';
import { whoIs } from './who.ts';

/** What the team has written in some documents: who, when, and which fields became what. */
export function Edits({ documents }: { documents: string[] }) {
  const words = s().edits;
  const { timeZone } = programme.value;
  const entries = documents
    .flatMap((document) => readable(editsOf(document).value))
    .flatMap(({ id, value }) => (value.kind === 'write' ? { id, ...value } : []))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return (
    <section>
      <h2>{words.title}</h2>
      {entries.length === 0 && <p class="quiet">{words.none}</p>}
      {entries.map(({ id, at, by, before, after }) => (
        <details key={id} class="row">
          <summary>
            {dayAndTime(at, timeZone, now.value)} · {whoIs(by)}
          </summary>
          <dl class="facts">
            {changesIn(before, after).map(({ field, from, to }) => (
              <Fragment key={field}>
                <dt>{field}</dt>
                <dd class="typed">
                  {from !== '' && <del>{from}</del>} {to !== '' && <ins>{to}</ins>}
                </dd>
              </Fragment>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}
