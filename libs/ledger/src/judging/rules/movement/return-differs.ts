import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';

/** Matter comes back that did not leave, or before it left. */
export const returnDiffers: RuleOfActs = {
  code: 'return-differs',
  severity: 'contradiction',
  basis: basisIn('customs-law', '24'),
  judge(act, { returnedDealOf }) {
    const deal = act.type === 'ImportLanded' ? returnedDealOf?.(act) : undefined;
    if (act.type !== 'ImportLanded' || !deal) return [];
    const { returnedDealId, occurredOn, makes } = act.data;
    const { materials: sentMaterials, occurredOn: sentOn } = deal;
    const materials = [...new Set(makes.map(({ material }) => material))].filter(
      (material) => !sentMaterials.includes(material),
    );
    if (materials.length === 0 && occurredOn >= sentOn) return [];
    return [
      {
        returnedDealId,
        ...(materials.length > 0 ? { materials, sentMaterials } : {}),
        ...(occurredOn < sentOn ? { occurredOn, sentOn } : {}),
      },
    ];
  },
};
