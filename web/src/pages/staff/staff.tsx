import { useRoute } from 'preact-iso';
import { everybody, sessions } from '../../data/staff.ts';
import { readable } from '../../data/live.ts';
import { Page } from '../../parts/page.tsx';
import { Missing } from '../missing.tsx';
import { StaffPeople } from './people.tsx';
import { StaffRequest } from './request.tsx';
import { StaffSessions } from './sessions.tsx';
import { s } from './words.ts';

const SECTIONS = { people: StaffPeople, sessions: StaffSessions, request: StaffRequest };
type Section = keyof typeof SECTIONS;
const isSection = (name: string): name is Section => Object.hasOwn(SECTIONS, name);

/** What the team sees: who needs them, everybody, all sessions, and requests on behalf of others. */
export function Staff() {
  const section = useRoute().params.section ?? 'people';
  if (!isSection(section)) return <Missing />;
  const Inner = SECTIONS[section];
  const words = s().tabs;
  return (
    <Page title={s().title}>
      <Attention />
      <nav class="tabs" aria-label={words.label}>
        {(['people', 'sessions', 'request'] as const).map((name) => (
          <a
            key={name}
            href={name === 'people' ? '/staff' : `/staff/${name}`}
            aria-current={name === section ? 'page' : undefined}
          >
            {words[name]}
          </a>
        ))}
      </nav>
      <h2>{words[section]}</h2>
      <Inner />
    </Page>
  );
}

/** What waits for the team, with a way there. */
function Attention() {
  const words = s().attention;
  const people = everybody.value;
  const open = sessions.open.value;
  if (people.state !== 'ready' || open.state !== 'ready') return null;
  const applied = readable(people).filter(({ value }) => value.status === 'applied').length;
  const disputed = readable(open).filter(({ value }) => value.status === 'disputed').length;
  const broken = [...people.entries, ...open.entries].filter(({ parsed }) => !parsed.ok).length;
  const items: { href: string; text: string; count: number }[] = [
    { href: '/staff?status=applied', text: words.applied(applied), count: applied },
    { href: '/staff/sessions?status=disputed', text: words.disputed(disputed), count: disputed },
    { href: '/staff', text: words.broken(broken), count: broken },
  ].filter(({ count }) => count > 0);
  return (
    <section class={items.length > 0 ? 'notice' : 'quiet'} aria-label={words.title}>
      {items.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="plain">
          {items.map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
