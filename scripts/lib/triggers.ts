import * as z from 'zod/mini';
import { PROJECT_ID } from './project.ts';

/** What the Functions emulator tells of a function that it has loaded. */
const loaded = z.object({
  backends: z.array(
    z.object({
      functionTriggers: z.array(
        z.object({
          id: z.string(),
          eventTrigger: z.optional(
            z.object({
              eventType: z.string(),
              eventFilters: z.optional(z.record(z.string(), z.string())),
              eventFilterPathPatterns: z.optional(z.record(z.string(), z.string())),
            }),
          ),
        }),
      ),
    }),
  ),
});

interface Trigger {
  id: string;
  eventType: string;
  document: { value: string; matchType: 'EXACT' | 'PATH_PATTERN' };
}

const NOTHING = { value: 'nothing/{id}', matchType: 'PATH_PATTERN' } as const;

/**
 * While the work runs, writes set no trigger off: who settles what they write needs none, and what
 * was settled long ago would be settled a second time, with today's date. Where no Functions
 * emulator runs, there is nothing to do.
 *
 * The triggers are told to Firestore's emulator anew, as ones that listen to nothing. The hub has a
 * switch for this (`disableBackgroundTriggers`), but switching on again there ends the processes of
 * all functions, and each takes two seconds of a processor to start.
 */
export async function withoutTriggers<T>(work: () => Promise<T>): Promise<T> {
  const functions = process.env['FUNCTIONS_EMULATOR_HOST'];
  if (functions === undefined) return work();
  const triggers = await triggersOf(functions);
  await Promise.all(triggers.map((trigger) => listen({ ...trigger, document: NOTHING })));
  try {
    return await work();
  } finally {
    await Promise.all(triggers.map(listen));
  }
}

async function triggersOf(functions: string): Promise<Trigger[]> {
  const response = await fetch(`http://${functions}/backends`);
  const { backends } = loaded.parse(await response.json());
  return backends
    .flatMap(({ functionTriggers }) => functionTriggers)
    .flatMap(({ id, eventTrigger }) => {
      const { eventType, eventFilters, eventFilterPathPatterns } = eventTrigger ?? {};
      const exact = eventFilters?.['document'];
      const pattern = eventFilterPathPatterns?.['document'];
      const value = pattern ?? exact;
      if (eventType === undefined || value === undefined) return [];
      return { id, eventType, document: { value, matchType: pattern ? 'PATH_PATTERN' : 'EXACT' } };
    });
}

/** As firebase-tools does at the start; the 0 stands for: never switched off by the hub. */
async function listen({ id, eventType, document }: Trigger): Promise<void> {
  const host = process.env['FIRESTORE_EMULATOR_HOST'];
  const at = `http://${host}/emulator/v1/projects/${PROJECT_ID}/eventarcTrigger`;
  const response = await fetch(`${at}?eventarcTriggerId=${id}-0`, {
    method: 'POST',
    body: JSON.stringify({ eventType, database: '(default)', namespace: '(default)', document }),
  });
  if (!response.ok) throw new Error(`${id} can't be told to listen: ${await response.text()}`);
}
