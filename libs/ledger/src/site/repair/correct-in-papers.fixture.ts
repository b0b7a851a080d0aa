import { rowsByCategory, type MemoryLedger } from '@lodestone/testing';
import { submitted } from '@lodestone/testing/begun-chain';
import { correctRecord } from '@lodestone/testing/keeping';
import type { RecordCorrected } from '../../records/site.events';
import type { SubmittedAct } from '../submitted';

/** The record says this from now on; nobody else's row and no other row is another one. */
export function correctInPapers(
  ledger: MemoryLedger,
  siteId: string,
  { targetRecordId, act }: Readonly<{ targetRecordId: string; act: SubmittedAct }>,
): RecordCorrected['data'] {
  const before = rowsButOfPapers(ledger);
  const recordId = `papers-${targetRecordId}-${ledger.log.length}`;
  submitted(ledger, correctRecord(siteId, recordId, { targetRecordId, act }));
  const { data } = ledger.log.at(-1)?.event as RecordCorrected;
  expect(data).toMatchObject({ recordId, leavesFlows: true, restated: [] });
  expect(rowsButOfPapers(ledger)).toEqual(before);
  return data;
}

const rowsButOfPapers = (ledger: MemoryLedger): unknown =>
  rowsByCategory(ledger, 'site').map(([stream, rows]) => [
    stream,
    // A deal's row says what its papers say.
    rows.filter(([key]) => !key.startsWith('record/') && !key.startsWith('deal/')),
  ]);
