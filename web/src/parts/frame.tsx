import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import type { ComponentChildren } from 'preact';
import { isInterrupted } from '../kit/connection.ts';
import { hasDrafts } from '../kit/drafts.ts';
import { participant } from '../data/documents.ts';
import { isStaff, me, signOut } from '../data/me.ts';
import { isOutdated } from '../kit/version.ts';
import { lastSaved } from '../kit/write.ts';
import { choose, language, t } from '../words/index.ts';
import { LanguageSwitch } from '../kit/language-switch.tsx';
import { Modal } from '../kit/modal.tsx';
import { Wordmark } from '../kit/wordmark.tsx';

/** What stands around every page. */
export function Frame({ children }: { children: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#content">
        {t().skip}
      </a>
      <header class="frame top">
        <Wordmark />
        <Navigation />
        <SignOut />
      </header>
      <Banners />
      <main id="content" class="frame" tabIndex={-1}>
        {children}
      </main>
      <footer class="frame">
        <LanguageSwitch
          label={t().language}
          value={language()}
          onChoose={(to) => void choose(to)}
        />
        <a href="/accessibility">{t().accessibility}</a>
      </footer>
      <SavedNote />
    </>
  );
}

function Navigation() {
  const { path } = useLocation();
  const mine = participant(me().uid).value;
  const isActive = mine.state === 'ready' && mine.value.status === 'active';
  const hasBegun = mine.state === 'ready' && mine.value.status !== 'applied';
  const words = t().nav;
  const links: { href: string; label: string; isShown: boolean }[] = [
    { href: '/', label: words.home, isShown: mine.state === 'ready' },
    { href: '/people', label: words.people, isShown: isActive },
    { href: '/sessions', label: words.sessions, isShown: hasBegun },
    { href: '/points', label: words.points, isShown: hasBegun },
    { href: '/profile', label: words.profile, isShown: mine.state === 'ready' },
    { href: '/staff', label: words.staff, isShown: isStaff() },
  ].filter(({ isShown }) => isShown);
  if (links.length < 2) return null;
  return (
    <nav aria-label={words.label}>
      {links.map(({ href, label }) => (
        <a key={href} href={href} aria-current={isAt(path, href) ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

const isAt = (path: string, href: string): boolean =>
  path === href || (href !== '/' && path.startsWith(`${href}/`));

/** Asks first where it would lose something that was typed. */
function SignOut() {
  const isAsking = useSignal(false);
  const words = t().leaving;
  return (
    <>
      <button
        class="outline secondary small"
        onClick={() => (hasDrafts() ? (isAsking.value = true) : void signOut())}
      >
        {t().signOut}
      </button>
      {isAsking.value && (
        <Modal title={words.title} isBusy={false} onClose={() => (isAsking.value = false)}>
          <p>{words.text}</p>
          <button onClick={() => void signOut()}>{words.leave}</button>
        </Modal>
      )}
    </>
  );
}

const Banners = () => (
  <div role="status">
    {isInterrupted.value && <p class="frame banner">{t().interrupted}</p>}
    {isOutdated.value && (
      <p class="frame banner">
        {t().outdated}{' '}
        <button class="small outline" onClick={() => location.reload()}>
          {t().reload}
        </button>
      </p>
    )}
  </div>
);

/** Says that something was saved, for as long as it takes to read. */
const SavedNote = () => (
  <div role="status" class="saved">
    {lastSaved.value && <p key={lastSaved.value.at}>{t().saved}</p>}
  </div>
);
