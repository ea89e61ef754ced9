import { useSignal } from '@preact/signals';
import type { Price } from '../../../../../core/points/give-before-receive.ts';
import { LIMIT } from '../../../../../core/programme/programme.ts';
import { programme } from '../../../data/documents.ts';
import { me } from '../../../data/me.ts';
import { changesPrice } from '../../../data/price-change.ts';
import { saveSettings } from '../../../data/programme.ts';
import { useRecord } from '../../../kit/record.ts';
import {
  readSettings,
  type Settings,
  settingsDraft,
  type SettingsField,
  type SettingsFields,
  settingsFields,
} from '../../../data/settings-fields.ts';
import { type Outcome, save } from '../../../kit/write.ts';
import { Form, Text } from '../../../kit/field.tsx';
import { Modal } from '../../../kit/modal.tsx';
import { RecordBar } from '../../../kit/record-bar.tsx';
import { isSaving, SaveStatus, SubmitButton, useSaving } from '../../../kit/saving.tsx';
import { AffectedPeople } from './price-change.tsx';
import { writerOf } from '../../../parts/names.ts';
import { p } from './words.ts';

/** The programme's facts, changed by admins; another price or floor is shown for what it does first. */
export function SettingsForm() {
  const stored = programme.value;
  const asStored = settingsFields(stored);
  const record = useRecord(`settings.${me().uid}`, settingsDraft, asStored);
  const saving = useSaving();
  const isTried = useSignal(false);
  const asked = useSignal<Repricing | null>(null);
  const words = p().settings;
  const read = readSettings(record.fields);
  const wrong = isTried.value && !read.ok ? read.wrong : [];
  const onSend = () => {
    isTried.value = !read.ok;
    if (!read.ok) return false;
    const { settings } = read;
    // As it will be stored: else a blank that was typed would count as a change for ever.
    const edit = { ...record.edit, mine: settingsFields(settings) };
    record.change(edit.mine);
    const store = () => saveSettings(edit, settings, stored);
    if (record.conflicts.length > 0) {
      saving.value = { state: 'failed', why: 'changed-meanwhile' };
    } else if (changesPrice(stored, settings)) {
      asked.value = { before: stored, after: settings, store };
    } else void save(saving, store);
    return true;
  };
  return (
    <>
      <Form onSend={onSend}>
        <SettingsInputs fields={record.fields} wrong={wrong} change={record.change} />
        <Preview before={stored} after={read.ok ? read.settings : null} />
        {wrong.length > 0 && (
          <p role="alert" class="problem">
            {words.wrong}
          </p>
        )}
        <RecordBar
          record={record}
          stored={asStored}
          writer={writerOf(stored.updatedBy)}
          labels={words.label}
          show={(field, fields) => fields[field]}
        />
        <SaveStatus saving={saving} />
        <SubmitButton saving={saving}>{words.save}</SubmitButton>
      </Form>
      {asked.value && <ConfirmPrice {...asked.value} onClose={() => (asked.value = null)} />}
    </>
  );
}

/** What each field takes, but for its bounds, which are the schema's. */
const NUMBERS = {
  sessionPoints: { least: 1, most: LIMIT.points },
  floor: { least: -LIMIT.points, most: 0 },
  requestExpiryDays: { least: 1, most: LIMIT.days },
  reportGraceDays: { least: 1, most: LIMIT.days },
  engagementMonths: { least: 1, most: LIMIT.months },
} as const;
type NumberField = keyof typeof NUMBERS;
const TEXTS = ['name', 'contactEmail', 'timeZone'] as const;
const NUMBER_PAIRS: readonly (readonly NumberField[])[] = [
  ['sessionPoints', 'floor'],
  ['requestExpiryDays', 'reportGraceDays'],
  ['engagementMonths'],
];

interface InputsProps {
  fields: SettingsFields;
  wrong: readonly SettingsField[];
  change: (part: Partial<SettingsFields>) => void;
}

function SettingsInputs({ fields, wrong, change }: InputsProps) {
  const words = p().settings;
  const frame = (field: SettingsField, problem: string) => ({
    label: words.label[field],
    hint: words.hint[field],
    problem: wrong.includes(field) ? problem : undefined,
  });
  return (
    <>
      {TEXTS.map((field) => (
        <Text
          key={field}
          {...frame(field, words.problem[field](LIMIT.name))}
          {...TEXT_INPUTS[field]}
          value={fields[field]}
          onType={(typed) => change({ [field]: typed })}
        />
      ))}
      <TimeZones />
      {NUMBER_PAIRS.map((pair) => (
        <div key={pair[0]} class="pair">
          {pair.map((field) => (
            <Text
              key={field}
              {...frame(field, words.problem.number(NUMBERS[field]))}
              type="number"
              min={NUMBERS[field].least}
              max={NUMBERS[field].most}
              value={fields[field]}
              onType={(typed) => change({ [field]: typed })}
            />
          ))}
        </div>
      ))}
    </>
  );
}

const TIME_ZONES = 'time-zones';
const TEXT_INPUTS = {
  name: { maxLength: LIMIT.name },
  contactEmail: { type: 'email', maxLength: LIMIT.contactEmail },
  timeZone: { list: TIME_ZONES },
} as const;

/** Those that the browser knows, to choose from while typing. */
const TimeZones = () => (
  <datalist id={TIME_ZONES}>
    {Intl.supportedValuesOf('timeZone').map((zone) => (
      <option key={zone} value={zone} />
    ))}
  </datalist>
);

/** What another price or floor would do, while it is being typed. */
function Preview({ before, after }: { before: Settings; after: Settings | null }) {
  if (!after || !changesPrice(before, after)) return null;
  const words = p().price;
  return (
    <section class="notice" aria-label={words.title}>
      <h3>{words.title}</h3>
      <AffectedPeople before={before} after={after} />
    </section>
  );
}

/** A change of price or floor that waits for a yes, with what it was shown beside. */
interface Repricing {
  before: Price;
  after: Price;
  store: () => Promise<Outcome>;
}

function ConfirmPrice({ before, after, store, onClose }: Repricing & { onClose: () => void }) {
  const saving = useSaving();
  const words = p().price;
  const onSend = () => {
    void save(saving, store).then((saved) => saved && onClose());
    return true;
  };
  return (
    <Modal title={words.confirmTitle} isBusy={isSaving(saving)} onClose={onClose}>
      <p>
        {words.from(before.sessionPoints, before.floor)}
        <br />
        {words.to(after.sessionPoints, after.floor)}
      </p>
      <h3>{words.title}</h3>
      <AffectedPeople before={before} after={after} />
      <Form onSend={onSend}>
        <SaveStatus saving={saving} />
        <SubmitButton saving={saving}>{words.confirm}</SubmitButton>
      </Form>
    </Modal>
  );
}
