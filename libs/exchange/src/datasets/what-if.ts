import { isRareEarth } from '@lodestone/reference';
import { periodOf, type WhatIfGroup, type WhatIfPage } from '@lodestone/read-models';
import { authorities, count, dataset, maybe, paged, sum, text, type Filter } from './dataset';

type Row = WhatIfGroup & Readonly<{ month: string }>;

/** Who would have needed a licence by another rule set, as `GET /rules/what-if` tells it. */
export const whatIf = dataset<Row>(
  {
    name: 'what_if',
    means: {
      en: 'Who would have needed a licence by another rule set.',
      zh: '在另一套规则下本须取得许可者。',
    },
    row: {
      en: 'What one exporter sent to one end user in one country in a month, where a licence was or would have been needed.',
      zh: '某出口经营者某月向某国某最终用户的出口（曾须或本须取得许可者）。',
    },
    audience: authorities,
    filters: ['exporterId', 'period', 'wake', 'clearedToPpm', 'add', 'clockWorkingDays'],
    rests: ['what-if'],
  },
  [
    text('month', ['The month.', '月份。', '2025-04'], (row) => row.month),
    text(
      'exporterId',
      ['The exporter, as declared.', '申报的出口经营者。', 'TJ-MAG'],
      (row) => row.exporterId,
    ),
    text('countryCode', ['Final destination.', '最终目的国。', 'DE'], (row) => row.countryCode),
    maybe.text(
      'clientId',
      ['The end user; nothing of who was forgotten.', '最终用户；已删除者为空。', '3f2a8c51'],
      (row) => row.clientId,
    ),
    text(
      'controlCodes',
      ['Items that are met, with blanks.', '符合的管制编码，以空格分隔。', '1C904 1C905'],
      (row) => row.controlCodes.join(' '),
    ),
    count(
      'dealsWas',
      ['Lines by the rules in force.', '按当时规则须许可的货物行数。', '3'],
      (row) => row.was.deals,
    ),
    sum(
      'massGramsWas',
      ['Grams by the rules in force.', '按当时规则须许可的克数。', '120000'],
      (row) => BigInt(row.was.massGrams),
    ),
    count(
      'dealsWould',
      ['Lines by the supposed rules.', '按假设规则须许可的货物行数。', '5'],
      (row) => row.would.deals,
    ),
    sum(
      'massGramsWould',
      ['Grams by the supposed rules.', '按假设规则须许可的克数。', '200000'],
      (row) => BigInt(row.would.massGrams),
    ),
    count(
      'dealsEarly',
      ['Lines that left too early.', '许可到期前已出口的货物行数。', '1'],
      (row) => row.early.deals,
    ),
    sum(
      'massGramsEarly',
      ['Grams that left too early.', '许可到期前已出口的克数。', '40000'],
      (row) => BigInt(row.early.massGrams),
    ),
  ],
  function* ({ ask, filter, enterpriseId, knownAt, lastDay }) {
    const question = { ...questionOf(filter, lastDay), knownAt };
    const exporterId = enterpriseId ?? filter.exporterId;
    yield* paged<WhatIfPage, Row>(
      ({ after }) => ask('what-if', { ...question, exporterId, after }),
      ({ month, groups }) => groups.map((group) => ({ ...group, month })),
    );
  },
);

/** Without a period: the year in which anything was recorded last, and the one before it. */
function questionOf(
  { period, wake, clearedToPpm, add, clockWorkingDays }: Filter,
  lastDay: string,
) {
  const from = `${Number(lastDay.slice(0, 4)) - 1}-01-01`;
  const days = (period === undefined ? undefined : periodOf(period)) ?? { from, to: lastDay };
  return {
    ...days,
    supposition: {
      wake: wake?.split(','),
      clearedToPpm: numberIn(clearedToPpm),
      addElements: add?.split(',').filter(isRareEarth),
    },
    clockWorkingDays: numberIn(clockWorkingDays),
  };
}

const numberIn = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);
