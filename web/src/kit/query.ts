/** `?topic=impact`, or nothing where all fields are empty. */
export function queryOf(fields: Record<string, string>): string {
  const search = new URLSearchParams(
    Object.entries(fields).filter(([, value]) => value !== ''),
  ).toString();
  return search === '' ? '' : `?${search}`;
}
