import { basisIn } from '@lodestone/reference';
import type { RefusalDetail } from '@lodestone/kernel';
import type { FactsOfAct, RuleOfActs } from '../../facts';
import { dealsOf, underSales, type UnderSale } from './terms-of-sale';

/**
 * The goods go to another client, end user, use or country than they were sold to: what a licence is
 * given for, and may not be changed under it. Of parties only the role is told, and no ref.
 */
export const endUseContradictsSale: RuleOfActs = {
  code: 'end-use-contradicts-sale',
  severity: 'contradiction',
  basis: basisIn('dual-use-regulations', '18, 25'),
  judge: (act, facts) =>
    underSales(act).flatMap((under) =>
      [...otherParties(under, facts), ...otherTerms(under)].map((difference) => ({
        ...dealsOf(under),
        ...difference,
      })),
    ),
};

/**
 * By who they are: a client who is declared by an agent, under another address or in other letters has
 * another ref, and is the same. Without knowing that, refs are compared.
 */
function otherParties(
  { export: data, sale, line: { saleDealId: dealId = '' } }: UnderSale,
  { isOtherParty }: FactsOfAct,
): readonly RefusalDetail[] {
  return (['buyer', 'endUser'] as const)
    .filter((role) =>
      isOtherParty
        ? isOtherParty({ dealId, role, ref: data[`${role}Ref`] })
        : sale.differingParties.includes(role),
    )
    .map((term) => ({ term }));
}

/** By where they go in the end: on the way there they may pass a port of anybody. */
function otherTerms({ export: data, sale }: UnderSale): readonly RefusalDetail[] {
  const { finalDestinationCountryCode, endUseCode } = data;
  const isElsewhere = finalDestinationCountryCode !== sale.destinationCountryCode;
  const isOtherUse = sale.endUseCode !== undefined && sale.endUseCode !== endUseCode;
  return [
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
