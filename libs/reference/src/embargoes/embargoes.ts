import type { Sourced } from '../code-table';
import type { CountryCode } from '../countries';
import type { EndUse } from '../end-uses';

/**
 * Where goods must not go, from a day on. An embargo of some uses or goods is one of those alone.
 * `configuration` is a row that an authority confirms before anybody is accused by it.
 */
export type Embargo = Sourced &
  Readonly<{
    countryCode: CountryCode;
    from: string;
    /** The last day. */
    until?: string;
    endUses?: readonly EndUse[];
    /** Beginnings of goods codes. */
    goods?: readonly string[];
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
    from: '2024-12-03',
    ...military,
    status: 'configuration',
    source:
      'MOFCOM Announcement No. 46 of 2024, Art. 1 (商务部公告2024年第46号 关于加强相关两用物项对美国出口管制的公告), 2024-12-03',
  },
  {
    countryCode: 'JP',
    from: '2026-01-06',
    ...military,
    status: 'reported',
    source:
      'MOFCOM Announcement No. 1 of 2026 (商务部公告2026年第1号 关于加强两用物项对日本出口管制的公告), 2026-01-06, as the press reported it',
  },
  {
    countryCode: 'KP',
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

export const embargoesOn = ({ day, countryCode, goodsCode, endUseCode = '' }: Shipped) =>
  embargoes.filter(
    ({ from, until, endUses, goods, ...embargo }) =>
      embargo.countryCode === countryCode &&
      from <= day &&
      (until === undefined || day <= until) &&
      (endUses === undefined || (endUses as readonly string[]).includes(endUseCode)) &&
      (goods?.some((beginning) => goodsCode.startsWith(beginning)) ?? true),
  );
