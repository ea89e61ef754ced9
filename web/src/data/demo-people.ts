import { type Auth, GoogleAuthProvider, signInWithCredential } from 'firebase/auth';
import * as z from 'zod/mini';
import { PARTICIPANT } from '../../../core/people/participant.ts';
import { ACCOUNT } from '../../../core/points/account.ts';
import { type Addresses, findEmulators } from '../kit/emulators.ts';

/** Whom one can sign in as on the emulators. Loaded there, and nowhere else. */

/** Somebody whom the Auth emulator knows by a Google account. */
export interface DemoPerson {
  sub: string;
  name: string;
  email: string;
  role: string | null;
  status: string | null;
  balance: number | null;
}

const usersSchema = z.object({
  userInfo: z.optional(
    z.array(
      z.object({
        localId: z.string(),
        customAttributes: z.optional(z.string()),
        providerUserInfo: z.optional(
          z.array(
            z.object({
              providerId: z.string(),
              rawId: z.string(),
              displayName: z.optional(z.string()),
              email: z.optional(z.string()),
            }),
          ),
        ),
      }),
    ),
  ),
});
const roleSchema = z.object({ role: z.optional(z.nullable(z.string())) });

/** The people one can sign in as, with what is known about them, by name. */
export async function demoPeople(auth: Auth): Promise<DemoPerson[]> {
  const addresses = await findEmulators();
  const projectId = auth.app.options.projectId ?? '';
  const users = `http://${addresses.auth.host}:${addresses.auth.port}/identitytoolkit.googleapis.com/v1/projects/${projectId}/accounts:query`;
  const [{ userInfo = [] }, statuses, balances] = await Promise.all([
    asOwner(users, usersSchema, { method: 'POST', body: '{}' }),
    fieldOfAll(addresses, projectId, PARTICIPANT.collection, 'status'),
    fieldOfAll(addresses, projectId, ACCOUNT.collection, 'balance'),
  ]);
  const people = userInfo.flatMap((user) => {
    const google = user.providerUserInfo?.find(({ providerId }) => providerId === 'google.com');
    if (!google) return [];
    const balance = balances.get(user.localId);
    return {
      sub: google.rawId,
      name: google.displayName ?? google.email ?? google.rawId,
      email: google.email ?? '',
      role: roleSchema.parse(JSON.parse(user.customAttributes ?? '{}')).role ?? null,
      status: statuses.get(user.localId) ?? null,
      balance: balance === undefined ? null : Number(balance),
    };
  });
  return people.toSorted((a, b) => a.name.localeCompare(b.name));
}

const documentsSchema = z.object({
  documents: z.optional(
    z.array(
      z.object({
        name: z.string(),
        fields: z.optional(
          z.record(
            z.string(),
            z.object({
              stringValue: z.optional(z.string()),
              integerValue: z.optional(z.string()),
            }),
          ),
        ),
      }),
    ),
  ),
});

/** One field of every document of a collection, by document id. */
async function fieldOfAll(
  { firestore: { host, port } }: Addresses,
  projectId: string,
  collection: string,
  field: string,
): Promise<Map<string, string>> {
  const url = `http://${host}:${port}/v1/projects/${projectId}/databases/(default)/documents/${collection}?pageSize=300&mask.fieldPaths=${field}`;
  const { documents = [] } = await asOwner(url, documentsSchema, {});
  return new Map(
    documents.flatMap(({ name, fields }) => {
      const value = fields?.[field]?.stringValue ?? fields?.[field]?.integerValue;
      return value === undefined ? [] : [[name.slice(name.lastIndexOf('/') + 1), value] as const];
    }),
  );
}

/** The emulators take this token for that of the project's owner, whom no rules bind. */
async function asOwner<T>(url: string, schema: z.ZodMiniType<T>, init: RequestInit): Promise<T> {
  const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };
  const response = await fetch(url, { ...init, headers });
  return schema.parse(await response.json());
}

/** As Google would, for the Auth emulator believes what it is told. */
export async function signInAs(
  auth: Auth,
  { sub, email, name }: Pick<DemoPerson, 'sub' | 'email' | 'name'>,
): Promise<void> {
  const idToken = JSON.stringify({ sub, email, email_verified: true, name });
  await signInWithCredential(auth, GoogleAuthProvider.credential(idToken));
}

/** Somebody who was never here before; with the same address, the same person again. */
export const newPerson = (name: string, email: string) => ({ sub: `new:${email}`, name, email });
