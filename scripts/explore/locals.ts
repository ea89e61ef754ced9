import { isFinal } from '../../core/sessions/moves.ts';
import { canonical, type Documents, effectOn, NOTHING, SESSION_ID } from './documents.ts';
import type { Core, World } from './world.ts';

/** One session's documents in canonical form, and what the walk asks about them. */
export interface Local {
  index: number;
  documents: Documents;
  /** Of `world.pairs`, or -1 while it is not asked for. */
  pair: number;
  /** The same with the people renamed, for each way to rename them: indices. */
  renamed: number[];
  /** What its transfer adds to each person's balance, and to what is held of it. */
  balance: number[];
  held: number[];
  hasOverride: boolean;
  /** Not asked for, or final with nothing due and no points held. */
  isAtRest: boolean;
  /** The functions have something to do. */
  isDue: boolean;
}

/** Where a session that is yet to be asked for stands. */
export const UNASKED = 0;

/** Every form that a session's documents were found to take, numbered in the order found. */
export class Locals {
  readonly all: Local[] = [];
  /** Every way to rename the people; the first leaves them as they are. */
  readonly renamings: readonly string[][];
  private readonly indices = new Map<string, number>();
  private readonly core: Core;
  private readonly world: World;

  constructor(core: Core, world: World) {
    this.core = core;
    this.world = world;
    this.renamings = permutations(world.people);
    this.indexOf(NOTHING);
  }

  indexOf(documents: Documents): number {
    const own = canonical(documents);
    const key = JSON.stringify(own);
    const known = this.indices.get(key);
    if (known !== undefined) return known;
    const local = this.describe(own);
    this.all.push(local);
    this.indices.set(key, local.index);
    local.renamed = this.renamings.map((names) => this.indexOf(this.rename(own, names)));
    return local.index;
  }

  at(index: number): Local {
    const local = this.all[index];
    if (!local) throw new RangeError(`no local state ${index}`);
    return local;
  }

  private describe(documents: Documents): Local {
    const { session, transfer } = documents;
    const effects = this.world.people.map((uid) => effectOn(uid, transfer));
    const isDue = this.core.due({ sessionId: SESSION_ID, ...documents }) !== 'nothing';
    const isOver = session ? isFinal(session.status) : true;
    return {
      index: this.all.length,
      documents,
      pair: this.world.pairs.findIndex(
        ({ giverId, receiverId }) =>
          giverId === session?.giverId && receiverId === session.receiverId,
      ),
      renamed: [],
      balance: effects.map(({ balance }) => balance),
      held: effects.map(({ held }) => held),
      hasOverride: session?.override != null,
      isAtRest: isOver && !isDue && transfer?.state !== 'pending',
      isDue,
    };
  }

  private rename({ session, transfer }: Documents, names: readonly string[]): Documents {
    const name = (uid: string) => names[this.world.people.indexOf(uid)] ?? uid;
    return {
      session: session && {
        ...session,
        giverId: name(session.giverId),
        receiverId: name(session.receiverId),
        participantIds: session.participantIds.map(name),
        proposedBy: name(session.proposedBy),
      },
      transfer: transfer && {
        ...transfer,
        from: name(transfer.from),
        to: name(transfer.to),
        participantIds: transfer.participantIds.map(name),
      },
    };
  }
}

export function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [first, ...rest]),
  );
}
