import { columnsFrom, type RowOfColumns } from '@lodestone/projections';
import type { ClientEnterprise, DeclaredIdentity } from './client';
import { clientTables } from './client-tables';
import { enterpriseSubject, partySubject } from './subjects';

/** Declared by an exporter, or registered as an enterprise on the chain. */
export type Member = (DeclaredIdentity | ClientEnterprise) & Readonly<{ subject: string }>;

const { declarations, clients, enterprises } = clientTables;

export const declaredColumns = {
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

export const registeredColumns = columnsFrom(
  enterprises,
  'enterpriseId',
  'clientId',
  'name',
  'nameLatin',
  'countryCode',
  'identifiers',
  'ordinal',
);

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

export const registeredMember = (
  row: RowOfColumns<typeof registeredColumns>,
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
