import { columnsFrom, type RowOfColumns } from '@lodestone/projections';
import type { ClientEnterprise, DeclaredIdentity } from './client';
import { clientTables } from './client-tables';
import type { CalledOn } from './renamings';
import { enterpriseSubject, partySubject } from './subjects';

/** Declared by an exporter, or registered as an enterprise on the chain. */
export type Member = (DeclaredIdentity | ClientEnterprise) &
  Readonly<{ subject: string; alsoCalled?: CalledOn['alsoCalled'] }>;

/** Under each of its names: of an enterprise that was renamed there are several. */
export const underEveryName = (members: readonly Member[]): readonly Member[] =>
  members.flatMap((member) => [
    member,
    ...(member.alsoCalled ?? []).map((called) => ({ ...member, ...called })),
  ]);

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
  { name, nameLatin, alsoCalled }: CalledOn,
): ClientEnterprise & Pick<Member, 'subject' | 'alsoCalled'> => ({
  enterpriseId: row.enterpriseId,
  clientId: row.clientId,
  name,
  nameLatin,
  countryCode: row.countryCode,
  identifiers: row.identifiers,
  ordinal: row.ordinal,
  ...(alsoCalled.length > 0 ? { alsoCalled } : {}),
  subject: enterpriseSubject(row.enterpriseId),
});
