import type { AccessibilityWords } from '../words/accessibility/nl.ts';

interface Props {
  words: AccessibilityWords;
  /** Where to write to; empty where the programme has not said, or nobody has signed in. */
  contactEmail: string;
}

/** What this page does for those who can't use every page; below its title. */
export const StatementOfAccessibility = ({ words, contactEmail }: Props) => (
  <>
    <p class="lead">{words.lead}</p>
    <h2>{words.standardTitle}</h2>
    <p>{words.standard}</p>
    <h2>{words.doesTitle}</h2>
    <ul>
      {words.does.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
    <h2>{words.limitsTitle}</h2>
    <ul>
      {words.limits.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
    <h2>{words.contactTitle}</h2>
    <p>
      {words.contact}{' '}
      {contactEmail === '' ? (
        words.whereToWrite
      ) : (
        <>
          {words.writeTo} <a href={`mailto:${contactEmail}`}>{contactEmail}</a>.
        </>
      )}
    </p>
  </>
);
