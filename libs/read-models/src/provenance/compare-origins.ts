import { BackReach, type StillAsked } from './back-reach';
import type { AttributionModel } from './blend';
import type { Commodity } from './lines-by-number';
import { LocalNumbers } from './local-numbers';
import { chainMoment, type AskedMoment } from './moment-of-chain';
import type { CountryOf, Origin } from './origins';
import { originsOfStart, type Chain, type OriginVector } from './origins-of';
import { dayOfKey } from './play-order';
import type { Start } from './start';

/** What is there, and where it was said to come from, may be another version at each of the two. */
export type ComparedMoment = AskedMoment & Readonly<{ start: Start; countryOf?: CountryOf }>;

export type CompareOriginsQuestion = Readonly<{
  commodity: Commodity;
  model?: AttributionModel;
  from: ComparedMoment;
  to: ComparedMoment;
  stillAsked?: StillAsked;
}>;

/** A record that counts at one of two moments and not at the other, or in another version. */
export type ChangingRecord = Readonly<{
  /** As the journal names it. */
  recordId: string;
  counts: 'from' | 'to';
  /** Of this version, and of what took it back, where something has. */
  ordinal: number;
  endedAt?: number;
  day: number;
  /** It counts at both, and is asked about at one: only then is it known whose goods they were. */
  isIdentified?: true;
}>;

export type OriginsComparison = Readonly<{
  from: bigint;
  to: bigint;
  changes: ReadonlyArray<Readonly<{ origin: Origin; from: bigint; to: bigint }>>;
  records: readonly ChangingRecord[];
}>;

const nothing: OriginVector = { total: 0n, shares: [] };

/** What is told otherwise of where something came from, and by which records. */
export function compareOrigins(chain: Chain, question: CompareOriginsQuestion): OriginsComparison {
  const { commodity, from, to, ...asked } = question;
  const vectorAt = ({ start, countryOf, ...moment }: ComparedMoment): OriginVector => {
    const then = countryOf ? { ...chain, countryOf } : chain;
    const terms = { ...asked, ...moment, commodities: [commodity] };
    return originsOfStart(then, start, terms)?.[0]?.brought ?? nothing;
  };
  const [before, after] = [vectorAt(from), vectorAt(to)];
  const changes = new Map<string, { origin: Origin; from: bigint; to: bigint }>();
  for (const { origin, amount } of before.shares) {
    changes.set(JSON.stringify(origin), { origin, from: amount, to: 0n });
  }
  for (const { origin, amount } of after.shares) {
    const key = JSON.stringify(origin);
    changes.set(key, { origin, from: changes.get(key)?.from ?? 0n, to: amount });
  }
  return {
    from: before.total,
    to: after.total,
    changes: [...changes.values()].filter((change) => change.from !== change.to),
    records: [...onlyAt(chain, question, 'from'), ...onlyAt(chain, question, 'to')].sort(
      (a, b) => a.ordinal - b.ordinal || (a.counts < b.counts ? -1 : 1),
    ),
  };
}

/** Acts that have a part in it at one moment, and at the other do not count, or are not asked about. */
function onlyAt(
  { index, dictionaries }: Chain,
  question: CompareOriginsQuestion,
  counts: 'from' | 'to',
): readonly ChangingRecord[] {
  const { stillAsked = () => {} } = question;
  const { start, ...asked } = question[counts];
  const other = chainMoment(question[counts === 'from' ? 'to' : 'from']);
  const locals = { pools: new LocalNumbers(), groups: new LocalNumbers() };
  const reach = new BackReach(index, locals, { moment: chainMoment(asked), stillAsked });
  for (const pool of start.pools) reach.need(pool, Infinity);
  for (const group of start.groups) reach.needWhole(group);
  reach.finish();
  const restated = reach.restated.flatMap((lines) => lines ?? []);
  const groups = [
    ...reach.groups.filter((group) => reach.isWhole(group)),
    ...restated.map((line) => index.groupOfLine(line)),
  ];
  const found = new Map<string, ChangingRecord>();
  const elsewhere = new Set(question[counts === 'from' ? 'to' : 'from'].start.groups);
  const identified = new Set(start.groups.filter((group) => !elsewhere.has(group)));
  for (const group of groups) {
    const isKept = index.counts(group, other);
    if (isKept && !identified.has(group)) continue;
    index.lines.seek(index.startOfGroup(group));
    const recordId = dictionaries.of('record').wordOf(index.lines.column('record'));
    const [ordinal, endedAt] = [index.ordinalOfGroup(group), index.endOrdinalOfGroup(group)];
    const day = dayOfKey(index.keyOfGroup(group));
    const ended = endedAt === undefined ? {} : { endedAt };
    const kept = isKept ? ({ isIdentified: true } as const) : {};
    found.set(`${recordId} ${ordinal}`, { recordId, counts, ordinal, ...ended, day, ...kept });
  }
  return [...found.values()];
}
