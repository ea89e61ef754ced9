/** The house's own side of a session or transfer, in place of a uid. It has no account and no limit. */
export const PROGRAMME = 'programme';
