import { sources } from '../laws/sources';
import { codeTable, type Coded, type Sourced } from '../code-table';

export type TradeModeEntry = Coded &
  Sourced &
  Readonly<{
    flow: 'import' | 'export' | 'both';
    /** Goods that come or go for good; the others were here before, or are expected back. */
    isForGood: boolean;
    /** What a declaration under it names besides, or nobody can tell what it is of. */
    needs?: Readonly<Partial<Record<'import' | 'export', readonly TradePaper[]>>>;
  }>;

/**
 * A handbook of processing trade, the foreign principal whose matter it is, the deal that comes back, the
 * import that goes back.
 */
export type TradePaper =
  'handbookNumber' | 'principalRef' | 'returnedDealId' | 'returnedImportRecordId';

/** Processing trade is followed by its handbook, whichever way goods go under it. */
const ofHandbook = ['handbookNumber'] as const;
const byHandbook = { needs: { import: ofHandbook, export: ofHandbook } } as const;

/** Supplied materials stay those of a principal abroad: without a name nobody knows whose they are. */
const ofPrincipal = ['handbookNumber', 'principalRef'] as const;
const bySupplier = { needs: { import: ofPrincipal, export: ofPrincipal } } as const;

const secondary = {
  source: 'customs code table 监管方式代码表, from secondary copies that agree',
  verified: false,
} as const;
const unverified = { source: sources.customsTables, verified: false } as const;

/**
 * 贸易方式 (监管方式) of the customs declaration form, by its four digits; those that
 * rare earths and magnets may move under. 02xx is processing of supplied and 06xx of purchased
 * materials, with what becomes of the left-overs. Repair, exhibition and samples are the flows of
 * registration (Order 792 Art. 19). From memory and secondary copies of the table:
 * configuration until a current edition confirms it.
 */
export const tradeModes = [
  {
    code: '0110',
    en: 'General trade',
    zh: '一般贸易',
    flow: 'both',
    isForGood: true,
    ...unverified,
  },
  { code: '0130', en: 'Barter', zh: '易货贸易', flow: 'both', isForGood: true, ...unverified },
  {
    code: '0214',
    en: 'Processing of supplied materials',
    zh: '来料加工',
    flow: 'both',
    isForGood: true,
    ...bySupplier,
    ...unverified,
  },
  {
    code: '0255',
    en: 'Supplied materials, passed on for deeper processing',
    zh: '来料深加工',
    flow: 'both',
    isForGood: true,
    ...bySupplier,
    ...unverified,
  },
  {
    code: '0615',
    en: 'Processing of imported materials, by contract',
    zh: '进料对口',
    flow: 'both',
    isForGood: true,
    ...byHandbook,
    ...unverified,
  },
  {
    code: '0654',
    en: 'Imported materials, passed on for deeper processing',
    zh: '进料深加工',
    flow: 'both',
    isForGood: true,
    ...byHandbook,
    ...unverified,
  },
  {
    code: '0715',
    en: 'Processing of imported materials, without contract',
    zh: '进料非对口',
    flow: 'both',
    isForGood: true,
    ...byHandbook,
    ...unverified,
  },
  {
    code: '0664',
    en: 'Imported materials, exported again',
    zh: '进料料件复出',
    flow: 'export',
    isForGood: true,
    ...byHandbook,
    ...unverified,
  },
  {
    code: '0864',
    en: 'Off-cuts of imported materials, exported again',
    zh: '进料边角料复出',
    flow: 'export',
    isForGood: true,
    ...byHandbook,
    ...unverified,
  },
  {
    code: '1039',
    en: 'Market procurement',
    zh: '市场采购',
    flow: 'export',
    isForGood: true,
    ...unverified,
  },
  {
    code: '1233',
    en: 'Goods of a bonded warehouse',
    zh: '保税仓库货物',
    flow: 'both',
    isForGood: true,
    ...unverified,
  },
  {
    code: '1234',
    en: 'Storage and re-export in a bonded area',
    zh: '保税区仓储转口',
    flow: 'both',
    isForGood: true,
    ...unverified,
  },
  {
    code: '1300',
    en: 'Articles for repair',
    zh: '修理物品',
    flow: 'both',
    isForGood: false,
    ...unverified,
  },
  {
    code: '2600',
    en: 'Temporary import or export',
    zh: '暂时进出货物',
    flow: 'both',
    isForGood: false,
    ...unverified,
  },
  { code: '2700', en: 'Exhibits', zh: '展览品', flow: 'both', isForGood: false, ...unverified },
  {
    code: '3010',
    en: 'Samples and advertising material',
    zh: '货样广告品',
    flow: 'both',
    isForGood: true,
    ...unverified,
  },
  {
    code: '3100',
    en: 'Replacement free of charge',
    zh: '无代价抵偿',
    flow: 'both',
    isForGood: true,
    ...unverified,
  },
  {
    code: '3339',
    en: 'Other imports free of payment',
    zh: '其他进口免费',
    flow: 'import',
    isForGood: true,
    ...unverified,
  },
  {
    code: '3612',
    en: 'Other exports free of payment',
    zh: '其他出口免费',
    flow: 'export',
    isForGood: true,
    ...unverified,
  },
  {
    code: '4500',
    en: 'Returned without clearance',
    zh: '直接退运',
    flow: 'both',
    isForGood: false,
    // Of goods that never entered: what is declared to come in is only on its way out again.
    needs: { export: ['returnedImportRecordId'] },
    ...unverified,
  },
  {
    code: '4561',
    en: 'Returned goods',
    zh: '退运货物',
    flow: 'both',
    isForGood: false,
    needs: { import: ['returnedDealId'], export: ['returnedImportRecordId'] },
    ...unverified,
  },
  {
    code: '9610',
    en: 'Cross-border electronic commerce',
    zh: '跨境贸易电子商务',
    flow: 'both',
    isForGood: true,
    ...unverified,
  },
  {
    code: '9710',
    en: 'Cross-border electronic commerce, business to business',
    zh: '跨境电商B2B直接出口',
    flow: 'export',
    isForGood: true,
    ...unverified,
  },
  {
    code: '9810',
    en: 'Cross-border electronic commerce, warehouse abroad',
    zh: '跨境电商出口海外仓',
    flow: 'export',
    isForGood: true,
    ...unverified,
  },
  { code: '9900', en: 'Other trade', zh: '其他贸易', flow: 'both', isForGood: true, ...unverified },
  {
    code: '0245',
    en: 'Supplied materials, sold at home',
    zh: '来料料件内销',
    flow: 'import',
    isForGood: true,
    ...byHandbook,
    ...secondary,
  },
  {
    code: '0258',
    en: 'Left-over supplied materials, carried over',
    zh: '来料余料结转',
    flow: 'both',
    isForGood: true,
    ...bySupplier,
    ...secondary,
  },
  {
    code: '0265',
    en: 'Supplied materials, exported again',
    zh: '来料料件复出',
    flow: 'export',
    isForGood: true,
    ...bySupplier,
    ...secondary,
  },
  {
    code: '0300',
    en: 'Supplied materials, returned or exchanged',
    zh: '来料料件退换',
    flow: 'both',
    isForGood: false,
    ...bySupplier,
    ...secondary,
  },
  {
    code: '0644',
    en: 'Imported materials, sold at home',
    zh: '进料料件内销',
    flow: 'import',
    isForGood: true,
    ...byHandbook,
    ...secondary,
  },
  {
    code: '0657',
    en: 'Left-over imported materials, carried over',
    zh: '进料余料结转',
    flow: 'both',
    isForGood: true,
    ...byHandbook,
    ...secondary,
  },
  {
    code: '1427',
    en: 'Processing abroad',
    zh: '出料加工',
    flow: 'both',
    isForGood: false,
    ...secondary,
  },
] as const satisfies readonly TradeModeEntry[];

export type TradeMode = (typeof tradeModes)[number]['code'];

const table = codeTable<TradeModeEntry, TradeMode>(tradeModes);

export const tradeModeOf = table.find;
export const isTradeMode = table.has;
