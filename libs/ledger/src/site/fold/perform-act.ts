import type { WritableKeyedRows } from '@lodestone/kernel';
import { stampOf } from '../acts/take-lots';
import { flowsOf, type Flows, type SentLine } from '../flows';
import type { Act } from '../../records/site.events';
import {
  lotKey,
  receivedKey,
  sentKey,
  useKey,
  type LotAssay,
  type LotRow,
  type ReceivedRow,
  type SentRow,
  type RecordPlace,
  type UseRow,
} from '../site.rows';
import { enterDeals } from '../deals/deal-rows';
import { enterUnit } from '../units/unit-book';
import { withoutOpenLines } from '../crossings/open-lines';
import { changeLot } from './change-rows';
import { nothingDue, redirectLine } from './redirect-line';

/**
 * Brings the rows to what they are when an act stands. `kept` are lots that an earlier version of
 * the same record made too: they go on under their id, with what was taken from them since.
 */
export function performAct(
  rows: WritableKeyedRows,
  act: Act,
  by: RecordPlace,
  kept: ReadonlySet<string> = new Set(),
): void {
  const { occurredOn, siteId } = act.data;
  const flows = flowsOf(act);

  for (const lot of flows.takes) take(rows, lot, { ...by, occurredOn });
  for (const made of flows.makes)
    make(rows, made, { ...by, occurredOn, isKept: kept.has(made.lotId) });
  for (const lotId of flows.holds) {
    changeLot(rows, lotId, (lot) => ({ ...lot, holds: [...lot.holds, by] }));
  }
  for (const line of flows.sends) send(rows, line, { occurredOn, sentBy: by.recordId });
  for (const { movementId, lotId, clearedGrams, closes } of flows.receives) {
    const key = receivedKey(movementId, lotId);
    const receipts = rows.get<ReceivedRow>(key)?.receipts ?? [];
    const row: ReceivedRow = { receipts: [...receipts, { ...by, clearedGrams, closes }] };
    rows.set(key, row);
  }
  for (const { lotId, assayRecordId, isGain } of flows.counts) {
    changeLot(rows, lotId, (lot) => ({
      ...lot,
      counts: [...lot.counts, { ...by, countedOn: occurredOn }],
    }));
    // Nothing is taken, but what was found relies on the lot's composition as a taking does.
    const use: UseRow = { ...by, massGrams: 0, occurredOn, assayRecordId };
    if (isGain) rows.set(useKey(lotId, by.revision), use);
  }
  for (const { lotId, toPpm, uncertaintyPpm } of flows.assays) {
    const assay: LotAssay = {
      ...by,
      assayRecordId: `${siteId}/${by.recordId}`,
      ppm: toPpm,
      ...(uncertaintyPpm === undefined ? {} : { uncertaintyPpm }),
    };
    changeLot(rows, lotId, (lot) => withAssays(lot, [...lot.assays, assay]));
  }
  for (const redirect of flows.redirects) redirectLine(rows, redirect, by);
  for (const unit of flows.units) enterUnit(rows, act, unit, by);
  enterDeals(rows, act, by);
}

/** The newest assay gives the composition of what is left. */
export const withAssays = (lot: LotRow, assays: readonly LotAssay[]): LotRow => {
  const newest = assays.at(-1);
  if (!newest) throw new Error(`lot '${lot.lotId}' has no composition`);
  return { ...asAnalysed(lot, newest), assays: assays as LotRow['assays'] };
};

/** A lot at the composition that an assay gave it, as exactly as that assay says. */
export function asAnalysed(
  { uncertaintyPpm: _, ...lot }: LotRow,
  { ppm, assayRecordId, uncertaintyPpm }: LotAssay,
): LotRow {
  return {
    ...lot,
    ppm,
    assayRecordId,
    ...(uncertaintyPpm === undefined ? {} : { uncertaintyPpm }),
  };
}

type Dated = RecordPlace & Readonly<{ occurredOn: string }>;

function take(
  rows: WritableKeyedRows,
  { lotId, massGrams, assayRecordId, looked }: Flows['takes'][number],
  { recordId, revision, occurredOn }: Dated,
): void {
  changeLot(rows, lotId, (lot) => ({
    ...(looked ? withoutOpenLines(lot) : lot),
    massGrams: lot.massGrams - massGrams,
  }));
  const key = useKey(lotId, revision);
  const before = rows.get<UseRow>(key)?.massGrams ?? 0;
  const use: UseRow = {
    recordId,
    revision,
    massGrams: before + massGrams,
    occurredOn,
    assayRecordId,
  };
  rows.set(key, use);
}

function make(
  rows: WritableKeyedRows,
  made: Flows['makes'][number],
  { recordId, revision, occurredOn, isKept }: Dated & Readonly<{ isKept: boolean }>,
): void {
  const { lotId, ppm, assayRecordId, analysis } = made;
  // Older records say the uncertainty in the analysis alone.
  const { uncertaintyPpm = analysis?.uncertaintyPpm } = made;
  const first: LotAssay = {
    recordId,
    revision,
    assayRecordId,
    ppm,
    ...(uncertaintyPpm === undefined ? {} : { uncertaintyPpm }),
  };
  const before = isKept ? rows.get<LotRow>(lotKey(lotId)) : undefined;
  const lot: LotRow = {
    ...stampOf(made),
    massGrams: made.massGrams + (before?.massGrams ?? 0),
    firstOn: occurredOn,
    madeById: recordId,
    madeRevision: revision,
    state: 'live',
    assays: [first],
    counts: before?.counts ?? [],
    holds: before?.holds ?? [],
    ...(before?.openLines ? { openLines: before.openLines } : {}),
  };
  const assays: readonly LotAssay[] = [first, ...(before?.assays.slice(1) ?? [])];
  rows.set(lotKey(lotId), withAssays(lot, assays));
}

function send(
  rows: WritableKeyedRows,
  { movementId, receivingSiteId, isReturn, returnOf, purpose, arrivesAs, lot }: SentLine,
  { occurredOn, sentBy }: Readonly<{ occurredOn: string; sentBy: string }>,
): void {
  const key = sentKey(movementId, lot.lotId);
  // A corrected sending may go elsewhere; who was named before may have it in the yard by now.
  const before = rows.get<SentRow>(key)?.expectations ?? {};
  const sent: SentRow = {
    movementId,
    sentBy,
    receivingSiteId,
    expectations: {
      ...nothingDue(before),
      [receivingSiteId]: { expectedGrams: lot.massGrams, movedAwayGrams: 0 },
    },
    isReturn,
    ...(returnOf === undefined ? {} : { returnOf }),
    ...(purpose === undefined ? {} : { purpose }),
    arrivesAs,
    occurredOn,
    sent: stampOf(lot),
    state: 'live',
    redirections: [],
  };
  rows.set(key, sent);
}
