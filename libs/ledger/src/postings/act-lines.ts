import { worldId } from '../ids';
import type { LotStamp, TakenLot } from '../records/lines';
import type { Act } from '../records/site.events';
import type { Account } from './accounts';
import { contentOf } from '../measuring/content';
import { type PostingLine, type PostingRole } from './posting-line';

/** What a line says besides what all lines of one act share. */
export type Line = Omit<PostingLine, 'sense' | 'recordId' | 'occurredOn' | 'siteId'>;

/** Adds what all lines of one act share. */
export const posted = ({ data }: Act, line: Line): PostingLine => ({
  ...line,
  sense: 1,
  recordId: worldId(data.siteId, data.recordId),
  occurredOn: data.occurredOn,
  siteId: data.siteId,
});

/** A line that moves `massGrams` of a lot as it is stamped. */
export function lotLine(
  account: Account,
  role: PostingRole,
  lot: LotStamp,
  massGrams: number,
): Line {
  return {
    account,
    role,
    ownerId: lot.ownerId,
    lotId: lot.lotId,
    material: lot.material,
    ...(lot.grade === undefined ? {} : { grade: lot.grade }),
    status: lot.status,
    assayRecordId: lot.assayRecordId,
    massGrams,
    content: contentOf(massGrams, lot.ppm),
  };
}

export const taken = (act: Act, lot: TakenLot): PostingLine =>
  posted(act, lotLine('stock', 'taken', lot, -lot.massGrams));

/** From a source into stock. */
export const brought = (act: Act, source: Account, lot: LotStamp): readonly PostingLine[] => [
  posted(act, lotLine(source, 'balance', lot, -lot.massGrams)),
  posted(act, lotLine('stock', 'made', lot, lot.massGrams)),
];

/** From stock into a sink. */
export const left = (act: Act, sink: Account, lot: LotStamp): readonly PostingLine[] => [
  taken(act, lot),
  posted(act, lotLine(sink, sink === 'discarded' ? 'waste' : 'balance', lot, lot.massGrams)),
];
