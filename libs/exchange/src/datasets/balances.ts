import {
  balanceElements,
  periodOf,
  type BalanceElement,
  type ToldRank,
} from '@lodestone/read-models';
import { dateOf } from '@lodestone/journal/posted-names';
import { count, dataset, everybody, maybe, paged, text, type Source } from './dataset';

type Row = ToldRank & Readonly<{ period: string }>;

const micrograms = (name: Exclude<keyof ToldRank, symbol>, en: string, zh: string) =>
  maybe.content(name, [en, zh, '1250000000'], (row: Row) => BigInt(row[name] as string));

export const balances = dataset<Row>(
  {
    name: 'balances',
    means: {
      en: 'Whether the books of each site close, quarter by quarter, and beyond what measuring explains.',
      zh: '各场所每季度账目是否平衡，以及超出计量误差的部分。',
    },
    row: {
      en: 'One site and period: of the element that was asked for, or of the one that closes worst.',
      zh: '一个场所与一个期间：所选元素，或平衡最差的元素。',
    },
    audience: everybody,
    filters: ['enterpriseId', 'element', 'period'],
    rests: ['balance-ranking'],
  },
  [
    text(
      'period',
      ['The quarter, or the period that was asked for.', '季度，或所选期间。', '2025-Q1'],
      (row) => row.period,
    ),
    maybe.text('siteId', ['The site.', '场所。', 'TJ-WORKS'], (row) => row.siteId),
    text(
      'enterpriseId',
      ['Who operates it on the last day.', '期末运营企业。', 'TJ-MAG'],
      (row) => row.enterpriseId,
    ),
    text(
      'element',
      ['The rare earth, or total.', '元素，或合计（total）。', 'Dy'],
      (row) => row.element,
    ),
    text(
      'state',
      [
        'closed, open or not-assessable.',
        'closed 平衡、open 不平衡、not-assessable 无法评定。',
        'closed',
      ],
      (row) => row.state,
    ),
    micrograms('missingMicrograms', 'What is unaccounted for.', '未说明去向的量。'),
    micrograms('takenMicrograms', 'What was taken into work.', '投入量。'),
    micrograms('usualFromMicrograms', 'The least that is usually lost.', '通常损失的下限。'),
    micrograms('usualToMicrograms', 'The most that is usually lost.', '通常损失的上限。'),
    micrograms('sigmaMicrograms', 'One standard deviation of measuring.', '计量的一个标准差。'),
    text(
      'missingSigmas',
      ['Missing, in standard deviations.', '缺失量（标准差倍数）。', '0.4'],
      (row) => row.missingSigmas,
    ),
    text(
      'outsideSigmas',
      ['Beyond the usual, in standard deviations.', '超出通常范围（标准差倍数）。', '0'],
      (row) => row.outsideSigmas,
    ),
    count(
      'uncountedUnits',
      ['Units that were not counted within it.', '期内未盘点的单元数。', '0'],
      (row) => row.uncountedUnits,
    ),
  ],
  function* (source) {
    const { ask, filter, enterpriseId, asOf, knownAt } = source;
    const element = balanceElements.find((one): one is BalanceElement => one === filter.element);
    for (const name of filter.period === undefined ? quartersOf(source) : [filter.period]) {
      const period = periodOf(name);
      if (!period) continue;
      const asked = { by: 'site', period, element, asOf, knownAt } as const;
      const pages = paged(
        (page) =>
          ask('balance-ranking', {
            ...asked,
            ...page,
            enterpriseId: enterpriseId ?? filter.enterpriseId,
          }),
        ({ ranks, ...page }) => ranks.map((rank) => ({ ...rank, period: name, next: page.next })),
      );
      for (const rank of pages) yield rank;
    }
  },
);

/** From the first posting to the last day on which anything was recorded. */
function quartersOf({ journal, lastDay }: Source): readonly string[] {
  let first = Infinity;
  for (const { lines } of journal()) {
    for (let n = 0; n < lines.length; n++) first = Math.min(first, lines.columns.date[n] as number);
  }
  if (first === Infinity) return [];
  const quarters: string[] = [];
  const [begin, end] = [quarterOf(dateOf(first)), quarterOf(lastDay)];
  for (let quarter = begin; quarter <= end; quarter++) {
    quarters.push(`${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`);
  }
  return quarters;
}

/** Counted from the year 0. */
const quarterOf = (day: string): number =>
  Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
