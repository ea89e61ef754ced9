/**
 * Every collection's name and every document's path, written once (design.md, section 4).
 * Rules and indexes repeat them because they have to; nothing else may.
 */
export const COLLECTION = {
  participants: 'participants',
  private: 'private',
  notes: 'notes',
  accounts: 'accounts',
  sessions: 'sessions',
  transfers: 'transfers',
  adjustments: 'adjustments',
  intakes: 'intakes',
  cards: 'cards',
  rounds: 'rounds',
  preparations: 'preparations',
  plan: 'plan',
  background: 'background',
  advice: 'advice',
  reflections: 'reflections',
  mail: 'mail',
  settings: 'settings',
  staff: 'staff',
  audit: 'audit',
} as const;

export const path = {
  participant: (uid: string) => `${COLLECTION.participants}/${uid}`,
  contact: (uid: string) => `${COLLECTION.participants}/${uid}/${COLLECTION.private}/contact`,
  note: (uid: string, id: string) => `${COLLECTION.participants}/${uid}/${COLLECTION.notes}/${id}`,
  account: (uid: string) => `${COLLECTION.accounts}/${uid}`,
  session: (id: string) => `${COLLECTION.sessions}/${id}`,
  transfer: (id: string) => `${COLLECTION.transfers}/${id}`,
  adjustment: (id: string) => `${COLLECTION.adjustments}/${id}`,
  intake: (uid: string) => `${COLLECTION.intakes}/${uid}`,
  card: (uid: string) => `${COLLECTION.cards}/${uid}`,
  round: (id: string) => `${COLLECTION.rounds}/${id}`,
  preparation: (sessionId: string) => `${COLLECTION.preparations}/${sessionId}`,
  plan: (sessionId: string) => `${path.preparation(sessionId)}/${COLLECTION.plan}/giver`,
  background: (sessionId: string) =>
    `${path.preparation(sessionId)}/${COLLECTION.background}/receiver`,
  advice: (sessionId: string, id: string) =>
    `${path.preparation(sessionId)}/${COLLECTION.advice}/${id}`,
  reflection: (sessionId: string, side: 'giver' | 'receiver') =>
    `${path.preparation(sessionId)}/${COLLECTION.reflections}/${side}`,
  mail: (id: string) => `${COLLECTION.mail}/${id}`,
  programme: `${COLLECTION.settings}/programme`,
  staff: (uid: string) => `${COLLECTION.staff}/${uid}`,
  audit: (id: string) => `${COLLECTION.audit}/${id}`,
} as const;

/** The house's own side of a session or transfer, in place of a uid. It has no account and no limit. */
export const PROGRAMME = 'programme';
