import { describe, expect, it } from 'vitest';
import type { Session } from '../../core/sessions/session.ts';
import { calendarFile } from '../../web/src/data/calendar.ts';
import { changesIn } from '../../web/src/kit/edits.ts';
import { session } from '../../scripts/lib/builders/session.ts';

const TEXTS = {
  summary: 'Impact: Gita helpt Nora',
  description: 'Hoe; tonen we,\nwat het oplevert?',
  url: 'https://example.org/sessions/x',
};
const ASKED = new Date('2026-03-01T09:00:00Z');

async function linesOf(given: Partial<Session>): Promise<Map<string, string>> {
  const file = await calendarFile(
    'session1',
    session({
      status: 'accepted',
      startsAt: new Date('2026-07-01T08:00:00Z'),
      durationMinutes: 90,
      createdAt: ASKED,
      updatedAt: new Date('2026-03-01T09:00:01Z'),
      ...given,
    }),
    TEXTS,
  );
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  return new Map(lines.map((line): [string, string] => [line.split(':')[0] ?? '', line]));
}

describe('a calendar file', () => {
  it('says when, what and where, in UTC and with what is typed escaped', async () => {
    const lines = await linesOf({ place: 'Rue Haute 1, 1000 Bruxelles' });
    expect(lines.get('DTSTART')).toBe('DTSTART:20260701T080000Z');
    expect(lines.get('DTEND')).toBe('DTEND:20260701T093000Z');
    expect(lines.get('LOCATION')).toBe('LOCATION:Rue Haute 1\\, 1000 Bruxelles');
    expect(lines.get('DESCRIPTION')).toBe('DESCRIPTION:Hoe\\; tonen we\\,\\nwat het oplevert?');
    expect(lines.get('STATUS')).toBe('STATUS:CONFIRMED');
    expect(lines.get('METHOD')).toBe('METHOD:PUBLISH');
  });

  it('keeps its UID, and its SEQUENCE grows with each write', async () => {
    const first = await linesOf({});
    const moved = await linesOf({ updatedAt: new Date('2026-03-01T09:00:01.200Z') });
    expect(first.get('UID')).toBe('UID:session1@wederdienst');
    expect(moved.get('UID')).toBe(first.get('UID'));
    expect(first.get('SEQUENCE')).toBe('SEQUENCE:10');
    expect(moved.get('SEQUENCE')).toBe('SEQUENCE:12');
  });

  it('strikes off what was cancelled', async () => {
    const lines = await linesOf({ status: 'cancelled' });
    expect(lines.get('STATUS')).toBe('STATUS:CANCELLED');
    expect(lines.get('METHOD')).toBe('METHOD:CANCEL');
  });
});

describe('what differs between two versions of a document', () => {
  it('field by field, without the stamps', () => {
    const before = { name: 'Anna', topics: ['a'], updatedBy: 'x', note: null };
    const after = { name: 'Ann', topics: ['a', 'b'], updatedBy: 'y', note: null, held: 8 };
    expect(changesIn(before, after)).toEqual([
      { field: 'held', from: '', to: '8' },
      { field: 'name', from: 'Anna', to: 'Ann' },
      { field: 'topics', from: 'a', to: 'a, b' },
    ]);
    expect(changesIn(null, { name: 'Anna' })).toEqual([{ field: 'name', from: '', to: 'Anna' }]);
  });
});
