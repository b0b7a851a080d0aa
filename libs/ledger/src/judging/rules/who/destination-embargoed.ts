import { basisIn, embargoesOn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';

/** Sold or sent to where such goods must not go. */
export const destinationEmbargoed: RuleOfActs = {
  code: 'destination-embargoed',
  severity: 'offence',
  basis: basisIn('export-control-law', '10'),
  judge(act) {
    if (act.type !== 'SoldToClient' && act.type !== 'Exported') return [];
    const { occurredOn: day, destinationCountryCode, buyerCountryCode, endUseCode } = act.data;
    const countries = new Set([
      destinationCountryCode,
      buyerCountryCode,
      ...(act.type === 'Exported' ? [act.data.finalDestinationCountryCode] : []),
    ]);
    return act.data.goods.flatMap(({ dealId, goodsCode }) =>
      [...countries].flatMap((countryCode) =>
        embargoesOn({ day, countryCode, goodsCode, endUseCode }).map(
          ({ from, source, status }) => ({
            dealId,
            goodsCode,
            countryCode,
            ...(endUseCode === undefined ? {} : { endUseCode }),
            from,
            source,
            status,
          }),
        ),
      ),
    );
  },
};
