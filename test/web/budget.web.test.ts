import { beforeAll, describe, it } from 'vitest';
import { BUDGET } from '../../scripts/bench/budget.ts';
import { letManyIn } from '../../scripts/bench/community.ts';
import { HOMES, open, type Opening, STAFF } from '../../scripts/bench/reads.ts';
import { downloads } from '../../scripts/bench/sizes.ts';
import { browser, demoCommunity, FIRESTORE_PORT, PAGE, services } from './browser.ts';

beforeAll(async () => {
  await demoCommunity();
  await letManyIn(services);
});

const opened = (opening: Opening) =>
  open(browser, { pageUrl: PAGE, firestorePort: FIRESTORE_PORT }, opening);

/** What was fetched beyond what is weighed: a chunk that is loaded later than the rest, unseen. */
const unweighed = (files: string[], weighed: Set<string>): string[] =>
  files.filter((file) => !weighed.has(file) && !downloads().onEmulators.has(file));

// Side by side, since most of it is waiting until nothing more is read.
describe.concurrent('in a community of 200, opening a page', () => {
  it.for(HOMES)(
    'as $as, at home, reads and downloads what the budget allows',
    async (home, { expect }) => {
      const { reads, files } = await opened(home);
      expect.soft(unweighed(files, downloads().home), 'downloaded besides').toEqual([]);
      expect(reads.total, JSON.stringify(reads.by)).toBeLessThanOrEqual(BUDGET.homeReads.atMost);
    },
  );

  it('as staff reads what the budget allows', async ({ expect }) => {
    const { reads, files } = await opened(STAFF);
    expect.soft(unweighed(files, downloads().staff), 'downloaded besides').toEqual([]);
    expect(reads.total, JSON.stringify(reads.by)).toBeLessThanOrEqual(BUDGET.staffReads.atMost);
  });
});
