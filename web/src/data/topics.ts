import { LIMIT, type Topic } from '../../../core/programme/programme.ts';
import type { Locale } from '../../../core/people/participant.ts';

export type TopicNames = Record<Locale, string>;

/**
 * An id for a new topic, made of its Dutch name: readable where the topic is one day no longer
 * known, and without commas, which the rules don't take (profiles keep lists of ids). A topic that was
 * removed and is added again under its name comes back to those who had chosen it.
 * @param taken the ids of the topics that there are
 */
export function topicIdFor(name: string, taken: readonly string[]): string {
  const slug =
    cut(
      name
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-'),
      LIMIT.topicId,
    ) || 'topic';
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : `-${count}`;
    const id = cut(slug, LIMIT.topicId - suffix.length) + suffix;
    if (!taken.includes(id)) return id;
  }
}

/** Within a length, and without hyphens at its ends. */
const cut = (slug: string, length: number): string =>
  slug.replace(/^-/, '').slice(0, length).replace(/-$/, '');

/** The names as they will be stored. */
export const trimmedNames = ({ nl, fr, en }: TopicNames): TopicNames => ({
  nl: nl.trim(),
  fr: fr.trim(),
  en: en.trim(),
});

/** Why a topic can't be named so: a name is missing, or another topic is called that. */
export type NameProblem = 'missing' | 'taken';

/**
 * What is wrong with the names of a topic, by language.
 * @param others the other topics of the programme
 */
export function nameProblems(
  names: TopicNames,
  others: readonly Topic[],
): Partial<Record<Locale, NameProblem>> {
  const problems: Partial<Record<Locale, NameProblem>> = {};
  for (const locale of ['nl', 'fr', 'en'] as const) {
    const name = names[locale];
    if (name === '') problems[locale] = 'missing';
    else if (others.some((other) => sounds(other[locale]) === sounds(name))) {
      problems[locale] = 'taken';
    }
  }
  return problems;
}

const sounds = (name: string): string => name.trim().toLowerCase();

/** The topics with one of them a place further up (−1) or down (1). */
export function moved(topics: readonly Topic[], id: string, by: -1 | 1): Topic[] {
  const from = topics.findIndex((topic) => topic.id === id);
  const topic = topics[from];
  if (!topic) return [...topics];
  return topics.toSpliced(from, 1).toSpliced(Math.max(0, from + by), 0, topic);
}
