import * as z from 'zod/mini';

/**
 * The emulator records what every expression of the rules has come to, and how often. A get() comes to
 * a document, which says its path: the look-ups. (The path alone proves nothing, since the emulator
 * goes through every rule once without any document.) Firestore bills a document once for a request,
 * however often the rules ask for it.
 */
const segment = z.object({ simple: z.optional(z.string()) });
const fieldsOfDocument = z.object({
  __name__: z.optional(z.object({ pathValue: z.object({ segments: z.array(segment) }) })),
});
const valueSchema = z.object({
  value: z.object({ mapValue: z.optional(z.object({ fields: z.optional(fieldsOfDocument) })) }),
  count: z.number(),
});
interface Expression {
  sourcePosition: { currentOffset: number };
  values?: z.infer<typeof valueSchema>[] | undefined;
  children?: Expression[] | undefined;
}
const expressionSchema: z.ZodMiniType<Expression> = z.object({
  sourcePosition: z.object({ currentOffset: z.number() }),
  values: z.optional(z.array(valueSchema)),
  get children() {
    return z.optional(z.array(expressionSchema));
  },
});
const coverageSchema = z.object({
  rules: z.object({ files: z.array(z.object({ content: z.string() })) }),
  report: z.optional(z.array(expressionSchema)),
});

/** How often each document has been looked up since the emulator was started. */
async function evaluated(projectId: string): Promise<Map<string, number>> {
  const host = process.env['FIRESTORE_EMULATOR_HOST'] ?? '';
  const address = `http://${host}/emulator/v1/projects/${projectId}:ruleCoverage`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`no coverage of the rules: ${await response.text()}`);
  const counts = new Map<string, number>();
  const { rules, report } = coverageSchema.parse(await response.json());
  const text = rules.files[0]?.content ?? '';
  const walk = ({ sourcePosition, values = [], children = [] }: Expression): void => {
    const isLookUp = text.startsWith('get(', sourcePosition.currentOffset);
    for (const { value, count } of isLookUp ? values : []) {
      const name = value.mapValue?.fields?.['__name__'];
      if (!name) continue;
      const [, , , ...rest] = name.pathValue.segments.map(({ simple }) => simple ?? '');
      const path = rest.join('/');
      counts.set(path, (counts.get(path) ?? 0) + count);
    }
    children.forEach(walk);
  };
  report?.forEach(walk);
  return counts;
}

/** @returns the documents that the rules looked up while the work was done */
export async function lookedUpBy(
  projectId: string,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const before = await evaluated(projectId);
  await work();
  const after = await evaluated(projectId);
  return [...after]
    .filter(([path, count]) => count > (before.get(path) ?? 0))
    .map(([path]) => path);
}
