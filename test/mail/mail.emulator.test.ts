import { afterEach, describe, expect, it } from 'vitest';
import { STAFF } from '../../core/people/staff.ts';
import { SETTINGS } from '../../core/programme/programme.ts';
import type { Letter } from '../../core/mail/letters/letter.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../core/base/time.ts';
import { MAIL, type Mail, mailSchema } from '../../core/mail/mail.ts';
import { PARTICIPANT, CONTACT, type Contact } from '../../core/people/participant.ts';
import { smtpTransport } from '../../functions/src/smtp.ts';
import { deliver, post, type Transport } from '../../functions/src/store/mail.ts';
import { createStore, type FirestoreStore, read } from '../../functions/src/store/store.ts';
import { sweep } from '../../functions/src/sweep/sweep.ts';
import { handleMail } from '../../functions/src/triggers/mail.trigger.ts';
import type { Written } from '../../functions/src/triggers/written.ts';
import { headersOf, mailServer, refusal } from './smtp.ts';
import { newId, writeParticipant, quietProject } from '../functions/support.ts';
import { contact } from '../../scripts/lib/builders/participant.ts';

const ANNA = 'anna@demo.example';

/** One for all but the sweep, which looks at every letter that there is. */
const shared = quietProject('mail');

/** A person, who gives a letter its id as well, and a clock that the test sets. */
async function outbox(change: Partial<Contact> = {}, services = shared) {
  const uid = newId();
  const { db } = await services.store();
  let now = new Date();
  const store = createStore(db, () => now, undefined, 'https://page.example');
  await db.doc(CONTACT.at(uid).path).set(contact(uid, { email: ANNA, locale: 'fr', ...change }));
  await writeParticipant(store, uid, { displayName: 'Anna (demo)' });
  await db.doc(SETTINGS.at().path).set({ contactEmail: 'team@demo.example' });
  const later = (ms: number) => (now = new Date(now.getTime() + ms));
  return { services, store, later, uid };
}

const INTERVIEW = {
  applicantId: 'anna',
  interviewerId: 'sofie',
  at: new Date('2026-12-01T13:00:00Z'),
  durationMinutes: 60,
  place: 'Rue Haute 1',
  changedAt: new Date('2026-11-26T10:00:00Z'),
};
const INVITATION: Letter = { kind: 'interview-invitation', interviewer: 'Sofie', ...INTERVIEW };
const PLANNED: Letter = { kind: 'interview-planned', applicant: 'Anna (demo)', ...INTERVIEW };
const DECISION: Letter = { kind: 'decision', decision: 'accept', text: 'Tot gauw!' };
const ENDS: Letter = { kind: 'engagement-ends', endsOn: '2026-12-31', daysLeft: 14 };

const mailIn = async ({ db }: FirestoreStore, id: string): Promise<Mail | null> =>
  read(mailSchema, await db.doc(MAIL.at(id).path).get());
const posted = async (letter: Letter = DECISION, ...person: Parameters<typeof outbox>) => {
  const found = await outbox(...person);
  expect(await post(found.store, { ...letter, id: found.uid, to: found.uid })).toBe(true);
  return found;
};

describe('posting a letter', () => {
  it('writes it in its reader’s language, to their address, with what belongs to it', async () => {
    const { store, uid } = await posted(INVITATION);
    expect(await mailIn(store, uid)).toMatchObject({
      to: ANNA,
      uid,
      about: [uid, 'anna', 'sofie'],
      letter: 'interview-invitation',
      message: { subject: 'Invitation : entretien le mardi 1 décembre 2026 à 14:00' },
      delivery: { state: 'PENDING', attempts: 0, error: null },
    });
    const message = (await mailIn(store, uid))?.message;
    expect(message?.text).toContain('Bonjour Anna (demo),');
    expect(message?.attachments[0]?.content).toContain('METHOD:PUBLISH');
  });

  it('twice is once, whatever the second says', async () => {
    const { store, uid } = await posted();
    const first = await mailIn(store, uid);
    expect(await post(store, { ...INVITATION, id: uid, to: uid })).toBe(false);
    expect(await mailIn(store, uid)).toEqual(first);
  });

  it.each([
    ['what must arrive', DECISION, true],
    ['nothing else', ENDS, false],
  ])('sends somebody who wants no mail %s', async (_, letter, isPosted) => {
    const { store, uid } = await outbox({ mail: false });
    expect(await post(store, { ...letter, id: uid, to: uid })).toBe(isPosted);
    expect((await mailIn(store, uid)) !== null).toBe(isPosted);
  });

  it('sends somebody who wants mail the rest as well', async () => {
    const { store, uid } = await posted(ENDS);
    expect(await mailIn(store, uid)).toMatchObject({ to: ANNA });
  });

  it('reaches a colleague where they work, in Dutch unless they chose otherwise', async () => {
    const { store, uid } = await outbox();
    const stamps = { updatedAt: new Date(), updatedBy: 'admin' };
    const colleague = newId();
    for (const to of [uid, colleague]) {
      const work = { role: 'staff', email: `${to}@work.example`, ...stamps };
      await store.db.doc(STAFF.at(to).path).set(work);
      expect(await post(store, { ...PLANNED, id: to, to })).toBe(true);
    }
    expect(await mailIn(store, colleague)).toMatchObject({
      to: `${colleague}@work.example`,
      message: { subject: 'Kennismaking met Anna (demo) op dinsdag 1 december 2026 om 14:00' },
    });
    expect(await mailIn(store, uid)).toMatchObject({
      to: `${uid}@work.example`,
      message: { subject: 'Entretien avec Anna (demo) le mardi 1 décembre 2026 à 14:00' },
    });
  });

  it('does nothing where nobody can be reached', async () => {
    const { store, uid } = await outbox();
    expect(await post(store, { ...DECISION, id: uid, to: 'nobody' })).toBe(false);
    expect(await post(store, { ...PLANNED, id: uid, to: uid })).toBe(false);
    expect(await mailIn(store, uid)).toBeNull();
  });
});

describe('delivering a letter', () => {
  let close = () => Promise.resolve();
  afterEach(() => close());
  const serve = async (...options: Parameters<typeof mailServer>) => {
    const server = await mailServer(...options);
    ({ close } = server);
    return server;
  };

  it('hands it to the mail server and writes that it did', async () => {
    const { received, url } = await serve();
    const { store, uid } = await posted(INVITATION);
    expect(await deliver(store, smtpTransport(url), uid)).toBe('sent');
    const [letter] = received;
    if (!letter) throw new Error('nothing came');
    expect(letter).toMatchObject({ from: 'team@demo.example', to: [ANNA] });
    const headers = headersOf(letter);
    expect(headers.get('from')).toBe('Wederdienst <team@demo.example>');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(letter.raw).toContain('Content-Type: text/calendar; charset=utf-8; method=PUBLISH');
    expect(letter.raw).toContain('Content-Type: text/html; charset=utf-8');
    expect((await mailIn(store, uid))?.delivery).toMatchObject({
      state: 'SUCCESS',
      attempts: 1,
      leaseExpireTime: null,
      error: null,
      info: { messageId: headers.get('message-id'), accepted: [ANNA], rejected: [] },
    });
    expect(await deliver(store, smtpTransport(url), uid)).toBe('nothing');
    expect(received).toHaveLength(1);
  });

  it('writes from the address that the server lets us use; answers go to the team', async () => {
    const { received, url } = await serve();
    const { store, uid } = await posted();
    await deliver(store, smtpTransport(url, 'post@sender.example'), uid);
    const [letter] = received;
    expect(letter?.from).toBe('post@sender.example');
    expect(letter && headersOf(letter).get('reply-to')).toBe('Wederdienst <team@demo.example>');
  });

  it('tries again after a while what was refused for a while', async () => {
    let isBusy = true;
    const { received, url } = await serve({
      onRcptTo: (_, __, callback) =>
        isBusy ? callback(refusal(451, '4.7.1 come back, anna@demo.example')) : callback(),
    });
    const { store, later, uid } = await posted();
    const transport = smtpTransport(url);
    expect(await deliver(store, transport, uid)).toBe('later');
    expect((await mailIn(store, uid))?.delivery).toMatchObject({
      state: 'RETRY',
      error: 'RCPT TO 451 4.7.1',
      attempts: 1,
    });
    isBusy = false;
    expect(await deliver(store, transport, uid)).toBe('later');
    expect(received).toEqual([]);
    later(MINUTE_MS + 1);
    expect(await deliver(store, transport, uid)).toBe('sent');
    expect((await mailIn(store, uid))?.delivery).toMatchObject({
      state: 'SUCCESS',
      error: null,
      attempts: 2,
    });
    expect(received).toHaveLength(1);
  });

  it('gives up what is refused for good, and keeps the code, not the address', async () => {
    const { received, url } = await serve({
      onRcptTo: ({ address }, _, callback) =>
        callback(refusal(550, `5.1.1 <${address}>: nobody of that name`)),
    });
    const { store, later, uid } = await posted();
    expect(await deliver(store, smtpTransport(url), uid)).toBe('ended');
    later(DAY_MS);
    expect(await deliver(store, smtpTransport(url), uid)).toBe('nothing');
    const mail = await mailIn(store, uid);
    expect(mail?.delivery).toMatchObject({ state: 'ERROR', error: 'RCPT TO 550 5.1.1' });
    expect(received).toEqual([]);
  });

  it.each([
    ['that is down', 'smtp://127.0.0.1:1', 'ESOCKET'],
    ['without an address to write from', '', 'no-sender'],
  ])('waits for a mail server %s', async (_, url, error) => {
    const { store, uid } = await posted();
    if (url === '') await store.db.doc(SETTINGS.at().path).set({});
    expect(await deliver(store, smtpTransport(url), uid)).toBe('later');
    expect((await mailIn(store, uid))?.delivery).toMatchObject({ state: 'RETRY', error });
  });

  it('waits until a mail server passes on what we write', async () => {
    const { url } = await serve({
      onRcptTo: (_, __, callback) => callback(refusal(550, '5.7.1 relaying denied')),
    });
    const { store, uid } = await posted();
    expect(await deliver(store, smtpTransport(url), uid)).toBe('later');
    expect((await mailIn(store, uid))?.delivery.error).toBe('RCPT TO 550 5.7.1');
  });

  it('does not hold our own wrong password against the letter', async () => {
    const { url } = await serve({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ password }, _, callback) =>
        password === 'right' ? callback(null, { user: 'us' }) : callback(refusal(535, '5.7.8 no')),
    });
    const { store, later, uid } = await posted();
    const as = (password: string) => smtpTransport(url.replace('//', `//us:${password}@`));
    expect(await deliver(store, as('wrong'), uid)).toBe('later');
    expect((await mailIn(store, uid))?.delivery).toMatchObject({ error: 'EAUTH 535 5.7.8' });
    later(MINUTE_MS + 1);
    expect(await deliver(store, as('right'), uid)).toBe('sent');
  });

  it('sends it once, though two deliver at once', async () => {
    const { received, url } = await serve();
    const { services, store, uid } = await posted();
    const other = createStore((await services.store()).db);
    const entered = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const smtp = smtpTransport(url);
    let sending = 0;
    const transport: Transport = {
      send: async (letter) => {
        if (++sending === 2) entered.resolve();
        await gate.promise;
        return smtp.send(letter);
      },
    };
    const both = [deliver(store, transport, uid), deliver(other, transport, uid)];
    // The one is turned away while the other is still sending.
    await Promise.race([...both, entered.promise]);
    gate.resolve();
    expect((await Promise.all(both)).toSorted()).toEqual(['later', 'sent']);
    expect(received).toHaveLength(1);
  });

  it('leaves it to whoever has taken it, until they must have died; what comes twice is one letter', async () => {
    const { received, url } = await serve();
    const { store, later, uid } = await posted();
    const transport = smtpTransport(url);
    const killed: Transport = {
      send: (letter) => transport.send(letter).then(() => Promise.reject(new Error('killed'))),
    };
    await expect(deliver(store, killed, uid)).rejects.toThrow('killed');
    expect(await deliver(store, transport, uid)).toBe('later');
    expect(received).toHaveLength(1);
    later(3 * MINUTE_MS + 1);
    expect(await deliver(store, transport, uid)).toBe('sent');
    expect((await mailIn(store, uid))?.delivery).toMatchObject({ state: 'SUCCESS', attempts: 2 });
    const [first, second] = received.map((letter) => headersOf(letter).get('message-id'));
    expect(second).toBe(first);
  });

  it.each([
    'anna@demo.example, eve@evil.example',
    'anna@demo.example\r\nRCPT TO:<eve@evil.example>',
    'Eve <eve@evil.example>',
    'list:eve@evil.example;',
  ])('sends nothing to what is more than one plain address: %j', async (email) => {
    const { received, url } = await serve();
    const { store, uid } = await posted(DECISION, { email });
    expect(await deliver(store, smtpTransport(url), uid)).toBe('ended');
    expect((await mailIn(store, uid))?.delivery).toMatchObject({
      state: 'ERROR',
      error: 'bad-address',
    });
    expect(received).toEqual([]);
  });

  it('keeps every name a name: none begins a header, or adds a reader', async () => {
    const { received, url } = await serve();
    const { store, uid } = await outbox({ locale: 'en' });
    const other = newId();
    const hostile = 'Eve\r\nBcc: eve@evil.example\r\n\r\n<script>, "x" <eve@evil.example>';
    await store.db
      .doc(SETTINGS.at().path)
      .set({ name: hostile, contactEmail: 'team@demo.example' });
    await store.db.doc(PARTICIPANT.at(uid).path).update({ displayName: hostile.slice(0, 80) });
    const letter: Letter = { ...INVITATION, interviewer: hostile, place: hostile };
    await post(store, { ...letter, id: uid, to: uid });
    const reminder: Letter = {
      kind: 'preparation-reminder',
      sessionId: 's',
      topic: 't',
      startsAt: new Date(),
      daysLeft: 1,
      with: hostile,
      withId: 'eve',
    };
    await post(store, { ...reminder, id: other, to: uid });
    for (const id of [uid, other]) {
      expect(await deliver(store, smtpTransport(url), id)).toBe('sent');
    }
    expect(received.map(({ to }) => to)).toEqual([[ANNA], [ANNA]]);
    for (const one of received) {
      const headers = headersOf(one);
      expect(headers.has('bcc')).toBe(false);
      expect(headers.get('to')).toBe(ANNA);
      expect(headers.get('from')).toMatch(/ <team@demo\.example>$/);
    }
  });
});

describe('the trigger', () => {
  const written = (id: string, state: string): Written => ({
    id,
    eventId: 'e',
    document: MAIL.at(id).path,
    at: new Date(),
    before: null,
    after: { delivery: { state } },
  });

  it('keeps letters in the outbox where there is no mail server', async () => {
    const { store, services, uid } = await posted();
    await handleMail(services)(written(uid, 'PENDING'));
    expect(await mailIn(store, uid)).toMatchObject({ delivery: { state: 'PENDING', attempts: 0 } });
  });

  it('delivers what was queued, not what it wrote itself, and has failures come again', async () => {
    const { store, services, uid } = await posted();
    const handle = handleMail({
      ...services,
      store: () => Promise.resolve(store),
      transport: () => Promise.resolve(smtpTransport('smtp://127.0.0.1:1')),
    });
    for (const state of ['PROCESSING', 'RETRY', 'SUCCESS', 'ERROR'])
      await handle(written(uid, state));
    expect(await mailIn(store, uid)).toMatchObject({ delivery: { state: 'PENDING', attempts: 0 } });
    await expect(handle(written(uid, 'PENDING'))).rejects.toThrow('waits for its next attempt');
    expect(await mailIn(store, uid)).toMatchObject({ delivery: { state: 'RETRY', attempts: 1 } });
  });
});

describe('the sweep', () => {
  const swept = async ({ services, store }: Awaited<ReturnType<typeof posted>>) => {
    const { mail, forgotten } = await sweep(store, await services.auth());
    return { mail, forgotten };
  };
  const NOTHING = { mail: 0, forgotten: 0 };

  it('queues anew what a lost event or a refusal has left, and only that', async () => {
    const found = await posted(DECISION, {}, quietProject('mail-sweep'));
    const { store, later, uid } = found;
    expect(await swept(found)).toEqual(NOTHING);
    const first = await mailIn(store, uid);
    later(2 * HOUR_MS);
    expect(await swept(found)).toEqual({ ...NOTHING, mail: 1 });
    // Another document than before, or its write would be no event.
    expect((await mailIn(store, uid))?.delivery.startTime).not.toEqual(first?.delivery.startTime);
    await deliver(store, smtpTransport('smtp://127.0.0.1:1'), uid);
    expect(await swept(found)).toEqual(NOTHING);
    later(2 * MINUTE_MS);
    expect(await swept(found)).toEqual({ ...NOTHING, mail: 1 });
    expect((await mailIn(store, uid))?.delivery).toMatchObject({ state: 'PENDING', attempts: 1 });
  });

  it('ends what would come too late to be of use', async () => {
    const found = await posted(DECISION, {}, quietProject('mail-sweep'));
    found.later(3 * DAY_MS + MINUTE_MS);
    expect(await swept(found)).toEqual({ ...NOTHING, mail: 1 });
    expect((await mailIn(found.store, found.uid))?.delivery).toMatchObject({
      state: 'ERROR',
      error: 'too-late',
    });
  });

  it('forgets what was written to whom, but not that it was', async () => {
    const { received, url, close } = await mailServer();
    const found = await posted(DECISION, {}, quietProject('mail-sweep'));
    const { store, later, uid } = found;
    await deliver(store, smtpTransport(url), uid);
    await close();
    later(89 * DAY_MS);
    expect(await swept(found)).toEqual(NOTHING);
    later(2 * DAY_MS);
    expect(await swept(found)).toEqual({ ...NOTHING, forgotten: 1 });
    expect(await swept(found)).toEqual(NOTHING);
    const mail = await mailIn(store, uid);
    expect(mail).toMatchObject({ to: '', message: null, uid, letter: 'decision' });
    expect(JSON.stringify(mail)).not.toContain(ANNA);
    expect(await post(store, { ...DECISION, id: uid, to: uid })).toBe(false);
    expect(received).toHaveLength(1);
  });
});
