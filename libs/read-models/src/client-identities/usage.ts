import { columnsFrom, type RowOfColumns } from '@lodestone/projections';
import { conditionsWith } from '../conditions';
import type { ClientScope, ClientUsage } from './client';
import { subjectOf } from './subjects';
import { clientTables, type ClientsReading } from './client-identities';

/** One act that still stands, and one capacity in which it names one identity. */
export type Use = Omit<RowOfColumns<typeof useColumns>, 'standing'>;

const useColumns = {
  ...columnsFrom(
    clientTables.uses,
    'partyRef',
    'enterpriseId',
    'exporterId',
    'role',
    'siteId',
    'recordId',
    'occurredOn',
    'kind',
    'massGrams',
  ),
  standing: 'integer',
} as const;

/** Every identity that was ever named within the scope, with those of its acts that still stand. */
export function usesOf(
  reading: ClientsReading,
  { exporterId, asOf, knownAt = reading.ordinal }: ClientScope,
): ReadonlyMap<string, readonly Use[]> {
  const conditions = conditionsWith();
  conditions.add('ordinal <= ?', knownAt);
  conditions.add('exporterId = ?', exporterId);
  const rows = reading.each(
    useColumns,
    `SELECT partyRef, enterpriseId, exporterId, role, siteId, recordId, occurredOn,
       kind, massGrams, sum(sense) AS standing
     FROM uses WHERE ${conditions.sql()}
     GROUP BY partyRef, enterpriseId, exporterId, role, siteId, recordId, occurredOn, kind,
       massGrams
     ORDER BY occurredOn, siteId, recordId, role, partyRef`,
    ...conditions.values,
  );
  const uses = new Map<string, Use[]>();
  for (const { standing, ...use } of rows) {
    const of = uses.get(subjectOf(use)) ?? [];
    uses.set(subjectOf(use), of);
    if (standing > 0 && (asOf === undefined || use.occurredOn <= asOf)) of.push(use);
  }
  return uses;
}

export function usageOf(uses: readonly Use[]): ClientUsage {
  const byRole = Map.groupBy(uses, ({ role }) => role);
  return {
    ...spanOf(uses),
    roles: [...byRole]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([role, inRole]) => ({ role, ...(spanOf(inRole) as Required<Span>) })),
  };
}

type Span = Readonly<{ acts: number; firstOn?: string; lastOn?: string }>;

function spanOf(uses: readonly Use[]): Span {
  const acts = new Set(uses.map(({ siteId, recordId }) => `${siteId}/${recordId}`)).size;
  const days = uses.map(({ occurredOn }) => occurredOn).sort();
  const [firstOn, lastOn] = [days[0], days.at(-1)];
  return firstOn === undefined || lastOn === undefined ? { acts } : { acts, firstOn, lastOn };
}
