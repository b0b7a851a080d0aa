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
