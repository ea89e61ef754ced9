import type { AppOptions } from 'firebase-admin/app';
import type { Auth } from 'firebase-admin/auth';
import { pageAddress } from './store/page-address.ts';
import type { Transport } from './store/mail.ts';
import type { Identities } from './store/staff.ts';
import { createStore, type FirestoreStore, type Store } from './store/store.ts';

/** What triggers are given. Each is loaded by the first that needs it. */
export interface TriggerServices {
  store: () => Promise<Store>;
  auth: () => Promise<Identities>;
}

/** What the trigger that sends letters is given beside them. */
export interface MailServices extends TriggerServices {
  /** Null without a mail server: letters then stay in the outbox. */
  transport: () => Promise<Transport | null>;
}

/** The same on Firebase itself, with all that its SDK offers, as the command line is given it. */
export interface Services extends MailServices {
  store: () => Promise<FirestoreStore>;
  auth: () => Promise<Auth>;
}

const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
};

/**
 * Firestore and Auth, of the emulators where the usual environment names them. Nothing is loaded or
 * started before the first call: importing the functions for a test or a deployment stays cheap.
 * @param options nothing in the cloud; the project's id elsewhere
 * @param clock see `Store`
 */
export function createServices(options?: AppOptions, clock?: Store['clock']): Services {
  const app = once(async () => {
    const { initializeApp } = await import('firebase-admin/app');
    return options ? initializeApp(options, `${options.projectId}`) : initializeApp();
  });
  return {
    store: once(async () => {
      const { getFirestore } = await import('firebase-admin/firestore');
      const page = pageAddress(options?.projectId);
      return createStore(getFirestore(await app()), clock, undefined, page);
    }),
    auth: once(async () => {
      const { getAuth } = await import('firebase-admin/auth');
      return getAuth(await app());
    }),
    transport: once(async () => {
      const url = process.env['SMTP_URL'] ?? '';
      // A secret can't be empty: any other word stands for none.
      if (!/^smtps?:/.test(url)) return null;
      const { smtpTransport } = await import('./smtp.ts');
      return smtpTransport(url, process.env['MAIL_FROM'] ?? '');
    }),
  };
}
