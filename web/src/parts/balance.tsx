import type { ComponentChildren } from 'preact';
import type { Account } from '../../../core/points/account.ts';
import { programme } from '../data/documents.ts';
import { pointsFacts } from '../data/points.ts';
import { t } from '../words/index.ts';
import type { PointsFacts } from '../words/nl.ts';
import { Gauge } from './gauge.tsx';
import { HelpList, requestLink } from './help.tsx';

/** Where I stand in points, and what follows from it. */
export function Balance({ account }: { account: Account }) {
  const words = t().home;
  const facts = pointsFacts(account, programme.value);
  return (
    <section class="balance" aria-label={words.balance}>
      <p class="amount">
        <span class="quiet">{words.balance}</span> <strong>{t().points(facts.balance)}</strong>
      </p>
      <Gauge facts={facts} />
      {account.mayReceive ? (
        <p>
          {words.receive(facts)} {facts.held > 0 && words.held(facts)}
        </p>
      ) : (
        <AtFloor facts={facts}>
          <HelpList />
        </AtFloor>
      )}
      <div class="actions">
        {account.mayReceive && (
          <a class="button" href={requestLink('receive')}>
            {words.ask}
          </a>
        )}
        <a class={account.mayReceive ? 'button outline' : 'button'} href={requestLink('give')}>
          {words.offer}
        </a>
        <a class="button outline secondary" href="/points">
          {words.toPoints}
        </a>
      </div>
    </section>
  );
}

/** Give before receive, told with this person's numbers; and the way out, with real people in it. */
export function AtFloor({ facts, children }: { facts: PointsFacts; children: ComponentChildren }) {
  const words = t().home.atFloor;
  return (
    <div class="notice">
      <h2>{words.title}</h2>
      <p>{words.why(facts)}</p>
      <p>{words.wayOut(facts)}</p>
      <h3>{t().home.help.title}</h3>
      {children}
    </div>
  );
}
