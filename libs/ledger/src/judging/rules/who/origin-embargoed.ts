import { basisIn, importEmbargoesOn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';

/** Landed from where such goods must not come: by origin, or by the country that sent them. */
export const originEmbargoed: RuleOfActs = {
  code: 'origin-embargoed',
  severity: 'offence',
  basis: basisIn('foreign-trade-law', '15, 16'),
  judge({ type, data }) {
    if (type !== 'ImportLanded') return [];
    const { occurredOn: day, originCountryCode, dispatchCountryCode } = data;
    const countries = new Set([originCountryCode, dispatchCountryCode ?? originCountryCode]);
    return data.makes.flatMap(({ lotId, material, goodsCode }) =>
      [...countries].flatMap((countryCode) =>
        importEmbargoesOn({ day, countryCode, material, goodsCode }).map(
          ({ from, source, status }) => ({
            lotId,
            material,
            ...(goodsCode === undefined ? {} : { goodsCode }),
            ...{ countryCode, from, source, status },
          }),
        ),
      ),
    );
  },
};
