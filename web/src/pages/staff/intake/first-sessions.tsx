import { i } from '../../../words/intake/index.ts';

/** A first session to receive and one to give. */
export const FirstSessions = () => (
  <section>
    <h2>{i().first.title}</h2>
  </section>
);
