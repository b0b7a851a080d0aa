import { useCodeNames } from '../codes/use-codes';
import type { components } from '../published/data/api';

type Status = components['schemas']['Movement']['status'];

const red: readonly Status[] = ['contradicted'];
const amber: readonly Status[] = ['overdue', 'short', 'over', 'damaged', 'refused'];

/** Who said what, in the words of the ledger; colour comes with the word and never alone. */
export function StatusBadge({ status }: Readonly<{ status: Status }>) {
  const statuses = useCodeNames('movement-statuses');
  const tone = red.includes(status) ? 'red' : amber.includes(status) ? 'amber' : undefined;
  return <span className={tone}>{statuses(status)}</span>;
}
