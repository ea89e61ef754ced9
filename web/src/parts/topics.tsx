import { programme } from '../data/documents.ts';
import { language } from '../words/index.ts';

/** A topic's name in the present language; its id where the programme no longer knows it. */
export const topicName = (id: string): string =>
  programme.value.topics.find((topic) => topic.id === id)?.[language()] ?? id;

/** All topics to choose from, by name, and besides those that somebody already has. */
export function topicOptions(also: readonly string[] = []): [id: string, name: string][] {
  const ids = new Set([...programme.value.topics.map(({ id }) => id), ...also]);
  return [...ids]
    .map((id): [string, string] => [id, topicName(id)])
    .toSorted(([, a], [, b]) => a.localeCompare(b, language()));
}

export const TopicList = ({ ids }: { ids: readonly string[] }) => (
  <span>{ids.map(topicName).join(', ')}</span>
);
