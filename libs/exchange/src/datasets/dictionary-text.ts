import { sqlTypeOf, unitOf, type Column } from '../tables/column';
import { datasets } from './all-datasets';
import type { Dataset } from './dataset';

/** The data dictionary as Markdown, in both languages, made of the declarations of the files. */
export const dictionaryText = (some: readonly Dataset[] = datasets): string =>
  [
    '# Data dictionary · 数据字典',
    'Every table that `GET /exports/{dataset}` and `lodestone export` give, column by column. Types are those of SQL over the Parquet files; in CSV they are text, and in NDJSON sums, contents and money are decimal strings. An empty cell says that there is nothing to say.',
    '`GET /exports/{dataset}` 与 `lodestone export` 提供的全部数据表及其各列。类型为对 Parquet 文件执行 SQL 时的类型；CSV 中均为文本，NDJSON 中合计、含量与金额为十进制字符串。空单元格表示无此内容。',
    ...some.map(sectionOf),
  ].join('\n\n') + '\n';

function sectionOf({ name, means, row, audience, filters, columns }: Dataset): string {
  const known =
    filters.length === 0 ? 'none · 无' : filters.map((filter) => `\`${filter}\``).join(', ');
  return [
    `## ${name}`,
    `${means.en} ${row.en}`,
    `${means.zh}${row.zh}`,
    `For · 可见者: ${audience.join(', ')}. Filters · 筛选: ${known}.`,
    [
      '| Column · 列 | Type · 类型 | Meaning | 含义 | Unit · 单位 | Example · 示例 |',
      '|---|---|---|---|---|---|',
      ...columns.map(lineOf),
    ].join('\n'),
  ].join('\n\n');
}

function lineOf({ name, kind, means, example, optional }: Column): string {
  const unit = unitOf[kind];
  const type = optional ? `${sqlTypeOf[kind]}, may be empty · 可空` : sqlTypeOf[kind];
  const told = unit ? `${unit.en} · ${unit.zh}` : '';
  const cells = [`\`${name}\``, type, means.en, means.zh, told, `\`${example}\``];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
