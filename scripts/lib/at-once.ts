/** Does the work for all of them, so many at a time, and returns the results in their order. */
export async function atOnce<T, R>(
  width: number,
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Map<number, R>();
  const queue = items.entries();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const [index, item] of queue) results.set(index, await work(item));
    }),
  );
  return items.map((_, index) => {
    const result = results.get(index);
    if (result === undefined) throw new Error('every item was worked on');
    return result;
  });
}
