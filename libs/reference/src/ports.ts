import { codeTable, type Coded, type Sourced } from './code-table';

export type Port = Coded & Sourced;

const unlocode = { source: 'UN/LOCODE (domain.md §2.5, GKU)', verified: false } as const;

/**
 * The Chinese ports and airports that magnets leave through, by UN/LOCODE. A first list, not the
 * whole of it, and not checked against an edition of the code list.
 */
export const ports = [
  { code: 'CNSHA', en: 'Shanghai', zh: '上海', ...unlocode },
  { code: 'CNPVG', en: 'Shanghai Pudong airport', zh: '上海浦东机场', ...unlocode },
  { code: 'CNNGB', en: 'Ningbo', zh: '宁波', ...unlocode },
  { code: 'CNSZX', en: 'Shenzhen', zh: '深圳', ...unlocode },
  { code: 'CNYTN', en: 'Yantian', zh: '盐田', ...unlocode },
  { code: 'CNSHK', en: 'Shekou', zh: '蛇口', ...unlocode },
  { code: 'CNCAN', en: 'Guangzhou', zh: '广州', ...unlocode },
  { code: 'CNNSA', en: 'Nansha', zh: '南沙', ...unlocode },
  { code: 'CNTAO', en: 'Qingdao', zh: '青岛', ...unlocode },
  { code: 'CNTSN', en: 'Tianjin', zh: '天津', ...unlocode },
  { code: 'CNTXG', en: 'Tianjin Xingang', zh: '天津新港', ...unlocode },
  { code: 'CNDLC', en: 'Dalian', zh: '大连', ...unlocode },
  { code: 'CNXMN', en: 'Xiamen', zh: '厦门', ...unlocode },
  { code: 'CNFOC', en: 'Fuzhou', zh: '福州', ...unlocode },
  { code: 'CNLYG', en: 'Lianyungang', zh: '连云港', ...unlocode },
  { code: 'CNNKG', en: 'Nanjing', zh: '南京', ...unlocode },
  { code: 'CNHGH', en: 'Hangzhou', zh: '杭州', ...unlocode },
  { code: 'CNYNT', en: 'Yantai', zh: '烟台', ...unlocode },
  { code: 'CNPEK', en: 'Beijing Capital airport', zh: '北京首都机场', ...unlocode },
  { code: 'CNCTU', en: 'Chengdu', zh: '成都', ...unlocode },
  { code: 'CNCKG', en: 'Chongqing', zh: '重庆', ...unlocode },
  { code: 'CNWUH', en: 'Wuhan', zh: '武汉', ...unlocode },
  { code: 'CNCGO', en: 'Zhengzhou', zh: '郑州', ...unlocode },
  { code: 'CNSIA', en: "Xi'an", zh: '西安', ...unlocode },
  { code: 'CNKHN', en: 'Nanchang', zh: '南昌', ...unlocode },
] as const satisfies readonly Port[];

export type PortCode = (typeof ports)[number]['code'];

const table = codeTable<Port, PortCode>(ports);

export const portOf = table.find;
export const isPort = table.has;
