import type { FieldOf } from './merge.ts';
import type { RecordEdit } from './record.ts';
import { t } from '../words/index.ts';

interface Props<T> {
  record: RecordEdit<T>;
  /** The record as it is stored, and the name of who stored it. */
  stored: T;
  writer: string;
  labels: Record<FieldOf<T>, string>;
  /** A field's value as people read it. */
  show: (field: FieldOf<T>, value: T) => string;
}

/**
 * Above the button that saves: that there are changes, and a way back; and where somebody else has
 * changed the same field, both versions to choose from.
 */
export function RecordBar<T>({ record, stored, writer, labels, show }: Props<T>) {
  const words = t().record;
  const { conflicts, isTouched, discard, decide, fields } = record;
  if (!isTouched) return null;
  return (
    <>
      {conflicts.length > 0 && (
        <section
          class="notice"
          role="alert"
          tabIndex={-1}
          data-wrong="true"
          aria-label={words.conflict(writer)}
        >
          <p>{words.conflict(writer)}</p>
          {conflicts.map((field) => (
            <div key={field} class="versions">
              <h3>{labels[field]}</h3>
              {(['theirs', 'mine'] as const).map((whose) => (
                <div key={whose}>
                  <p class="quiet">{words.version[whose]}</p>
                  <p class="typed">{show(field, whose === 'mine' ? fields : stored) || '—'}</p>
                  <button
                    type="button"
                    class="small outline"
                    aria-label={`${labels[field]}: ${words.keep[whose]}`}
                    onClick={() => decide(field, whose)}
                  >
                    {words.keep[whose]}
                  </button>
                </div>
              ))}
            </div>
          ))}
        </section>
      )}
      <p class="quiet">
        {words.touched}{' '}
        <button type="button" class="small outline secondary" onClick={discard}>
          {words.discard}
        </button>
      </p>
    </>
  );
}
