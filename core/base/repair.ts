/** Does the document itself not parse, or does it contradict others? */
export type Fault = 'unreadable' | 'contradiction';

/**
 * A document says something that cannot be: it does not parse, or it contradicts another one.
 * Thrown, because no step between finding and reporting it can do anything about it. Retrying
 * can't help either, so it is reported to `audit` and the event counts as handled.
 */
export class NeedsRepair extends Error {
  /** Path of the document that a person has to mend. */
  readonly document: string;
  /** What is wrong, without personal data. */
  readonly problem: string;
  readonly fault: Fault;

  constructor(document: string, problem: string, fault: Fault = 'contradiction') {
    super(`${document} needs repair: ${problem}`);
    this.name = 'NeedsRepair';
    this.document = document;
    this.problem = problem;
    this.fault = fault;
  }
}
