import { describe, expect, it } from 'vitest';
import { MemoryDocuments, type Write } from '../../scripts/simulate/memory/documents.ts';
import { encodeFields } from '../../scripts/simulate/memory/values.ts';
import { Broken, Watch } from '../../scripts/simulate/watch.ts';
import { HOUR_MS } from '../../core/base/time.ts';

const NOW = Date.parse('2030-03-01T12:00:00Z');
const at = new Date(NOW);

const account = (change: object = {}) => ({
  balance: 0,
  held: 0,
  floor: -16,
  open: true,
  mayReceive: true,
  version: 1,
  updatedAt: at,
  ...change,
});
const transfer = (change: object = {}) => ({
  from: 'anna',
  to: 'bert',
  participantIds: ['bert', 'anna'],
  points: 8,
  kind: 'session',
  state: 'pending',
  sessionId: 's1',
  reverses: null,
  reason: 'law',
  createdAt: at,
  resolvedAt: null,
  fromBalance: null,
  toBalance: null,
  ...change,
});
const session = (change: object = {}) => ({
  giverId: 'bert',
  receiverId: 'anna',
  status: 'requested',
  giverReport: null,
  receiverReport: null,
  override: null,
  note: '',
  updatedBy: 'anna',
  ...change,
});

const set = (path: string, data: object): Write => ({
  kind: 'set',
  path,
  data: encodeFields(data),
});
const gone = (path: string): Write => ({ kind: 'delete', path, data: {} });
const active = { status: 'active', updatedAt: at };
const people = [set('participants/anna', active), set('participants/bert', active)];
const opened = [...people, set('accounts/anna', account()), set('accounts/bert', account())];
const asked = [set('sessions/s1', session())];
const held = [
  set('transfers/s1', transfer()),
  set('accounts/anna', account({ held: 8, version: 2 })),
];
const resolved = { resolvedAt: at };
const posting = { state: 'posted', ...resolved, fromBalance: -8, toBalance: 8 };
const over = set('sessions/s1', session({ status: 'closed', outcome: 'took-place' }));
const posted = [
  over,
  set('transfers/s1', transfer(posting)),
  set('accounts/anna', account({ balance: -8, version: 3 })),
  set('accounts/bert', account({ balance: 8, version: 2 })),
];
const lawful = [opened, asked, held, posted];

/** Commits one after the other; what the watch says of each, or null. */
function said(commits: Write[][]): (string | null)[] {
  const found: (string | null)[] = [];
  const documents: MemoryDocuments = new MemoryDocuments(
    () => NOW,
    (changes) => {
      try {
        watch.check(changes);
        found.push(null);
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        found.push(error.message);
      }
    },
  );
  const watch = new Watch(
    (path) => documents.get(path)?.fields ?? null,
    () => NOW,
  );
  for (const commit of commits) documents.commit(commit);
  return found;
}

describe('the watch', () => {
  it('lets a lawful life pass', () => {
    expect(said(lawful)).toEqual([null, null, null, null]);
  });

  const anna = (change: object) => set('accounts/anna', account({ version: 2, ...change }));
  const refused = (note: string) => [
    set('sessions/s1', session({ status: 'refused', note, updatedBy: 'programme' })),
  ];
  const shut = { open: false, mayReceive: false };
  const since = new Date(NOW - HOUR_MS);

  it.each<[string, Write[][], RegExp]>([
    ['a balance without a transfer', [opened, [anna({ balance: 8 })]], /^invariant 1/],
    [
      'a transfer without a balance',
      [opened, asked, [over, set('transfers/s1', transfer(posting))]],
      /^invariant 1/,
    ],
    ['one side alone', [opened, asked, held, posted.slice(0, 3)], /^invariant 1/],
    [
      'points from nobody to themselves',
      [opened, [set('transfers/s1', transfer({ to: 'anna' }))]],
      /^invariant 1/,
    ],
    ['an account that is deleted', [opened, [gone('accounts/anna')]], /^invariant 1/],
    ['a hold that is not held', [opened, asked, held.slice(0, 1)], /^invariant 2/],
    ['held without a hold', [opened, [anna({ held: 8 })]], /^invariant 2/],
    [
      'a hold kept after posting',
      [
        opened,
        asked,
        held,
        [
          ...posted.slice(0, 2),
          set('accounts/anna', account({ balance: -8, held: 8, version: 3 })),
          ...posted.slice(3),
        ],
      ],
      /^invariant 2/,
    ],
    [
      'a hold below the floor',
      [
        opened,
        asked,
        [set('transfers/s1', transfer({ points: 17 })), anna({ held: 17, mayReceive: false })],
      ],
      /^invariant 3/,
    ],
    [
      'a hold at another price',
      [opened, asked, [set('transfers/s1', transfer({ points: 7 })), anna({ held: 7 })]],
      /^invariant 3/,
    ],
    [
      'a hold on a closed account',
      [
        [
          set('participants/anna', { ...active, status: 'paused' }),
          ...opened.filter(({ path }) => !path.endsWith('/anna')),
          set('accounts/anna', account({ ...shut })),
        ],
        asked,
        [...held.slice(0, 1), anna({ held: 8, ...shut })],
      ],
      /^invariant 3/,
    ],
    [
      'a second transfer of a session',
      [
        opened,
        asked,
        held,
        [
          set('transfers/s2', transfer()),
          set('accounts/anna', account({ held: 16, mayReceive: false, version: 3 })),
        ],
      ],
      /^invariant 4/,
    ],
    [
      'a posted transfer that changes',
      [...lawful, [set('transfers/s1', transfer({ ...posting, state: 'voided' }))]],
      /^invariant 5/,
    ],
    ['a posted transfer that is deleted', [...lawful, [gone('transfers/s1')]], /^invariant 5/],
    [
      'a hold that grows',
      [opened, asked, held, [set('transfers/s1', transfer({ points: 9 }))]],
      /^invariant 5/,
    ],
    [
      'a noted balance that is wrong',
      [
        opened,
        asked,
        held,
        [over, set('transfers/s1', transfer({ ...posting, toBalance: 0 })), ...posted.slice(2)],
      ],
      /^invariant 5/,
    ],
    [
      'a posting without its time',
      [
        opened,
        asked,
        held,
        [over, set('transfers/s1', transfer({ ...posting, resolvedAt: null })), ...posted.slice(2)],
      ],
      /^invariant 5/,
    ],
    [
      'points posted while the session is open',
      [opened, asked, held, posted.slice(1)],
      /is posted while its session is requested/,
    ],
    [
      'points posted for a giver who was absent',
      [
        opened,
        asked,
        held,
        [
          set('sessions/s1', session({ status: 'closed', outcome: 'giver-absent' })),
          ...posted.slice(1),
        ],
      ],
      /is posted while its session is closed giver-absent/,
    ],
    [
      'points given back though the session took place',
      [
        opened,
        asked,
        held,
        [
          over,
          set('transfers/s1', transfer({ state: 'voided', ...resolved })),
          set('accounts/anna', account({ version: 3 })),
        ],
      ],
      /is voided while its session is closed took-place/,
    ],
    [
      'an account opened for somebody who is not active',
      [
        [
          set('participants/anna', { ...active, status: 'applied' }),
          set('accounts/anna', account()),
        ],
      ],
      /^invariant 6.*open is true while anna is applied/,
    ],
    ['a verdict that is wrong', [opened, [anna({ mayReceive: false })]], /^invariant 6/],
    ['an old floor', [opened, [anna({ floor: -8 })]], /^invariant 6/],
    ['a lost update', [opened, [set('accounts/anna', account())]], /^invariant 6/],
    [
      'a final session that moves',
      [opened, [set('sessions/s1', session({ status: 'declined' }))], asked],
      /was final/,
    ],
    [
      'a move that is not the functions’',
      [
        opened,
        asked,
        [set('sessions/s1', session({ status: 'accepted', updatedBy: 'programme' }))],
      ],
      /may not move/,
    ],
    [
      'give first, though there is room',
      [opened, asked, refused('give-first')],
      /^invariant 3.*is enough/,
    ],
    ['refused for a transfer that is not there', [opened, asked, refused('id-taken')], /not there/],
    ['refused without a reason', [opened, asked, refused('')], /does not say why/],
    [
      'refused as not active, though active for long',
      [
        opened,
        asked,
        [set('participants/anna', { status: 'active', updatedAt: since })],
        refused('receiver-not-active'),
      ],
      /active for long/,
    ],
  ])('sees %s', (_, commits, problem) => {
    const found = said(commits);
    expect(found.slice(0, -1)).toEqual(commits.slice(1).map(() => null));
    expect(found.at(-1)).toMatch(problem);
  });
});
