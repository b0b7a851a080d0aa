import { monthOf } from '@lodestone/kernel';
import { columnsFrom, type RowOfColumns } from '@lodestone/projections';
import { conditionsWith } from '../conditions';
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
  const casts = new Map<number, StandingCast>();
  for (const cast of subjects.flatMap((subject) => castsOf(reading, subject, scope))) {
    const known = casts.get(cast.castId);
    casts.set(cast.castId, known ? { ...cast, roles: [...known.roles, ...cast.roles] } : cast);
  }
  return [...casts.values()].flatMap(({ castId, roles, ...cast }) => {
    const standing = { ...cast, ...standingOf(reading, { castId, ...cast }, scope) };
    const { acts, firstOn, lastOn } = standing;
    if (acts <= 0 || firstOn === null || lastOn === null) return [];
    return [{ ...standing, roles: new Set(roles), firstOn, lastOn }];
  });
}

const castColumns = {
  ...columnsFrom(clientTables.castings, 'castId', 'exporterId', 'kind', 'roles'),
  ...columnsFrom(clientTables.standing, 'acts', 'massGrams', 'firstOn', 'lastOn'),
} as const;

type StandingCast = RowOfColumns<typeof castColumns>;

/**
 * Each cast in which somebody is named, with what its acts came to; in one statement, because some are
 * named in thousands. What stands by now lies by cast, and what stood once with the last act by then.
 */
function castsOf(
  reading: ClientsReading,
  subject: string,
  { exporterId, knownAt = reading.ordinal }: ClientScope,
): readonly StandingCast[] {
  const conditions = conditionsWith();
  conditions.add('subject = ?', subject);
  conditions.add('exporterId = ?', exporterId);
  if (knownAt >= reading.ordinal) {
    return reading.select(
      castColumns,
      `SELECT castings.castId, exporterId, kind, roles, acts, massGrams, firstOn, lastOn
       FROM castings CROSS JOIN standing ON standing.castId = castings.castId
       WHERE ${conditions.sql()}`,
      ...conditions.values,
    );
  }
  return reading.select(
    castColumns,
    `SELECT castings.castId, exporterId, kind, roles, acts, massGrams, firstOn, lastOn
     FROM castings CROSS JOIN acts ON acts.castId = castings.castId
     WHERE ${conditions.sql()} AND (acts.ordinal, acts.line) = (
       SELECT told.ordinal, told.line FROM acts AS told
       WHERE told.castId = castings.castId AND told.ordinal <= ?
       ORDER BY told.ordinal DESC, told.line DESC LIMIT 1)`,
    ...conditions.values,
    knownAt,
  );
}

/** Of the acts that had happened by a day, where not all of them had. */
function standingOf(
  reading: ClientsReading,
  { castId, lastOn }: Pick<StandingCast, 'castId' | 'lastOn'>,
  { asOf, knownAt = reading.ordinal }: ClientScope,
): Partial<Span> {
  const isAllBefore = asOf === undefined || (lastOn !== null && lastOn <= asOf);
  return isAllBefore ? {} : standingBy(reading, { castId, asOf, knownAt });
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
