import { describe, expect, it } from 'vitest';
import { LIMIT } from '../../core/programme/programme.ts';
import { affectedBy, changesPrice } from '../../web/src/data/price-change.ts';
import {
  readSettings,
  SETTINGS_FIELDS,
  type SettingsField,
  settingsFields,
} from '../../web/src/data/settings-fields.ts';
import { moved, nameProblems, topicIdFor, trimmedNames } from '../../web/src/data/topics.ts';
import { account } from '../../scripts/lib/builders/account.ts';
import { PROGRAMME_DEFAULTS } from '../../scripts/lib/builders/programme.ts';

const PRICE = { sessionPoints: 8, floor: -16 };
const holder = (
  name: string,
  balance: number,
  change: Partial<ReturnType<typeof account>> = {},
) => ({
  name,
  account: account({ balance, ...change }),
});

describe('whom another price or floor affects', () => {
  const PEOPLE = [
    holder('rich', 40),
    holder('at zero', 0),
    holder('just above', -8),
    holder('just above, with a session held', 0, { held: 8 }),
    holder('at the floor', -16),
    holder('below it', -24),
    holder('paused', -8, { open: false }),
  ];
  const names = (after: Partial<typeof PRICE>) => {
    const { lose, gain } = affectedBy(PEOPLE, PRICE, { ...PRICE, ...after });
    return { lose: lose.map(({ name }) => name), gain: gain.map(({ name }) => name) };
  };

  it.each([
    ['the same', {}, [], []],
    ['a higher floor', { floor: -8 }, ['just above', 'just above, with a session held'], []],
    ['no credit', { floor: 0 }, ['at zero', 'just above', 'just above, with a session held'], []],
    ['a lower floor', { floor: -24 }, [], ['at the floor']],
    ['a higher price', { sessionPoints: 9 }, ['just above', 'just above, with a session held'], []],
    ['a lower price', { sessionPoints: 1 }, [], []],
    ['one point of room', { sessionPoints: 1, floor: -17 }, [], ['at the floor']],
    ['both, and so no difference', { sessionPoints: 16, floor: -24 }, [], []],
  ])('%s', (_, after, lose, gain) => {
    expect(names(after)).toEqual({ lose, gain });
  });

  it('is asked only where either of the two differs', () => {
    expect(changesPrice(PRICE, { ...PRICE })).toBe(false);
    expect(changesPrice(PRICE, { ...PRICE, floor: -17 })).toBe(true);
    expect(changesPrice(PRICE, { ...PRICE, sessionPoints: 7 })).toBe(true);
  });
});

describe('the settings as they are typed', () => {
  const typed = settingsFields(PROGRAMME_DEFAULTS);
  const wrongIn = (field: SettingsField, text: string) => {
    const read = readSettings({ ...typed, [field]: text });
    return read.ok ? [] : read.wrong;
  };

  it('read as they were stored', () => {
    const { topics: _, updatedAt: __, updatedBy: ___, ...settings } = PROGRAMME_DEFAULTS;
    expect(readSettings(typed)).toEqual({ ok: true, settings });
  });

  it.each<[SettingsField, string[], string[]]>([
    [
      'name',
      ['W', ' Wederdienst ', 'x'.repeat(LIMIT.name)],
      ['', '  ', 'x'.repeat(LIMIT.name + 1)],
    ],
    ['contactEmail', ['', ' a@b ', 'hallo@example.org'], ['hallo', 'a b@c', '@', 'a@b@c']],
    ['timeZone', ['Europe/Brussels', ' UTC '], ['', 'Mars/Olympus', 'Brussel']],
    ['sessionPoints', ['1', '1000', ' 8 '], ['', '0', '1001', '-8', '8.5', '8,5', '1e2', 'acht']],
    ['floor', ['0', '-1000', '−16'], ['', '1', '-1001', '-8.5', '--8', 'min zestien']],
    ['requestExpiryDays', ['1', '365'], ['', '0', '366', '1.5']],
    ['reportGraceDays', ['1', '365'], ['', '0', '366', '1.5']],
    ['engagementMonths', ['1', '60'], ['', '0', '61', '1.5']],
  ])('%s', (field, takes, refuses) => {
    expect(takes.map((text) => wrongIn(field, text))).toEqual(takes.map(() => []));
    expect(refuses.map((text) => wrongIn(field, text))).toEqual(refuses.map(() => [field]));
  });

  it('tell of every field that is wrong, in the order of the form', () => {
    const nothing = { ...typed, floor: '', name: '', reportGraceDays: '' };
    expect(readSettings(nothing)).toEqual({
      ok: false,
      wrong: SETTINGS_FIELDS.filter((field) => nothing[field] === '' && field !== 'contactEmail'),
    });
  });

  it('are stored trimmed, with a true minus sign read as one', () => {
    const read = readSettings({ ...typed, name: ' Wissel ', floor: '−24' });
    expect(read).toMatchObject({ ok: true, settings: { name: 'Wissel', floor: -24 } });
  });
});

const topic = (id: string, name = id) => ({ id, nl: name, fr: `${name} (fr)`, en: `${name} (en)` });

describe('a topic’s id', () => {
  it.each([
    ['Financiering zoeken', [], 'financiering-zoeken'],
    ['  Coöperatie, één & twee! ', [], 'cooperatie-een-twee'],
    ['Impact', ['impact'], 'impact-2'],
    ['Impact', ['impact', 'impact-2'], 'impact-3'],
    ['!?', [], 'topic'],
    ['!?', ['topic'], 'topic-2'],
    ['تأثير', [], 'topic'],
    ['a'.repeat(80), [], 'a'.repeat(60)],
    ['a'.repeat(80), ['a'.repeat(60)], `${'a'.repeat(58)}-2`],
    [`${'a'.repeat(59)} b`, [], 'a'.repeat(59)],
  ])('of %j beside %j', (name, taken, id) => {
    expect(topicIdFor(name, taken)).toBe(id);
    expect(id).toMatch(/^[^,]{1,60}$/);
  });
});

describe('the list of topics', () => {
  const LIST = [topic('a'), topic('b'), topic('c')];
  const order = (id: string, by: -1 | 1) =>
    moved(LIST, id, by)
      .map((one) => one.id)
      .join('');

  it.each([
    ['b', -1, 'bac'],
    ['b', 1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
    ['gone', 1, 'abc'],
  ] as const)('with %s moved by %i', (id, by, expected) => {
    expect(order(id, by)).toBe(expected);
  });

  it('names each topic in three languages, and no two alike', () => {
    const names = { nl: ' Impact ', fr: '', en: 'Measuring' };
    expect(nameProblems(trimmedNames(names), [])).toEqual({ fr: 'missing' });
    expect(nameProblems({ ...names, fr: 'Mesurer' }, [topic('x', 'impact')])).toEqual({
      nl: 'taken',
    });
    expect(nameProblems({ nl: 'A', fr: 'B', en: 'C' }, LIST)).toEqual({ nl: 'taken' });
    expect(nameProblems({ nl: 'D', fr: 'D', en: 'D' }, LIST)).toEqual({});
  });
});
