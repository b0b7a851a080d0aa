import type { Coded } from '../code-table';

/** Why a notice about rules is taken back. */
export const ruleWithdrawalReasons = [
  { code: 'told-by-mistake', en: 'It was told by mistake', zh: '误登记' },
  { code: 'day-mistaken', en: 'Its day was mistaken', zh: '日期有误' },
  { code: 'text-mistaken', en: 'It was about another text', zh: '所涉文本有误' },
] as const satisfies readonly Coded[];
