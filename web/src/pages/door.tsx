import type { ComponentChildren } from 'preact';
import { LanguageSwitch } from '../kit/language-switch.tsx';
import { Wordmark } from '../kit/wordmark.tsx';
import type { DoorWords } from '../words/door/nl.ts';
import type { Language } from '../words/language.ts';

export type DoorProblem = keyof DoorWords['problem'];

interface Props {
  words: DoorWords;
  language: Language;
  phase: 'loading' | 'failed' | 'open' | 'signing-in';
  problem: DoorProblem | null;
  onSignIn: () => void;
  onLanguage: (language: Language) => void;
  /** Other ways in, on the emulators. */
  children: ComponentChildren;
}

/** What signed-out people see: what this is, and the way in. */
export function Door({ words, language, phase, problem, onSignIn, onLanguage, children }: Props) {
  return (
    <div class="door">
      <header>
        <Wordmark />
        <LanguageSwitch label={words.language} value={language} onChoose={onLanguage} />
      </header>
      <main>
        <h1>{words.lead}</h1>
        <p class="lead">{words.about}</p>
        {phase === 'loading' && <p aria-busy="true">{words.loading}</p>}
        {phase === 'failed' && (
          <>
            <p role="alert">{words.loadFailed}</p>
            <button onClick={() => location.reload()}>{words.tryAgain}</button>
          </>
        )}
        {(phase === 'open' || phase === 'signing-in') && (
          <>
            <button onClick={onSignIn} aria-busy={phase === 'signing-in'}>
              {phase === 'signing-in' ? words.signingIn : words.signIn}
            </button>
            <p role="alert">{problem && words.problem[problem]}</p>
            <p class="quiet">{words.newcomer}</p>
            {children}
          </>
        )}
      </main>
      <footer>
        <a href="/accessibility">{words.accessibility}</a>
      </footer>
    </div>
  );
}
