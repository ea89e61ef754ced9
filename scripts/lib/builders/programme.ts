import { type Programme, readProgramme } from '../../../core/programme/programme.ts';

/** The programme as it is without a settings document: 8, −16, 14, 7. */
export const PROGRAMME_DEFAULTS: Programme = readProgramme(undefined);
