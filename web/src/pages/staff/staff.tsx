import '../../style/staff.css';
import { useRoute } from 'preact-iso';
import type { ComponentType } from 'preact';
import { me } from '../../data/me.ts';
import { later } from '../../kit/later.tsx';
import { Page } from '../../parts/page.tsx';
import { Missing } from '../missing.tsx';
import { StaffStart } from './start.tsx';
import { s } from './words.ts';

interface Section {
  all: ComponentType;
  /** One of them, where they have pages of their own. */
  one?: ComponentType<{ id: string }>;
  /** In whose tabs it is. */
  tab: 'team' | 'admins' | 'nobody';
}

/** The sections, in the order of their tabs; `tabs` has the name of each. */
const SECTIONS = {
  start: { tab: 'team', all: StaffStart },
  intake: {
    tab: 'team',
    all: later(async () => (await import('./intake/intake.tsx')).StaffIntake),
    one: later(async () => (await import('./intake/one.tsx')).StaffIntakeOf),
  },
  people: {
    tab: 'team',
    all: later(async () => (await import('./people.tsx')).StaffPeople),
    one: later(async () => (await import('./person.tsx')).StaffPerson),
  },
  round: {
    tab: 'team',
    all: later(async () => (await import('./round/round.tsx')).StaffRounds),
    one: later(async () => (await import('./round/one.tsx')).StaffRound),
  },
  sessions: {
    tab: 'team',
    all: later(async () => (await import('./sessions.tsx')).StaffSessions),
    one: later(async () => (await import('./session.tsx')).StaffSession),
  },
  request: { tab: 'team', all: later(async () => (await import('./request.tsx')).StaffRequest) },
  // It is seldom looked into: the start leads there.
  mail: { tab: 'nobody', all: later(async () => (await import('./mail.tsx')).StaffMail) },
  programme: {
    tab: 'team',
    all: later(async () => (await import('./programme/programme.tsx')).StaffProgramme),
  },
  // Roles are the admins' to see and to give.
  roles: {
    tab: 'admins',
    all: later(async () => (await import('./programme/roles.tsx')).StaffRoles),
  },
} satisfies Record<string, Section>;
type Name = keyof typeof SECTIONS;
const isSection = (name: string): name is Name => Object.hasOwn(SECTIONS, name);

const namesShown = (): Name[] =>
  Object.keys(SECTIONS)
    .filter(isSection)
    .filter((name) => {
      const { tab }: Section = SECTIONS[name];
      return tab === 'team' || (tab === 'admins' && me().role === 'admin');
    });

/** What the team sees: what waits for them, everybody, all sessions, and the programme itself. */
export function Staff() {
  const { section = 'start', id } = useRoute().params;
  if (!isSection(section)) return <Missing />;
  const { all: All, one: One }: Section = SECTIONS[section];
  if (id !== undefined && !One) return <Missing />;
  const words = s().tabs;
  return (
    <div class="wide">
      <nav class="tabs" aria-label={words.label}>
        {namesShown().map((name) => (
          <a
            key={name}
            href={name === 'start' ? '/staff' : `/staff/${name}`}
            aria-current={name === section ? 'page' : undefined}
          >
            {words[name]}
          </a>
        ))}
      </nav>
      {id !== undefined && One ? (
        <One id={id} />
      ) : (
        <Page key={section} title={words[section]}>
          <All />
        </Page>
      )}
    </div>
  );
}
