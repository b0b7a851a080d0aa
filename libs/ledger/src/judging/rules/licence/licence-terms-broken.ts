import type { RefusalDetail } from '@lodestone/kernel';
import { basisIn } from '@lodestone/reference';
import type { LicenceClient } from '../../../licence/licence.events';
import type { FactsOfAct, RuleOfActs } from '../../facts';
import { namedLicences, type NamedLicence } from '../../known-licence';

/**
 * The goods go to another client, use or country than the licence is for, or are other goods: that
 * needs a new application (Order 792 Art. 18, 两用物项出口管制条例第十八条). Of parties only the role is told.
 */
export const licenceTermsBroken: RuleOfActs = {
  code: 'licence-terms-broken',
  severity: 'offence',
  basis: basisIn('dual-use-regulations', '18'),
  judge: (act, facts) =>
    namedLicences(act, facts).flatMap((named) =>
      [...otherGoods(named), ...otherClient(named, facts)].map((difference) => ({
        dealId: named.line.dealId,
        licenceNumber: named.use.licenceNumber,
        item: named.use.item,
        ...difference,
      })),
    ),
};

function otherGoods({ line, use, licence }: NamedLicence): readonly RefusalDetail[] {
  const item = licence?.terms.items[use.item - 1];
  if (!item) return [];
  const terms = [
    ['goodsCode', item.goodsCode, line.goodsCode],
    ['grade', item.grade, line.grade],
    ...line.takes.map(({ material }) => ['material', item.material, material] as const),
  ] as const;
  const differing = terms.filter(([, licensed, exported]) => licensed !== exported);
  const once = new Map(differing.map((each) => [each.join('\n'), each]));
  return [...once.values()].map(([term, licensed, exported]) => ({ term, licensed, exported }));
}

/** Of several clients of a licence, the one with whom least is different. */
function otherClient(named: NamedLicence, facts: FactsOfAct): readonly RefusalDetail[] {
  const clients = named.licence?.terms.clients ?? [];
  const differences = clients.map((client) => differencesFrom(client, named, facts));
  return differences.sort((a, b) => a.length - b.length)[0] ?? [];
}

function differencesFrom(
  client: LicenceClient,
  { export: data }: NamedLicence,
  { isOneParty }: FactsOfAct,
): readonly RefusalDetail[] {
  const isSame = (one: string, other: string): boolean =>
    one === other || (isOneParty?.(one, other) ?? false);
  const parties = (['endUser', 'consignee', 'importer'] as const).filter((role) => {
    const licensed = client[`${role}Ref`];
    return licensed !== undefined && !isSame(licensed, data[`${role}Ref`]);
  });
  const terms = [
    ['endUseCode', client.endUseCode, data.endUseCode],
    [
      'finalDestinationCountryCode',
      client.finalDestinationCountryCode,
      data.finalDestinationCountryCode,
    ],
  ] as const;
  return [
    ...parties.map((term) => ({ term })),
    ...terms
      .filter(([, licensed, exported]) => licensed !== exported)
      .map(([term, licensed, exported]) => ({ term, licensed, exported })),
  ];
}
