import { table } from '../terminal/table';
import { amountText } from './shares-text';
import type { Enterprises } from './trace-answers';

/** At whose sites it came onto the ledger, and who handed on how much of it to whom. */
export function enterprisesText({ sources, passages, total, element }: Enterprises): string {
  const unit = element === undefined ? 'grams' : `${element}, kg`;
  const rows = [
    ...sources.map(({ enterpriseId, amount }) => ['', '→', enterpriseId, amount] as const),
    ...passages.map(
      ({ fromEnterpriseId, toEnterpriseId, amount }) =>
        [fromEnterpriseId, '→', toEnterpriseId, amount] as const,
    ),
  ];
  const lines = table(
    [
      ['from', '', 'to', unit],
      ...rows.map(([from, arrow, to, amount]) => [from, arrow, to, amountText(amount, element)]),
      ['all', '', '', amountText(total, element)],
    ],
    3,
  );
  return ['Through whose hands it went:', ...lines.map((line) => `  ${line}`)].join('\n');
}
