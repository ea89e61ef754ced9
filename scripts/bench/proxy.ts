import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSocket, type Server } from 'node:net';
import { HOST } from '../lib/ports.mjs';

export interface Proxy {
  port: number;
  stop: () => Promise<void>;
}

export interface Hooks {
  /** May change a request before it goes on, or answer it itself and say so by `true`. */
  before?: (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;
  /** May listen to what is answered. */
  watch?: (incoming: IncomingMessage, answer: IncomingMessage) => void;
}

/** Passes everything on to another port of this machine, and its answers back as they come. */
export async function startProxy(targetPort: number, { before, watch }: Hooks): Promise<Proxy> {
  const server = createServer((incoming, outgoing) => {
    if (before?.(incoming, outgoing)) return;
    const { method, url: path, headers } = incoming;
    const upstream = request({ host: HOST, port: targetPort, method, path, headers });
    incoming.pipe(upstream);
    upstream.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      // At once: a listener waits for what has come, not for the end.
      outgoing.flushHeaders();
      watch?.(incoming, answer);
      answer.pipe(outgoing);
    });
    upstream.on('error', () => outgoing.destroy());
    outgoing.on('close', () => upstream.destroy());
  });
  return {
    port: await listenAnywhere(server),
    stop: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

/** A port that was free a moment ago, for what has to be told one. */
export async function freePort(): Promise<number> {
  const socket = createSocket();
  const port = await listenAnywhere(socket);
  await once(socket.close(), 'close');
  return port;
}

async function listenAnywhere(server: Server): Promise<number> {
  await once(server.listen(0, HOST), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
}
