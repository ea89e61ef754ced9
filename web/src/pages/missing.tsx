import { Page } from '../parts/page.tsx';
import { t } from '../words/index.ts';

export function Missing() {
  const words = t().missing;
  return (
    <Page title={words.title}>
      <p>{words.text}</p>
      <p>
        <a href="/">{words.home}</a>
      </p>
    </Page>
  );
}
