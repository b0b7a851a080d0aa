import { counted } from '../terminal/figures';
import { table } from '../terminal/table';
import { amountText } from './shares-text';
import type { Comparison, DifferingRecord } from './trace-answers';

/** What differs between the two moments, and the records that make the difference. */
export function comparisonText(compared: Comparison): string {
  const { from, to, items, records, recordCount, element } = compared;
  const columns = Object.keys(items[0]?.key ?? {});
  const unit = element === undefined ? 'grams' : `${element}, kg`;
  const rows = items.map(({ key, fromAmount, toAmount }) => [
    ...columns.map((column) => key[column] ?? ''),
    amountText(fromAmount, element),
    amountText(toAmount, element),
  ]);
  const sum = ['all', amountText(from.total, element), amountText(to.total, element)];
  const [first = '', ...rest] = sum;
  const heads = [...columns, `${unit}, then`, 'now'];
  const all = columns.length === 0 ? [] : [first, ...columns.slice(1).map(() => ''), ...rest];
  const shares =
    items.length === 0
      ? ['  nothing']
      : table([heads, ...rows, all], columns.length, columns.length + 1).map((l) => `  ${l}`);
  return [
    `What differs between ${momentText(from)} and ${momentText(to)}:`,
    ...shares,
    `${counted(recordCount, 'record')}${recordCount > records.length ? ', the newest:' : ''}`,
    ...table(records.map(recordRow)).map((line) => `  ${line}`),
  ].join('\n');
}

const momentText = ({ asOf, knownAt }: Comparison['from']): string =>
  [...(asOf === undefined ? [] : [asOf]), `ordinal ${knownAt}`].join(' at ');

const recordRow = (record: DifferingRecord): readonly string[] => [
  `${record.siteId}/${record.recordId}`,
  record.type,
  record.occurredOn,
  record.counts === 'to' ? 'came in' : 'went out',
  `${record.because} by ${record.submitterId} on ${record.recordedAt.slice(0, 10)}`,
  record.endedBy === undefined
    ? ''
    : `taken back by ${record.endedBy.recordId} (${record.endedBy.submitterId})`,
];
