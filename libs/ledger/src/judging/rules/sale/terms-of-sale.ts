import type { GoodsLine, SaleTerms } from '../../../records/lines';
import type { Act, Exported } from '../../../records/site.events';

/** One line of an export, with what the sale said that it fulfils. */
export type UnderSale = Readonly<{
  export: Exported['data'];
  line: GoodsLine;
  sale: SaleTerms;
}>;

/** Lines of an export that fulfil a sale of which the terms are known. */
export const underSales = (act: Act): readonly UnderSale[] =>
  act.type === 'Exported'
    ? act.data.goods.flatMap((line) =>
        line.saleTerms ? [{ export: act.data, line, sale: line.saleTerms }] : [],
      )
    : [];

export const dealsOf = ({ line: { dealId, saleDealId = '' } }: UnderSale) => ({
  dealId,
  saleDealId,
});
