import type { Auth } from 'firebase/auth';
import { useEffect, useState } from 'preact/hooks';
import { demoPeople, type DemoPerson, newPerson, signInAs } from '../data/demo-people.ts';
import { DEMO_WORDS } from '../words/demo.ts';
import type { Language } from '../words/language.ts';

/** On the emulators, where Google can't be asked: the people there are, and a form for a new one. */
export function DemoPeople({ auth, language }: { auth: Auth; language: Language }) {
  const words = DEMO_WORDS[language];
  const [people, setPeople] = useState<DemoPerson[] | null>(null);
  useEffect(() => {
    demoPeople(auth).then(setPeople, console.error);
  }, [auth]);

  return (
    <section class="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{words.title}</h2>
      {people && <p class="quiet">{people.length > 0 ? words.note : words.nobody}</p>}
      <ul class="plain">
        {people?.map((person) => (
          <li key={person.sub}>
            <button class="outline person" onClick={() => void signInAs(auth, person)}>
              <strong>{person.name}</strong> <small>{about(person)}</small>
            </button>
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.newPerson}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const data = new FormData(event.currentTarget);
            const [name, email] = data.values();
            if (typeof name !== 'string' || typeof email !== 'string') return;
            void signInAs(auth, newPerson(name.trim(), email.trim()));
          }}
        >
          <label>
            {words.name}
            <input name="name" required autocomplete="off" />
          </label>
          <label>
            {words.email}
            <input name="email" type="email" required autocomplete="off" />
          </label>
          <button>{words.signIn}</button>
        </form>
      </details>
    </section>
  );
}

const about = ({ role, status, balance }: DemoPerson): string =>
  [role, status, balance === null ? null : String(balance).replace('-', '−')]
    .filter((part) => part !== null)
    .join(' · ');
