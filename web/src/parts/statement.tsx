import '../style/statement.css';
import type { ComponentChildren } from 'preact';
import { localDay } from '../../../core/base/zoned.ts';
import { programme } from '../data/documents.ts';
import type { StatementLine } from '../data/statement.ts';
import { p } from '../words/points/index.ts';
import { signed, whole } from '../words/number.ts';
import { shortDay } from '../words/when.ts';
import { nameOf } from './names.ts';
import { topicName } from './topics.tsx';

/** What a transfer was for, in words. */
export function whatOf({ kind, reason, change }: StatementLine): string {
  const words = p();
  if (kind === 'session') {
    return change < 0 ? words.received(topicName(reason)) : words.given(topicName(reason));
  }
  return `${words.kinds[kind]}: ${reason}`;
}

interface Props {
  lines: StatementLine[];
  caption: string;
  sessionLink: (id: string) => string;
  /** What can be done about a line, if anything. */
  actionOf?: (line: StatementLine) => ComponentChildren;
}

/** Transfers as a table: when, what, who, how many points, and the balance after. */
export function Statement({ lines, caption, sessionLink, actionOf }: Props) {
  const { columns, states } = p();
  const { timeZone } = programme.value;
  return (
    <div class="overflow-auto" role="region" aria-label={caption} tabIndex={0}>
      <table class="statement">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col" class="number">
              {columns.change}
            </th>
            <th scope="col" class="number">
              {columns.balance}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} class={line.state}>
              <td>
                <What line={line} sessionLink={sessionLink} />
                <small class="quiet">
                  {nameOf(line.other)} ·{' '}
                  <time dateTime={line.at.toISOString()}>
                    {shortDay(localDay(line.at, timeZone))}
                  </time>
                  {line.state !== 'posted' && ` · ${states[line.state]}`}
                </small>
                {actionOf?.(line)}
              </td>
              <td class="number">{line.state === 'voided' ? '0' : signed(line.change)}</td>
              <td class="number">{line.balance === null ? '' : whole(line.balance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function What({ line, sessionLink }: { line: StatementLine } & Pick<Props, 'sessionLink'>) {
  const what = <span class="typed">{whatOf(line)}</span>;
  return (
    <div>{line.sessionId === null ? what : <a href={sessionLink(line.sessionId)}>{what}</a>}</div>
  );
}
