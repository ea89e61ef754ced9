import '../style/preparation.css';
import { useRoute } from 'preact-iso';
import { brings, METHODS, minutesOf, prepares } from '../../../core/preparation/methods.ts';
import { METHOD_IDS, type MethodId } from '../../../core/preparation/plan.ts';
import { MethodSteps } from '../parts/method-steps.tsx';
import { Page } from '../parts/page.tsx';
import { t } from '../words/index.ts';
import { cardOf, m } from '../words/methods/index.ts';

const durationOf = (id: MethodId): string =>
  m().duration(t().minutes(minutesOf(id)), t().minutes(METHODS[id].leastMinutes));

/** The methods of a session, or the card of the one that the address names. */
export function Methods() {
  const { id } = useRoute().params;
  if (id === undefined || id === '') return <All />;
  const method = METHOD_IDS.find((known) => known === id);
  if (method) return <Card id={method} />;
  return (
    <Page title={m().unknown}>
      <ToAll />
    </Page>
  );
}

/** All of them, each with when it fits. */
function All() {
  const words = m();
  return (
    <Page title={words.title}>
      <p class="lead">{words.intro}</p>
      {METHOD_IDS.map((id) => {
        const card = cardOf(id);
        return (
          <article key={id}>
            <header>
              <h2>
                <a href={`/methods/${id}`}>{card.name}</a>
              </h2>
              <span class="tag">{t().minutes(minutesOf(id))}</span>
            </header>
            <p>{card.fits}</p>
            <p class="quiet">{card.about}</p>
          </article>
        );
      })}
    </Page>
  );
}

const ToAll = () => (
  <p class="no-print">
    <a href="/methods">{m().all}</a>
  </p>
);

/** To read beforehand, and to have on the table, printed, during the session. */
function Card({ id }: { id: MethodId }) {
  const words = m();
  const card = cardOf(id);
  return (
    <Page title={card.name}>
      <p class="lead">{card.about}</p>
      <dl class="facts">
        <dt>{words.fits}</dt>
        <dd>{card.fits}</dd>
        <dt>{words.durationLabel}</dt>
        <dd>{durationOf(id)}</dd>
      </dl>
      <section>
        <h2>{words.steps}</h2>
        <MethodSteps method={id} minutes={minutesOf(id)} />
      </section>
      <section class="pair">
        <List
          title={words.prepares}
          items={prepares(id).map((item) => card.prepares[item] ?? '')}
        />
        <List title={words.brings} items={brings(id).map((item) => card.brings[item] ?? '')} />
      </section>
      <section>
        <h2>{words.group}</h2>
        <p>{card.group}</p>
      </section>
      <p class="no-print">
        <button class="outline small" onClick={() => print()}>
          {words.print}
        </button>
      </p>
      <ToAll />
    </Page>
  );
}

const List = ({ title, items }: { title: string; items: string[] }) => (
  <div>
    <h2>{title}</h2>
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </div>
);
