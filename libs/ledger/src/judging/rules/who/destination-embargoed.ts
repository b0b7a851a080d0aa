import { basisIn, embargoesOn } from '@lodestone/reference';
import type { Exported, SoldToClient } from '../../../records/site.events';
import type { FactsOfAct, RuleOfActs } from '../../facts';

/**
 * Sold or sent to where such goods must not go: by where they go in the end or on the way, or by where
 * anybody is who buys, receives or uses them.
 */
export const destinationEmbargoed: RuleOfActs = {
  code: 'destination-embargoed',
  severity: 'offence',
  basis: basisIn('export-control-law', '10'),
  judge(act, facts) {
    if (act.type !== 'SoldToClient' && act.type !== 'Exported') return [];
    const { occurredOn: day, endUseCode } = act.data;
    return act.data.goods.flatMap(({ dealId, goodsCode }) =>
      [...countriesIn(act, facts)].flatMap(([countryCode, role]) =>
        embargoesOn({ day, countryCode, goodsCode, endUseCode }).map(
          ({ from, source, status }) => ({
            dealId,
            goodsCode,
            countryCode,
            ...(role === undefined ? {} : { role }),
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

const roles = ['importer', 'consignee', 'endUser'] as const;

/** Each country once, with the role of who is there where nothing else says it. */
function countriesIn(
  { type, data }: SoldToClient | Exported,
  { countryOf }: FactsOfAct,
): ReadonlyMap<string, (typeof roles)[number] | undefined> {
  const said = [
    data.destinationCountryCode,
    data.buyerCountryCode,
    ...(type === 'Exported' ? [data.finalDestinationCountryCode] : []),
  ];
  const countries = new Map<string, (typeof roles)[number] | undefined>();
  for (const countryCode of said) countries.set(countryCode, undefined);
  for (const role of roles) {
    const ref = data[`${role}Ref`];
    const countryCode = ref === undefined ? undefined : countryOf?.(ref);
    if (countryCode !== undefined && !countries.has(countryCode)) countries.set(countryCode, role);
  }
  return countries;
}
