/** The Hungarian algorithm, plain; the package brings no types. */
declare module 'munkres-js' {
  /** @returns the [row, column] pairs of least total cost, one for each row */
  export default function munkres(costs: number[][]): [row: number, column: number][];
}
