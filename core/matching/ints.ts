/** A number of a list that is known to have so many: indexes here follow from one another. */
export const at = (list: Int32Array, index: number): number => list[index] ?? 0;
