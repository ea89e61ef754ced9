import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HOST } from '../lib/ports.mjs';
import { ANSWERS, ChannelReader, ListenCount, type Reads, Tally } from './reads-in.ts';

/** Stands between a page and the Firestore emulator, and counts what is read. */
export interface CountingProxy {
  port: number;
  /**
   * Since the start or the last reset.
   * @throws if something passed that it does not know how to count
   */
  reads: () => Reads;
  reset: () => void;
  stop: () => Promise<void>;
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

  const server = createServer((incoming, outgoing) =>
    forward(firestorePort, incoming, outgoing, (answer) =>
      attempt(() => {
        const reader = readerOf(incoming);
        if (!reader || answer.statusCode !== 200) return;
        const decoder = new TextDecoder();
        answer.on('data', (chunk: Buffer) =>
          attempt(() => reader.push(decoder.decode(chunk, { stream: true }))),
        );
        answer.on('end', () => attempt(reader.end));
      }),
    ),
  );
  await once(server.listen(0, HOST), 'listening');
  return {
    port: portOf(server.address()),
    reads: () => {
      // A figure that leaves something out would be worse than none.
      if (trouble !== undefined) throw trouble;
      return tally.reads;
    },
    reset: () => tally.reset(),
    stop: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

function forward(
  port: number,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  watch: (answer: IncomingMessage) => void,
): void {
  // Asked for in plain text, which can be read on its way.
  const { 'accept-encoding': _, ...headers } = incoming.headers;
  const { method, url: path } = incoming;
  const upstream = request({ host: HOST, port, method, path, headers });
  incoming.pipe(upstream);
  upstream.on('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    // At once: a listener waits for what has come, not for the end.
    outgoing.flushHeaders();
    watch(answer);
    answer.pipe(outgoing);
  });
  upstream.on('error', () => outgoing.destroy());
  outgoing.on('close', () => upstream.destroy());
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

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return address.port;
}
