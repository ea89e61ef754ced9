import { useLocation } from 'preact-iso';
import { account, programme } from '../data/documents.ts';
import { me } from '../data/me.ts';
import { pointsFacts } from '../data/points.ts';
import { AtFloor } from '../parts/balance.tsx';
import { BestReceivers } from '../parts/best-matches.tsx';
import { Choices } from '../kit/field.tsx';
import { requestLink } from '../parts/help.tsx';
import { MyBalance } from '../parts/my-balance.tsx';
import { Page } from '../parts/page.tsx';
import { RequestForm, type RequestSide } from '../parts/request-form.tsx';
import { t } from '../words/index.ts';

/** Asks for a session, or offers one. Whom, which side and what about are in the address. */
export function Request() {
  const { query, route } = useLocation();
  const mine = account(me().uid).value;
  const words = t().request;
  const { sessionPoints } = programme.value;
  const side: RequestSide = query.side === 'give' ? 'give' : 'receive';
  if (mine.state !== 'ready' || !mine.value.open) {
    return (
      <Page title={words.title}>
        <MyBalance />
      </Page>
    );
  }
  const isStopped = side === 'receive' && !mine.value.mayReceive;
  return (
    <Page title={words.title}>
      <Choices
        type="radio"
        label={words.side}
        options={[
          ['receive', words.receive(sessionPoints)],
          ['give', words.give(sessionPoints)],
        ]}
        chosen={[side]}
        onChoose={([chosen = side]) => route(requestLink(chosen, query.with, query.topic), true)}
      />
      {isStopped ? (
        <AtFloor facts={pointsFacts(mine.value, programme.value)}>
          <BestReceivers />
        </AtFloor>
      ) : (
        <RequestForm
          key={`${side} ${query.with}`}
          side={side}
          person={query.with ?? ''}
          topic={query.topic ?? ''}
          mayReceive={mine.value.mayReceive}
        />
      )}
    </Page>
  );
}
