import { forEvery, type RulebookEvent } from '@lodestone/ledger';
import { projection, type Reading } from '@lodestone/projections';
import { addToRulebook, rulebookTable, rulebookTypes } from './rulebook-told';

const tables = { rulebook: rulebookTable } as const;

export type RulebookReading = Reading<typeof tables>;

/** Which rules were in force on a day, and why? */
export const rulebook = projection<RulebookEvent, typeof tables>({
  name: 'rulebook',
  version: 1,
  tables,
  on: forEvery(rulebookTypes, addToRulebook),
});
