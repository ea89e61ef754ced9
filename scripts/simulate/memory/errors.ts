/** gRPC codes as Firestore's SDK throws them. */
export const CODE = {
  notFound: 5,
  alreadyExists: 6,
  aborted: 10,
  unavailable: 14,
} as const;

/** An error that carries a gRPC code, as those of the SDK do. */
export class CodedError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(`${code} ${message}`);
    this.name = 'CodedError';
    this.code = code;
  }
}

export const aborted = (why: string): CodedError => new CodedError(CODE.aborted, `ABORTED: ${why}`);
export const unavailable = (why: string): CodedError =>
  new CodedError(CODE.unavailable, `UNAVAILABLE: ${why}`);

/** Those that the SDK's own runTransaction tries again. */
const RETRIED = new Set([1, 2, 4, 8, 10, 13, 14, 16]);
export const isRetriedBySdk = (error: unknown): boolean =>
  error instanceof CodedError && RETRIED.has(error.code);
