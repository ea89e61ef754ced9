import type { IncomingMessage } from 'node:http';
import { HOST } from '../lib/ports.mjs';
import { type Proxy, startProxy } from './proxy.ts';
import { ANSWERS, ChannelReader, ListenCount, type Reads, Tally } from './reads-in.ts';

/** Stands between a page and the Firestore emulator, and counts what is read. */
export interface CountingProxy extends Proxy {
  /**
   * Since the start or the last reset.
   * @throws if something passed that it does not know how to count
   */
  reads: () => Reads;
  reset: () => void;
}

/** Is given an answer's text as it comes, and told its end. */
interface Reader {
  push: (text: string) => void;
  end: () => void;
}

const LISTEN = '/google.firestore.v1.Firestore/Listen/channel';
const WRITE = '/google.firestore.v1.Firestore/Write/channel';

/** @param firestorePort where the emulator is; everything goes through to it as it comes */
export async function startCountingProxy(firestorePort: number): Promise<CountingProxy> {
  const tally = new Tally();
  const readerOf = createReaders(tally);
  let trouble: unknown;
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      trouble ??= error;
    }
  };

  const { port, stop } = await startProxy(firestorePort, {
    before: ({ headers }) => {
      // Asked for in plain text, which can be read on its way.
      delete headers['accept-encoding'];
      return false;
    },
    watch: (incoming, answer) =>
      attempt(() => {
        const reader = readerOf(incoming);
        if (!reader || answer.statusCode !== 200) return;
        const decoder = new TextDecoder();
        answer.on('data', (chunk: Buffer) =>
          attempt(() => reader.push(decoder.decode(chunk, { stream: true }))),
        );
        answer.on('end', () => attempt(reader.end));
      }),
  });
  return {
    port,
    stop,
    reads: () => {
      // A figure that leaves something out would be worse than none.
      if (trouble !== undefined) throw trouble;
      return tally.reads;
    },
    reset: () => tally.reset(),
  };
}

/** Says how the answer to a request is counted; null for what reads nothing. */
function createReaders(tally: Tally): (incoming: IncomingMessage) => Reader | null {
  const channels = new Map<string, ListenCount>();
  return ({ url = '/', method, headers }) => {
    const { pathname, searchParams } = new URL(url, `http://${HOST}`);
    if (method === 'OPTIONS' || pathname === WRITE) return null;
    if (pathname === LISTEN) {
      // One channel is many requests, one after the other.
      const id = searchParams.get('SID') ?? '';
      const count = channels.get(id) ?? new ListenCount(tally);
      channels.set(id, count);
      const reader = new ChannelReader((message) => count.take(message));
      return { push: (text) => reader.push(text), end: () => {} };
    }
    const countAnswer = ANSWERS[/:(\w+)$/.exec(pathname)?.[1] ?? ''];
    if (countAnswer) return atEnd((text) => countAnswer(JSON.parse(text), tally));
    // The list of demo people, which only emulators show, is read as the project's owner.
    if (headers.authorization === 'Bearer owner') return null;
    throw new Error(`How to count the reads of ${method} ${pathname} is not known.`);
  };
}

function atEnd(take: (text: string) => void): Reader {
  let text = '';
  return {
    push: (more) => {
      text += more;
    },
    end: () => take(text),
  };
}
