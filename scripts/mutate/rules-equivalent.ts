/** Faults that are none: no write or read could tell them from the rules, for the reason given. */
export const EQUIVALENT: readonly { why: string; mutants: readonly string[] }[] = [];
