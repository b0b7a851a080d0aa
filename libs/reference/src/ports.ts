import { sources } from './laws/sources';
import { codeTable, type Coded, type Sourced } from './code-table';

export type Port = Coded & Sourced;

/** The first two letters of a UN/LOCODE are the country. */
export const portCountryOf = (code: string): string => code.slice(0, 2);

const unlocode = { source: sources.unlocode, verified: false } as const;

/** The Chinese ports and airports that magnets leave through, and the posts that ore comes in by. */
const chinesePorts = [
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
  { code: 'CNZJG', en: 'Zhangjiagang', zh: '张家港', ...unlocode },
] as const satisfies readonly Port[];

/** Ports and airports of arrival in the usual destinations, and of ore. */
const foreignPorts = [
  { code: 'ATVIE', en: 'Vienna', zh: '维也纳', ...unlocode },
  { code: 'AUFRE', en: 'Fremantle', zh: '弗里曼特尔', ...unlocode },
  { code: 'BEANR', en: 'Antwerp', zh: '安特卫普', ...unlocode },
  { code: 'BRSSZ', en: 'Santos', zh: '桑托斯', ...unlocode },
  { code: 'CAVAN', en: 'Vancouver', zh: '温哥华', ...unlocode },
  { code: 'CHZRH', en: 'Zurich', zh: '苏黎世', ...unlocode },
  { code: 'CZPRG', en: 'Prague', zh: '布拉格', ...unlocode },
  { code: 'DEFRA', en: 'Frankfurt am Main', zh: '法兰克福', ...unlocode },
  { code: 'DEHAM', en: 'Hamburg', zh: '汉堡', ...unlocode },
  { code: 'DKCPH', en: 'Copenhagen', zh: '哥本哈根', ...unlocode },
  { code: 'ESBCN', en: 'Barcelona', zh: '巴塞罗那', ...unlocode },
  { code: 'FIHEL', en: 'Helsinki', zh: '赫尔辛基', ...unlocode },
  { code: 'FRLEH', en: 'Le Havre', zh: '勒阿弗尔', ...unlocode },
  { code: 'GBFXT', en: 'Felixstowe', zh: '费利克斯托', ...unlocode },
  { code: 'HKHKG', en: 'Hong Kong', zh: '香港', ...unlocode },
  { code: 'HUBUD', en: 'Budapest', zh: '布达佩斯', ...unlocode },
  { code: 'IDJKT', en: 'Jakarta', zh: '雅加达', ...unlocode },
  { code: 'INMAA', en: 'Chennai', zh: '金奈', ...unlocode },
  { code: 'INNSA', en: 'Nhava Sheva (Mumbai)', zh: '那瓦舍瓦（孟买）', ...unlocode },
  { code: 'ITGOA', en: 'Genoa', zh: '热那亚', ...unlocode },
  { code: 'JPNGO', en: 'Nagoya', zh: '名古屋', ...unlocode },
  { code: 'JPOSA', en: 'Osaka', zh: '大阪', ...unlocode },
  { code: 'JPTYO', en: 'Tokyo', zh: '东京', ...unlocode },
  { code: 'KRICN', en: 'Incheon airport', zh: '仁川国际机场', ...unlocode },
  { code: 'KRPUS', en: 'Busan', zh: '釜山', ...unlocode },
  { code: 'MXMEX', en: 'Mexico City', zh: '墨西哥城', ...unlocode },
  { code: 'MXZLO', en: 'Manzanillo', zh: '曼萨尼约', ...unlocode },
  { code: 'MYPKG', en: 'Port Klang', zh: '巴生港', ...unlocode },
  { code: 'NLRTM', en: 'Rotterdam', zh: '鹿特丹', ...unlocode },
  { code: 'PHMNL', en: 'Manila', zh: '马尼拉', ...unlocode },
  { code: 'PLGDN', en: 'Gdansk', zh: '格但斯克', ...unlocode },
  { code: 'SEGOT', en: 'Gothenburg', zh: '哥德堡', ...unlocode },
  { code: 'SGSIN', en: 'Singapore', zh: '新加坡', ...unlocode },
  { code: 'SIKOP', en: 'Koper', zh: '科佩尔', ...unlocode },
  { code: 'SKBTS', en: 'Bratislava', zh: '布拉迪斯拉发', ...unlocode },
  { code: 'THLCH', en: 'Laem Chabang', zh: '林查班', ...unlocode },
  { code: 'TRIST', en: 'Istanbul', zh: '伊斯坦布尔', ...unlocode },
  { code: 'TWKHH', en: 'Kaohsiung', zh: '高雄', ...unlocode },
  { code: 'USLAX', en: 'Los Angeles', zh: '洛杉矶', ...unlocode },
  { code: 'USLGB', en: 'Long Beach', zh: '长滩', ...unlocode },
  { code: 'USNYC', en: 'New York', zh: '纽约', ...unlocode },
  { code: 'USORD', en: "Chicago O'Hare airport", zh: '芝加哥奥黑尔机场', ...unlocode },
  { code: 'VNHPH', en: 'Haiphong', zh: '海防', ...unlocode },
  { code: 'VNSGN', en: 'Ho Chi Minh City', zh: '胡志明市', ...unlocode },
] as const satisfies readonly Port[];

/**
 * By UN/LOCODE. A first list, not the whole of it, and not checked against an edition of the code
 * list.
 */
export const ports = [...chinesePorts, ...foreignPorts] as const;

export type PortCode = (typeof ports)[number]['code'];

const table = codeTable<Port, PortCode>(ports);

export const portOf = table.find;
export const isPort = table.has;
