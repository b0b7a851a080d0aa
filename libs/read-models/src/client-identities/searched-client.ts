import type { Identifier } from '@lodestone/ledger';
import { partsOf, type Called } from '../name-parts';
import type { ClientRows } from './client-tables';

/** What somebody is found by. */
export type Searched = Readonly<{
  subject: string;
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
  for (const { place, part } of partsOf(calledOf(searched))) {
    rows.put('nameParts', { ownerId: declaredById, place, part, subject });
  }
}

/** What is forgotten leaves nothing by which it was found. */
export function deleteSearched(rows: ClientRows, searched: Searched): void {
  const { declaredById, subject } = searched;
  for (const { place, part } of partsOf(calledOf(searched))) {
    rows.delete('nameParts', declaredById, place, part, subject);
  }
}
