import type { Identifier } from '@lodestone/ledger';
import type { Rows } from '@lodestone/projections';
import { partsOf, type Called } from '../name-parts';
import type { clientTables } from './client-identities';
import { linkKeysOf } from './identifier-links';
import { enterpriseSubject } from './subjects';

type ClientRows = Rows<typeof clientTables>;

/** What somebody is found by. */
export type Searched = Readonly<{
  subject: string;
  clientId: string;
  /** Nobody of an enterprise on the chain. */
  declaredById: string;
  name: string;
  nameLatin?: string | null | undefined;
  identifiers: readonly Identifier[];
}>;

export const calledOf = ({
  name,
  nameLatin,
  identifiers,
}: Pick<Searched, 'name' | 'nameLatin' | 'identifiers'>): Called => ({
  names: [name, ...(nameLatin ? [nameLatin] : [])],
  numbers: identifiers.map(({ value }) => value),
});

export function addSearched(rows: ClientRows, searched: Searched): void {
  const { declaredById, subject } = searched;
  for (const link of linkKeysOf(searched)) rows.put('links', { link, declaredById, subject });
  addParts(rows, declaredById, searched);
}

/** What is forgotten leaves nothing by which it was found. */
export function deleteSearched(rows: ClientRows, searched: Searched): void {
  const { declaredById, subject } = searched;
  for (const link of linkKeysOf(searched)) rows.delete('links', link, declaredById, subject);
  for (const { place, part } of partsOf(calledOf(searched))) {
    rows.delete('nameParts', declaredById, place, part, subject);
  }
}

/** Whoever has already named it finds it under its names from now on. */
export function addRegistered(
  enterprise: Omit<Searched, 'subject' | 'declaredById'> & Readonly<{ enterpriseId: string }>,
  rows: ClientRows,
): void {
  const { enterpriseId, ...searched } = enterprise;
  const subject = enterpriseSubject(enterpriseId);
  addSearched(rows, { ...searched, declaredById: '', subject });
  for (const { exporterId } of rows.scan('named', { subject })) {
    addParts(rows, exporterId, { ...searched, subject });
  }
}

/** From its first purchase on an enterprise is found among the seller's clients. */
export function addBuyer(enterpriseId: string, exporterId: string, rows: ClientRows): void {
  const subject = enterpriseSubject(enterpriseId);
  if (!addNamed(subject, exporterId, rows)) return;
  const enterprise = rows.get('enterprises', enterpriseId);
  if (enterprise) addParts(rows, exporterId, { ...enterprise, subject });
}

/** @returns false if the exporter has named him before */
export function addNamed(subject: string, exporterId: string, rows: ClientRows): boolean {
  if (rows.get('named', subject, exporterId)) return false;
  rows.put('named', { subject, exporterId });
  return true;
}

function addParts(
  rows: ClientRows,
  ownerId: string,
  searched: Pick<Searched, 'subject' | 'name' | 'nameLatin' | 'identifiers'>,
): void {
  const { subject } = searched;
  for (const { place, part } of partsOf(calledOf(searched))) {
    rows.put('nameParts', { ownerId, place, part, subject });
  }
}
