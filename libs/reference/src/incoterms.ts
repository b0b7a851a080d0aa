import { codeTable, type Coded } from './code-table';

/** Incoterms 2020 (成交方式). */
export const incoterms = [
  { code: 'EXW', en: 'Ex works', zh: '工厂交货' },
  { code: 'FCA', en: 'Free carrier', zh: '货交承运人' },
  { code: 'CPT', en: 'Carriage paid to', zh: '运费付至' },
  { code: 'CIP', en: 'Carriage and insurance paid to', zh: '运费和保险费付至' },
  { code: 'DAP', en: 'Delivered at place', zh: '目的地交货' },
  { code: 'DPU', en: 'Delivered at place unloaded', zh: '目的地卸货后交货' },
  { code: 'DDP', en: 'Delivered duty paid', zh: '完税后交货' },
  { code: 'FAS', en: 'Free alongside ship', zh: '船边交货' },
  { code: 'FOB', en: 'Free on board', zh: '船上交货' },
  { code: 'CFR', en: 'Cost and freight', zh: '成本加运费' },
  { code: 'CIF', en: 'Cost, insurance and freight', zh: '成本、保险费加运费' },
] as const satisfies readonly Coded[];

export type Incoterm = (typeof incoterms)[number]['code'];

const table = codeTable<Coded, Incoterm>(incoterms);

export const incotermOf = table.find;
export const isIncoterm = table.has;
