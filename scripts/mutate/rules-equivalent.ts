/** Faults that are none: no write or read could tell them from the rules, for the reason given. */
export const EQUIVALENT: readonly { why: string; mutants: readonly string[] }[] = [
  {
    why: 'a transfer of such an id is not there, and the look-ups below fail; kept, so that no look-up is made with what a client sends as it is',
    mutants: ['/adjustments/{id} isReversal(): isId(after.transferId) dropped'],
  },
];
