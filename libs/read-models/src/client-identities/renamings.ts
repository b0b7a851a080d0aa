import type { EnterpriseRenamed } from '@lodestone/ledger';
import type { RowOf } from '@lodestone/projections';
import { nameOn, namesSince, type NameSince } from '../names-since';
import { addAlikeKeys, alikeKeysOfNamed } from './alike-keys';
import type { ClientRows, ClientsReading, clientTables } from './client-tables';
import { addSearched } from './searched-client';
import { enterpriseSubject } from './subjects';

type EnterpriseRow = RowOf<(typeof clientTables)['enterprises']>;

/** On the chain somebody is found by every name that it ever had. */
export function addRenaming(
  rows: ClientRows,
  { enterpriseId, effectiveOn, name, nameLatin }: EnterpriseRenamed['data'],
  ordinal: number,
): void {
  rows.append('renamings', { enterpriseId, effectiveOn, name, nameLatin: nameLatin ?? null });
  const enterprise = rows.get('enterprises', enterpriseId);
  if (!enterprise) return;
  const subject = enterpriseSubject(enterpriseId);
  const { bearer, identifiers } = enterprise;
  addSearched(rows, { name, nameLatin, identifiers, declaredById: '', subject });
  for (const { scope } of rows.scan('named', { subject })) {
    const keys = alikeKeysOfNamed({ ...enterprise, name, nameLatin });
    addAlikeKeys(rows, keys, { scope, bearer, ordinal });
  }
}

export type CalledOn = Readonly<{
  name: string;
  nameLatin: string;
  /** Its other names, of earlier and of later days. */
  alsoCalled: ReadonlyArray<Pick<NameSince, 'name' | 'nameLatin'>>;
}>;

/** What an enterprise was called on a day, as was known by an ordinal. */
export function calledOn(
  reading: ClientsReading,
  enterprise: Pick<EnterpriseRow, 'enterpriseId' | 'name' | 'nameLatin'>,
  { day, knownAt }: Readonly<{ day: string; knownAt: number }>,
): CalledOn {
  const { enterpriseId } = enterprise;
  const renamings = reading
    .scan('renamings', { enterpriseId })
    .filter(({ ordinal }) => ordinal <= knownAt);
  const names = namesSince(enterprise, renamings);
  const { name, nameLatin } = nameOn(names, day);
  const alsoCalled = names.filter((each) => each.name !== name || each.nameLatin !== nameLatin);
  return { name, nameLatin, alsoCalled };
}
