import type { Words } from './nl.ts';
import { nl } from './nl.ts';
export const en: Words = nl;
