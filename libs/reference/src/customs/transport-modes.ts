import { codeTable, type Coded, type Sourced } from '../code-table';

export type TransportModeEntry = Coded &
  Sourced &
  Readonly<{
    /** False of a move between bonded places and the rest of the country: nothing crosses the border. */
    crossesBorder: boolean;
  }>;

const customsTable = {
  source: 'customs code table 运输方式代码表 (18 codes), from secondary copies',
  verified: false,
} as const;
const abroad = { crossesBorder: true, ...customsTable } as const;
const within = { crossesBorder: false, ...customsTable } as const;

/**
 * 运输方式 of the customs declaration form, by the codes of the customs table. The letters and digits
 * are from secondary copies that agree with each other: configuration until an edition confirms them.
 */
export const transportModes = [
  { code: '2', en: 'By water', zh: '水路运输', ...abroad },
  { code: '3', en: 'By rail', zh: '铁路运输', ...abroad },
  { code: '4', en: 'By road', zh: '公路运输', ...abroad },
  { code: '5', en: 'By air', zh: '航空运输', ...abroad },
  { code: '6', en: 'By post', zh: '邮件运输', ...abroad },
  { code: '9', en: 'In another way', zh: '其他方式运输', ...abroad },
  { code: 'G', en: 'By a fixed installation', zh: '固定设施运输', ...abroad },
  { code: 'L', en: 'Carried by a traveller', zh: '旅客携带', ...abroad },
  { code: '0', en: 'From outside into a bonded area', zh: '非保税区', ...within },
  { code: '1', en: 'Supervised export warehouse', zh: '监管仓库', ...within },
  { code: '7', en: 'Bonded area', zh: '保税区', ...within },
  { code: '8', en: 'Bonded warehouse', zh: '保税仓库', ...within },
  { code: 'H', en: 'Special customs zone at the border', zh: '边境特殊海关作业区', ...within },
  { code: 'T', en: 'Comprehensive pilot zone', zh: '综合实验区', ...within },
  { code: 'W', en: 'Bonded logistics centre', zh: '物流中心', ...within },
  { code: 'X', en: 'Bonded logistics park', zh: '物流园区', ...within },
  { code: 'Y', en: 'Bonded port area', zh: '保税港区', ...within },
  { code: 'Z', en: 'Export processing zone', zh: '出口加工区', ...within },
] as const satisfies readonly TransportModeEntry[];

export type TransportMode = (typeof transportModes)[number]['code'];

const table = codeTable<TransportModeEntry, TransportMode>(transportModes);

export const transportModeOf = table.find;
export const isTransportMode = table.has;
