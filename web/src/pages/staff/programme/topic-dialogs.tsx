import { useSignal } from '@preact/signals';
import { Loading } from '../../../kit/known.tsx';
import { LOCALES } from '../../../../../core/people/participant.ts';
import { LIMIT, type Topic } from '../../../../../core/programme/programme.ts';
import { readable } from '../../../kit/live.ts';
import { people } from '../../../data/staff.ts';
import { nameProblems, topicIdFor, type TopicNames, trimmedNames } from '../../../data/topics.ts';
import { Form, Text, intoKey } from '../../../kit/field.tsx';
import { Modal } from '../../../kit/modal.tsx';
import { language } from '../../../words/index.ts';
import { p } from './words.ts';

interface Props {
  topics: readonly Topic[];
  change: (topics: Topic[]) => void;
  onClose: () => void;
}

/** Names a topic in the three languages: a new one, or one that there is. */
export function TopicDialog({ topics, topic, change, onClose }: Props & { topic?: Topic }) {
  const names = useSignal<TopicNames>(topic ?? { nl: '', fr: '', en: '' });
  const isTried = useSignal(false);
  const words = p().topics;
  const trimmed = trimmedNames(names.value);
  const others = topics.filter(({ id }) => id !== topic?.id);
  const problems = nameProblems(trimmed, others);
  const onSend = () => {
    isTried.value = true;
    if (Object.keys(problems).length > 0) return false;
    if (topic) change(topics.map((one) => (one.id === topic.id ? { ...one, ...trimmed } : one)));
    else change([...topics, { id: topicIdFor(trimmed.nl, idsOf(topics)), ...trimmed }]);
    onClose();
    return true;
  };
  return (
    <Modal
      title={topic ? words.renameTitle(topic[language()]) : words.addTitle}
      isBusy={false}
      onClose={onClose}
    >
      <p>{topic ? words.renameText(topic.id) : words.addText}</p>
      <Form onSend={onSend}>
        {LOCALES.map((locale) => {
          const problem = isTried.value ? problems[locale] : undefined;
          return (
            <Text
              key={locale}
              label={words.nameIn[locale]}
              problem={problem && words.problem[problem]}
              lang={locale}
              maxLength={LIMIT.topicName}
              {...intoKey(names, locale)}
            />
          );
        })}
        <button>{topic ? words.renameSend : words.addSend}</button>
      </Form>
    </Modal>
  );
}

const idsOf = (topics: readonly Topic[]): string[] => topics.map(({ id }) => id);

/** Says who would keep the id of a topic that nobody can choose any more. */
export function RemoveDialog(props: Props & { topic: Topic; onRemoved: () => void }) {
  const { topics, topic, change, onClose, onRemoved } = props;
  const current = people.current.value;
  const words = p().topics;
  const holders = readable(current).filter(({ value: { skills, needs } }) =>
    [...skills, ...needs].includes(topic.id),
  );
  const onSend = () => {
    change(topics.filter(({ id }) => id !== topic.id));
    onRemoved();
    return true;
  };
  return (
    <Modal title={words.removeTitle(topic[language()])} isBusy={false} onClose={onClose}>
      {current.state === 'loading' ? (
        <Loading />
      ) : (
        <p>{words.removeText(holders.length, topic.id)}</p>
      )}
      <Form onSend={onSend}>
        <button>{words.removeSend}</button>
      </Form>
    </Modal>
  );
}
