/**
 * How busy a community is: not measured, but assumed, generously, and the same for every size. The
 * model of a month multiplies what was measured by these.
 */

/** Of the model programme: nine staff for 150 a year. */
export const STAFF = 9 / 150;

/** Sessions received by a participant in a month. */
export const SESSIONS_A_MONTH = 1;
/** Sessions that are on their way on an ordinary day, for each participant: two weeks from request to report. */
export const OPEN_SESSIONS = 0.5;
/** The share of profiles that were written since the sweep before last. */
export const EDITED_A_NIGHT = 0.03;

/** Visits of a participant in a month, each of which opens home and two pages more. */
export const VISITS_A_MONTH = 12;
/** Visits of a member of staff on a working day, each of which opens two pages. */
export const STAFF_VISITS_A_DAY = 10;
export const WORKING_DAYS_A_MONTH = 21;
/** Who watches a session on a page while it changes, and reads each change. */
export const WATCHERS = 4;
/** Releases in a month, after each of which everybody downloads the page anew. */
export const RELEASES_A_MONTH = 4;

/** What an event's handler takes, in seconds of an instance, when each has one to itself. */
export const SECONDS_A_RUN = 0.3;
export const VCPUS = 1;
export const MEMORY_GIB = 0.25;

/** A document with its index entries, in KB; and how many there are after a year, for each participant. */
export const DOCUMENT_KB = 3;
export const DOCUMENTS_A_YEAR = 40;
/** What a document is on its way to a page, in KB. */
export const READ_KB = 1;
