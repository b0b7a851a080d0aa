import { isCounted, type Ordinal, type RecordedEvent } from '@lodestone/kernel';
import { findingIdOf, type Declaration } from '@lodestone/ledger';
import { clientIdWithKey } from '../traded-chain';
import { Draws } from '../histories/draws';
import {
  volumeColumns,
  type VolumesFilter,
} from '@lodestone/read-models/transaction-volumes/volumes-question';
import type { QueryName, QuestionOf } from '@lodestone/read-models/queries';
import { stockColumns } from '@lodestone/read-models/stock/sum-stock';
import { someDay, type Ask, type Subjects } from './subjects';
import { traceQuestions } from './trace-questions';

/** What is counted by the ordinal, in order. */
export const countedIn = (log: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  log.filter(({ stream }) => isCounted(stream));

/** The log as it was when it had just been told an ordinal. */
export function stoppedAt(log: readonly RecordedEvent[], ordinal: Ordinal): RecordedEvent[] {
  const last = countedIn(log)[ordinal];
  return log.slice(0, last ? log.indexOf(last) + 1 : log.length);
}

/** Of the whole log, by choices that follow from the ordinal up to which it is known. */
export function subjectsOf(log: readonly RecordedEvent[], head: Ordinal): Subjects {
  const counted = countedIn(log);
  const declared = log.filter(({ event }) =>
    ['PartyDeclared', 'EnterpriseRegistered'].includes(event.type),
  );
  const declarations = declared.map(
    ({ event: { data } }) =>
      ('declaration' in (data as object)
        ? (data as { declaration: unknown }).declaration
        : data) as Declaration,
  );
  return {
    draws: new Draws(head),
    records: counted.flatMap(({ event }) => {
      const { siteId, recordId } = event.data as { siteId?: string; recordId?: string };
      return siteId === undefined || recordId === undefined ? [] : [[siteId, recordId] as const];
    }),
    clientIds: [...new Set(declarations.map(clientIdWithKey))],
    texts: [...new Set(declarations.map(({ name }) => name)), 'köln', 'C1', '电机', 'r1'],
    findingIds: someFindingIds,
    lots: counted.flatMap(({ event }) => {
      const { siteId, makes = [] } = event.data as Readonly<{
        siteId?: string;
        makes?: ReadonlyArray<Readonly<{ lotId: string }>>;
      }>;
      return siteId === undefined ? [] : makes.map(({ lotId }) => `${siteId}/${lotId}`);
    }),
    head,
  };
}

/** Of what these histories often make wrong, whether or not it was found. */
const someFindingIds: readonly string[] = ['E1', 'E2', 'E3'].flatMap((enterpriseId) => [
  findingIdOf('uscc-missing', enterpriseId),
  ...['i', 'c1', 'c12', 'ku7'].map((number) =>
    findingIdOf('invoice-repeated', `${enterpriseId}/${number}`),
  ),
]);

const exporters = [undefined, 'E1', 'E2', 'E3'] as const;

export function someFilter({ draws, clientIds }: Subjects): VolumesFilter {
  const some = <Value>(value: Value): Value | undefined => (draws.chance(30) ? value : undefined);
  return {
    exporterId: draws.one(exporters),
    hasPredecessors: draws.chance(50),
    monthFrom: some('2025-02'),
    monthTo: some(draws.one(['2025-02', '2025-03', '2025-04'])),
    goodsCodes: some(draws.some(['8505111000', '2846901920', '2805301200'], 2)),
    grades: some([draws.one(['N42SH', 'ungraded'])]),
    destinations: some(draws.some(['DE', 'FR', 'JP'], 2)),
    clientIds: some(draws.some(clientIds, 4)),
    kind: some(draws.one(['sold', 'exported'])),
    operatorId: draws.chance(10) ? draws.one(['E1', 'E2', 'E3']) : undefined,
    ownerId: draws.chance(10) ? draws.one(['E1', 'E2', 'E3']) : undefined,
  };
}

const limit = 500;

const someBalance = (draws: Draws) => ({
  enterpriseId: draws.one([undefined, undefined, 'E1', 'E3']),
  siteIds: draws.one([undefined, undefined, ['A'], ['B', 'D']]),
  period: draws.one([
    { from: '2025-01-01', to: '2025-01-31' },
    { from: '2025-01-01', to: '2025-12-31' },
  ]),
  element: draws.one(['total', 'Nd', 'Dy']),
});

const someStock = (draws: Draws) => ({
  enterpriseId: draws.one([undefined, 'E1', 'E3']),
  siteIds: draws.one([undefined, undefined, ['A'], ['B', 'D']]),
  ownerId: draws.one([undefined, undefined, 'E2']),
  statuses: draws.one([undefined, undefined, ['free'], ['sold', 'reserve']]),
  isHeld: draws.one([undefined, undefined, undefined, true]),
  isTakeable: draws.one([undefined, undefined, true, false]),
  asOf: someDay(draws),
  limit,
});

const someMovements = (draws: Draws) => ({
  enterpriseId: draws.one([undefined, 'E1', 'E3']),
  side: draws.one([undefined, undefined, 'sent', 'received'] as const),
  siteIds: draws.one([undefined, undefined, ['A'], ['B', 'D']]),
  counterpartId: draws.one([undefined, undefined, undefined, 'E2']),
  kinds: draws.one([undefined, undefined, ['sale', 'return'] as const]),
  sentFrom: draws.chance(20) ? '2025-01-20' : undefined,
  sentTo: draws.chance(20) ? '2025-03-01' : undefined,
  limit,
});

const someStatuses = [
  undefined,
  undefined,
  ['open', 'overdue'],
  ['refused', 'redirected', 'contradicted'],
] as const;

/** Some questions of each kind that is asked as of an ordinal; `knownAt` is whose turn it is. */
export const dated = {
  record: ({ draws, records }) =>
    draws.some(records, 12).map(([siteId, recordId]) => ({ siteId, recordId })),
  records: ({ draws }) =>
    [0, 1, 2, 3].map(() => ({
      siteId: draws.one([undefined, 'A', 'B']),
      enterpriseId: draws.one([undefined, undefined, 'E3']),
      types: draws.one([undefined, ['SoldToClient', 'RecordVoided', 'RecordCorrected']]),
      state: draws.one([undefined, 'live', 'voided']),
      occurredFrom: draws.chance(30) ? '2025-01-20' : undefined,
      occurredTo: draws.chance(30) ? '2025-03-01' : undefined,
      asOf: someDay(draws),
      order: draws.one(['newest', 'oldest']),
      limit,
    })),
  volumes: (subjects) => {
    const { draws } = subjects;
    return [0, 1, 2, 3, 4].map(() => ({
      ...someFilter(subjects),
      asOf: someDay(draws),
      groupBy: draws.some(volumeColumns, draws.below(volumeColumns.length + 1)),
      order: draws.one(['key', 'sold', 'exported']),
      trend: draws.chance(30),
      limit,
    }));
  },
  deals: (subjects) =>
    [0, 1].map(() => ({ ...someFilter(subjects), asOf: someDay(subjects.draws), limit })),
  'compare-volumes': (subjects) => {
    const { draws, head } = subjects;
    return [0, 1].map(() => ({
      ...someFilter(subjects),
      from: { asOf: someDay(draws), knownAt: draws.below(head + 1) },
      to: { asOf: someDay(draws) },
      limit,
    }));
  },
  clients: ({ draws, texts }) =>
    exporters.map((exporterId) => ({
      exporterId,
      asOf: someDay(draws),
      text: draws.chance(30) ? draws.pick(texts) : undefined,
      role: draws.one([undefined, undefined, 'buyer', 'end-user']),
      isConflicted: draws.one([undefined, undefined, true, false]),
      countryCodes: draws.one([undefined, undefined, ['DE', 'JP']]),
      limit,
    })),
  directory: ({ draws, texts }) =>
    [0, 1].map(() => ({
      text: draws.chance(50) ? draws.pick(texts) : undefined,
      asOf: someDay(draws),
      limit,
    })),
  'what-if': ({ draws }) =>
    [0, 1].map(() => ({
      from: '2025-01-01',
      to: draws.one(['2025-01-31', '2025-03-15']),
      exporterId: draws.one(exporters),
      clockWorkingDays: draws.one([undefined, 45]),
      supposition: {
        wake: draws.one([undefined, ['announcement-18-2025']]),
        clearedToPpm: draws.one([undefined, 0]),
        addElements: draws.one([undefined, ['Nd'] as const]),
      },
    })),
  rules: ({ draws }) =>
    [0, 1].map(() => ({
      ruleSetId: draws.chance(50) ? undefined : 'announcement-18-2025',
      day: draws.one(['2024-10-01', '2025-05-01', '2025-11-08', '2026-11-11']),
    })),
  agencies: ({ draws }) =>
    exporters.map((forEnterpriseId) => ({
      forEnterpriseId,
      agentId: draws.one([undefined, undefined, 'E1']),
      asOf: someDay(draws),
      limit,
    })),
  licences: ({ draws }) =>
    exporters.map((forExporterId) => ({
      forExporterId,
      states: draws.one([undefined, ['granted', 'exhausted'] as const]),
      order: draws.one(['days-left', 'newest']),
      asOf: someDay(draws) ?? '2025-12-31',
      limit,
    })),
  screenings: ({ draws }) =>
    [undefined, 'control-list' as const].map((list) => ({ list, asOf: someDay(draws), limit })),
  licence: ({ draws }) =>
    ['LIC-1', 'LIC-2', 'LIC-3', 'NONE'].map((licenceId) => ({
      licenceId,
      asOf: someDay(draws) ?? '2025-12-31',
    })),
  client: ({ draws, clientIds }) =>
    clientIds.map((clientId) => ({
      clientId,
      exporterId: draws.one(exporters),
      asOf: someDay(draws),
    })),
  findings: ({ draws }) =>
    [0, 1, 2].map(() => ({
      rules: draws.one([undefined, undefined, ['invoice-repeated', 'uscc-shared']]),
      enterpriseId: draws.one([undefined, undefined, 'E1', 'E3']),
      siteId: draws.one([undefined, undefined, 'A', 'B']),
      state: draws.one([undefined, 'open', 'closed']),
      asOf: someDay(draws),
      limit,
    })),
  finding: ({ findingIds }) => findingIds.map((findingId) => ({ findingId })),
  stock: ({ draws }) => [0, 1, 2].map(() => someStock(draws)),
  'stock-groups': ({ draws }) =>
    [0, 1].map(() => ({ ...someStock(draws), groupBy: draws.some(stockColumns, 3) })),
  'stock-units': ({ draws }) => [0, 1].map(() => someStock(draws)),
  'owned-at-site': ({ draws }) =>
    [0, 1, 2].map(() => ({
      siteId: draws.one(['A', 'B', 'D']),
      ownerId: draws.one(['E1', 'E2', 'E3']),
      asOf: someDay(draws),
    })),
  'compare-stock': ({ draws, head }) =>
    [0, 1].map(() => ({
      ...someStock(draws),
      from: { asOf: someDay(draws), knownAt: draws.below(head + 1) },
      to: { asOf: someDay(draws) },
    })),
  movements: ({ draws }) =>
    [0, 1, 2].map(() => ({
      ...someMovements(draws),
      statuses: draws.one(someStatuses),
      order: draws.one(['newest', 'oldest']),
      asOf: someDay(draws),
    })),
  movement: ({ draws, records }) =>
    draws.some(records, 12).map(([siteId, recordId]) => ({
      siteId,
      recordId,
      n: draws.one([undefined, 1]),
      enterpriseId: draws.one([undefined, 'E1', 'E2']),
      asOf: someDay(draws),
    })),
  'movement-differences': ({ draws }) =>
    [0, 1, 2].map(() => ({
      enterpriseId: draws.one([undefined, undefined, 'E1', 'E3']),
      element: draws.one([undefined, 'Nd']),
      monthFrom: draws.chance(20) ? '2025-02' : undefined,
      order: draws.one(['amount', 'share']),
      asOf: someDay(draws),
      limit,
    })),
  inbox: ({ draws }) =>
    ['E1', 'E2', 'E3'].map((enterpriseId) => ({ enterpriseId, asOf: someDay(draws), limit })),
  'compare-movements': ({ draws, head }) =>
    [0, 1].map(() => ({
      ...someMovements(draws),
      from: { asOf: someDay(draws), knownAt: draws.below(head + 1) },
      to: { asOf: someDay(draws) },
    })),
  balance: ({ draws }) => [0, 1].map(() => ({ ...someBalance(draws), asOf: someDay(draws) })),
  'balance-lines': ({ draws }) =>
    [0, 1].map(() => ({
      ...someBalance(draws),
      figure: draws.one(['before', 'after', 'missing', 'sent', 'process-difference']),
      limit,
    })),
  'balance-ranking': ({ draws }) =>
    (['site', 'enterprise'] as const).map((by) => ({
      by,
      period: someBalance(draws).period,
      asOf: someDay(draws),
      limit,
    })),
  'compare-balance': ({ draws, head }) =>
    [0, 1].map(() => ({
      ...someBalance(draws),
      from: { asOf: someDay(draws), knownAt: draws.below(head + 1) },
      to: { asOf: someDay(draws) },
      limit,
    })),
  ...traceQuestions,
  suggestions: ({ draws }) =>
    [0, 1].map(() => ({ exporterId: draws.one(exporters), asOf: someDay(draws), limit })),
} as const satisfies { readonly [Name in QueryName]?: Ask<Name> };

export type DatedName = keyof typeof dated;

/** The same question, asked of a ledger that knows more: as of the ordinal. */
export const asOfOrdinal = <Name extends DatedName>(
  name: Name,
  question: QuestionOf<Name>,
  knownAt: Ordinal,
): QuestionOf<Name> =>
  name.startsWith('compare-')
    ? { ...question, to: { ...(question as QuestionOf<'compare-volumes'>).to, knownAt } }
    : { ...question, knownAt };
