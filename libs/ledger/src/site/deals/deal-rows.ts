import { sumOfGrams, type WritableKeyedRows } from '@lodestone/kernel';
import type { SoldTake } from '../../records/lines';
import type { Act, Exported, SoldToClient } from '../../records/site.events';
import { isSoldWhereItLies } from '../../records/sold-where-it-lies';
import {
  adjustmentKey,
  dealKey,
  type AdjustmentRow,
  type DealRow,
  type RecordPlace,
} from '../site.rows';

type Trade = SoldToClient | Exported;

const isTrade = (act: Act): act is Trade => act.type === 'SoldToClient' || act.type === 'Exported';

/** The deals of an act that stands, and what it says of the value of others. */
export function enterDeals(rows: WritableKeyedRows, act: Act, by: RecordPlace): void {
  if (act.type === 'DealValueAdjusted') {
    const { dealId, adjustmentMinor, occurredOn } = act.data;
    const { recordId, revision } = by;
    const row: AdjustmentRow = { recordId, revision, adjustmentMinor, occurredOn };
    rows.set(adjustmentKey(dealId, revision), row);
  }
  restateDeals(rows, act);
}

export function leaveDeals(rows: WritableKeyedRows, act: Act, { revision }: RecordPlace): void {
  if (act.type === 'DealValueAdjusted') rows.delete(adjustmentKey(act.data.dealId, revision));
  for (const [dealId] of dealsOf(act)) rows.delete(dealKey(dealId));
}

/** The deals of an act of which only the papers were put right. */
export function restateDeals(rows: WritableKeyedRows, act: Act): void {
  for (const [dealId, row] of dealsOf(act)) rows.set(dealKey(dealId), row);
}

/** By their names. Nothing of them is of this act alone: a correction states them anew. */
export const dealsOf = (act: Act): ReadonlyMap<string, DealRow> =>
  new Map(isTrade(act) ? act.data.goods.map((line) => [line.dealId, dealOf(act, line)]) : []);

/** Of what is a deal in both versions: none of the goods in it is the same. */
export function hasOtherLots(before: Act, after: Act, dealId: string): boolean {
  const was = lotIdsOf(before, dealId);
  return lotIdsOf(after, dealId).every((lotId) => !was.includes(lotId));
}

const lotIdsOf = (act: Act, dealId: string): readonly string[] =>
  isTrade(act)
    ? act.data.goods
        .filter((line) => line.dealId === dealId)
        .flatMap(({ takes }) => takes.map(({ lotId }) => lotId))
    : [];

function dealOf({ type, data }: Trade, line: Trade['data']['goods'][number]): DealRow {
  const { goodsCode, grade, pieces, valueMinor, currency } = line;
  const takes: readonly SoldTake[] = line.takes;
  const { destinationCountryCode, endUseCode } = data;
  return {
    recordId: data.recordId,
    abroad:
      takes.some(({ successorLotId }) => successorLotId !== undefined) &&
      !(type === 'SoldToClient' && isSoldWhereItLies(data)),
    sellerId: type === 'SoldToClient' ? data.sellerId : data.exporterId,
    occurredOn: data.occurredOn,
    terms: {
      goodsCode,
      grade,
      ...(pieces === undefined ? {} : { pieces }),
      valueMinor,
      currency,
      massGrams: sumOfGrams(takes),
      destinationCountryCode,
      ...(endUseCode === undefined ? {} : { endUseCode }),
    },
    parties: partiesOf(data),
  };
}

/** By the refs of their declarations, which are no identities. */
export const partiesOf = ({
  buyerRef: buyer,
  consigneeRef: consignee,
  endUserRef: endUser,
  importerRef: importer,
}: Pick<
  Trade['data'],
  'buyerRef' | 'consigneeRef' | 'endUserRef' | 'importerRef'
>): DealRow['parties'] => ({
  ...(buyer === undefined ? {} : { buyer }),
  ...(consignee === undefined ? {} : { consignee }),
  ...(endUser === undefined ? {} : { endUser }),
  ...(importer === undefined ? {} : { importer }),
});
