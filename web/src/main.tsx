import {
  type Auth,
  GoogleAuthProvider,
  onAuthStateChanged,
  signInWithPopup,
  type User,
} from 'firebase/auth';
import { type ComponentType, render } from 'preact';
import { connect, isOnEmulators } from './kit/firebase.ts';
import { Door, type DoorProblem } from './pages/door.tsx';
import type { DoorWords } from './words/door/nl.ts';
import { type Language, preferredLanguage, rememberLanguage } from './words/language.ts';

// The entry knows Auth, and the page that signed-out people see. No signals and no Firestore: what
// is loaded before signing in is to stay small.

const WORDS: Record<Language, () => Promise<DoorWords>> = {
  nl: async () => (await import('./words/door/nl.ts')).nl,
  fr: async () => (await import('./words/door/fr.ts')).fr,
  en: async () => (await import('./words/door/en.ts')).en,
};

const root = document.querySelector('#app') ?? document.body;

const door: {
  language: Language;
  phase: 'loading' | 'failed' | 'open' | 'signing-in' | 'inside';
  problem: DoorProblem | null;
  auth: Auth | null;
  DemoPeople: ComponentType<{ auth: Auth; language: Language }> | null;
} = {
  language: preferredLanguage(),
  phase: 'loading',
  problem: null,
  auth: null,
  DemoPeople: null,
};

async function show(change: Partial<typeof door>): Promise<void> {
  Object.assign(door, change);
  const { language, auth, DemoPeople } = door;
  const words = await WORDS[language]();
  // Meanwhile the page itself may have taken over.
  if (door.phase === 'inside') return;
  document.documentElement.lang = language;
  document.title = `${words.title} · Wederdienst`;
  render(
    <Door
      words={words}
      language={language}
      phase={door.phase}
      problem={door.problem}
      onSignIn={() => auth && void signIn(auth)}
      onLanguage={(chosen) => {
        rememberLanguage(chosen);
        void show({ language: chosen });
      }}
    >
      {DemoPeople && auth && <DemoPeople auth={auth} language={language} />}
    </Door>,
    root,
  );
}

/** Called straight in the click: a window that opens later is taken for a pop-up nobody wanted. */
async function signIn(auth: Auth): Promise<void> {
  const google = new GoogleAuthProvider();
  google.setCustomParameters({ prompt: 'select_account' });
  const attempt = signInWithPopup(auth, google);
  await show({ phase: 'signing-in', problem: null });
  try {
    await attempt;
  } catch (error) {
    // A second click has opened another window; that one will tell.
    if (isSuperseded(error)) return;
    await show({ phase: 'open', problem: problemOf(error) });
  }
}

const isSuperseded = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'auth/cancelled-popup-request';

const PROBLEMS: Record<string, DoorProblem> = {
  'auth/popup-blocked': 'blocked',
  'auth/popup-closed-by-user': 'closed',
  'auth/user-cancelled': 'closed',
  'auth/network-request-failed': 'network',
  'auth/internal-error': 'network',
  'auth/timeout': 'network',
  'auth/user-disabled': 'disabled',
};

const problemOf = (error: unknown): DoorProblem =>
  (error instanceof Error && 'code' in error && PROBLEMS[String(error.code)]) || 'other';

async function enter(auth: Auth, user: User): Promise<void> {
  if (!user.emailVerified) {
    await auth.signOut();
    return show({ phase: 'open', problem: 'unverified' });
  }
  await show({ phase: 'loading', problem: null });
  const { open } = await import('./app.tsx');
  door.phase = 'inside';
  await open(root, auth, user);
}

async function begin(): Promise<void> {
  await show({ phase: 'loading' });
  const auth = await connect();
  if (isOnEmulators(auth.app.options.projectId)) {
    door.DemoPeople = (await import('./parts/demo-people.tsx')).DemoPeople;
  }
  onAuthStateChanged(auth, (user) => {
    // Somebody else, or nobody any more, here or in another tab: begin anew with an empty memory.
    if (door.phase === 'inside') startOver();
    else if (user) enter(auth, user).catch(fail);
    else if (location.pathname === '/accessibility') explain().catch(fail);
    else void show({ phase: 'open', auth });
  });
}

/** What those may want to read who can't get in. */
async function explain(): Promise<void> {
  const { showAccessibility } = await import('./pages/public-accessibility.tsx');
  await showAccessibility(root, door.language);
}

/** At the front door: the address may name what only the one before was to see. */
function startOver(): void {
  history.replaceState(null, '', '/');
  try {
    // Drafts, among others: nothing of them stays behind, whichever tab they signed out in.
    sessionStorage.clear();
  } catch {
    // A browser that lets nobody keep anything has kept nothing.
  }
  location.reload();
}

function fail(error: unknown): void {
  console.error(error);
  door.phase = 'failed';
  void show({});
}

begin().catch(fail);
