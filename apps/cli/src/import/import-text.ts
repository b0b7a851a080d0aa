import { counted, figure } from '../terminal/figures';
import type { ImportTold } from './import-told';

/** What became of a file, or would, for people. */
export function importText(told: ImportTold): string {
  const { counts, conversions, wrong, wrongLeftOut, importId } = told;
  const isTried = importId === undefined;
  return [
    ...conversions.map(
      ({ column, rule, cells, example: { row, given, written } }) =>
        `${column}: ${counted(cells, 'cell')} by ${rule}, as in row ${row}: ${given} is ${written}`,
    ),
    ...wrong.map(({ row, column, field, code, message }) =>
      `row ${row} ${column ?? field}: ${code}: ${message.en}`.replace(/ +/g, ' '),
    ),
    ...(wrongLeftOut ? ['… and more.'] : []),
    `${counted(counts.records, 'record')}: ${figure(counts.recorded)} ${isTried ? 'would be recorded' : 'recorded'}, ` +
      `${figure(counts.unchanged)} there already, ${figure(counts.wrong)} wrong.${isTried ? ' Nothing was recorded.' : ''}`,
    ...endOf(told),
  ].join('\n');
}

function endOf({ importId, state, result, outcome, counts }: ImportTold): string[] {
  if (importId === undefined || state === undefined) return [];
  if (state === 'closed') return [`${importId} is closed: ${outcome ?? 'completed'}.`];
  if (state !== 'finished')
    return [`${importId} is ${state}: the ledger goes on with it by itself.`];
  const errors =
    counts.wrong > 0 ? `, and GET /imports/${importId}/errors has the file with what is wrong` : '';
  return [`${importId} is finished (${result ?? 'completed'})${errors}.`];
}
