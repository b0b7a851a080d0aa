import {
  declaredIdOf,
  type MineDeclared,
  type SiteOpened,
  type SiteRecord,
} from '@lodestone/ledger';
import { json, type KeyedTable, type RowOf, type Rows } from '@lodestone/projections';

/** Whose each site is, and what it is registered for. */
export const sitesTable = {
  key: ['siteId'],
  columns: {
    siteId: 'text',
    enterpriseId: 'text',
    activities: json<readonly string[]>(),
    /** Null where nothing is declared of a mine. */
    mine: json<MineDeclared | null>(),
  },
} as const satisfies KeyedTable;

export const siteRowOf = ({
  siteId,
  enterpriseId,
  activities,
  mine,
}: SiteOpened['data']): RowOf<typeof sitesTable> => ({
  ...{ siteId, enterpriseId, activities },
  mine: mine ?? null,
});

/** Records at sites of others that may be an enterprise's own, because a version declared it. */
export const declaredTable = {
  key: ['enterpriseId', 'ordinal'],
  columns: { enterpriseId: 'text', ordinal: 'integer' },
} as const satisfies KeyedTable;

type DeclaredRows = Rows<{ readonly declared: typeof declaredTable }>;

/** Whose act it is by declaration, where that is not the enterprise whose record it is; else empty. */
export function declaredBeside(record: SiteRecord | undefined, enterpriseId: string): string {
  const declaredId = record && declaredIdOf(record);
  return declaredId === undefined || declaredId === enterpriseId ? '' : declaredId;
}

export function addDeclared(
  rows: DeclaredRows,
  enterpriseIds: readonly string[],
  ordinal: number,
): void {
  for (const enterpriseId of enterpriseIds) {
    if (enterpriseId !== '') rows.put('declared', { enterpriseId, ordinal });
  }
}

/** Records at sites of others, or in another's name, by which sales of an enterprise were ever fulfilled. */
export const fulfillingTable = {
  key: ['sellerId', 'ordinal'],
  columns: { sellerId: 'text', ordinal: 'integer' },
} as const satisfies KeyedTable;

type FulfillingRows = Rows<{ readonly fulfilling: typeof fulfillingTable }>;

/** Under whose sales goods left by a version of a record, as far as it says so. */
export function addFulfilling(
  rows: FulfillingRows,
  versions: ReadonlyArray<SiteRecord | undefined>,
  ordinal: number,
): void {
  for (const version of versions) {
    if (version?.type !== 'Exported') continue;
    for (const { saleTerms } of version.data.goods) {
      if (saleTerms?.sellerId === undefined) continue;
      rows.put('fulfilling', { sellerId: saleTerms.sellerId, ordinal });
    }
  }
}
