import { info } from 'firebase-functions/logger';
import { MAIL } from '../../../core/mail/mail.ts';
import type { MailServices } from '../services.ts';
import { repairable } from '../store/audit.ts';
import { deliver } from '../store/mail.ts';
import { onWritten, type Written } from './written.ts';

/**
 * The mail server's address with name and password. The emulator would ask Google for a secret: there
 * it is taken from the environment, if it is there at all.
 */
const SECRETS = process.env['FUNCTIONS_EMULATOR'] === 'true' ? [] : ['SMTP_URL'];

/** mail/{id} → the letter sent, and what came of it in its `delivery`. */
export const mailTrigger = (services: MailServices) =>
  onWritten(MAIL.pattern, handleMail(services), { secrets: SECRETS });

export const handleMail =
  ({ store: load, transport: loadTransport }: MailServices) =>
  async (event: Written): Promise<void> => {
    if (!isQueued(event)) return;
    const transport = await loadTransport();
    if (!transport) return info('no SMTP_URL: kept in the outbox', { document: event.document });
    const store = await load();
    const delivered = await repairable(store, () => deliver(store, transport, event.id));
    // Whoever has the letter may die, and a refusal pass: then this event, delivered again, sends it.
    if (delivered === 'later') throw new Error('the letter waits for its next attempt');
  };

/**
 * What the payload may decide: the function's own later writes are no reason to look again. A letter
 * that was put into the queue is looked at as it stands now.
 */
const isQueued = ({ after }: Written): boolean => {
  const delivery: unknown = after?.['delivery'];
  return (
    typeof delivery === 'object' &&
    delivery !== null &&
    'state' in delivery &&
    delivery.state === 'PENDING'
  );
};
