import type { Identifier } from '@lodestone/ledger';
import type { Activity } from '@lodestone/reference';
import { inventedUscc } from '../identifiers/invented-numbers';

export type NationSite = Readonly<{
  siteId: string;
  name: string;
  nameLatin: string;
  /** GB/T 2260. Where a plant stands is real; the plant is not. */
  regionCode: string;
  locality: string;
  activities: readonly Activity[];
}>;

export type NationEnterprise = Readonly<{
  enterpriseId: string;
  name: string;
  nameLatin: string;
  identifiers: readonly Identifier[];
  /** What it does, for those who choose a demonstration account. */
  part: string;
  sites: readonly NationSite[];
}>;

type Row = Omit<NationEnterprise, 'identifiers'>;

/** From the ground to the quay. Every name is invented; docs/nation.md says how they were checked. */
const rows: readonly Row[] = [
  {
    enterpriseId: 'BT-ORE',
    name: '包头霜曜稀土矿业有限公司',
    nameLatin: 'Baotou Shuangyao Rare Earth Mining Co., Ltd.',
    part: 'rock mine and concentrator in the north',
    sites: [
      {
        siteId: 'BT-ORE.MINE1',
        name: '霜曜一号采选场',
        nameLatin: 'Shuangyao Mine and Concentrator No. 1',
        regionCode: '150206',
        locality: 'Baotou, Bayan Obo',
        activities: ['mining'],
      },
    ],
  },
  {
    enterpriseId: 'SC-ORE',
    name: '凉山砾泉稀土矿业有限公司',
    nameLatin: 'Liangshan Liquan Rare Earth Mining Co., Ltd.',
    part: 'rock mine and concentrator in Sichuan',
    sites: [
      {
        siteId: 'SC-ORE.MINE1',
        name: '砾泉采选场',
        nameLatin: 'Liquan Mine and Concentrator',
        regionCode: '513433',
        locality: 'Liangshan, Mianning',
        activities: ['mining'],
      },
    ],
  },
  {
    enterpriseId: 'GZ-ION',
    name: '赣州岫青离子型稀土有限公司',
    nameLatin: 'Ganzhou Xiuqing Ion-Type Rare Earth Co., Ltd.',
    part: 'ion-clay leaching in the south, two fields',
    sites: [
      {
        siteId: 'GZ-ION.LEACH1',
        name: '岫青信丰浸矿场',
        nameLatin: 'Xiuqing Leach Field Xinfeng',
        regionCode: '360722',
        locality: 'Ganzhou, Xinfeng',
        activities: ['mining'],
      },
      {
        siteId: 'GZ-ION.LEACH2',
        name: '岫青龙南浸矿场',
        nameLatin: 'Xiuqing Leach Field Longnan',
        regionCode: '360783',
        locality: 'Ganzhou, Longnan',
        activities: ['mining'],
      },
    ],
  },
  {
    enterpriseId: 'BT-SEP',
    name: '包头澄镨稀土分离有限公司',
    nameLatin: 'Baotou Chengpu Rare Earth Separation Co., Ltd.',
    part: 'separation in the north',
    sites: [
      {
        siteId: 'BT-SEP.SX1',
        name: '澄镨萃取一厂',
        nameLatin: 'Chengpu Extraction Plant No. 1',
        regionCode: '150204',
        locality: 'Baotou, Qingshan',
        activities: ['separation'],
      },
    ],
  },
  {
    enterpriseId: 'GZ-SEP',
    name: '赣州镧汀稀土分离有限公司',
    nameLatin: 'Ganzhou Lanting Rare Earth Separation Co., Ltd.',
    part: 'separation in the south',
    sites: [
      {
        siteId: 'GZ-SEP.SX1',
        name: '镧汀萃取厂',
        nameLatin: 'Lanting Extraction Plant',
        regionCode: '360704',
        locality: 'Ganzhou, Ganxian',
        activities: ['separation'],
      },
    ],
  },
  {
    enterpriseId: 'BT-MET',
    name: '包头熔岚稀土金属有限公司',
    nameLatin: 'Baotou Ronglan Rare Earth Metals Co., Ltd.',
    part: 'metal smelting in the north',
    sites: [
      {
        siteId: 'BT-MET.EL1',
        name: '熔岚电解厂',
        nameLatin: 'Ronglan Electrolysis Plant',
        regionCode: '150203',
        locality: 'Baotou, Kundulun',
        activities: ['metal-smelting'],
      },
    ],
  },
  {
    enterpriseId: 'GZ-MET',
    name: '赣州赤坩稀土金属有限公司',
    nameLatin: 'Ganzhou Chigan Rare Earth Metals Co., Ltd.',
    part: 'metal, master alloy and fluoride in the south',
    sites: [
      {
        siteId: 'GZ-MET.EL1',
        name: '赤坩电解厂',
        nameLatin: 'Chigan Electrolysis Plant',
        regionCode: '360703',
        locality: 'Ganzhou, Nankang',
        activities: ['metal-smelting'],
      },
    ],
  },
  {
    enterpriseId: 'NB-MAG',
    name: '宁波磐屿磁材股份有限公司',
    nameLatin: 'Ningbo Panyu Magnetic Materials Co., Ltd.',
    part: 'magnet works with two plants, exporter',
    sites: [
      {
        siteId: 'NB-MAG.W1',
        name: '磐屿北仑磁材厂',
        nameLatin: 'Panyu Magnet Works Beilun',
        regionCode: '330206',
        locality: 'Ningbo, Beilun',
        activities: ['magnet-making', 'export'],
      },
      {
        siteId: 'NB-MAG.W2',
        name: '磐屿慈溪磁材厂',
        nameLatin: 'Panyu Magnet Works Cixi',
        regionCode: '330282',
        locality: 'Ningbo, Cixi',
        activities: ['magnet-making', 'export'],
      },
    ],
  },
  {
    enterpriseId: 'TJ-PM',
    name: '天津沧极永磁有限公司',
    nameLatin: 'Tianjin Cangji Permanent Magnets Co., Ltd.',
    part: 'magnet works, exporter',
    sites: [
      {
        siteId: 'TJ-PM.W1',
        name: '沧极西青磁材厂',
        nameLatin: 'Cangji Magnet Works Xiqing',
        regionCode: '120111',
        locality: 'Tianjin, Xiqing',
        activities: ['magnet-making', 'export'],
      },
    ],
  },
  {
    enterpriseId: 'GZ-MAG',
    name: '赣州岚钕磁业有限公司',
    nameLatin: 'Ganzhou Lannü Magnetics Co., Ltd.',
    part: 'magnet works, exporter and supplier of the trading house',
    sites: [
      {
        siteId: 'GZ-MAG.W1',
        name: '岚钕磁材厂',
        nameLatin: 'Lannü Magnet Works',
        regionCode: '360702',
        locality: 'Ganzhou, Zhanggong',
        activities: ['magnet-making', 'export'],
      },
    ],
  },
  {
    enterpriseId: 'BT-MAG',
    name: '包头朔垣磁业有限公司',
    nameLatin: 'Baotou Shuoyuan Magnetics Co., Ltd.',
    part: 'magnet works that sells at home only',
    sites: [
      {
        siteId: 'BT-MAG.W1',
        name: '朔垣磁材厂',
        nameLatin: 'Shuoyuan Magnet Works',
        regionCode: '150207',
        locality: 'Baotou, Jiuyuan',
        activities: ['magnet-making'],
      },
    ],
  },
  {
    enterpriseId: 'XM-TRD',
    name: '厦门屿桥磁材进出口有限公司',
    nameLatin: 'Xiamen Yuqiao Magnet Import & Export Co., Ltd.',
    part: 'trading house, exporter',
    sites: [
      {
        siteId: 'XM-TRD.WH1',
        name: '屿桥海沧仓库',
        nameLatin: 'Yuqiao Warehouse Haicang',
        regionCode: '350205',
        locality: 'Xiamen, Haicang',
        activities: ['trade', 'export'],
      },
    ],
  },
];

export const enterprises: readonly NationEnterprise[] = rows.map((row, index) => ({
  ...row,
  identifiers: [inventedUscc(index + 1)],
}));

/** @throws Error for a site that no enterprise of the nation has */
export function enterpriseOfSite(siteId: string): NationEnterprise {
  const found = enterprises.find(({ sites }) => sites.some((site) => site.siteId === siteId));
  if (!found) throw new Error(`no enterprise of the nation has a site ${siteId}`);
  return found;
}
