/**
 * List prices in US dollars, before tax, of Standard edition Firestore, Cloud Run and Hosting; read
 * off stored copies of https://cloud.google.com/firestore/pricing, https://cloud.google.com/run/pricing
 * and https://firebase.google.com/pricing on the day below. Look them up anew before you quote them.
 * Of Firestore's European locations the dearest is taken, the multi-region eur3, so that europe-west1
 * costs less; of Cloud Run the first tier, to which europe-west1 belongs.
 */
export const READ_ON = '2026-11-26';

export const DOCUMENTS = {
  reads: { freeADay: 50_000, per100000: 0.06 },
  writes: { freeADay: 20_000, per100000: 0.18 },
  deletes: { freeADay: 20_000, per100000: 0.02 },
};

/** Free in a month, and the price of each beyond. */
export interface Price {
  free: number;
  each: number;
}
export const STORED_GIB: Price = { free: 1, each: 0.18 };
export const FIRESTORE_EGRESS_GIB: Price = { free: 10, each: 0.12 };
export const HOSTING_EGRESS_GIB: Price = { free: 10, each: 0.15 };
export const RUNS: Price = { free: 2_000_000, each: 0.4 / 1_000_000 };
export const VCPU_SECONDS: Price = { free: 180_000, each: 0.000024 };
export const MEMORY_GIB_SECONDS: Price = { free: 360_000, each: 0.0000025 };
