import { SLOTS } from '../../../../../core/people/availability.ts';
import type { Answers } from '../../../../../core/intake/intake.ts';
import { topicName } from '../../../parts/topics.tsx';
import { i } from '../../../words/intake/index.ts';
import { languageNames } from '../../../words/language-names.ts';

type Field = keyof Answers;

/** "maandag ochtend" */
export function slotName(slot: Answers['availability'][number]): string {
  const { weekdays, parts } = i().answers;
  const days: Record<string, string> = weekdays;
  const halves: Record<string, string> = parts;
  const [day = '', part = ''] = slot.split('-');
  return `${days[day] ?? day} ${halves[part] ?? part}`;
}

const inOrder = (slots: Answers['availability']) => SLOTS.filter((slot) => slots.includes(slot));

/** An answer as people read it, empty where it is missing. */
export function shown(field: Field, answers: Answers): string {
  const words = i().answers;
  switch (field) {
    case 'stage':
      return answers.stage === null ? '' : words.stages[answers.stage];
    case 'aims':
      return answers.aims.map((aim) => words.aims[aim]).join(', ');
    case 'entrepreneurial':
      return answers.entrepreneurial === null ? '' : words.ventures[answers.entrepreneurial];
    case 'needs':
      return Object.entries(answers.needs)
        .map(([topic, urgency]) => `${topicName(topic)}: ${words.urgencies[urgency]}`)
        .join('\n');
    case 'skills':
      return Object.entries(answers.skills)
        .map(([topic, level]) => `${topicName(topic)}: ${words.levels[level]}`)
        .join('\n');
    case 'evidence':
      return Object.entries(answers.evidence)
        .map(([topic, text]) => `${topicName(topic)}: ${text}`)
        .join('\n');
    case 'languages':
      return languageNames(answers.languages);
    case 'availability':
      return inOrder(answers.availability).map(slotName).join(', ');
    case 'idea':
    case 'problem':
    case 'firstGive':
      return answers[field];
  }
}

const FIELDS = [
  'idea',
  'problem',
  'stage',
  'aims',
  'entrepreneurial',
  'needs',
  'skills',
  'evidence',
  'firstGive',
  'languages',
  'availability',
] as const satisfies Field[];

/** The answers to read and to print: a form's fields would cut off what is longer than they are. */
export function AnswersSheet({ answers, class: classes }: { answers: Answers; class?: string }) {
  const words = i().answers;
  return (
    <section class={classes}>
      <h2>{words.title}</h2>
      <dl class="sheet">
        {FIELDS.map((field) => (
          <div key={field}>
            <dt>{words.fields[field]}</dt>
            <dd class="typed">
              {shown(field, answers) || <span class="quiet">{words.nothing}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
