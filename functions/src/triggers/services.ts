import type { Auth } from 'firebase-admin/auth';
import type { Store } from '../store/store.ts';

/** What triggers are given. Each is loaded by the first event that needs it, not on import. */
export interface Services {
  store: () => Promise<Store>;
  auth: () => Promise<Auth>;
}
