/** What an act names: the ref of a declaration, or an enterprise on the chain. */
export const partySubject = (ref: string): string => `party/${ref}`;

export const enterpriseSubject = (enterpriseId: string): string => `enterprise/${enterpriseId}`;

/** @returns the ref, or undefined where the subject is an enterprise */
export const refOf = (subject: string): string | undefined =>
  subject.startsWith('party/') ? subject.slice('party/'.length) : undefined;

export const enterpriseIdOf = (subject: string): string => subject.slice('enterprise/'.length);

/** The same in SQL, of a row that has the ref or the id. */
export const subjectSql = {
  party: "'party/' || ref",
  enterprise: "'enterprise/' || enterprises.enterpriseId",
} as const;
