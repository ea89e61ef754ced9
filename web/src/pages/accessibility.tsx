import { programme } from '../data/documents.ts';
import { Page } from '../parts/page.tsx';
import { StatementOfAccessibility } from '../parts/statement-of-accessibility.tsx';
import { ACCESSIBILITY_WORDS } from '../words/accessibility/load.ts';
import { catalogue } from '../words/index.ts';

const words = await catalogue(ACCESSIBILITY_WORDS);

export const Accessibility = () => (
  <Page title={words().title}>
    <StatementOfAccessibility words={words()} contactEmail={programme.value.contactEmail} />
  </Page>
);
