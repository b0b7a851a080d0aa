import { toldRulebook, type RulebookCommand } from '@lodestone/ledger';
import { ruleNotices, ruleSets } from '@lodestone/reference';

/** An authority tells the texts of the reference tables, and what became of them. */
export const tellLaw = (): readonly RulebookCommand[] =>
  toldRulebook(ruleSets, ruleNotices).map(({ event }) => ({
    type: 'RecordRules',
    data: { event },
  }));
