import '../../style/staff.css';
import { useRoute } from 'preact-iso';
import type { ComponentType } from 'preact';
import { me } from '../../data/me.ts';
import { later } from '../../kit/later.tsx';
import { Page } from '../../parts/page.tsx';
import { Missing } from '../missing.tsx';
import { StaffStart } from './start.tsx';
import { s } from './words.ts';

const StaffPeople = later(async () => (await import('./people.tsx')).StaffPeople);
const StaffPerson = later(async () => (await import('./person.tsx')).StaffPerson);
const StaffIntake = later(async () => (await import('./intake/intake.tsx')).StaffIntake);
const StaffIntakeOf = later(async () => (await import('./intake/one.tsx')).StaffIntakeOf);
const StaffRounds = later(async () => (await import('./round/round.tsx')).StaffRounds);
const StaffRound = later(async () => (await import('./round/one.tsx')).StaffRound);
const StaffSessions = later(async () => (await import('./sessions.tsx')).StaffSessions);
const StaffSession = later(async () => (await import('./session.tsx')).StaffSession);
const StaffRequest = later(async () => (await import('./request.tsx')).StaffRequest);
const StaffMail = later(async () => (await import('./mail.tsx')).StaffMail);
const StaffProgramme = later(
  async () => (await import('./programme/programme.tsx')).StaffProgramme,
);
const StaffRoles = later(async () => (await import('./programme/roles.tsx')).StaffRoles);

interface Section {
  all: ComponentType;
  /** One of them, where they have pages of their own. */
  one?: ComponentType<{ id: string }>;
}

const SECTIONS = {
  start: { all: StaffStart },
  intake: { all: StaffIntake, one: StaffIntakeOf },
  people: { all: StaffPeople, one: StaffPerson },
  round: { all: StaffRounds, one: StaffRound },
  sessions: { all: StaffSessions, one: StaffSession },
  request: { all: StaffRequest },
  mail: { all: StaffMail },
  programme: { all: StaffProgramme },
  roles: { all: StaffRoles },
} satisfies Record<string, Section>;
type Name = keyof typeof SECTIONS;
const isSection = (name: string): name is Name => Object.hasOwn(SECTIONS, name);

/** The outbox is seldom looked into: the start leads there. */
const NAMES = [
  'start',
  'intake',
  'people',
  'round',
  'sessions',
  'request',
  'programme',
] as const satisfies Name[];
/** Roles are the admins' to see and to give. */
const namesShown = (): Name[] => (me().role === 'admin' ? [...NAMES, 'roles'] : [...NAMES]);

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
