import { figure, kilogramFigure } from '../terminal/figures';
import { table } from '../terminal/table';
import type { Share, Shares } from './trace-answers';

const barWidth = 24;

/** Where a whole came from, or what became of it: the largest share first, drawn as bars. */
export function sharesText(shares: Shares, heading: string): string {
  const { items, total, element } = shares;
  if (items.length === 0) return `${heading}: nothing.`;
  const columns = Object.keys(items[0]?.key ?? {});
  const unit = element === undefined ? 'grams' : `${element}, kg`;
  const rows = items.map(({ key, amount, sharePpm }) => [
    ...columns.map((column) => key[column] ?? ''),
    amountText(amount, element),
    percent(sharePpm),
    bar(sharePpm),
  ]);
  const sum = [
    ...columns.map((_, at) => (at === 0 ? 'all' : '')),
    amountText(total, element),
    ...(sumsUp(shares) ? [percent(million), ''] : ['', '(upper bounds: they do not add up)']),
  ];
  const lines = table(
    [[...columns, unit, 'share', ''], ...rows, sum],
    columns.length,
    columns.length + 1,
  );
  return [`${heading}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}

const million = 1_000_000;

const sumsUp = ({ model }: Shares): boolean => model !== 'worst-case';

export const amountText = (amount: string, element: string | undefined): string =>
  element === undefined ? figure(BigInt(amount)) : kilogramFigure(BigInt(amount));

/** 12.34 %: cut, so that only all of it is 100 %. */
export const percent = (ppm: Share['sharePpm']): string =>
  `${Math.trunc(ppm / 10_000)}.${String(Math.trunc(Math.abs(ppm) / 100) % 100).padStart(2, '0')} %`;

const bar = (ppm: number): string =>
  '█'.repeat(Math.max(0, Math.min(barWidth, Math.round((ppm * barWidth) / million))));
