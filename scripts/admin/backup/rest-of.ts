import { Refusal } from '../../lib/project.ts';
import type { Target } from '../target.ts';
import { FirestoreRest } from './firestore-rest.ts';

/** The target's database by REST, with the rights of the command line. */
export const restOf = ({ projectId, isEmulator, services }: Target): FirestoreRest =>
  new FirestoreRest(projectId, async () => {
    if (isEmulator) return 'owner';
    const { credential } = (await services.auth()).app.options;
    if (!credential) throw new Refusal('There are no credentials to reach the project with.');
    return (await credential.getAccessToken()).access_token;
  });
