import { useSignal } from '@preact/signals';
import { Loading, NeedsRepair } from '../../../kit/known.tsx';
import { shrinks } from '../../../../../core/people/role.ts';
import { type Role, ROLES, type Staff } from '../../../../../core/people/staff.ts';
import { participant } from '../../../data/documents.ts';
import { readable } from '../../../kit/live.ts';
import { me } from '../../../data/me.ts';
import { changeRole, colleagues, isOfNobody } from '../../../data/roles.ts';
import { save } from '../../../kit/write.ts';
import { Form } from '../../../kit/field.tsx';
import { Modal } from '../../../kit/modal.tsx';
import { isSaving, SaveStatus, SubmitButton, useSaving } from '../../../kit/saving.tsx';
import { language, t } from '../../../words/index.ts';
import { AddColleague } from './add-colleague.tsx';
import { Told } from './told.tsx';
import { p } from './words.ts';

/** Who works for the programme, and as what; for admins alone. */
export function StaffRoles() {
  const announced = useSignal('');
  const words = p().roles;
  if (me().role !== 'admin') return <p class="notice">{words.adminsOnly}</p>;
  const tell = (sentence: string) => (announced.value = sentence);
  return (
    <>
      <p>{words.intro}</p>
      <dl>
        {ROLES.map((role) => (
          <div key={role}>
            <dt>{words.roles[role]}</dt>
            <dd>{words.powers[role]}</dd>
          </div>
        ))}
      </dl>
      <Colleagues tell={tell} />
      <Told sentence={announced.value} />
      <AddColleague />
    </>
  );
}

type Tell = (sentence: string) => void;

function Colleagues({ tell }: { tell: Tell }) {
  const list = colleagues.value;
  const words = p().roles;
  if (list.state === 'loading') return <Loading />;
  if (list.state === 'denied') return <p class="notice">{t().notForYou}</p>;
  if (list.entries.length === 0) return <p>{words.none}</p>;
  const known = readable(list)
    .map(({ id, value }) => ({ uid: id, name: nameOf(id) ?? value.email, staff: value }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language()));
  const broken = list.entries.filter(({ parsed }) => !parsed.ok);
  return (
    <>
      {broken.map(({ id }) => (
        <div key={id}>
          <NeedsRepair />
          <p class="quiet typed">staff/{id}</p>
        </div>
      ))}
      <ul class="plain rows">
        {known.map((colleague) => (
          <li key={colleague.uid}>
            <p class="typed">
              <strong>{colleague.name}</strong>
              {colleague.name !== colleague.staff.email && (
                <>
                  <br />
                  <span class="quiet">{colleague.staff.email}</span>
                </>
              )}
            </p>
            {isOfNobody(colleague.uid, colleague.staff) && <p class="problem">{words.ofNobody}</p>}
            {colleague.uid === me().uid ? (
              <p class="quiet">
                {roleName(colleague.staff.role)}. {words.yourself}
              </p>
            ) : (
              <RoleForm {...colleague} tell={tell} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Few colleagues take part as well: most have no more than an e-mail address. */
function nameOf(uid: string): string | undefined {
  const live = participant(uid).value;
  return live.state === 'ready' ? live.value.displayName : undefined;
}

const roleName = (role: Role | null): string => p().roles.roles[role ?? 'none'];

interface ColleagueProps {
  uid: string;
  name: string;
  staff: Staff;
  tell: Tell;
}

/** The choice does nothing by itself: who walks through it by the keyboard passes every role. */
function RoleForm({ uid, name, staff, tell }: ColleagueProps) {
  const wanted = useSignal<Role | 'none' | null>(null);
  const isAsking = useSignal(false);
  const saving = useSaving();
  const words = p().roles;
  const chosen = wanted.value ?? staff.role ?? 'none';
  const role = chosen === 'none' ? null : chosen;
  const store = async (): Promise<boolean> => {
    const told = shrinks(staff.role, role) ? words.taken : words.given;
    const saved = await save(saving, () => changeRole(uid, staff, role));
    if (!saved) return false;
    tell(told(name, roleName(role)));
    wanted.value = null;
    return true;
  };
  const onSend = () => {
    if (shrinks(staff.role, role)) isAsking.value = true;
    else if (role !== staff.role) void store();
    return true;
  };
  return (
    <div>
      <Form onSend={onSend}>
        <div class="actions">
          <select
            aria-label={words.roleOf(name)}
            class="small"
            value={chosen}
            onChange={({ currentTarget: { value } }) => (wanted.value = choiceOf(value))}
          >
            {CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {words.roles[choice]}
              </option>
            ))}
          </select>
          <button class="small" disabled={isSaving(saving)} aria-label={`${words.save}: ${name}`}>
            {words.save}
          </button>
          <SaveStatus saving={saving} />
        </div>
      </Form>
      {isAsking.value && (
        <Modal
          title={words.takeTitle(name)}
          isBusy={isSaving(saving)}
          onClose={() => (isAsking.value = false)}
        >
          <p>{words.takeText(name, roleName(staff.role), roleName(role))}</p>
          <Form
            onSend={() => {
              void store().then((saved) => saved && (isAsking.value = false));
              return true;
            }}
          >
            <SaveStatus saving={saving} />
            <SubmitButton saving={saving}>{words.takeSend}</SubmitButton>
          </Form>
        </Modal>
      )}
    </div>
  );
}

const CHOICES = [...ROLES, 'none'] as const;
const choiceOf = (value: string): Role | 'none' =>
  CHOICES.find((choice) => choice === value) ?? 'none';
