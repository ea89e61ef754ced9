// @ts-check
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

export const HOST = '127.0.0.1';

/** Browsers and Node's fetch refuse these, among the ports that an offset can lead to. */
const PORTS_REFUSED_BY_BROWSERS = new Set([6000, 6566, 6665, 6666, 6667, 6668, 6669, 6697, 10080]);

/** @type {PortName[]} */
const PORT_NAMES = [
  'hosting',
  'auth',
  'firestore',
  'functions',
  'hub',
  'logging',
  'eventarc',
  'tasks',
  'websocket',
];

/**
 * @typedef {'auth' | 'firestore' | 'functions' | 'hosting' | 'hub' | 'logging' | 'eventarc' | 'tasks' | 'websocket'} PortName
 * @typedef {Record<PortName, number>} Ports
 * @typedef {{ pid: number | undefined, command: string | undefined }} Holder
 * @typedef {{ name: PortName, port: number, holder: Holder }} TakenPort
 */

/**
 * The ports of firebase.json, moved up by an offset. No two of firebase.json's ports have the same
 * last two digits, so that suites whose offsets are hundreds can never get in each other's way.
 * @param {{ emulators: Record<string, { port?: number, websocketPort?: number }> }} config firebase.json
 * @param {number} offset
 * @returns {Ports}
 */
export function portsFor(config, offset) {
  if (!Number.isInteger(offset) || offset < 0 || offset > 50_000 || offset % 100 !== 0) {
    throw new Refusal('The port offset has to be a whole number of hundreds, such as 100.');
  }
  /** @param {number | undefined} port */
  const moved = (port) => {
    if (port === undefined) throw new TypeError('firebase.json lacks the port of an emulator.');
    if (PORTS_REFUSED_BY_BROWSERS.has(port + offset)) {
      throw new Refusal(
        `The port offset ${offset} leads to port ${port + offset}, which browsers refuse: choose another, such as 100.`,
      );
    }
    return port + offset;
  };
  const { emulators } = config;
  return {
    auth: moved(emulators.auth?.port),
    firestore: moved(emulators.firestore?.port),
    functions: moved(emulators.functions?.port),
    hosting: moved(emulators.hosting?.port),
    hub: moved(emulators.hub?.port),
    logging: moved(emulators.logging?.port),
    eventarc: moved(emulators.eventarc?.port),
    tasks: moved(emulators.tasks?.port),
    websocket: moved(emulators.firestore?.websocketPort),
  };
}

/**
 * Those of the ports that somebody listens on already, and who.
 * @param {Ports} ports
 * @returns {Promise<TakenPort[]>}
 */
export async function takenPorts(ports) {
  const checked = await Promise.all(
    PORT_NAMES.map(async (name) => {
      const port = ports[name];
      return { name, port, taken: await isTaken(port) };
    }),
  );
  return checked
    .filter(({ taken }) => taken)
    .map(({ name, port }) => ({ name, port, holder: portHolder(port) }));
}

/**
 * @param {TakenPort[]} taken
 * @returns {string} sentences for people: which port, wanted by what, held by whom, and the way out
 */
export function portReport(taken) {
  const lines = taken.map(({ name, port, holder }) => {
    const who = holder.pid
      ? `process ${holder.pid} (${holder.command ?? 'unknown command'})`
      : 'a process of another user';
    return `Port ${port}, for ${PORT_USES[name]}, is taken by ${who}.`;
  });
  return [
    ...lines,
    'End that process, or choose other ports: put WEDERDIENST_PORT_OFFSET=100 before the command.',
  ].join('\n');
}

/** @type {Record<PortName, string>} */
const PORT_USES = {
  auth: 'the Auth emulator',
  firestore: 'the Firestore emulator',
  functions: 'the Functions emulator',
  hosting: 'the Hosting emulator (the page)',
  hub: 'the emulator hub',
  logging: "the emulators' log",
  eventarc: "the Functions emulator's Eventarc",
  tasks: "the Functions emulator's task queue",
  websocket: "the Firestore emulator's websocket",
};

/**
 * Both ways of asking: on macOS one can bind an address that somebody holds through a wildcard.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
async function isTaken(port) {
  return !(await canListen(port)) || (await answers(port));
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function canListen(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, HOST, () => server.close(() => resolve(true)));
  });
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, HOST);
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/**
 * @param {number} port
 * @returns {Holder}
 */
function portHolder(port) {
  const pid = process.platform === 'linux' ? linuxHolder(port) : lsofHolder(port);
  return { pid, command: pid === undefined ? undefined : commandOf(pid) };
}

/**
 * From /proc, since lsof is often not installed.
 * @param {number} port
 * @returns {number | undefined}
 */
function linuxHolder(port) {
  const inodes = new Set(['tcp', 'tcp6'].flatMap((table) => listeningInodes(table, port)));
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const folder = join('/proc', pid, 'fd');
      const holds = readdirSync(folder).some((fd) =>
        inodes.has(socketInode(join(folder, fd)) ?? ''),
      );
      if (holds) return Number(pid);
    } catch {
      // Another user's process, or one that has just ended.
    }
  }
  return undefined;
}

const LISTENING = '0A';

/**
 * @param {string} table
 * @param {number} port
 * @returns {string[]}
 */
function listeningInodes(table, port) {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  try {
    return readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[1]?.endsWith(suffix) && fields[3] === LISTENING)
      .map((fields) => fields[9] ?? '');
  } catch {
    return [];
  }
}

/**
 * @param {string} fd
 * @returns {string | undefined}
 */
function socketInode(fd) {
  try {
    return /^socket:\[(\d+)\]$/.exec(readlinkSync(fd))?.[1];
  } catch {
    return undefined;
  }
}

/**
 * @param {number} port
 * @returns {number | undefined}
 */
function lsofHolder(port) {
  const run = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'], {
    encoding: 'utf8',
  });
  const pid = Number.parseInt(run.stdout ?? '', 10);
  return Number.isNaN(pid) ? undefined : pid;
}

/**
 * @param {number} pid
 * @returns {string | undefined} its command line, cut to what fits in a sentence
 */
function commandOf(pid) {
  try {
    const line =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
        : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], {
            encoding: 'utf8',
          }).stdout.trim();
    return line.length > 80 ? `${line.slice(0, 77)}…` : line;
  } catch {
    return undefined;
  }
}
