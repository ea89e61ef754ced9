import type { MethodId } from '../../../../core/preparation/plan.ts';
import { catalogue } from '../index.ts';
import type { MethodsWords } from './nl.ts';

/** The words of the methods' cards; this module is ready once they are there. */
export const m = await catalogue<MethodsWords>({
  nl: async () => (await import('./nl.ts')).nl,
  fr: async () => (await import('./fr.ts')).fr,
  en: async () => (await import('./en.ts')).en,
});

/** A method's words by any id; that each has its words, the catalogues' type sees to. */
interface Card {
  name: string;
  fits: string;
  about: string;
  steps: Readonly<Record<string, { title: string; how: string }>>;
  prepares: Readonly<Record<string, string>>;
  brings: Readonly<Record<string, string>>;
  group: string;
}

export const cardOf = (id: MethodId): Card => m().methods[id];
