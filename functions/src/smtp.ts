import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Answer } from '../../core/mail/delivery.ts';
import type { Outgoing, Transport } from './store/mail.ts';

/** All of them together end before the function does. */
const PATIENCE_MS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 30_000 };

/**
 * The way to a mail server, a connection for each letter: there are few, and far between.
 * @param url smtps://user:password@host, or smtp:// with STARTTLS where the server offers it
 * @param sender the address that the server lets us write from; empty: where answers go
 */
export function smtpTransport(url: string, sender = ''): Transport {
  // What a letter says is text, whatever it looks like: no file and no address is ever opened.
  const closed = { disableFileAccess: true, disableUrlAccess: true };
  const mailer = createTransport({ url, ...PATIENCE_MS, ...closed });
  return {
    async send({ id, to, from: { name, replyTo }, message }: Outgoing): Promise<Answer> {
      const address = sender === '' ? replyTo : sender;
      if (address === '') return { isAccepted: false, isForGood: false, error: 'no-sender' };
      try {
        const { messageId, accepted, rejected } = await mailer.sendMail({
          ...message,
          from: { name, address },
          // As fields of their own: no text is ever searched for addresses.
          to: { name: '', address: to },
          envelope: { from: address, to: [to] },
          ...(replyTo !== '' && { replyTo: { name, address: replyTo } }),
          messageId: `<${fingerprint(id)}@${address.split('@').at(-1)}>`,
          // So that nobody's absence note answers.
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return { isAccepted: true, info: { messageId, accepted, rejected } };
      } catch (error) {
        return refusal(error);
      }
    },
  };
}

const fingerprint = (id: string): string =>
  createHash('sha256').update(id).digest('hex').slice(0, 32);

/** Codes of the errors that a mail server or the way to it answers for. */
const OF_THE_WAY = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EPROTOCOL',
  'EAUTH',
  'EENVELOPE',
  'EMESSAGE',
]);

/**
 * A refusal is for good if the server says so (5xx) of this reader or this message. Of us, our
 * password, our address or that it does not pass on our mail (x.7.x) it may say so as well: somebody
 * will mend that, and then the letter goes out.
 */
function refusal(error: unknown): Answer {
  const { code, command, responseCode, response } = partsOf(error);
  if (!OF_THE_WAY.has(code)) throw error;
  const isAboutLetter = command === 'RCPT TO' || command === 'DATA';
  // The server's own words often hold the address; its codes say why without it.
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? '';
  const told = [isAboutLetter ? command : code, responseCode || '', enhanced];
  return {
    isAccepted: false,
    isForGood: isAboutLetter && responseCode >= 500 && !/^\d\.7\./.test(enhanced),
    error: told.filter((part) => part !== '').join(' '),
  };
}

function partsOf(error: unknown) {
  const fields = new Map<string, unknown>(Object.entries(error instanceof Error ? error : {}));
  const textIn = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    code: textIn('code'),
    command: textIn('command'),
    responseCode: Number(fields.get('responseCode') ?? 0),
    response: textIn('response'),
  };
}
