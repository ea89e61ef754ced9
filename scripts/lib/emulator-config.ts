import { HOST, type Ports } from './ports.mjs';

export const ALL_EMULATORS = ['auth', 'firestore', 'functions', 'hosting'] as const;
export type EmulatorName = (typeof ALL_EMULATORS)[number];

/** As much of firebase.json as the scripts look at; the rest goes through as it is. */
export interface FirebaseJson {
  firestore: { rules: string; indexes: string };
  functions: { source?: string; codebase?: string }[];
  hosting: { headers: { source: string; headers: Header[] }[] };
  emulators: Record<string, { host?: string; port?: number; websocketPort?: number }>;
}

interface Header {
  key: string;
  value: string;
}

export function parseFirebaseJson(text: string): FirebaseJson {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own file, under our own tests
  return JSON.parse(text) as FirebaseJson;
}

/**
 * firebase.json for one run of the emulators: on these ports, and with a page that may also speak
 * to emulators, which the headers of production forbid.
 */
export function emulatorConfig(config: FirebaseJson, ports: Ports): FirebaseJson {
  return {
    ...config,
    functions: [...config.functions],
    hosting: {
      ...config.hosting,
      headers: config.hosting.headers.map((rule) => ({
        ...rule,
        headers: rule.headers.map((header) =>
          header.key === 'Content-Security-Policy'
            ? { ...header, value: allowEmulators(header.value) }
            : header,
        ),
      })),
    },
    emulators: {
      ...config.emulators,
      auth: { host: HOST, port: ports.auth },
      firestore: { host: HOST, port: ports.firestore, websocketPort: ports.websocket },
      functions: { host: HOST, port: ports.functions },
      hosting: { host: HOST, port: ports.hosting },
      hub: { host: HOST, port: ports.hub },
      logging: { host: HOST, port: ports.logging },
      eventarc: { host: HOST, port: ports.eventarc },
      tasks: { host: HOST, port: ports.tasks },
    },
  };
}

const EMULATOR_SOURCES: Record<string, string> = {
  'connect-src': `http://${HOST}:* ws://${HOST}:*`,
  // The Auth emulator's sign-in widget.
  'frame-src': `http://${HOST}:*`,
};

/** Adds the emulators to a Content-Security-Policy, whatever their ports. */
export function allowEmulators(policy: string): string {
  return policy
    .split(';')
    .map((directive) => {
      const added = EMULATOR_SOURCES[directive.trim().split(' ')[0] ?? ''];
      return added === undefined ? directive : `${directive.trimEnd()} ${added}`;
    })
    .join(';');
}
