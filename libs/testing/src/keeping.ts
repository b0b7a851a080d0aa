import type {
  CorrectRecord,
  RecordBatch,
  RecordCommand,
  RecordNotice,
  SubmittedAct,
  SubmittedNotice,
  SubmittedRegrouping,
  SubmittedTake,
} from '@lodestone/ledger';
import { digestOf } from './memory-ledger';

/**
 * What is submitted about lots that are there, at the site `SEP` with its lot `OX`: dispatches and
 * redirections, counts, assays, regroupings, holds, and repairs of what was recorded.
 */
const dated = { occurredOn: '2025-02-01' };

export const allOf = (lotId: string, massGrams: number): SubmittedTake => ({ lotId, massGrams });

export const dispatch = (change: object = {}): SubmittedAct => ({
  type: 'Dispatched',
  ...dated,
  receivingSiteId: 'WORKS',
  purpose: 'toll',
  takes: [allOf('OX', 400)],
  ...change,
});

export const redirection = (change: object = {}): SubmittedAct => ({
  type: 'DestinationChanged',
  ...dated,
  targetRecordId: 'sale',
  receivingSiteId: 'WORKS2',
  reason: 'redirected',
  ...change,
});

export const count = (change: object = {}): SubmittedAct => ({
  type: 'StockTaken',
  ...dated,
  lots: [],
  units: [],
  ...change,
});

export const assay = (change: object = {}): SubmittedAct => ({
  type: 'LotAssayed',
  ...dated,
  lotId: 'OX',
  ppm: { Nd: 640_000, Pr: 205_000 },
  analysis: { method: 'icp-oes', laboratoryId: 'LAB', analysedOn: dated.occurredOn },
  ...change,
});

export const regrouping = (
  kind: string,
  takes: readonly SubmittedTake[],
  makes: SubmittedRegrouping['makes'],
): SubmittedAct => ({ type: 'LotsRegrouped', ...dated, kind, takes, makes });

export const discarded = (change: object = {}): SubmittedAct => ({
  type: 'Discarded',
  ...dated,
  kind: 'laboratory-sample',
  takes: [allOf('OX', 1)],
  ...change,
});

export const lost = (change: object = {}): SubmittedAct => ({
  type: 'Lost',
  ...dated,
  cause: 'fire',
  takes: [allOf('OX', 1)],
  ...change,
});

const noticed = (siteId: string, recordId: string, notice: SubmittedNotice): RecordNotice => ({
  type: 'RecordNotice',
  data: { siteId, recordId, notice },
});

export const holdLots = (
  siteId: string,
  recordId: string,
  lotIds: readonly string[],
  occurredOn = dated.occurredOn,
): RecordNotice =>
  noticed(siteId, recordId, { type: 'LotHeld', occurredOn, lotIds, reason: 'sealed' });

export const releaseLots = (
  siteId: string,
  recordId: string,
  targetRecordId: string,
  occurredOn = dated.occurredOn,
): RecordNotice =>
  noticed(siteId, recordId, {
    type: 'LotReleased',
    occurredOn,
    targetRecordId,
    reason: 'unsealed',
  });

export const correctRecord = (
  siteId: string,
  recordId: string,
  { targetRecordId, act }: Readonly<{ targetRecordId: string; act: SubmittedAct }>,
): CorrectRecord => ({
  type: 'CorrectRecord',
  data: { siteId, recordId, targetRecordId, reason: 'wrong-mass', act },
});

/** With the digests that `MemoryLedger` gives the same records when they are sent one by one. */
export const batchOf = (siteId: string, commands: readonly RecordCommand[]): RecordBatch => ({
  type: 'RecordBatch',
  data: {
    siteId,
    records: commands.map((command) => ({ command, contentDigest: digestOf(command) })),
  },
});
