import * as z from 'zod/mini';
import { PROJECT_ID } from '../../lib/project.ts';

/**
 * The emulator records what every expression of the rules has come to, and how often. Those whose
 * value is a document's path are the arguments of get() and exists(): the look-ups. Firestore bills
 * a document once for a request, however often the rules ask for it.
 */
const segment = z.object({ simple: z.optional(z.string()) });
const valueSchema = z.object({
  value: z.object({ pathValue: z.optional(z.object({ segments: z.array(segment) })) }),
  count: z.number(),
});
interface Expression {
  values?: z.infer<typeof valueSchema>[] | undefined;
  children?: Expression[] | undefined;
}
const expressionSchema: z.ZodMiniType<Expression> = z.object({
  values: z.optional(z.array(valueSchema)),
  get children() {
    return z.optional(z.array(expressionSchema));
  },
});
const coverageSchema = z.object({ report: z.optional(z.array(expressionSchema)) });

/** How often each document's path has been evaluated since the emulator was started. */
async function evaluated(): Promise<Map<string, number>> {
  const host = process.env['FIRESTORE_EMULATOR_HOST'] ?? '';
  const address = `http://${host}/emulator/v1/projects/${PROJECT_ID}:ruleCoverage`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`no coverage of the rules: ${await response.text()}`);
  const counts = new Map<string, number>();
  const walk = ({ values = [], children = [] }: Expression): void => {
    for (const { value, count } of values) {
      const segments = value.pathValue?.segments.map(({ simple }) => simple ?? '') ?? [];
      const [databases, , documents, ...rest] = segments;
      if (databases !== 'databases' || documents !== 'documents') continue;
      const path = rest.join('/');
      counts.set(path, (counts.get(path) ?? 0) + count);
    }
    children.forEach(walk);
  };
  coverageSchema.parse(await response.json()).report?.forEach(walk);
  return counts;
}

/** @returns the documents that the rules looked up while the work was done */
export async function lookedUpBy(work: () => Promise<unknown>): Promise<string[]> {
  const before = await evaluated();
  await work();
  const after = await evaluated();
  return [...after]
    .filter(([path, count]) => count > (before.get(path) ?? 0))
    .map(([path]) => path);
}
