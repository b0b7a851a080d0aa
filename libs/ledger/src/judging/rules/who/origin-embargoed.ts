import { basisIn, importEmbargoesOn, type Basis } from '@lodestone/reference';
import type { Act } from '../../../records/site.events';
import type { RefusalDetail } from '@lodestone/kernel';
import type { FactsOfAct, RuleOfActs } from '../../facts';
import type { Period } from '../../rule';

/**
 * Landed from where such goods must not come: by origin, by the country that sent them, or by where
 * their supplier is.
 */
function fromUnderEmbargo({ type, data }: Act, { countryOf }: FactsOfAct): RefusalDetail[] {
  if (type !== 'ImportLanded') return [];
  const { occurredOn: day, originCountryCode, dispatchCountryCode, supplierRef } = data;
  const suppliedFrom = supplierRef === undefined ? undefined : countryOf?.(supplierRef);
  const countries = new Set([
    originCountryCode,
    dispatchCountryCode ?? originCountryCode,
    suppliedFrom ?? originCountryCode,
  ]);
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
}

const ruleBy = (basis: Basis, inForce: Period): RuleOfActs => ({
  code: 'origin-embargoed',
  severity: 'offence',
  basis,
  inForce: [inForce],
  judge: fromUnderEmbargo,
});

export const originEmbargoed: RuleOfActs = ruleBy(basisIn('foreign-trade-law', '15, 16'), {
  from: '0000-01-01',
  until: '2026-02-28',
});

/** The law was revised, and its articles counted anew: which of them say so now was not read. */
export const originEmbargoedSince2026: RuleOfActs = ruleBy(basisIn('foreign-trade-law-2025'), {
  from: '2026-03-01',
});
