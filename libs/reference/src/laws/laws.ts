import { codeTable, type Coded } from '../code-table';

/** A law, an order, an announcement: what a rule rests on, as the public can find it. */
export type Law = Coded &
  Readonly<{
    /** By which it is called and looked up: who issued it, and its number. */
    publicName: string;
    issuedOn: string;
    inForceFrom: string;
    /** Whether its text was read, and not only what others write of it. */
    verified: boolean;
  }>;

/** Titles are those of the official text; the English ones are translations and bind nobody. */
export const laws = [
  {
    code: 'rare-earth-regulations',
    en: 'Regulations on the Administration of Rare Earths',
    zh: '稀土管理条例',
    publicName: 'State Council Order No. 785',
    issuedOn: '2024-06-22',
    inForceFrom: '2024-10-01',
    verified: true,
  },
  {
    code: 'total-volume-measures',
    en: 'Interim Measures for Total-Volume Control of Rare-Earth Mining and Smelting-Separation',
    zh: '稀土开采和稀土冶炼分离总量调控管理暂行办法',
    publicName: 'MIIT, NDRC and MNR Order No. 71 (2025)',
    issuedOn: '2025-07-28',
    inForceFrom: '2025-07-28',
    verified: true,
  },
  {
    code: 'quota-notice-2020',
    en: 'Notice on the 2020 Total-Volume Control Quotas of Rare-Earth Mining and Smelting-Separation',
    zh: '关于下达2020年度稀土开采、冶炼分离总量控制指标的通知',
    publicName: 'MIIT and MNR notice on the quotas of 2020',
    issuedOn: '2020-07-17',
    inForceFrom: '2020-07-17',
    verified: false,
  },
  {
    code: 'customs-law',
    en: 'Customs Law',
    zh: '中华人民共和国海关法',
    publicName: 'Customs Law of the People’s Republic of China (as amended in 2021)',
    issuedOn: '2021-04-29',
    inForceFrom: '2021-04-29',
    verified: true,
  },
  {
    code: 'customs-penalties',
    en: 'Regulations on the Implementation of Customs Administrative Penalties',
    zh: '中华人民共和国海关行政处罚实施条例',
    publicName: 'State Council Order No. 420',
    issuedOn: '2004-09-19',
    inForceFrom: '2004-11-01',
    verified: true,
  },
  {
    code: 'dual-use-regulations',
    en: 'Regulations on Export Control of Dual-Use Items',
    zh: '中华人民共和国两用物项出口管制条例',
    publicName: 'State Council Order No. 792',
    issuedOn: '2024-09-30',
    inForceFrom: '2024-12-01',
    verified: true,
  },
  {
    code: 'rare-earth-export-control',
    en: 'Decision on Export Control of Certain Medium and Heavy Rare-Earth Items',
    zh: '公布对部分中重稀土相关物项实施出口管制的决定',
    publicName: 'MOFCOM and GACC Announcement No. 18 of 2025',
    issuedOn: '2025-04-04',
    inForceFrom: '2025-04-04',
    verified: true,
  },
  {
    code: 'foreign-trade-law',
    en: 'Foreign Trade Law',
    zh: '中华人民共和国对外贸易法',
    publicName: 'Foreign Trade Law of the People’s Republic of China (as amended in 2022)',
    issuedOn: '2022-12-30',
    inForceFrom: '2022-12-30',
    verified: false,
  },
  {
    code: 'foreign-trade-law-2025',
    en: 'Foreign Trade Law',
    zh: '中华人民共和国对外贸易法',
    publicName: 'Foreign Trade Law of the People’s Republic of China (as revised in 2025)',
    issuedOn: '2025-12-27',
    inForceFrom: '2026-03-01',
    verified: false,
  },
  {
    code: 'civil-code',
    en: 'Civil Code',
    zh: '中华人民共和国民法典',
    publicName: 'Civil Code of the People’s Republic of China',
    issuedOn: '2020-05-28',
    inForceFrom: '2021-01-01',
    verified: true,
  },
  {
    code: 'accounting-law',
    en: 'Accounting Law',
    zh: '中华人民共和国会计法',
    publicName: 'Accounting Law of the People’s Republic of China (as amended in 2024)',
    issuedOn: '2024-06-28',
    inForceFrom: '2024-07-01',
    verified: true,
  },
  {
    code: 'export-control-law',
    en: 'Export Control Law',
    zh: '中华人民共和国出口管制法',
    publicName: 'Export Control Law of the People’s Republic of China',
    issuedOn: '2020-10-17',
    inForceFrom: '2020-12-01',
    verified: true,
  },
  {
    code: 'declaration-form-rules',
    en: 'Rules for Filling in the Customs Declaration Form of Import and Export Goods',
    zh: '中华人民共和国海关进出口货物报关单填制规范',
    publicName: 'GACC Announcement No. 18 of 2019',
    issuedOn: '2019-01-22',
    inForceFrom: '2019-02-01',
    verified: false,
  },
] as const satisfies readonly Law[];

export type LawCode = (typeof laws)[number]['code'];

const table = codeTable<Law, LawCode>(laws);

export const lawOf = table.find;
export const isLaw = table.has;

/** Where a rule is written, whole, so that whoever reads it needs no table. */
export type Basis = Readonly<{
  law: LawCode;
  /** A number, or several with commas between; absent where no article of it is known to say so. */
  article?: string;
  /** Without an article: how the rule reads the law is configuration of this ledger. */
  configuration?: true;
  publicName: string;
  en: string;
  zh: string;
  issuedOn: string;
}>;

export function basisIn(code: LawCode, article?: string): Basis {
  const law = lawOf(code);
  if (law === undefined) throw new Error(`no law ${code}`);
  const { publicName, en, zh, issuedOn } = law;
  const where = article === undefined ? ({ configuration: true } as const) : { article };
  return { law: code, ...where, publicName, en, zh, issuedOn };
}
