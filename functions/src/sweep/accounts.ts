import { PARTICIPANT } from '../../../core/people/participant.ts';
import { ACCOUNT } from '../../../core/points/account.ts';
import { settleAccount } from '../store/account.ts';
import { countHealed, type Duty, written } from './run.ts';

/** Accounts that do not follow their participant. */
export const accounts: Duty = {
  noun: 'participant',
  heals: 'accounts',
  fulfil: async (run) => {
    const settle = ({ id }: { id: string }) => settleAccount(run.store, id);
    const healed = await countHealed(run, PARTICIPANT.in(), written(run.since), settle);
    const { db } = run.store;
    const open = db.collection(ACCOUNT.collection).where('open', '==', true);
    const active = db.collection(PARTICIPANT.collection).where('status', '==', 'active');
    // One who has vanished is no longer written to; the accounts are gone through only if they are one too many.
    const [opened, entitled] = [await open.count().get(), await active.count().get()];
    if (opened.data().count === entitled.data().count) return healed;
    const allOpen = () => open.orderBy('__name__');
    return healed + (await countHealed(run, ACCOUNT.in(), allOpen, settle));
  },
};
