import { basisIn, goodsCodeMatterOf } from '@lodestone/reference';
import { controlOfGoods, decidingNumbers } from '../../control-of-goods';
import type { RuleOfActs } from '../../facts';
import { otherThan } from '../goods/goods-code-contradicted';

/**
 * A controlled item is declared under a tariff number of other matter, by which nobody would look for
 * it: dysprosium-bearing magnets as magnets of other metals (case B of 10 April 2025; Regulations on
 * the Implementation of Customs Administrative Penalties, 海关行政处罚实施条例).
 */
export const controlCodeContradicted: RuleOfActs = {
  code: 'control-code-contradicted',
  severity: 'contradiction',
  basis: basisIn('customs-penalties', '15'),
  judge: (act, facts) =>
    controlOfGoods(act, facts).flatMap(({ line: { dealId, goodsCode }, lot, status }) => {
      const matter = goodsCodeMatterOf(goodsCode);
      if (status.verdict !== 'controlled' || !matter || !otherThan(matter, lot)) return [];
      const { lotId, material } = lot;
      return [{ dealId, lotId, goodsCode, material, ...decidingNumbers(status) }];
    }),
};
