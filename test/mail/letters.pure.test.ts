import { describe, expect, it } from 'vitest';
import { asHtml, asText, oneLine } from '../../core/mail/letters/blocks.ts';
import { compose } from '../../core/mail/letters/compose.ts';
import type { Letter, LetterOf } from '../../core/mail/letters/letter.ts';
import { LETTER_KINDS, type LetterKind, LIMIT } from '../../core/mail/mail.ts';
import { type Locale, LOCALES } from '../../core/people/participant.ts';
import { readProgramme } from '../../core/programme/programme.ts';

const PAGE = 'https://page.example';
const PROGRAMME = readProgramme({
  name: 'Wederdienst',
  contactEmail: 'team@demo.example',
  topics: [{ id: 'impact', nl: 'Impact meten', fr: 'Mesurer l’impact', en: 'Measuring impact' }],
});
const ANNA = 'Anna (demo)';

const INTERVIEW = {
  applicantId: 'anna',
  interviewerId: 'sofie',
  at: new Date('2026-12-01T13:00:00Z'),
  durationMinutes: 45,
  place: 'Hoogstraat 1, Brussel',
  changedAt: new Date('2026-11-26T10:00:00Z'),
};

/** Every kind, and what only this letter could say, which so stands in all three languages. */
const LETTERS: { [K in LetterKind]: { letter: LetterOf<K>; says: string[] } } = {
  'interview-invitation': {
    letter: { kind: 'interview-invitation', interviewer: 'Sofie', ...INTERVIEW },
    says: ['Sofie', '14:00', '45', 'Hoogstraat 1, Brussel'],
  },
  'interview-planned': {
    letter: { kind: 'interview-planned', applicant: 'Bert (demo)', ...INTERVIEW },
    says: ['Bert (demo)', '14:00', '45', `${PAGE}/staff/intake/anna`],
  },
  'interview-cancelled': {
    letter: { kind: 'interview-cancelled', reader: 'applicant', with: 'Sofie', ...INTERVIEW },
    says: ['Sofie', '14:00'],
  },
  decision: {
    letter: { kind: 'decision', decision: 'accept', text: 'Eerste regel\nTweede regel' },
    says: ['Eerste regel\nTweede regel', `${PAGE}/`],
  },
  'engagement-ends': {
    letter: { kind: 'engagement-ends', endsOn: '2026-12-31', daysLeft: 14 },
    says: ['31', '2026', '14', `${PAGE}/sessions`, `${PAGE}/profile`],
  },
  'preparation-reminder': {
    letter: {
      kind: 'preparation-reminder',
      sessionId: 's1',
      topic: 'impact',
      startsAt: new Date('2026-12-01T13:00:00Z'),
      daysLeft: 7,
      with: 'Bert (demo)',
      withId: 'bert',
    },
    says: ['Bert (demo)', '14:00', `${PAGE}/sessions/s1`, `${PAGE}/profile`],
  },
};

const write = (letter: Letter, locale: Locale = 'nl', name = ANNA, programme = PROGRAMME) =>
  compose(letter, { name, locale }, programme, PAGE);
/** What a mail program shows of the HTML. */
const shown = (html: string): string =>
  html
    .replaceAll(/<br>\n/g, '\n')
    .replaceAll(/<a href="([^"]*)">([^<]*)<\/a>/g, '$2: $1')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'");

describe.each(LETTER_KINDS)('a letter of the kind %s', (kind) => {
  const { letter, says } = LETTERS[kind];

  it.each(LOCALES)('says all that it should, as text and as HTML, in %s', async (locale) => {
    const { subject, text, html } = await write(letter, locale);
    for (const part of [...says, ANNA, 'team@demo.example']) {
      expect(text).toContain(part);
      expect(shown(html)).toContain(part);
    }
    expect(html).toContain(`<html lang="${locale}">`);
    expect(subject.length).toBeLessThanOrEqual(100);
    expect(text).not.toMatch(/undefined|null|NaN|Invalid/);
  });

  it('is another in each language, line by line', async () => {
    const lines = await Promise.all(
      LOCALES.map(async (locale) => {
        const { subject, text } = await write(letter, locale);
        // What people wrote, names and addresses stay as they are.
        return [subject, ...text.split('\n')].filter((line) => /[a-z]+ [a-z]+ [a-z]+/.test(line));
      }),
    );
    const all = lines.flat();
    expect(all.length).toBeGreaterThanOrEqual(12);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('a letter about an interview', () => {
  const fileOf = async (letter: Letter) => (await write(letter)).attachments[0];
  const { letter } = LETTERS['interview-invitation'];
  const linesOf = async (of: Letter) =>
    ((await fileOf(of))?.content ?? '').replaceAll('\r\n ', '').split('\r\n');

  it('brings it as a calendar file, and strikes it off when it is cancelled', async () => {
    const planned = await linesOf(letter);
    expect(planned).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        'UID:interview-anna@wederdienst',
        'DTSTART:20261201T130000Z',
        'DTEND:20261201T134500Z',
        'LOCATION:Hoogstraat 1\\, Brussel',
        'SUMMARY:Kennismaking met Wederdienst',
        'STATUS:CONFIRMED',
      ]),
    );
    expect((await fileOf(letter))?.contentType).toBe(
      'text/calendar; charset=utf-8; method=PUBLISH',
    );
    const cancelled = await linesOf(LETTERS['interview-cancelled'].letter);
    expect(cancelled).toEqual(
      expect.arrayContaining([
        'METHOD:CANCEL',
        'UID:interview-anna@wederdienst',
        'STATUS:CANCELLED',
      ]),
    );
  });

  it('counts its changes, so that the last one wins', async () => {
    const later = { ...letter, changedAt: new Date(INTERVIEW.changedAt.getTime() + 1000) };
    const sequenceOf = async (of: Letter) =>
      Number((await linesOf(of)).find((line) => line.startsWith('SEQUENCE:'))?.slice(9));
    const first = await sequenceOf(letter);
    expect(await sequenceOf(later)).toBe(first + 1);
    // As large as calendars keep, for longer than anybody will run this.
    const last = await sequenceOf({ ...letter, changedAt: new Date('2090-01-01T00:00:00Z') });
    expect(last).toBeLessThan(2 ** 31);
  });

  it('tells a colleague whom it is with, and the applicant that it is with the programme', async () => {
    const { letter: planned } = LETTERS['interview-planned'];
    expect(await linesOf(planned)).toContain('SUMMARY:Kennismaking met Bert (demo)');
    const cancelled: Letter = {
      ...LETTERS['interview-cancelled'].letter,
      reader: 'interviewer',
      with: 'Bert (demo)',
    };
    expect(await linesOf(cancelled)).toContain('SUMMARY:Kennismaking met Bert (demo)');
  });

  it('leaves out a place that nobody knows', async () => {
    const nowhere = { ...letter, place: '' };
    expect((await write(nowhere)).text).not.toContain('Waar');
    expect((await linesOf(nowhere)).some((line) => line.startsWith('LOCATION'))).toBe(false);
    expect((await write(letter)).text).toContain('Waar');
  });
});

describe('a decision', () => {
  it.each(['accept', 'wait', 'refer', 'decline'] as const)(
    'to %s has sentences of its own, and shows only who takes part the way in',
    async (decision) => {
      const { text } = await write({ kind: 'decision', decision, text: 'Het staat er.' });
      expect(text).toContain('Het staat er.');
      expect(text.includes('Aan de slag')).toBe(decision === 'accept');
    },
  );

  it('goes without words of staff’s where there are none', async () => {
    const letter: Letter = { kind: 'decision', decision: 'decline', text: ' \n' };
    expect((await write(letter)).html).not.toContain('blockquote');
    expect((await write({ ...letter, text: 'x' })).html).toContain('blockquote');
  });
});

describe('the days that are left', () => {
  it.each([
    [0, 'Dat is vandaag.'],
    [1, 'Dat is morgen.'],
    [14, 'Dat is over 14 dagen.'],
  ])('%i are told in words', async (daysLeft, sentence) => {
    const { text } = await write({ kind: 'engagement-ends', endsOn: '2026-12-31', daysLeft });
    expect(text).toContain(`tot en met 31 december 2026. ${sentence}`);
  });
});

describe('a reminder to prepare', () => {
  it.each([
    [0, ['Vandaag: je sessie met', 'Aujourd’hui : votre séance avec', 'Today: your session with']],
    [1, ['Morgen: je sessie met', 'Demain : votre séance avec', 'Tomorrow: your session with']],
    [6, ['Over 6 dagen: je', 'Dans 6 jours : votre', 'In 6 days: your']],
  ])('%i days before says so, in its subject', async (daysLeft, beginnings) => {
    const letter: Letter = { ...LETTERS['preparation-reminder'].letter, daysLeft };
    const subjects = await Promise.all(
      (['nl', 'fr', 'en'] as const).map(async (locale) => (await write(letter, locale)).subject),
    );
    for (const [at, begin] of beginnings.entries()) expect(subjects[at]).toContain(begin);
  });
});

describe('where something is not known', () => {
  it('a reader without a name is greeted, a programme without an address not named', async () => {
    const { letter } = LETTERS.decision;
    const silent = { ...PROGRAMME, contactEmail: '' };
    const { text } = await write(letter, 'nl', '', silent);
    expect(text.startsWith('Dag,\n')).toBe(true);
    expect(text).not.toContain('Vragen?');
  });

  it('a topic that is gone is called by its id', async () => {
    const { letter } = LETTERS['preparation-reminder'];
    expect((await write(letter, 'fr')).text).toContain('Mesurer l’impact');
    expect((await write({ ...letter, topic: 'gone' }, 'fr')).text).toContain('gone');
  });
});

describe('hostile words', () => {
  const BREAKS = ['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\u000b', '\0'];
  const hostile = `Eve${BREAKS.join('Bcc: eve@evil.example')}<img src=x onerror=alert(1)> & "co" 'x'`;
  const programme = { ...PROGRAMME, name: hostile };
  const words = {
    with: hostile,
    place: hostile,
    interviewer: hostile,
    applicant: hostile,
    topic: hostile,
  };

  it.each(LETTER_KINDS)('stay words in %s', async (kind) => {
    const letter: Letter = { ...LETTERS[kind].letter, ...words };
    const { subject, html, text, attachments } = await write(letter, 'nl', hostile, programme);
    expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;co&quot; &#39;x&#39;');
    // A name ends no line of the letter, so it can't begin one that looks like ours.
    expect(text).not.toMatch(/^Bcc:/m);
    for (const { content } of attachments) expect(content).not.toMatch(/^(?! )Bcc/m);
  });

  it('of staff keep their lines and are escaped all the same', async () => {
    const text = 'Dag <b>\r\n\r\nTot & met';
    const letter: Letter = { kind: 'decision', decision: 'wait', text };
    const { html } = await write(letter);
    expect(html).toContain('Dag &lt;b&gt;<br>\n<br>\nTot &amp; met');
  });

  it('are as long as a subject may be at most', async () => {
    const letter: Letter = { ...LETTERS['preparation-reminder'].letter, with: 'x'.repeat(500) };
    expect((await write(letter)).subject).toHaveLength(LIMIT.subject);
  });

  it('do not turn the direction of what follows', () => {
    expect(oneLine('a\u202eb\u2066c')).toBe('abc');
    expect(oneLine('  ça\u00a0va \t ok ')).toBe('ça va ok');
  });
});

describe('blocks', () => {
  it('are the same as text and as HTML', () => {
    const blocks = [
      'Een zin.',
      { lines: ['een', 'twee'] },
      { facts: [['Waar', 'hier']] satisfies [string, string][] },
      { quote: 'a\nb' },
      { label: 'Ga', link: 'https://page.example/?a=1&b="' },
    ];
    expect(asText(blocks)).toBe(
      'Een zin.\n\neen\ntwee\n\nWaar: hier\n\na\nb\n\nGa: https://page.example/?a=1&b="',
    );
    const html = asHtml(blocks);
    expect(html).toContain('<p>een<br>\ntwee</p>');
    expect(html).toContain('href="https://page.example/?a=1&amp;b=&quot;"');
  });
});
