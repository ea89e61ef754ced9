import { type LetterKind, LIMIT, type Message } from '../mail.ts';
import type { Locale } from '../../people/participant.ts';
import type { Programme } from '../../programme/programme.ts';
import { appointmentFile, interviewEntry } from '../../base/calendar.ts';
import { asHtml, asText, type Block, type Draft, escaped, oneLine } from './blocks.ts';
import {
  type Interview,
  isForColleague,
  type Letter,
  type LetterOf,
  mustArrive,
} from './letter.ts';
import { type Speech, speech } from './speech.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { nl } from './words/nl.ts';
import type { LetterWords, Reader } from './words/words.ts';

const WORDS: Record<Locale, LetterWords> = { nl, fr, en };

/** Whom a letter is written to. */
export interface Addressee {
  /** Empty where we don't know it. */
  name: string;
  locale: Locale;
}

/**
 * Writes a letter in the language of who reads it: its subject in one line, its text and the same as
 * HTML, and for an interview the calendar file.
 * @param page the address under which the page is found, without a slash at its end
 */
export async function compose(
  letter: Letter,
  { name, locale }: Addressee,
  programme: Programme,
  page: string,
): Promise<Message> {
  const words = WORDS[locale];
  const say = speech(locale, programme, page);
  const { subject, blocks } = draftOf(letter, words.letters, say);
  const title = oneLine(subject).slice(0, LIMIT.subject);
  const body: Block[] = [
    words.greeting(oneLine(name)),
    ...blocks.filter((block) => !isEmpty(block)),
    { lines: words.regards(say.programme) },
  ];
  const footer: Block = { lines: footerOf(letter, words, programme, say) };
  return {
    subject: title,
    // The two hyphens and the space tell a reader's program that the rest is a signature.
    text: `${asText(body)}\n\n-- \n${asText([footer])}\n`,
    html: framed(locale, title, say, asHtml(body), asHtml([footer])),
    attachments: 'applicantId' in letter ? [await calendarOf(letter, words, say)] : [],
  };
}

const draftOf = <K extends LetterKind>(
  letter: LetterOf<K>,
  letters: { [P in K]: (letter: LetterOf<P>, say: Speech) => Draft },
  say: Speech,
): Draft => letters[letter.kind](letter, say);

/** Staff may decide without a word to the applicant. */
const isEmpty = (block: Block): boolean =>
  typeof block === 'object' && 'quote' in block && block.quote.trim() === '';

const readerOf = (letter: Letter): Reader => {
  if (isForColleague(letter)) return 'colleague';
  return mustArrive(letter) ? 'applicant' : 'participant';
};

function footerOf(
  letter: Letter,
  { footer }: LetterWords,
  { contactEmail }: Programme,
  say: Speech,
): string[] {
  return [
    `${say.programme} – ${say.page('/')}`,
    ...(contactEmail === '' ? [] : [footer.questions(contactEmail)]),
    footer.why[readerOf(letter)](say.programme),
    ...(mustArrive(letter) ? [] : [footer.switchOff(say.page('/profile'))]),
  ];
}

async function calendarOf(
  letter: Extract<Letter, Interview>,
  words: LetterWords,
  say: Speech,
): Promise<Message['attachments'][number]> {
  const { applicantId, at, durationMinutes, place, changedAt } = letter;
  const isOn = letter.kind !== 'interview-cancelled';
  const content = await appointmentFile({
    ...interviewEntry(applicantId, changedAt),
    startsAt: at,
    durationMinutes,
    place: oneLine(place),
    isOn,
    summary: words.appointment(otherIn(letter, say)),
    description: '',
    url: say.page(isForColleague(letter) ? `/staff/intake/${applicantId}` : '/'),
  });
  const method = isOn ? 'PUBLISH' : 'CANCEL';
  return {
    filename: 'wederdienst.ics',
    content,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
  };
}

/** Whom a calendar says that the interview is with: for the applicant it is the programme. */
function otherIn(letter: Extract<Letter, Interview>, say: Speech): string {
  if (letter.kind === 'interview-planned') return oneLine(letter.applicant);
  return isForColleague(letter) && 'with' in letter ? oneLine(letter.with) : say.programme;
}

/** One frame for all letters: plain HTML that a mail program shows as it is, in its own colours. */
const framed = (
  locale: Locale,
  title: string,
  { programme }: Speech,
  body: string,
  footer: string,
): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
</head>
<body style="margin:0;padding:1.5em;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:36em;margin:0 auto">
<p style="font-weight:bold">${escaped(programme)}</p>
${body}
<hr>
<div style="font-size:0.875em">
${footer}
</div>
</div>
</body>
</html>
`;
