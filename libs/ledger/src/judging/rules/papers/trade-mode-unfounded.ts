import { basisIn, tradeModeOf, type TradeModeEntry } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';

/**
 * Declared as goods that come back, or as processing trade, without what makes them so: the deal or the
 * import that they return from, the handbook. Duty and control then rest on a word.
 */
export const tradeModeUnfounded: RuleOfActs = {
  code: 'trade-mode-unfounded',
  severity: 'contradiction',
  basis: basisIn('customs-law', '24, 33'),
  judge({ type, data }) {
    if (type !== 'ImportLanded' && type !== 'Exported') return [];
    const { tradeMode = '' } = data;
    const mode: TradeModeEntry | undefined = tradeModeOf(tradeMode);
    const needed = mode?.needs?.[type === 'Exported' ? 'export' : 'import'] ?? [];
    const said: Readonly<Record<string, unknown>> = data;
    const missing = needed.filter((paper) => said[paper] === undefined);
    return missing.length === 0 ? [] : [{ tradeMode, missing }];
  },
};
