import { accounts, type Account } from '@lodestone/ledger';
import type { Origin, OriginKind } from './origins';

/** Origins that have all of what is said: this mine, this quarter. */
export type OriginFilter = Readonly<{
  kinds: readonly SourceKind[];
  siteIds?: readonly string[];
  countryCodes?: readonly string[];
  materials?: readonly string[];
  /** Of what was declared: first and last month, both included. */
  fromMonth?: string;
  toMonth?: string;
  /** What else has to hold of it. */
  holds?: (origin: Origin) => boolean;
}>;

const accountOf = {
  mined: 'mined',
  imported: 'imported',
  collected: 'collected',
  opening: 'opening',
  'count-gain': 'stock-difference',
  'receipt-surplus': 'transit-difference',
  'process-gain': 'process-difference',
  'new-measurement': 'new-measurement',
  added: 'added',
  'other-matter': 'other-matter',
  rounding: 'rounding',
} as const satisfies Partial<Record<OriginKind, Account>>;

/** Those that can be followed from where they come in: what was never declared has no such place. */
export type SourceKind = keyof typeof accountOf;

export const sourceKinds = Object.keys(accountOf) as readonly SourceKind[];

/** The journal's numbers of accounts out of which such origins come. */
export const accountsOf = ({ kinds }: OriginFilter): ReadonlySet<number> =>
  new Set(kinds.map((kind) => accounts.indexOf(accountOf[kind])));

export function isWithin(filter: OriginFilter, origin: Origin): boolean {
  const { kinds, siteIds, countryCodes, materials, fromMonth = '', toMonth = '9999' } = filter;
  const { kind, siteId = '', countryCode = '', material = '', month = '' } = origin;
  return (
    (kinds as readonly OriginKind[]).includes(kind) &&
    (siteIds?.includes(siteId) ?? true) &&
    (countryCodes?.includes(countryCode) ?? true) &&
    (materials?.includes(material) ?? true) &&
    fromMonth <= month &&
    month <= toMonth &&
    (filter.holds?.(origin) ?? true)
  );
}
