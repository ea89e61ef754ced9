import { describe, expect, it } from 'vitest';
import { type Answer, answered, isRefused, requeued, step } from '../../core/mail/delivery.ts';
import type { Delivery } from '../../core/mail/mail.ts';
import { HOUR_MS, MINUTE_MS } from '../../core/base/time.ts';

const NOW = new Date('2026-03-02T12:00:00Z');
const after = (ms: number): Date => new Date(NOW.getTime() + ms);

const delivery = (change: Partial<Delivery> = {}): Delivery => ({
  state: 'PENDING',
  startTime: NOW,
  endTime: null,
  leaseExpireTime: null,
  attempts: 0,
  error: null,
  info: null,
  ...change,
});
const mail = (change: Partial<Delivery> = {}, to = 'anna@demo.example') => ({
  to,
  createdAt: NOW,
  delivery: delivery(change),
});

const refused = (isForGood: boolean): Answer => ({
  isAccepted: false,
  isForGood,
  error: 'RCPT TO 451',
});

describe('a letter in the outbox', () => {
  const lease = (at: Date) => ({ leaseExpireTime: at });
  it.each<[string, Partial<Delivery>, ReturnType<typeof step>['do']]>([
    ['is sent', {}, 'send'],
    ['is left to whoever has it', { state: 'PROCESSING', ...lease(after(1)) }, 'wait'],
    ['is taken from whoever has died', { state: 'PROCESSING', ...lease(NOW) }, 'send'],
    ['has its pause', { state: 'RETRY', ...lease(after(1)) }, 'wait'],
    ['is sent again after it', { state: 'RETRY', ...lease(NOW) }, 'send'],
    ['that has come is left alone', { state: 'SUCCESS' }, 'nothing'],
    ['that failed is left alone', { state: 'ERROR' }, 'nothing'],
    ['has its last attempt', { attempts: 7 }, 'send'],
    ['has no attempt more than that', { attempts: 8 }, 'end'],
  ])('%s', (_, change, what) => {
    expect(step(mail(change), NOW).do).toBe(what);
  });

  it('is taken for longer than a function runs', () => {
    const taken = step(mail(), NOW);
    if (taken.do !== 'send') throw new Error('it is sent');
    expect(taken.delivery).toMatchObject({ state: 'PROCESSING', attempts: 1 });
    const { leaseExpireTime } = taken.delivery;
    expect(leaseExpireTime && leaseExpireTime > after(2 * MINUTE_MS)).toBe(true);
  });

  it('is too late after three days, and not before', () => {
    expect(step(mail(), after(72 * HOUR_MS)).do).toBe('send');
    expect(step(mail(), after(72 * HOUR_MS + 1))).toMatchObject({
      do: 'end',
      delivery: { state: 'ERROR', error: 'too-late' },
    });
  });

  it.each<[string, boolean]>([
    ['anna.o’neil+x@sub.demo.example', true],
    ['josé@müller.example', true],
    ['a@b, c@d', false],
    ['a@b@c', false],
    ['"a b"@c', false],
    ['a@b\nc', false],
    ['a@[127.0.0.1]', false],
    ['@b', false],
    ['', false],
  ])('to %j is sent: %s', (to, isSent) => {
    expect(step(mail({}, to), NOW).do).toBe(isSent ? 'send' : 'end');
  });
});

describe('an answer', () => {
  it('that it has come is the end', () => {
    const info = { messageId: '<m@x>', accepted: ['a@b'], rejected: [] };
    const before = delivery({ state: 'PROCESSING', attempts: 2, error: 'ESOCKET' });
    expect(answered(before, { isAccepted: true, info }, NOW)).toEqual(
      delivery({ state: 'SUCCESS', attempts: 2, endTime: NOW, info }),
    );
  });

  it('that may pass has pauses, each longer than the one before', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7].map((attempts) => {
      const next = answered(delivery({ attempts }), refused(false), NOW);
      expect(next).toMatchObject({ state: 'RETRY', error: 'RCPT TO 451' });
      return ((next.leaseExpireTime?.getTime() ?? 0) - NOW.getTime()) / MINUTE_MS;
    });
    expect(pauses).toEqual([1, 5, 30, 120, 360, 360, 360]);
  });

  it.each([
    ['is for good', 1, true],
    ['comes the eighth time', 8, false],
  ])('that %s is the end', (_, attempts, isForGood) => {
    const last = answered(delivery({ attempts }), refused(isForGood), NOW);
    expect(last).toMatchObject({ state: 'ERROR', error: 'RCPT TO 451', endTime: NOW });
  });
});

describe('a code', () => {
  it.each([
    ['RCPT TO 550 5.1.1', true],
    ['DATA 554', true],
    ['EENVELOPE 550 5.7.1', false],
    ['EAUTH 535', false],
    ['ESOCKET', false],
    ['too-late', false],
  ])('%s says whether this letter was refused: %s', (error, isSo) => {
    expect(isRefused(error)).toBe(isSo);
  });
});

describe('the sweep', () => {
  it.each<[string, Partial<Delivery>, number, Delivery['state'] | null]>([
    ['leaves an event its hour', {}, HOUR_MS - 1, null],
    ['queues anew what lost its event', {}, HOUR_MS, 'PENDING'],
    ['leaves a pause', { state: 'RETRY', leaseExpireTime: after(HOUR_MS) }, HOUR_MS - 1, null],
    ['ends a pause', { state: 'RETRY', leaseExpireTime: after(HOUR_MS) }, HOUR_MS, 'PENDING'],
    ['leaves what is being sent', { state: 'PROCESSING', leaseExpireTime: after(5) }, 4, null],
    ['takes up what was let fall', { state: 'PROCESSING', leaseExpireTime: NOW }, 0, 'PENDING'],
    ['ends what is too late', {}, 72 * HOUR_MS + 1, 'ERROR'],
    ['leaves what has come', { state: 'SUCCESS' }, 99 * HOUR_MS, null],
    ['leaves what has failed', { state: 'ERROR' }, 99 * HOUR_MS, null],
  ])('%s', (_, change, ms, state) => {
    const next = requeued(mail(change), after(ms));
    expect(next?.state ?? null).toBe(state);
    if (state === 'PENDING') expect(next?.startTime).toEqual(after(ms));
  });
});
