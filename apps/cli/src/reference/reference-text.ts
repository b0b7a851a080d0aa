import { counted } from '../terminal/figures';
import { table } from '../terminal/table';
import type { ReferenceRow, ReferenceTable, ReferenceTables } from './reference-answers';

export const tablesText = ({ items }: ReferenceTables): string =>
  [
    ...table(
      items.map(({ table: name, codes, en, zh }) => [name, String(codes), `${en}  ${zh}`]),
      1,
    ),
    `${counted(items.length, 'list')}; \`lodestone reference <list>\` prints the codes of one.`,
  ].join('\n');

/** Codes, names and days; a source stands with the row where it is another than that of the list. */
export function tableText({ en, zh, source, on, items }: ReferenceTable): string {
  const rows = items.map((row) => [row.code, daysOf(row), `${row.en}  ${row.zh}`]);
  const others = items.filter((row) => row.source !== source);
  const bySource = Map.groupBy(others, (row) => row.source);
  return [
    `${en}  ${zh}${on === undefined ? '' : `, on ${on}`}`,
    ...table(rows).map((line) => `  ${line}`),
    ...(others.length < items.length ? [`source: ${source}`] : []),
    ...[...bySource].map(([from, some]) => `source of ${codesOf(some)}: ${from}`),
    `${counted(items.length, 'code')}.`,
  ].join('\n');
}

const daysOf = ({ from, until }: ReferenceRow): string =>
  from === undefined && until === undefined ? '' : `${from ?? ''}..${until ?? ''}`;

const codesOf = (rows: readonly ReferenceRow[]): string => rows.map(({ code }) => code).join(', ');
