import {
  getDocsFromServer,
  limit,
  orderBy,
  type QueryDocumentSnapshot,
  startAfter,
  where,
} from 'firebase/firestore';
import type { In } from '../../../core/base/noun.ts';
import { ask } from '../kit/ask.ts';

const AT_A_TIME = 200;

/**
 * All sessions or transfers of a person, the latest first, straight from the server: a file to keep must
 * not be made of what the page happens to know.
 * @throws without a connection
 */
export async function* allOfMine(
  place: In<unknown>,
  order: string,
  uid: string,
): AsyncGenerator<QueryDocumentSnapshot> {
  let last: QueryDocumentSnapshot | undefined;
  do {
    const { docs } = await getDocsFromServer(
      ask(
        place,
        where('participantIds', 'array-contains', uid),
        orderBy(order, 'desc'),
        ...(last ? [startAfter(last)] : []),
        limit(AT_A_TIME),
      ).query,
    );
    yield* docs;
    last = docs.length === AT_A_TIME ? docs.at(-1) : undefined;
  } while (last);
}
