import { monthOf } from '@lodestone/kernel';
import { columnsFrom, type RowOfColumns } from '@lodestone/projections';
import type { ClientScope, ClientUsage } from './client';
import { clientTables, type ClientRole, type ClientsReading } from './client-tables';

/** The acts of one cast that stand: who is among its members is counted with each of them once. */
export type StandingActs = Readonly<{
  exporterId: string;
  kind: 'sold' | 'exported';
  /** Those of the members that were asked for. */
  roles: ReadonlySet<ClientRole>;
  acts: number;
  /** In digits; by now, whatever the day. */
  massGrams: string;
  firstOn: string;
  lastOn: string;
}>;

type Span = Readonly<{ acts: number; firstOn: string | null; lastOn: string | null }>;

/** What stands of the acts in which anybody of these is named. */
export function standingActsOf(
  reading: ClientsReading,
  subjects: readonly string[],
  scope: ClientScope,
): readonly StandingActs[] {
  const { exporterId } = scope;
  const casts = new Map<number, Omit<StandingActs, 'acts' | 'massGrams' | 'firstOn' | 'lastOn'>>();
  for (const subject of subjects) {
    const where = exporterId === undefined ? { subject } : { subject, exporterId };
    for (const casting of reading.scan('castings', where)) {
      const { castId, kind } = casting;
      const roles = new Set([...(casts.get(castId)?.roles ?? []), ...casting.roles]);
      casts.set(castId, { exporterId: casting.exporterId, kind, roles });
    }
  }
  return [...casts].flatMap(([castId, cast]) => {
    const { acts, massGrams, firstOn, lastOn } = standingOf(reading, castId, scope);
    if (acts <= 0 || firstOn === null || lastOn === null) return [];
    return [{ ...cast, acts, massGrams, firstOn, lastOn }];
  });
}

function standingOf(
  reading: ClientsReading,
  castId: number,
  { asOf, knownAt = reading.ordinal }: ClientScope,
): Span & Readonly<{ massGrams: string }> {
  const [row] = reading.rows(
    'acts',
    'WHERE castId = ? AND ordinal <= ? ORDER BY ordinal DESC, line DESC LIMIT 1',
    castId,
    knownAt,
  );
  if (!row) return { acts: 0, massGrams: '0', firstOn: null, lastOn: null };
  const isAllBefore = asOf === undefined || (row.lastOn !== null && row.lastOn <= asOf);
  return isAllBefore ? row : { ...row, ...standingBy(reading, { castId, asOf, knownAt }) };
}

const spanColumns = {
  acts: 'integer?',
  ...columnsFrom(clientTables.acts, 'firstOn', 'lastOn'),
} as const;

/** Of the acts that had happened by a day: counted, for nothing else is asked so. */
function standingBy(
  reading: ClientsReading,
  { castId, asOf, knownAt }: Readonly<{ castId: number; asOf: string; knownAt: number }>,
): Span {
  const [found] = reading.select(
    spanColumns,
    `SELECT sum(count) AS acts, min(occurredOn) AS firstOn, max(occurredOn) AS lastOn FROM (
       SELECT occurredOn, sum(sense) AS count FROM acts
       WHERE castId = ? AND month <= ? AND occurredOn <= ? AND ordinal <= ?
       GROUP BY month, occurredOn HAVING sum(sense) > 0)`,
    castId,
    monthOf(asOf),
    asOf,
    knownAt,
  ) as readonly [RowOfColumns<typeof spanColumns>];
  return { ...found, acts: found.acts ?? 0 };
}

export function usageOf(standing: readonly StandingActs[]): ClientUsage {
  const roles = new Set(standing.flatMap((each) => [...each.roles]));
  return {
    ...spanOf(standing),
    roles: [...roles].sort().map((role) => {
      const inRole = standing.filter((each) => each.roles.has(role));
      return { role, ...(spanOf(inRole) as Required<ReturnType<typeof spanOf>>) };
    }),
  };
}

function spanOf(
  standing: readonly StandingActs[],
): Readonly<{ acts: number; firstOn?: string; lastOn?: string }> {
  const acts = standing.reduce((sum, each) => sum + each.acts, 0);
  const [firstOn] = standing.map((each) => each.firstOn).sort();
  const lastOn = standing
    .map((each) => each.lastOn)
    .sort()
    .at(-1);
  return firstOn === undefined || lastOn === undefined ? { acts } : { acts, firstOn, lastOn };
}

/** Sold and exported are never added: whichever is more. */
export function massOf(standing: readonly StandingActs[]): bigint {
  const sum = (kind: StandingActs['kind']): bigint =>
    standing
      .filter((each) => each.kind === kind)
      .reduce((total, { massGrams }) => total + BigInt(massGrams), 0n);
  const [sold, exported] = [sum('sold'), sum('exported')];
  return sold > exported ? sold : exported;
}
