import { counted } from '../terminal/figures';
import { table } from '../terminal/table';
import { amountText, percent } from './shares-text';
import type { Marks } from './trace-answers';

/** Whose descendants they are, and each of them with how much of it is theirs. */
export function marksText({ mines, items, total, element, next }: Marks): string {
  if (mines.length === 0) return 'No mine is without designation: nothing is marked.';
  const unit = element === undefined ? 'grams' : `${element}, kg`;
  const rows = items.map((mark) => [
    mark.nodeId,
    mark.account,
    mark.enterpriseId,
    mark.material ?? '',
    amountText(mark.amount, element),
    percent(mark.sharePpm),
    String(mark.acts),
    mark.minedBy,
  ]);
  const heads = ['what', 'is', 'at', 'material', unit, 'of it', 'acts', 'nearest'];
  return [
    `Mined by ${mines.map((each) => `${each.enterpriseId} (${each.designation})`).join(', ')}: ` +
      `${amountText(total, element)} ${element === undefined ? 'g' : `kg of ${element}`}`,
    ...table([heads, ...rows], 4, 5, 6).map((line) => `  ${line}`),
    `${counted(items.length, 'mark')}${next === undefined ? '' : ', and more: ask with --json'}`,
  ].join('\n');
}
