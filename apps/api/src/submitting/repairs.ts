import type { Refusal } from '@lodestone/kernel';
import type { AnyRefusal } from '@lodestone/ledger';
import type { Repair } from '../http/refused';
import { batchRecordsMax } from '../acts/bounds';
import type { RecordVoidedDto } from '../acts/repair.dto';
import type { Rehearsals } from './rehearsals';
import type { BatchToSend } from './sending';
import type { Sender } from './submissions';

/** Who tries, and with what. */
type Trying = Readonly<{ rehearsals: Rehearsals; sender: Sender }>;

type Void = Readonly<{ recordId: string; body: RecordVoidedDto }>;

/** Each look can name more blockers; a deeper chain than this gets no repair. */
const looksMax = 50;

/**
 * The batch that does what a void alone was refused for (postings.md V4): the records that build on
 * the target are voided first, the newest of them first, and those that build on them. It is tried
 * out, without recording, until nothing stands in the way. It ends after the voids of what was sent
 * where something after them uses what they give back: that is for the next one. Undefined where
 * something of another site stands in the way, or anything else.
 */
export async function repairOf(
  wanted: BatchToSend & Readonly<{ records: readonly [Void] }>,
  refusal: Refusal<AnyRefusal>,
  { rehearsals, sender }: Trying,
): Promise<Repair | undefined> {
  const [last] = wanted.records;
  let records: readonly Void[] = [last];
  let next: Refusal<AnyRefusal> | undefined = { ...refusal, pointer: '/records/0' };
  for (let look = 0; next !== undefined; look += 1) {
    const blockers = blockersHere(next);
    if (!blockers || look >= looksMax) return undefined;
    records = withVoidsOf(blockers, records, { before: placeOf(next), last });
    if (records.length > batchRecordsMax) return undefined;
    next = await rehearsals.refusalOf({ ...wanted, records }, sender);
    // What a void of something sent gives back is looked at before it is used: in another batch.
    if (next?.code === 'look-first') {
      records = records.slice(0, placeOf(next));
      next = undefined;
    }
  }
  return { records: records.map(({ recordId, body }) => ({ recordId, ...body })) };
}

/** Undefined where they are not all named, not all of this site, or it is no matter of blockers. */
function blockersHere({ code, detail }: Refusal<AnyRefusal>): readonly string[] | undefined {
  const { blockers, blockerIds } = detail;
  if (code !== 'record-built-on' || !Array.isArray(blockerIds)) return undefined;
  const ids = blockerIds as readonly string[];
  return ids.length === blockers && ids.every((id) => !id.includes('/')) ? ids : undefined;
}

const placeOf = ({ pointer }: Refusal): number =>
  Number(/^\/records\/(\d+)/.exec(pointer ?? '')?.[1] ?? 0);

/** The blockers are voided before what they stand on; ids of their voids count from the end. */
function withVoidsOf(
  blockers: readonly string[],
  records: readonly Void[],
  { before, last }: Readonly<{ before: number; last: Void }>,
): readonly Void[] {
  const targets = records.map(({ body }) => body.targetRecordId);
  const rest = (some: readonly string[]) => some.filter((target) => !blockers.includes(target));
  const ordered = [...rest(targets.slice(0, before)), ...blockers, ...rest(targets.slice(before))];
  return ordered.map((targetRecordId, index) =>
    targetRecordId === last.body.targetRecordId
      ? last
      : { recordId: voidId(last.recordId, index + 1), body: { ...last.body, targetRecordId } },
  );
}

/**
 * Made of the id that the submitter chose, so that a retry proposes the same; and never that id
 * itself, which may be long and end like one of ours.
 */
function voidId(recordId: string, n: number): string {
  const made = `${recordId.slice(0, 58)}-v${n}`;
  return made === recordId ? `${recordId.slice(0, 58)}-w${n}` : made;
}
