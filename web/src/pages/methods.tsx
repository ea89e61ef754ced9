import '../style/preparation.css';
import { METHODS, minutesOf } from '../../../functions/src/domain/methods.ts';
import { METHOD_IDS, type MethodId } from '../../../functions/src/schema/plan.ts';
import { Page } from '../parts/page.tsx';
import { t } from '../words/index.ts';
import { cardOf, m } from '../words/methods/index.ts';

export const durationOf = (id: MethodId): string =>
  m().duration(t().minutes(minutesOf(id)), t().minutes(METHODS[id].leastMinutes));

/** All methods of a session, each with when it fits. */
export function Methods() {
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
