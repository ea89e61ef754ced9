import { createServices, type Services } from '../../functions/src/services.ts';
import { ACCOUNT, accountSchema } from '../../core/points/account.ts';
import { activate, apply, type Client, refreshRole, signIn, until } from '../admin/client.ts';
import { grant } from '../admin/roles.ts';
import { PROJECT_ID } from '../lib/project.ts';
import { atOnce } from '../lib/at-once.ts';

/** Everybody who takes part, each signed in for themselves, and one of the team. */
export interface Crowd {
  people: Client[];
  staff: Client;
  services: Services;
}

/** Signs everybody in, and waits until the functions have opened their accounts. */
export async function gather(count: number, clients: number): Promise<Crowd> {
  const services = createServices({ projectId: PROJECT_ID });
  const stamp = Date.now().toString(36);
  const team = await signIn(PROJECT_ID, `team-${stamp}`);
  const target = { projectId: PROJECT_ID, isEmulator: true, services };
  await grant(target, `team-${stamp}@story.example`, 'staff');
  const staff = await refreshRole(team);
  const numbers = Array.from({ length: count }, (_, number) => number);
  const people = await atOnce(clients, numbers, async (number) => {
    const client = await signIn(PROJECT_ID, `storm-${stamp}-${number}`);
    const words = { organisation: '', pitch: '', kind: 'innovator' as const };
    const lists = { languages: ['nl'], skills: [], needs: [] };
    await apply(client, { displayName: `Storm ${number} (demo)`, ...words, ...lists });
    await activate(staff, client.uid);
    return client;
  });
  await atOnce(clients, people, (client) =>
    until(client, ACCOUNT.at(client.uid).path, accountSchema, ({ open }) => open),
  );
  return { people, staff, services };
}
