import type { DecisionInput, KeyedRows } from '@lodestone/kernel';
import { worldId } from '../../ids';
import { adjustmentsToDealsOf } from '../deals/adjustments';
import { flowsOf, type Flows } from '../flows';
import { siteStream, type Act } from '../../records/site.events';
import {
  lineKey,
  lotRowOf,
  receivedKey,
  sentKey,
  unitKey,
  usesOf,
  type Count,
  type ReceivedRow,
  type SentRow,
  type RecordPlace,
  type UnitRow,
  type UseRow,
} from '../site.rows';

/** A live record that stands on another, so that the other cannot be taken away under it. */
export type Blocker = RecordPlace & Readonly<{ siteId: string }>;

type RowsInReach = Pick<DecisionInput, 'own' | 'other'>;

/** Lines (`lineKey`) of an act that yield to another site's statement: of them nothing has moved. */
type Yielding = Readonly<{ yielding: ReadonlySet<string> }>;

/**
 * What stands on an act when all of it is taken away (postings.md V1). Where a line of it yields,
 * neither a hold nor a receipt keeps it from being taken back.
 */
export function blockersOfVoid(
  act: Act,
  revision: number,
  asked: RowsInReach & Yielding,
): readonly Blocker[] {
  const flows = flowsOf(act);
  const freesItself = asked.yielding.size > 0;
  return others(act, revision, [
    ...flows.makes.flatMap(({ lotId }) => onMadeLot(lotId, act, { ...asked, freesItself })),
    ...wallsOver(act, flows, asked.own),
    ...onAssays(act, flows, asked.own),
    ...onMovements(act, flows, asked),
    ...adjustmentsToDealsOf(act, asked.own).map(here(act)),
  ]);
}

/** What stands on the movements of an act, whatever a correction would make of it. */
export const blockersOfCorrection = (
  act: Act,
  revision: number,
  asked: RowsInReach,
): readonly Blocker[] =>
  others(act, revision, onMovements(act, flowsOf(act), { ...asked, yielding: new Set() }));

/** All but the record itself, each once, newest first within a site. */
function others(act: Act, revision: number, found: readonly Blocker[]): readonly Blocker[] {
  const { siteId } = act.data;
  const byName = new Map(
    found
      .filter((blocker) => blocker.siteId !== siteId || blocker.revision !== revision)
      .map((blocker) => [worldId(blocker.siteId, blocker.recordId), blocker]),
  );
  return [...byName.values()].sort((a, b) => b.revision - a.revision);
}

const here =
  (act: Act) =>
  ({ recordId, revision }: RecordPlace): Blocker => ({
    siteId: act.data.siteId,
    recordId,
    revision,
  });

function onMadeLot(
  lotId: string,
  act: Act,
  { own, freesItself }: Readonly<{ own: KeyedRows; freesItself: boolean }>,
): readonly Blocker[] {
  const lot = lotRowOf(own, lotId);
  if (!lot) return [];
  const uses = own.scan<UseRow>(usesOf(lotId)).map(([, use]) => use);
  const holds = freesItself ? [] : lot.holds;
  return [...uses, ...lot.assays.slice(1), ...lot.counts, ...holds].map(here(act));
}

/** A count over what it touched, dated on or after its day (postings.md decision 7). */
export function wallsOver(act: Act, flows: Flows, rows: KeyedRows): readonly Blocker[] {
  const { occurredOn } = act.data;
  const lots = [
    ...flows.takes.map(({ lotId }) => lotId),
    ...flows.counts.map(({ lotId }) => lotId),
  ];
  const counts: readonly Count[] = [
    ...lots.flatMap((lotId) => lotRowOf(rows, lotId)?.counts ?? []),
    ...flows.units.flatMap(({ unitId }) => rows.get<UnitRow>(unitKey(unitId))?.counts ?? []),
  ];
  return counts.filter(({ countedOn }) => countedOn >= occurredOn).map(here(act));
}

/** What used a lot at the composition that an assay gave, and assays that came after it. */
function onAssays(act: Act, { assays }: Flows, rows: KeyedRows): readonly Blocker[] {
  const assayRecordId = worldId(act.data.siteId, act.data.recordId);
  return assays.flatMap(({ lotId }) => {
    const uses = rows
      .scan<UseRow>(usesOf(lotId))
      .map(([, use]) => use)
      .filter((use) => use.assayRecordId === assayRecordId);
    const known = lotRowOf(rows, lotId)?.assays ?? [];
    const own = known.findIndex((assay) => assay.assayRecordId === assayRecordId);
    return [...uses, ...known.slice(own + 1)].map(here(act));
  });
}

/** Receipts of what it sent, return legs of what it refused, later receipts, redirections. */
function onMovements(
  act: Act,
  flows: Flows,
  { own, other, yielding }: RowsInReach & Yielding,
): readonly Blocker[] {
  const received = (siteId: string, movementId: string, lotId: string): readonly Blocker[] => {
    const rows = siteId === act.data.siteId ? own : other(siteStream(siteId));
    const receipts = rows.get<ReceivedRow>(receivedKey(movementId, lotId))?.receipts ?? [];
    return receipts.map(({ recordId, revision }) => ({ siteId, recordId, revision }));
  };
  const sent = flows.sends.flatMap(({ movementId, lot }) => {
    const row = own.get<SentRow>(sentKey(movementId, lot.lotId));
    const sites = Object.keys(row?.expectations ?? {});
    return [
      ...sites.flatMap((siteId) => received(siteId, movementId, lot.lotId)),
      ...(row?.redirections ?? []).map(here(act)),
    ];
  });
  const receipts = flows.receives.flatMap((line) => {
    const { movementId, lotId } = line;
    const all = own.get<ReceivedRow>(receivedKey(movementId, lotId))?.receipts ?? [];
    const at = all.findIndex(({ recordId }) => recordId === act.data.recordId);
    return [
      ...all.slice(at + 1).map(here(act)),
      ...(yielding.has(lineKey(movementId, lotId)) ? [] : countingOn(act, line, { own, other })),
    ];
  });
  const redirected = flows.redirects.flatMap(({ movementId, lotId, receivingSiteId }) => {
    const row = own.get<SentRow>(sentKey(movementId, lotId));
    const at = row?.redirections.findIndex(({ recordId }) => recordId === act.data.recordId) ?? -1;
    return [
      ...(row?.redirections ?? []).slice(at + 1).map(here(act)),
      ...(yielding.size > 0 ? [] : received(receivingSiteId, movementId, lotId)),
    ];
  });
  return [...sent, ...receipts, ...redirected];
}

/** Redirections of the rest that count on what was received here: on more than is left without it. */
export function countingOn(
  { data: { siteId: ownId, recordId } }: Act,
  { movementId, lotId, siteId }: Flows['receives'][number],
  { own, other }: RowsInReach,
): readonly Blocker[] {
  const line = other(siteStream(siteId)).get<SentRow>(sentKey(movementId, lotId));
  const receipts = own.get<ReceivedRow>(receivedKey(movementId, lotId))?.receipts ?? [];
  const leftGrams = receipts
    .filter((receipt) => receipt.recordId !== recordId)
    .reduce((sum, { clearedGrams }) => sum + clearedGrams, 0);
  return (line?.redirections ?? [])
    .filter(({ fromSiteId, movedGrams, expectationsBefore }) => {
      const expectedGrams = expectationsBefore[ownId]?.expectedGrams ?? 0;
      return fromSiteId === ownId && expectedGrams - movedGrams > leftGrams;
    })
    .map((redirection) => ({
      siteId,
      recordId: redirection.recordId,
      revision: redirection.revision,
    }));
}
