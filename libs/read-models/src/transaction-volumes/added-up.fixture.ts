import type { RecordedEvent } from '@lodestone/kernel';
import { postingsOf, type DealValueAdjusted, type SaleGivenUp } from '@lodestone/ledger';
import { dealLinesOf, type Posted } from './deal-lines';
import type { VolumesQuestion } from './sum-volumes';

export const clientOf = (client: string): string =>
  client.startsWith('enterprise/') ? 'MAG' : client.endsWith('abroad') ? 'abroad' : 'home';

type Sum = { mass: bigint; senses: Map<string, number>; neodymium: bigint; adjusted: bigint };
type Group = { key: object; sold: Sum; exported: Sum; givenUp: bigint };

const empty = (): Sum => ({ mass: 0n, senses: new Map(), neodymium: 0n, adjusted: 0n });

type Columns = Readonly<
  Record<
    | 'exporter'
    | 'goodsCode'
    | 'grade'
    | 'destination'
    | 'client'
    | 'operator'
    | 'producer'
    | 'owner',
    string
  >
>;

/** Sold, exported and given up, from the events and in the plainest way: nothing is corrected. */
export function addedUp(
  log: readonly RecordedEvent[],
  question: VolumesQuestion,
): readonly unknown[] {
  const groups = new Map<string, Group>();
  const deals = new Map<string, Readonly<{ columns: Columns; kind: 'sold' | 'exported' }>>();
  const groupAt = (columns: Columns, day: string): Group | undefined => {
    const all = { ...columns, month: day.slice(0, 7) };
    if (!isAsked(all, day, question)) return undefined;
    const key = Object.fromEntries((question.groupBy ?? []).map((name) => [name, all[name]]));
    const name = Object.values(key).join('\0');
    const group = groups.get(name) ?? { key, sold: empty(), exported: empty(), givenUp: 0n };
    groups.set(name, group);
    return group;
  };
  for (const { event } of log) {
    if (!('occurredOn' in (event.data as object)) && event.type !== 'RecordVoided') continue;
    const posted = event as Posted;
    for (const { line, kind, columns: said, ownerId } of dealLinesOf(posted, postingsOf(posted))) {
      const { exporterId: exporter, goodsCode, grade, finalDestinationCountryCode } = said;
      const client = clientOf(said.client);
      const destination = finalDestinationCountryCode;
      const whose = { operator: 'RE', producer: '', owner: ownerId };
      const columns = { exporter, goodsCode, grade, destination, client, ...whose };
      deals.set(line.dealId, { columns, kind });
      const sum = groupAt(columns, line.occurredOn)?.[kind];
      if (!sum) continue;
      sum.mass += BigInt(line.massGrams);
      sum.neodymium += line.content.get('Nd') ?? 0n;
      sum.senses.set(line.dealId, (sum.senses.get(line.dealId) ?? 0) + line.sense);
    }
    const told = toldOfDeal(posted);
    const deal = told && deals.get(told.dealId);
    const group = deal && groupAt(deal.columns, told.occurredOn);
    if (!group) continue;
    group.givenUp += told.givenUp;
    group[deal.kind].adjusted += told.adjusted;
  }
  return rowsOf(groups);
}

function isAsked(
  all: Columns & Readonly<{ month: string }>,
  day: string,
  { asOf = '9999', monthFrom = '', monthTo = '9999', ...question }: VolumesQuestion,
): boolean {
  return (
    (question.exporterId ?? all.exporter) === all.exporter &&
    (question.operatorId ?? all.operator) === all.operator &&
    (question.ownerId ?? all.owner) === all.owner &&
    day <= asOf &&
    all.month >= monthFrom &&
    all.month <= monthTo &&
    (question.goodsCodes?.includes(all.goodsCode) ?? true) &&
    (question.destinations?.includes(all.destination) ?? true) &&
    (question.clientIds?.includes(all.client) ?? true)
  );
}

/** What a giving-up or a paper says of a deal, or its void takes back. */
function toldOfDeal(event: Posted) {
  const isVoid = event.type === 'RecordVoided';
  const sign = isVoid ? -1n : 1n;
  const act = (isVoid ? event.data.reversed : event) as SaleGivenUp | DealValueAdjusted;
  switch (act.type) {
    case 'SaleGivenUp': {
      const { dealId, occurredOn, takes } = act.data;
      const grams = takes.reduce((sum, { massGrams }) => sum + massGrams, 0);
      return { dealId, occurredOn, givenUp: sign * BigInt(grams), adjusted: 0n };
    }
    case 'DealValueAdjusted': {
      const { dealId, occurredOn, adjustmentMinor } = act.data;
      return { dealId, occurredOn, givenUp: 0n, adjusted: sign * BigInt(adjustmentMinor) };
    }
    default:
      return undefined;
  }
}

function rowsOf(groups: ReadonlyMap<string, Group>): readonly unknown[] {
  const deals = ({ senses }: Sum) => [...senses.values()].filter((sense) => sense > 0).length;
  const isNothing = ({ sold, exported, givenUp }: Group) =>
    deals(sold) + deals(exported) === 0 &&
    [givenUp, sold.adjusted, exported.adjusted].every((sum) => sum === 0n);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([, group]) => !isNothing(group))
    .map(([, { key, sold, exported, givenUp }]) => [
      JSON.stringify(key),
      Number(sold.mass),
      deals(sold),
      String(sold.neodymium),
      String(sold.adjusted),
      Number(exported.mass),
      deals(exported),
      String(exported.adjusted),
      Number(givenUp),
    ]);
}
