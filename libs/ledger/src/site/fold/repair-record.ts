import type { WritableKeyedRows } from '@lodestone/kernel';
import { retellLines } from '../crossings/line-statements';
import {
  openedByReceipt,
  openedByRepair,
  withoutOpenLines,
  withoutOpenLinesOf,
  type Opened,
} from '../crossings/open-lines';
import { restateDeals } from '../deals/deal-rows';
import { principalOf, withoutPrincipal } from '../../records/principals';
import { flowsOf } from '../flows';
import {
  isRepair,
  type Act,
  type EmbeddedRepair,
  type RecordCorrected,
  type RecordVoided,
} from '../../records/site.events';
import { recordKey, type RecordPlace, type RecordRow } from '../site.rows';
import { changeLot, existing } from './change-rows';
import { performAct } from './perform-act';
import { undoAct } from './undo-act';

export function voidRecord(rows: WritableKeyedRows, event: RecordVoided, revision: number): void {
  const { targetRecordId, reversed } = event.data;
  // What it held is gone with it.
  const { holds: _, heldUnits: _units, ...target } = targetRow(rows, targetRecordId);
  const repairs = withRepair(target, { recordId: event.data.recordId, revision });
  const row: RecordRow = { ...target, state: 'voided', repairs };
  rows.set(recordKey(targetRecordId), row);
  if (isRepair(reversed)) return takeBackRepair(rows, event, { reversed, revision });
  const before = reversed as Act;
  undoAct(rows, before, { recordId: targetRecordId, revision: target.revision });
  retellLines(rows, event, { before, after: undefined, undoes: statedAt(target), revision });
  openLines(rows, openedByRepair(event, revision, { before }));
}

/** Takes back the version that stood, and puts the right one in its place, at the same revision. */
export function correctRecord(
  rows: WritableKeyedRows,
  event: RecordCorrected,
  revision: number,
): void {
  const { targetRecordId, looked = [] } = event.data;
  if (event.data.leavesFlows) return correctPapers(rows, event, revision);
  const [before, after] = [event.data.reversed as Act, event.data.act as Act];
  for (const { lotId } of looked) changeLot(rows, lotId, withoutOpenLines);
  const repairs = withRepair(targetRow(rows, targetRecordId), {
    recordId: event.data.recordId,
    revision,
  });
  replaceVersion(rows, { targetRecordId, before, after, revision, repairs });
  retellLines(rows, event, { before, after, revision });
  openLines(rows, openedByRepair(event, revision, { before, after }));
}

/** The record says something else, and nothing that it moved, sent or received is touched. */
function correctPapers(rows: WritableKeyedRows, event: RecordCorrected, revision: number): void {
  const { targetRecordId, recordId } = event.data;
  const target = targetRow(rows, targetRecordId);
  const { isCorrected, statedRevision = target.latestRevision } = target;
  const row: RecordRow = {
    ...target,
    latestRevision: revision,
    repairs: withRepair(target, { recordId, revision }),
    ...(isCorrected ? {} : { statedRevision }),
  };
  rows.set(recordKey(targetRecordId), row);
  restateDeals(rows, event.data.act as Act);
  restatePrincipals(rows, event.data.act as Act);
}

/** For whom matter is worked is said anew: of what is taken from now on, and not of what was. */
function restatePrincipals(rows: WritableKeyedRows, act: Act): void {
  if (act.type !== 'ImportLanded') return;
  for (const made of act.data.makes) {
    changeLot(rows, made.lotId, (lot) => ({ ...withoutPrincipal(lot), ...principalOf(made) }));
  }
}

type Replaced = Readonly<{
  targetRecordId: string;
  before: Act;
  after: Act;
  revision: number;
  repairs: NonNullable<RecordRow['repairs']>;
}>;

function replaceVersion(
  rows: WritableKeyedRows,
  { targetRecordId, before, after, revision, repairs }: Replaced,
): void {
  const target = targetRow(rows, targetRecordId);
  const by = { recordId: targetRecordId, revision: target.revision };
  const kept = keptLots(before, after);
  undoAct(rows, before, by, kept);
  performAct(rows, after, by, kept);
  const row: RecordRow = {
    ...target,
    latestRevision: revision,
    isCorrected: true,
    repairs,
    ...partnersOf(after, target.partners),
  };
  rows.set(recordKey(targetRecordId), row);
}

type TakenBack = Readonly<{ reversed: EmbeddedRepair; revision: number }>;

/** The record comes back as it was before the void or correction, under its own id. */
function takeBackRepair(
  rows: WritableKeyedRows,
  event: RecordVoided,
  { reversed, revision }: TakenBack,
): void {
  const repair = targetRow(rows, event.data.targetRecordId);
  const { targetRecordId } = reversed.data;
  const after = reversed.data.reversed as Act;
  const target = targetRow(rows, targetRecordId);
  const by = { recordId: targetRecordId, revision: target.revision };
  const before = reversed.type === 'RecordCorrected' ? (reversed.data.act as Act) : undefined;
  const repairs = (target.repairs ?? []).filter((each) => each.revision !== repair.revision);
  if (reversed.type === 'RecordCorrected' && reversed.data.leavesFlows) {
    restateDeals(rows, after);
    restatePrincipals(rows, after);
    const row: RecordRow = { ...target, latestRevision: revision, repairs };
    return rows.set(recordKey(targetRecordId), row);
  }
  if (before) {
    replaceVersion(rows, { targetRecordId, before, after, revision, repairs });
  } else {
    performAct(rows, after, by);
    openLines(rows, openedByReceipt(after, by));
    const { statedRevision: _, ...rest } = target;
    const row: RecordRow = {
      ...rest,
      ...heldBy(after),
      state: 'live',
      latestRevision: revision,
      repairs,
    };
    rows.set(recordKey(targetRecordId), row);
  }
  for (const { lotId } of [...flowsOf(after).takes, ...(before ? flowsOf(before).takes : [])]) {
    changeLot(rows, lotId, (lot) => withoutOpenLinesOf(lot, repair.revision));
  }
  retellLines(rows, event, { before, after, undoes: repair.revision, revision });
  if (before) openLines(rows, openedByRepair(event, revision, { before, after }));
}

/** Sites whose streams may say something of what this act sent or received. */
export function partnersOf(act: Act, before: readonly string[] = []): Pick<RecordRow, 'partners'> {
  const { sends, receives, redirects } = flowsOf(act);
  const sites = new Set([
    ...before,
    ...sends.map(({ receivingSiteId }) => receivingSiteId),
    ...receives.map(({ siteId }) => siteId),
    ...redirects.map(({ receivingSiteId }) => receivingSiteId),
  ]);
  return sites.size === 0 ? {} : { partners: [...sites] };
}

/** What an act found that is held until an authority releases it. */
export function heldBy(act: Act): Pick<RecordRow, 'holds' | 'heldUnits'> {
  const { holds, units } = flowsOf(act);
  const heldUnits = units.filter(({ isHeld }) => isHeld).map(({ unitId }) => unitId);
  if (holds.length + heldUnits.length === 0) return {};
  return { holds, ...(heldUnits.length > 0 ? { heldUnits } : {}) };
}

export function openLines(rows: WritableKeyedRows, opened: readonly Opened[]): void {
  for (const { lotId, ...line } of opened) {
    changeLot(rows, lotId, (lot) => ({ ...lot, openLines: [...(lot.openLines ?? []), line] }));
  }
}

const withRepair = ({ repairs = [] }: RecordRow, repair: RecordPlace): readonly RecordPlace[] => [
  ...repairs,
  repair,
];

/** The statement that says all of a record: none of one whose corrections said only what changed. */
const statedAt = ({
  isCorrected,
  latestRevision,
  statedRevision = latestRevision,
}: RecordRow): number | undefined => (isCorrected ? undefined : statedRevision);

/** Lots that both versions of a record make. */
function keptLots(before: Act, after: Act): ReadonlySet<string> {
  const made = new Set(flowsOf(after).makes.map(({ lotId }) => lotId));
  return new Set(
    flowsOf(before)
      .makes.map(({ lotId }) => lotId)
      .filter((lotId) => made.has(lotId)),
  );
}

export const targetRow = (rows: WritableKeyedRows, recordId: string): RecordRow =>
  existing(rows.get<RecordRow>(recordKey(recordId)), recordId);
