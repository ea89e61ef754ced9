import { render } from 'preact';
import { StatementOfAccessibility } from '../parts/statement-of-accessibility.tsx';
import { Wordmark } from '../kit/wordmark.tsx';
import { ACCESSIBILITY_WORDS } from '../words/accessibility/load.ts';
import type { Language } from '../words/language.ts';

/** The accessibility statement for those who have not signed in, and may not be able to. */
export async function showAccessibility(root: Element, language: Language): Promise<void> {
  const words = await ACCESSIBILITY_WORDS[language]();
  document.documentElement.lang = language;
  document.title = `${words.title} · Wederdienst`;
  render(
    <div class="door">
      <header>
        <Wordmark />
      </header>
      <main>
        <h1>{words.title}</h1>
        <StatementOfAccessibility words={words} contactEmail="" />
        <p>
          <a href="/">{words.home}</a>
        </p>
      </main>
    </div>,
    root,
  );
}
