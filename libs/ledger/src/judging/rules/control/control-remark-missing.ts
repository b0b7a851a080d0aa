import { basisIn } from '@lodestone/reference';
import { controlOfGoods, decidingNumbers } from '../../control-of-goods';
import type { RuleOfActs } from '../../facts';

/**
 * The remark on the declaration does not say whether the goods are a controlled item, and whoever sees
 * them has to ask (Announcement 18 of 2025, 商务部 海关总署公告2025年第18号). Once a line of goods.
 */
export const controlRemarkMissing: RuleOfActs = {
  code: 'control-remark-missing',
  severity: 'lapse',
  basis: basisIn('rare-earth-export-control'),
  judge(act, facts) {
    const asked = controlOfGoods(act, facts).filter(
      ({ line, status: { verdict, reason } }) =>
        line.isDeclaredControlled === undefined &&
        (verdict !== 'not-controlled' || reason === 'degree-outside'),
    );
    const firsts = new Map(asked.toReversed().map((each) => [each.line.dealId, each]));
    return [...firsts.values()].map(({ line, lot, status }) => ({
      dealId: line.dealId,
      lotId: lot.lotId,
      ...decidingNumbers(status),
    }));
  },
};
