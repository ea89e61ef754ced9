import type { Level, Slot, Urgency } from '../../schema/ability.ts';

/**
 * What matching knows of somebody. Drawn from their card, where a peer looks for help; or, for staff
 * and the round, from the documents themselves.
 */
export interface Peer {
  uid: string;
  languages: readonly string[];
  /** Topic id → how well they know it. */
  skills: Readonly<Record<string, Level>>;
  /** Topic id → how soon. */
  needs: Readonly<Record<string, Urgency>>;
  /** Empty: nobody knows; then time speaks neither for nor against them. */
  availability: readonly Slot[];
  /** How much it is their turn to give: 0 not at all, 1 at the floor. */
  turn: number;
  /** How many sessions the floor still lets them receive; 0 at the floor and for a closed account. */
  receivable: number;
  /** Sessions to come in which they give, and receive. */
  giving: number;
  receiving: number;
  lastGaveAt: Date | null;
}
