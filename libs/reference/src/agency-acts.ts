import { codeTable, type Coded } from './code-table';

/** What one enterprise may do with the goods, or in the name, of another that lets it. */
export const agencyActs = [
  { code: 'sale', en: 'To sell', zh: '代理销售' },
  { code: 'export', en: 'To export', zh: '代理出口' },
] as const satisfies readonly Coded[];

export type AgencyAct = (typeof agencyActs)[number]['code'];

const table = codeTable<Coded, AgencyAct>(agencyActs);

export const agencyActOf = table.find;
export const isAgencyAct = table.has;
