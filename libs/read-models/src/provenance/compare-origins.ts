import { BackReach } from './back-reach';
import type { AttributionModel } from './blend';
import type { StillAsked } from './back-reach';
import type { Commodity } from './lines-by-number';
import { LocalNumbers } from './local-numbers';
import { chainMoment, type AskedMoment } from './moment-of-chain';
import type { Origin } from './origins';
import { originsOf, type Chain, type OriginVector } from './origins-of';

export type CompareOriginsQuestion = Readonly<{
  of: string;
  commodity: Commodity;
  model?: AttributionModel;
  from: AskedMoment;
  to: AskedMoment;
  stillAsked?: StillAsked;
}>;

/** A record that counts at one of two moments and not at the other, or in another version. */
export type ChangingRecord = Readonly<{ recordId: string; ordinal: number; counts: 'from' | 'to' }>;

export type OriginsComparison = Readonly<{
  changes: ReadonlyArray<Readonly<{ origin: Origin; from: bigint; to: bigint }>>;
  records: readonly ChangingRecord[];
}>;

const nothing: OriginVector = { total: 0n, shares: [] };

/** What is told otherwise of where a lot came from, and by which records. */
export function compareOrigins(chain: Chain, question: CompareOriginsQuestion): OriginsComparison {
  const { from, to, commodity, ...asked } = question;
  const vectorAt = (moment: AskedMoment): OriginVector =>
    originsOf(chain, { ...asked, ...moment, commodities: [commodity] })?.[0]?.brought ?? nothing;
  const changes = new Map<string, { origin: Origin; from: bigint; to: bigint }>();
  for (const { origin, amount } of vectorAt(from).shares) {
    changes.set(JSON.stringify(origin), { origin, from: amount, to: 0n });
  }
  for (const { origin, amount } of vectorAt(to).shares) {
    const key = JSON.stringify(origin);
    changes.set(key, { origin, from: changes.get(key)?.from ?? 0n, to: amount });
  }
  return {
    changes: [...changes.values()].filter((change) => change.from !== change.to),
    records: [...onlyAt(chain, question, 'from'), ...onlyAt(chain, question, 'to')].sort(
      (a, b) => a.ordinal - b.ordinal || (a.counts < b.counts ? -1 : 1),
    ),
  };
}

/** Acts behind the lot at one moment that do not count at the other. */
function onlyAt(
  { index, dictionaries }: Chain,
  question: CompareOriginsQuestion,
  counts: 'from' | 'to',
): readonly ChangingRecord[] {
  const { of, stillAsked = () => {} } = question;
  const moment = chainMoment(question[counts]);
  const other = chainMoment(question[counts === 'from' ? 'to' : 'from']);
  const locals = { pools: new LocalNumbers(), groups: new LocalNumbers() };
  const reach = new BackReach(index, locals, { moment, stillAsked });
  for (const pool of index.poolsOfLot(dictionaries.of('lot').numberOf(of) ?? 0)) {
    reach.need(pool, Infinity);
  }
  reach.finish();
  const restated = reach.restated.flatMap((lines) => lines ?? []);
  const groups = [
    ...reach.groups.filter((group) => reach.isWhole(group)),
    ...restated.map((line) => index.groupOfLine(line)),
  ];
  const found = new Map<string, ChangingRecord>();
  for (const group of groups) {
    if (index.counts(group, other)) continue;
    index.lines.seek(index.startOfGroup(group));
    const recordId = dictionaries.of('record').wordOf(index.lines.column('record'));
    const ordinal = index.ordinalOfGroup(group);
    found.set(`${recordId} ${ordinal}`, { recordId, ordinal, counts });
  }
  return [...found.values()];
}
