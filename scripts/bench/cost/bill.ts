/** What Firestore and Functions bill for a piece of work, by kind. */
export interface Bill {
  /** Documents read: by clients and functions, missing ones and empty queries included. */
  reads: number;
  writes: number;
  deletes: number;
  /** Documents that the security rules looked up; billed as reads. */
  lookUps: number;
  /** Functions that ran. */
  runs: number;
}

export const NOTHING: Bill = { reads: 0, writes: 0, deletes: 0, lookUps: 0, runs: 0 };

export function sumOf(bills: readonly Bill[]): Bill {
  return bills.reduce(
    (sum, bill) => ({
      reads: sum.reads + bill.reads,
      writes: sum.writes + bill.writes,
      deletes: sum.deletes + bill.deletes,
      lookUps: sum.lookUps + bill.lookUps,
      runs: sum.runs + bill.runs,
    }),
    NOTHING,
  );
}

export const times = (count: number, bill: Bill): Bill => ({
  reads: count * bill.reads,
  writes: count * bill.writes,
  deletes: count * bill.deletes,
  lookUps: count * bill.lookUps,
  runs: count * bill.runs,
});
