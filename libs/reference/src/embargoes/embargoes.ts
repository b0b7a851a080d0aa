import type { Sourced } from '../code-table';
import type { CountryCode } from '../countries';
import type { EndUse } from '../end-uses';
import { materialOf, type MaterialClass } from '../materials';

/**
 * Where goods must not go, or come from, from a day on. An embargo of some uses or goods is one of those alone.
 * `configuration` is a row that an authority confirms before anybody is accused by it.
 */
export type Embargo = Sourced &
  Readonly<{
    countryCode: CountryCode;
    of: 'exports' | 'imports';
    from: string;
    /** The last day. */
    until?: string;
    endUses?: readonly EndUse[];
    /** Beginnings of goods codes. */
    goods?: readonly string[];
    /** The same of goods whose code nobody said. */
    matter?: readonly MaterialClass[];
    status: 'reported' | 'configuration';
  }>;

const military = { endUses: ['defence'], verified: false } as const;

/** Metals, and machines and electrical goods, magnets among them. */
const barredToKorea = [
  '72',
  '73',
  '74',
  '75',
  '76',
  '78',
  '79',
  '80',
  '81',
  '82',
  '83',
  '84',
  '85',
];

export const embargoes: readonly Embargo[] = [
  {
    countryCode: 'US',
    of: 'exports',
    from: '2024-12-03',
    ...military,
    status: 'configuration',
    source:
      'MOFCOM Announcement No. 46 of 2024, Art. 1 (商务部公告2024年第46号 关于加强相关两用物项对美国出口管制的公告), 2024-12-03',
  },
  {
    countryCode: 'JP',
    of: 'exports',
    from: '2026-01-06',
    ...military,
    status: 'reported',
    source:
      'MOFCOM Announcement No. 1 of 2026 (商务部公告2026年第1号 关于加强两用物项对日本出口管制的公告), 2026-01-06, as the press reported it',
  },
  {
    countryCode: 'KP',
    of: 'imports',
    from: '2016-04-05',
    matter: ['ore', 'mineral-product'],
    verified: true,
    status: 'reported',
    source:
      'MOFCOM and GACC Announcement No. 11 of 2016, point 2 (商务部 海关总署公告2016年第11号 关于对朝鲜禁运部分矿产品清单公告), 2016-04-05: rare-earth minerals',
  },
  {
    countryCode: 'KP',
    of: 'imports',
    from: '2017-12-22',
    goods: ['25', '84', '85'],
    matter: ['magnet'],
    verified: true,
    status: 'reported',
    source:
      'United Nations Security Council Resolution 2397 (2017), paragraph 6 (联合国安理会第2397号决议), 2017-12-22: earth and stone, machines, electrical goods, as the list of resolutions of the 1718 Committee sums it up',
  },
  {
    countryCode: 'KP',
    of: 'exports',
    from: '2017-12-22',
    goods: barredToKorea,
    verified: false,
    status: 'configuration',
    source:
      'United Nations Security Council Resolution 2397 (2017), paragraph 7 (联合国安理会第2397号决议), 2017-12-22',
  },
];

/** An export as an embargo asks about it. */
export type Shipped = Readonly<{
  day: string;
  countryCode: string;
  goodsCode: string;
  endUseCode?: string | undefined;
}>;

/** On exports: goods are known by their code. */
export const embargoesOn = ({ goodsCode, endUseCode = '', ...shipped }: Shipped) =>
  inForce('exports', shipped).filter(
    ({ endUses, goods }) =>
      (endUses === undefined || (endUses as readonly string[]).includes(endUseCode)) &&
      (goods?.some((beginning) => goodsCode.startsWith(beginning)) ?? true),
  );

/** A lot of an import as an embargo asks about it. */
export type Landed = Readonly<{
  day: string;
  countryCode: string;
  material: string;
  goodsCode?: string | undefined;
}>;

/** On imports: by the code of the goods, or by what the lot is, which is always said. */
export const importEmbargoesOn = ({ material, goodsCode = '', ...landed }: Landed) =>
  inForce('imports', landed).filter(
    ({ goods = [], matter = [] }) =>
      goods.some((beginning) => goodsCode.startsWith(beginning)) ||
      matter.some((each) => each === materialOf(material)?.class),
  );

const inForce = (
  of: Embargo['of'],
  { day, countryCode }: Readonly<{ day: string; countryCode: string }>,
): readonly Embargo[] =>
  embargoes.filter(
    ({ from, until, ...embargo }) =>
      embargo.of === of &&
      embargo.countryCode === countryCode &&
      from <= day &&
      (until === undefined || day <= until),
  );
