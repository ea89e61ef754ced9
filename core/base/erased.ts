/** What stands where the words of somebody who was erased have stood; none of it says who. */
export const ERASED = { name: '—', text: '—', reason: 'erased', language: 'nl' } as const;
