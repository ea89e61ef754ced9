// Settles a session in a process of its own, which dies before or after its commit:
//   node killed.child.ts <projectId> <sessionId> <before|after>
import { createServices } from '../../functions/src/services.ts';
import { settleSession } from '../../functions/src/store/session.ts';

const [projectId = '', sessionId = '', when] = process.argv.slice(2);
const store = await createServices({ projectId }).store();

const die = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL');
  // The signal needs a moment, and nothing may be committed in it.
  return new Promise(() => undefined);
};

const run = store.db.runTransaction.bind(store.db);
store.db.runTransaction = (work, options) =>
  run(async (tx) => {
    const result = await work(tx);
    return when === 'before' ? die() : result;
  }, options);

await settleSession(store, sessionId);
await die();
