import type { ComponentChildren } from 'preact';
import type { Profile } from '../../../core/people/participant.ts';
import { t } from '../words/index.ts';
import { languageNames } from '../words/language-names.ts';
import { TopicList } from './topics.tsx';

/** What others see of somebody, below the name. */
export function PersonFacts({ person }: { person: Omit<Profile, 'displayName' | 'kind'> }) {
  const words = t().people;
  const { organisation, pitch, skills, needs, languages } = person;
  return (
    <>
      {organisation !== '' && <p class="quiet">{organisation}</p>}
      {pitch !== '' && <p class="typed">{pitch}</p>}
      <dl>
        {skills.length > 0 && <Fact name={words.helps} value={<TopicList ids={skills} />} />}
        {needs.length > 0 && <Fact name={words.seeks} value={<TopicList ids={needs} />} />}
        <Fact name={words.speaks} value={languageNames(languages)} />
      </dl>
    </>
  );
}

const Fact = ({ name, value }: { name: string; value: ComponentChildren }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);
