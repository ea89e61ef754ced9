import type { Delivery, Mail } from './mail.ts';
import { HOUR_MS, MINUTE_MS } from '../base/time.ts';

/**
 * When a letter in the outbox is sent, sent again, and given up (docs/decisions/17). The letter's
 * document is the queue: whoever takes it writes into it until when it is theirs.
 */

/** What a mail server made of a letter. */
export type Answer =
  | { isAccepted: true; info: NonNullable<Delivery['info']> }
  /** `isForGood`: the same letter would be refused again. `error` is a code without personal data. */
  | { isAccepted: false; isForGood: boolean; error: string };

/** Why a letter is not sent, where it is not a mail server that has said so. */
export type Failing =
  /** What stands for the address is not one plain address. */
  | 'bad-address'
  | 'too-late'
  /** Neither the mail server's settings nor the programme's say which address to write from. */
  | 'no-sender'
  /** Whoever took it died over it, each time. */
  | 'no-answer';

/** Whether a code says that it was this reader or this letter that a mail server refused. */
export const isRefused = (error: string): boolean => /^(RCPT TO|DATA)\b/.test(error);

/** Longer than a function may run (120 s): whoever has taken it and not said what came of it is gone. */
const LEASE_MS = 3 * MINUTE_MS;
/**
 * How long a refusal is left to pass, after the first, the second, and so on; then for the night. Most
 * servers that refuse a stranger for a while, to see whether it comes again, wait for minutes.
 */
const PAUSES_MS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS];
const LAST_PAUSE_MS = 6 * HOUR_MS;
const MOST_ATTEMPTS = 8;
/** News that is older misleads: the interview has been, the reminder is about yesterday. */
const STALE_AFTER_MS = 72 * HOUR_MS;
/** How long an event may be on its way before the sweep takes it for lost. */
const LOST_AFTER_MS = HOUR_MS;

type Waiting = Pick<Mail, 'to' | 'delivery' | 'createdAt'>;

/** What is to be done about a letter now; with `send` and `end` its delivery as it then is. */
export type Step =
  | { do: 'send' | 'end'; delivery: Delivery }
  /** Somebody has it, or its pause is not over. */
  | { do: 'wait' }
  /** It has come, or it never will. */
  | { do: 'nothing' };

/** What whoever hears of a letter does about it. */
export function step({ to, delivery, createdAt }: Waiting, now: Date): Step {
  if (!isWaiting(delivery)) return { do: 'nothing' };
  if (delivery.leaseExpireTime && delivery.leaseExpireTime > now) return { do: 'wait' };
  if (isStale(createdAt, now)) return { do: 'end', delivery: failed(delivery, 'too-late', now) };
  if (!isAddress(to)) return { do: 'end', delivery: failed(delivery, 'bad-address', now) };
  if (delivery.attempts >= MOST_ATTEMPTS) {
    const why: Failing = 'no-answer';
    return { do: 'end', delivery: ended(delivery, delivery.error ?? why, now) };
  }
  const leaseExpireTime = new Date(now.getTime() + LEASE_MS);
  const { attempts } = delivery;
  return {
    do: 'send',
    delivery: { ...delivery, state: 'PROCESSING', attempts: attempts + 1, leaseExpireTime },
  };
}

/** The delivery after a mail server has answered. */
export function answered(delivery: Delivery, answer: Answer, now: Date): Delivery {
  const over = { leaseExpireTime: null, endTime: now };
  if (answer.isAccepted) {
    return { ...delivery, ...over, state: 'SUCCESS', error: null, info: answer.info };
  }
  if (answer.isForGood || delivery.attempts >= MOST_ATTEMPTS) {
    return ended(delivery, answer.error, now);
  }
  const pauseMs = PAUSES_MS[delivery.attempts - 1] ?? LAST_PAUSE_MS;
  const leaseExpireTime = new Date(now.getTime() + pauseMs);
  return { ...delivery, state: 'RETRY', error: answer.error, leaseExpireTime };
}

/**
 * What the sweep makes of a letter whose event was lost, whose taker has died, or whose pause is over:
 * queued anew, which is an event; or ended, if nobody can use it any more.
 * @returns null as long as it is in good hands
 */
export function requeued({ delivery, createdAt }: Waiting, now: Date): Delivery | null {
  if (!isWaiting(delivery)) return null;
  const { state, leaseExpireTime, startTime } = delivery;
  const isHeld = leaseExpireTime !== null && leaseExpireTime > now;
  const isUnderway = state === 'PENDING' && now.getTime() - startTime.getTime() < LOST_AFTER_MS;
  if (isHeld || isUnderway) return null;
  if (isStale(createdAt, now)) return failed(delivery, 'too-late', now);
  return { ...delivery, state: 'PENDING', startTime: now, leaseExpireTime: null };
}

/** The same for a reason of ours. */
const failed = (delivery: Delivery, why: Failing, now: Date): Delivery => ended(delivery, why, now);

const ended = (delivery: Delivery, error: string, now: Date): Delivery => ({
  ...delivery,
  state: 'ERROR',
  error,
  endTime: now,
  leaseExpireTime: null,
});

const isWaiting = ({ state }: Delivery): boolean => state !== 'SUCCESS' && state !== 'ERROR';

const isStale = (createdAt: Date, now: Date): boolean =>
  now.getTime() - createdAt.getTime() > STALE_AFTER_MS;

/**
 * Whether this is one plain address. Whatever else an address field of a mail may hold (several of
 * them, names, groups, comments, line breaks) would send a letter to others than the one it is for.
 */
const isAddress = (text: string): boolean =>
  /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[\p{L}\p{N}.-]+$/u.test(text);
