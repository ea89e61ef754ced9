import type { Role } from './staff.ts';

/** What each role may do that the others may not; a role shrinks if any of it goes. */
const POWERS: Record<Role, readonly string[]> = {
  admin: ['administer', 'manage'],
  staff: ['manage'],
  researcher: ['research'],
};

/** Does a change of role take a power away? */
export const shrinks = (before: Role | null, after: Role | null): boolean =>
  before !== null &&
  POWERS[before].some((power) => after === null || !POWERS[after].includes(power));
