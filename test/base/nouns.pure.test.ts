import { describe, expect, it } from 'vitest';
import { idsIn, withhold } from '../../core/base/noun.ts';
import { nounAt, NOUN_NAMES, NOUNS, problemOf } from '../../core/nouns.ts';
import { CONTACT, PARTICIPANT } from '../../core/people/participant.ts';
import { NOTE } from '../../core/people/note.ts';
import { REFLECTION } from '../../core/preparation/reflection.ts';

describe('a noun', () => {
  it('says where a document lies, and where its collection does', () => {
    expect(PARTICIPANT.at('anna').path).toBe('participants/anna');
    expect(PARTICIPANT.in().collectionPath).toBe('participants');
    expect(CONTACT.at('anna').path).toBe('participants/anna/private/contact');
    expect(CONTACT.in('anna').collectionPath).toBe('participants/anna/private');
    expect(NOTE.at('anna', 'n1').path).toBe('participants/anna/notes/n1');
    expect(REFLECTION.in('s1').collectionPath).toBe('preparations/s1/reflections');
    expect(NOTE.collection).toBe('notes');
  });

  it('is found again by the path of its document', () => {
    for (const name of NOUN_NAMES) {
      const path = NOUNS[name].pattern.replaceAll(/\{\w+\}/g, 'x1');
      expect(nounAt(path)).toBe(name);
    }
    expect(nounAt('participants/anna/private/diary')).toBeNull();
    expect(nounAt('participants')).toBeNull();
  });

  it('that nobody knows is a problem, whatever it says', () => {
    expect(problemOf('diaries/anna', {})).toBe('no noun has this path');
    expect(problemOf('participants/anna', {})).toContain('displayName');
  });
});

describe.each(NOUN_NAMES)('%s', (name) => {
  const { pattern, persons } = NOUNS[name];

  it('is found for an export where it lies', () => {
    if (persons === 'nobody') return expect(name).toBe('settings');
    const [root, , below] = pattern.split('/');
    const expected =
      below === undefined
        ? ['id', 'field', 'list', 'entries', 'record']
        : [root === 'participants' ? 'parent' : 'session'];
    expect(expected).toContain(persons.found.by);
  });
});

it('the ids in a path are those where its pattern has names', () => {
  expect(idsIn('participants/{uid}/notes/{id}', 'participants/anna/notes/n1')).toEqual([
    'anna',
    'n1',
  ]);
  expect(idsIn('settings/programme', 'settings/programme')).toEqual([]);
});

it('what is withheld is told of, and nothing is added', () => {
  expect(withhold('text', 'other')({ text: 'secret', by: 'x' })).toEqual({
    text: 'not kept',
    by: 'x',
  });
});
