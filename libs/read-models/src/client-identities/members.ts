import { columnsFrom, type RowOf, type RowOfColumns } from '@lodestone/projections';
import { conditionsWith } from '../conditions';
import type { ClientEnterprise, ClientScope, DeclaredIdentity } from './client';
import { clientTables, type ClientsReading } from './client-identities';
import { enterpriseSubject, partySubject } from './subjects';

/** Declared by an exporter, or registered as an enterprise on the chain. */
export type Member = (DeclaredIdentity | ClientEnterprise) & Readonly<{ subject: string }>;

const { declarations, clients } = clientTables;

const declaredColumns = {
  ...columnsFrom(
    declarations,
    'ref',
    'declaredById',
    'name',
    'nameLatin',
    'countryCode',
    'identifiers',
    'address',
    'endUse',
    'ordinal',
  ),
  ...columnsFrom(clients, 'clientId'),
};

export function declaredIdentitiesOf(
  reading: ClientsReading,
  { exporterId, knownAt = reading.ordinal }: ClientScope,
): readonly Member[] {
  const conditions = conditionsWith();
  conditions.add('ordinal <= ?', knownAt);
  conditions.add('declaredById = ?', exporterId);
  return reading
    .select(
      declaredColumns,
      `SELECT ref, clientId, declaredById, name, nameLatin, countryCode, identifiers, address,
         endUse, ordinal
       FROM declarations JOIN clients USING (ref) WHERE ${conditions.sql()} ORDER BY ordinal, ref`,
      ...conditions.values,
    )
    .map(declaredMember);
}

export const declaredMember = ({
  nameLatin,
  address,
  endUse,
  ...row
}: RowOfColumns<typeof declaredColumns>): Member => ({
  ref: row.ref,
  clientId: row.clientId,
  declaredById: row.declaredById,
  name: row.name,
  ...(nameLatin === null ? {} : { nameLatin }),
  countryCode: row.countryCode,
  identifiers: row.identifiers,
  ...(address === null ? {} : { address }),
  ...(endUse === null ? {} : { endUse }),
  ordinal: row.ordinal,
  subject: partySubject(row.ref),
});

/** Enterprises on the chain, as the directory has them. */
export const registeredOf = (
  reading: ClientsReading,
  { knownAt = reading.ordinal }: ClientScope,
): ReadonlyArray<ClientEnterprise & Readonly<{ subject: string }>> =>
  reading.rows('enterprises', 'WHERE ordinal <= ? ORDER BY ordinal', knownAt).map(registeredMember);

export const registeredMember = (
  row: RowOf<(typeof clientTables)['enterprises']>,
): ClientEnterprise & Readonly<{ subject: string }> => ({
  enterpriseId: row.enterpriseId,
  clientId: row.clientId,
  name: row.name,
  nameLatin: row.nameLatin,
  countryCode: row.countryCode,
  identifiers: row.identifiers,
  ordinal: row.ordinal,
  subject: enterpriseSubject(row.enterpriseId),
});
