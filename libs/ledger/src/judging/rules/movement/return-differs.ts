import { basisIn } from '@lodestone/reference';
import type { Act } from '../../../records/site.events';
import type { FactsOfAct, RuleOfActs } from '../../facts';
import type { ReturnedFrom } from '../../returned-from';

/** Matter comes back that did not leave, or goes back that did not come; or before it did. */
export const returnDiffers: RuleOfActs = {
  code: 'return-differs',
  severity: 'contradiction',
  basis: basisIn('customs-law', '24'),
  judge(act, facts) {
    const returned = returnedBy(act, facts);
    if (!returned) return [];
    const { named, from, materials: back } = returned;
    const { occurredOn } = act.data;
    const { materials: sentMaterials, occurredOn: sentOn } = from;
    const materials = [...new Set(back)].filter((material) => !sentMaterials.includes(material));
    if (materials.length === 0 && occurredOn >= sentOn) return [];
    return [
      {
        ...named,
        ...(materials.length > 0 ? { materials, sentMaterials } : {}),
        ...(occurredOn < sentOn ? { occurredOn, sentOn } : {}),
      },
    ];
  },
};

type Returned = Readonly<{
  named: Readonly<Record<string, string | undefined>>;
  from: ReturnedFrom;
  materials: readonly string[];
}>;

function returnedBy(
  act: Act,
  { returnedDealOf, returnedImportOf }: FactsOfAct,
): Returned | undefined {
  if (act.type === 'ImportLanded') {
    const from = returnedDealOf?.(act);
    const { returnedDealId, makes } = act.data;
    const materials = makes.map(({ material }) => material);
    return from && { named: { returnedDealId }, from, materials };
  }
  if (act.type !== 'Exported') return undefined;
  const from = returnedImportOf?.(act);
  const { returnedImportRecordId, goods } = act.data;
  const materials = goods.flatMap(({ takes }) => takes.map(({ material }) => material));
  return from && { named: { returnedImportRecordId }, from, materials };
}
