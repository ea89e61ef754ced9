// @ts-check

/** Something that a person can put right: its message is shown, and no stack trace. */
export class Refusal extends Error {}
