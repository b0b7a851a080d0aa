import { basisIn } from '@lodestone/reference';
import type { RefusalDetail } from '@lodestone/kernel';
import type { RuleOfActs } from '../../facts';
import { dealsOf, underSales, type UnderSale } from './terms-of-sale';

/**
 * The goods go to another client, end user, use or country than they were sold to: what a licence is
 * given for, and may not be changed under it. Of parties only the role is told, and no ref.
 */
export const endUseContradictsSale: RuleOfActs = {
  code: 'end-use-contradicts-sale',
  severity: 'contradiction',
  basis: basisIn('dual-use-regulations', '18, 25'),
  judge: (act) =>
    underSales(act).flatMap((under) =>
      differencesOf(under).map((difference) => ({ ...dealsOf(under), ...difference })),
    ),
};

/** By where they go in the end: on the way there they may pass a port of anybody. */
function differencesOf({ export: data, sale }: UnderSale): readonly RefusalDetail[] {
  const { finalDestinationCountryCode, endUseCode } = data;
  const isElsewhere = finalDestinationCountryCode !== sale.destinationCountryCode;
  const isOtherUse = sale.endUseCode !== undefined && sale.endUseCode !== endUseCode;
  return [
    ...(['buyer', 'endUser'] as const)
      .filter((role) => sale.differingParties.includes(role))
      .map((term) => ({ term })),
    ...(isOtherUse ? [{ term: 'endUseCode', sold: sale.endUseCode, exported: endUseCode }] : []),
    ...(isElsewhere
      ? [
          {
            term: 'finalDestinationCountryCode',
            sold: sale.destinationCountryCode,
            exported: finalDestinationCountryCode,
          },
        ]
      : []),
  ];
}
