import { doc } from 'firebase/firestore';
import type { Price } from '../../../core/points/give-before-receive.ts';
import {
  SETTINGS,
  type Programme,
  readProgramme,
  type Topic,
} from '../../../core/programme/programme.ts';
import { db } from '../kit/firestore.ts';
import { type Edit, touchedIn } from '../kit/merge.ts';
import { changesPrice } from './price-change.ts';
import { isStillAsSeen } from '../kit/record.ts';
import { type Settings, type SettingsFields, settingsFields } from './settings-fields.ts';
import { type Failure, type Outcome, write } from '../kit/write.ts';
import { stamps } from './me.ts';

export interface TopicsFields {
  topics: Topic[];
}

/**
 * Saves the settings that were touched.
 * @param settings as they were read from what was typed
 * @param seen the price and floor beside which the affected people were shown
 */
export const saveSettings = (
  edit: Edit<SettingsFields>,
  settings: Settings,
  seen: Price,
): Promise<Outcome> => {
  const touched = touchedIn(edit);
  const reprices = touched.includes('sessionPoints') || touched.includes('floor');
  return saveParts(
    Object.fromEntries(touched.map((field) => [field, settings[field]])),
    (onServer) => {
      if (!isStillAsSeen(edit, settingsFields(onServer))) return 'changed-meanwhile';
      // Somebody changed the one of the two that is untouched here: no versions to choose from, but
      // the list of people was wrong, so that they must look again.
      return reprices && changesPrice(seen, onServer) ? 'look-again' : null;
    },
  );
};

export const saveTopics = (edit: Edit<TopicsFields>): Promise<Outcome> =>
  saveParts(touchedIn(edit).length > 0 ? edit.mine : {}, ({ topics }) =>
    isStillAsSeen(edit, { topics }) ? null : 'changed-meanwhile',
  );

/**
 * Writes the document as a whole, since the rules take no other: what is missing in it or does not
 * parse is mended by its default, as all who read it have been told it anyway. Where nothing was
 * touched all is saved already, and accounts need not be gone through.
 */
const saveParts = (
  parts: Partial<Programme>,
  refusal: (onServer: Programme) => Failure | null,
): Promise<Outcome> =>
  Object.keys(parts).length === 0
    ? Promise.resolve({ saved: true })
    : write(async (transaction) => {
        const reference = doc(db, SETTINGS.at().path);
        const onServer = readProgramme((await transaction.get(reference)).data());
        const why = refusal(onServer);
        if (why === null) transaction.set(reference, { ...onServer, ...parts, ...stamps() });
        return why;
      });
