import type { DecisionInput, Refusal } from '@lodestone/kernel';
import { parseLineId } from '../../ids';
import type { GoodsLine, SaleTerms } from '../../records/lines';
import { siteStream } from '../../records/site.events';
import { dealKey, lotRowOf, type DealRow } from '../site.rows';

export const saleDealRefusals = ['sale-deal-not-found', 'lot-not-of-sale-deal'] as const;

type SaleDealRefusal = (typeof saleDealRefusals)[number];

/** Takes that name a sale abroad, and where they name it. */
export type OfSale = Readonly<{
  dealId: string;
  pointer: string;
  takes: ReadonlyArray<Readonly<{ lotId: string; pointer: string }>>;
}>;

type Reach = Pick<DecisionInput, 'own' | 'other'>;

/** The streams of other sites in which these sales stand: as far as they are known by now. */
export const sitesOfDeals = (
  siteId: string,
  dealIds: ReadonlyArray<string | undefined>,
): readonly string[] => [
  ...new Set(
    dealIds.flatMap((dealId) => {
      const line = dealId === undefined ? undefined : parseLineId(dealId);
      return line && line.siteId !== siteId ? [siteStream(line.siteId)] : [];
    }),
  ),
];

/** The row of a sale abroad, wherever it stands; asked of another site only what was announced. */
export function saleDealRow({ own, other }: Reach, siteId: string, dealId: string) {
  const dealSiteId = parseLineId(dealId)?.siteId;
  if (dealSiteId === undefined) return undefined;
  const rows = dealSiteId === siteId ? own : other(siteStream(dealSiteId));
  const row = rows.get<DealRow>(dealKey(dealId));
  return row?.abroad ? row : undefined;
}

/**
 * Each take has to be of the sale that is named. Of a sale of another site nobody is told whether it
 * is there, but who has goods of it: so that is looked at first.
 */
export function refuseSaleDeals(
  reach: Reach,
  siteId: string,
  named: readonly OfSale[],
): Refusal<SaleDealRefusal> | undefined {
  for (const { dealId, pointer, takes } of named) {
    const isOwn = parseLineId(dealId)?.siteId === siteId;
    const isHere =
      isOwn || takes.some(({ lotId }) => lotRowOf(reach.own, lotId)?.dealId === dealId);
    const stray = strayIn(reach, { dealId, takes });
    if (stray && !isOwn) return stray;
    if (!isHere || !saleDealRow(reach, siteId, dealId)) {
      return { code: 'sale-deal-not-found', detail: { saleDealId: dealId }, pointer };
    }
    if (stray) return stray;
  }
  return undefined;
}

function strayIn(
  { own }: Reach,
  { dealId, takes }: Pick<OfSale, 'dealId' | 'takes'>,
): Refusal<'lot-not-of-sale-deal'> | undefined {
  const stray = takes.find(({ lotId }) => {
    const lot = lotRowOf(own, lotId);
    return lot !== undefined && lot.dealId !== dealId;
  });
  if (!stray) return undefined;
  const { lotId, pointer } = stray;
  return { code: 'lot-not-of-sale-deal', detail: { lotId, saleDealId: dealId }, pointer };
}

/** Each line of an export with what the sale said that it fulfils. */
export const withSaleTerms = <Line extends GoodsLine>(
  lines: readonly Line[],
  parties: DealRow['parties'],
  dealOf: (dealId: string) => DealRow | undefined,
): readonly Line[] =>
  lines.map((line) => {
    const deal = line.saleDealId === undefined ? undefined : dealOf(line.saleDealId);
    return deal ? { ...line, saleTerms: termsBeside(deal, parties) } : line;
  });

const namesOfParties = ['buyer', 'consignee', 'endUser', 'importer'] as const;

/** Whom the sale did not name, it did not name otherwise. */
const termsBeside = (sale: DealRow, parties: DealRow['parties']): SaleTerms => ({
  sellerId: sale.sellerId,
  ...sale.terms,
  differingParties: differingParties(sale, parties),
});

export const differingParties = (
  sale: DealRow,
  parties: DealRow['parties'],
): SaleTerms['differingParties'] =>
  namesOfParties.filter(
    (name) => sale.parties[name] !== undefined && sale.parties[name] !== parties[name],
  );
