import { counted } from '../terminal/figures';
import { table } from '../terminal/table';
import type { AddedUp, Both } from './added-up';

/** So many lines of each list; the file has all of them. */
const linesMax = 12;

export function whatIfText(sums: AddedUp, hasClock: boolean): string {
  const { months, deals, undetermined, withoutClock, all } = sums;
  return [
    `${counted(deals, 'line')} of exported goods in ${counted(months, 'month')}.`,
    ...table([
      ['', 'lines', 'grams'],
      ['needed a licence', String(all.was.deals), String(all.was.massGrams)],
      ['would have needed one', String(all.would.deals), String(all.would.massGrams)],
      ...(hasClock
        ? [['left before it', String(all.early.deals), String(all.early.massGrams)]]
        : []),
      ['cannot be judged', `${undetermined.was} → ${undetermined.would}`, ''],
    ]),
    ...(hasClock && withoutClock > 0
      ? [`${counted(withoutClock, 'line')} without a day of the contract in the calendar.`]
      : []),
    ...listOf('countries', sums.countries),
    ...listOf('exporters', sums.exporters),
    ...listOf('clients', sums.clients),
  ].join('\n');
}

function listOf(what: string, sums: ReadonlyMap<string, Both>): readonly string[] {
  const added = [...sums].sort(([, a], [, b]) => Number(growth(b) - growth(a)));
  const rows = added
    .slice(0, linesMax)
    .map(([name, { was, would }]) => [name, String(was.massGrams), '→', String(would.massGrams)]);
  const rest = added.length - rows.length;
  return [
    `${what} (${added.length}), grams that need a licence:`,
    ...table(rows, 1).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  and ${rest} more; \`lodestone export what_if\` has all.`] : []),
  ];
}

const growth = ({ was, would }: Both): bigint => would.massGrams - was.massGrams;
