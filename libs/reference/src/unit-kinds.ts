import { sources } from './laws/sources';
import { codeTable, type Coded, type Sourced } from './code-table';

export type UnitKindEntry = Coded & Sourced;

/**
 * What holds material that is nobody's lot: the keys of the account `in-process` (postings.md §2,
 * §6). An act that names a unit leaves its difference there until the unit is counted.
 */
export const unitKinds = [
  {
    code: 'separator',
    en: 'Separation cascade (solvent extraction)',
    zh: '萃取分离槽',
    source: sources.accounts,
    verified: true,
  },
  { code: 'leach-pond', en: 'Leach pond', zh: '浸取池', source: sources.accounts, verified: true },
  {
    code: 'furnace',
    en: 'Furnace or electrolysis cell',
    zh: '熔炼炉、电解槽',
    source: sources.accounts,
    verified: true,
  },
  {
    code: 'kiln',
    en: 'Roasting or calcining kiln',
    zh: '焙烧窑、灼烧窑',
    source: 'general knowledge',
    verified: false,
  },
  {
    code: 'reaction-tank',
    en: 'Dissolution or precipitation tank',
    zh: '溶解沉淀槽',
    source: 'general knowledge',
    verified: false,
  },
] as const satisfies readonly UnitKindEntry[];

export type UnitKind = (typeof unitKinds)[number]['code'];

const table = codeTable<UnitKindEntry, UnitKind>(unitKinds);

export const unitKindOf = table.find;
export const isUnitKind = table.has;
