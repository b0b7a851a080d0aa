import {
  postingsOf,
  type Exported,
  type GoodsLine,
  type RecordVoided,
  type SoldToClient,
} from '@lodestone/ledger';
import { existing, json, projection, type Rows } from '@lodestone/projections';

const tables = {
  /**
   * One signed line per take of a deal, never changed: a void adds its opposite with its own ordinal
   * and the original's date. `pieces`, `deals` and `valueMinor` stand on a deal's first line only.
   */
  lines: {
    columns: {
      exporterId: 'text',
      kind: 'text',
      sense: 'integer',
      siteId: 'text',
      recordId: 'text',
      dealId: 'text',
      occurredOn: 'text',
      goodsCode: 'text',
      grade: 'text',
      destinationCountryCode: 'text',
      /** Of a client off the chain: the ref of its declaration. */
      clientRef: 'text?',
      /** Of a client on the chain. */
      clientEnterpriseId: 'text?',
      massGrams: 'integer',
      pieces: 'integer',
      deals: 'integer',
      valueMinor: 'text',
      currency: 'text',
      elementMicrograms: json<Readonly<Record<string, string>>>(),
    },
    indexes: { exporter: ['exporterId', 'occurredOn'], day: ['occurredOn'] },
  },
} as const;

type VolumeEvent = SoldToClient | Exported | RecordVoided;

/**
 * How much did an exporter sell and export, per month, goods code, grade, destination and client?
 * Sold are the lines with the deal of a sale, exported those of the account `exported`: the same
 * goods may be both, so the two are never added.
 */
export const transactionVolumes = projection<VolumeEvent, typeof tables>({
  name: 'transaction-volumes',
  version: 1,
  tables,
  on: {
    SoldToClient: ({ event }, rows) => addLines(event, event, rows),
    Exported: ({ event }, rows) => addLines(event, event, rows),
    RecordVoided: ({ event }, rows) => {
      const { type, data } = event.data.reversed;
      if (type !== 'SoldToClient' && type !== 'Exported') return;
      addLines(event, { type, data } as SoldToClient | Exported, rows);
    },
  },
});

/** The lines that `posted` adds to the deals of `act`: its own, or their opposites. */
function addLines(
  posted: VolumeEvent,
  act: SoldToClient | Exported,
  rows: Rows<typeof tables>,
): void {
  const { siteId, recordId, buyerRef } = act.data;
  const goodsOf = new Map(
    act.data.goods.map((goods: GoodsLine): [string, GoodsLine] => [goods.dealId, goods]),
  );
  const begun = new Set<string>();
  for (const line of postingsOf(posted)) {
    const { dealId, sense } = line;
    if (dealId === undefined) continue;
    const goods = existing(goodsOf.get(dealId), `${dealId} is a goods line of ${recordId}`);
    const isFirst = !begun.has(dealId);
    begun.add(dealId);
    rows.append('lines', {
      exporterId: act.type === 'Exported' ? act.data.exporterId : act.data.sellerId,
      kind: act.type === 'Exported' ? 'exported' : 'sold',
      sense,
      siteId,
      recordId,
      dealId,
      occurredOn: line.occurredOn,
      goodsCode: goods.goodsCode,
      grade: goods.grade,
      destinationCountryCode: destinationOf(act),
      clientRef: buyerRef ?? null,
      clientEnterpriseId: act.type === 'SoldToClient' ? (act.data.buyerId ?? null) : null,
      massGrams: line.massGrams,
      pieces: sense * (line.pieces ?? 0),
      deals: isFirst ? sense : 0,
      valueMinor: isFirst ? String(BigInt(sense) * BigInt(goods.valueMinor)) : '0',
      currency: goods.currency,
      elementMicrograms: Object.fromEntries(
        [...line.content].map(([element, micrograms]) => [element, String(micrograms)]),
      ),
    });
  }
}

/**
 * Exports are counted by final destination (最终目的国, domain.md §1.7, §1.10), or goods that go through
 * a port on the way would be counted there.
 */
const destinationOf = ({ type, data }: SoldToClient | Exported): string =>
  type === 'Exported' ? data.finalDestinationCountryCode : data.destinationCountryCode;
