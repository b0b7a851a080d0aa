import type { EventLine } from '../ledger/event-lines';

/** Sums of a replay: by a first name, then by a second, whole numbers of any size. */
export type Sums = Map<string, Map<string, bigint>>;

export type Fold = Readonly<{
  /** The same fold ships for the command line, where it has one. */
  file?: string;
  /** What `GET /events` may leave out. */
  types?: readonly string[];
  unit: 'grams' | 'micrograms' | 'count';
  evolve: (sums: Sums, line: EventLine, memory: Map<string, string>) => void;
}>;

const add = (sums: Sums, [first, second]: readonly [string, string], more: bigint): void => {
  const row = sums.get(first) ?? new Map<string, bigint>();
  sums.set(first, row);
  row.set(second, (row.get(second) ?? 0n) + more);
};

const exportsOnly = ['Exported', 'RecordVoided', 'RecordCorrected'] as const;

type Data = Readonly<Record<string, unknown>>;

const textOf = (data: unknown, name: string): string => {
  const value = (data as Data | undefined)?.[name];
  return typeof value === 'string' ? value : '';
};

/** Where each export goes, by its record: a void names the record alone, a correction another place. */
function destinationsIn({ event }: EventLine, memory: Map<string, string>) {
  const { siteId, recordId, targetRecordId, target, act } = event.data as Readonly<{
    siteId?: string;
    recordId?: string;
    targetRecordId?: string;
    target?: string;
    act?: Readonly<{ data?: unknown }>;
  }>;
  const key = `${siteId}/${targetRecordId ?? target ?? recordId}`;
  const before = memory.get(key) ?? '';
  const said = event.type === 'RecordCorrected' ? (act?.data ?? act) : event.data;
  const after = textOf(said, 'destinationCountryCode') || before;
  if (event.type !== 'RecordVoided') memory.set(key, after);
  return { before: event.type === 'Exported' ? after : before, after };
}

const overExports =
  (amountOf: (posting: NonNullable<EventLine['postings']>[number]) => bigint): Fold['evolve'] =>
  (sums, line, memory) => {
    const exported = (line.postings ?? []).filter(({ account }) => account === 'exported');
    if (exported.length === 0) return;
    const { before, after } = destinationsIn(line, memory);
    for (const posting of exported) {
      const place = posting.sense < 0 ? before : after;
      add(sums, [posting.occurredOn.slice(0, 7), place], amountOf(posting));
    }
  };

/** Folds that ship. What was voided or corrected has taken itself away again. */
export const folds = {
  'exports-by-destination': {
    file: 'monthly-exports.ts',
    types: exportsOnly,
    unit: 'grams',
    evolve: overExports(({ massGrams }) => BigInt(massGrams)),
  },
  'dysprosium-by-destination': {
    file: 'dysprosium-by-country.ts',
    types: exportsOnly,
    unit: 'micrograms',
    evolve: overExports(({ contentMicrograms }) => BigInt(contentMicrograms['Dy'] ?? 0)),
  },
  'records-per-month': {
    file: 'records-per-month.mjs',
    unit: 'count',
    evolve: (sums, { recordedAt, event }) => add(sums, [recordedAt.slice(0, 7), event.type], 1n),
  },
} satisfies Readonly<Record<string, Fold>>;

export type FoldName = keyof typeof folds;

export const isFold = (name: string | undefined): name is FoldName =>
  name !== undefined && name in folds;
