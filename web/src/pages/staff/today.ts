import { programme } from '../../data/documents.ts';
import { localDay } from '../../../../core/base/zoned.ts';

/** The programme's day, yyyy-mm-dd. */
export const today = (): string => localDay(new Date(), programme.value.timeZone);
