import type { Refusal } from '@lodestone/kernel';
import type { Looked } from '../../records/lines';
import { worldId } from '../../ids';
import type { LotRow, OpenLine } from '../site.rows';
import { ownSiteOf, type Reach } from './gather-line';
import { lookedInto } from './look-into';
import { freeGramsOf } from './open-lines';

/** Rules for grams that another site may contradict, in order of precedence. */
export const openRefusals = ['lot-contradicted', 'look-first'] as const;

export type OpenRefusal = (typeof openRefusals)[number];

export type Taken =
  Readonly<{ looked?: Looked }> | Readonly<{ refusal: Omit<Refusal<OpenRefusal>, 'pointer'> }>;

/** What of a lot is open; `exceptOf` is the record that is itself taken back, with what it brought. */
export const openLinesOf = ({ openLines = [] }: LotRow, exceptOf?: string): readonly OpenLine[] =>
  openLines.filter(({ recordId }) => recordId !== exceptOf);

/** Whether so many grams may leave a lot: without a look as long as they are free. */
export function takeOpen(lot: LotRow, massGrams: number, reach: Reach, exceptOf?: string): Taken {
  const lines = openLinesOf(lot, exceptOf);
  const freeGrams = freeGramsOf({ ...lot, openLines: lines });
  if (lines.length === 0 || massGrams <= freeGrams) return {};
  const siteId = ownSiteOf(reach.own);
  const found = lookedInto(siteId, lines, reach);
  if ('looked' in found) return { looked: found.looked };
  const { lotId } = lot;
  if ('unseen' in found) {
    const detail = { lotId, freeGrams, broughtByRecordId: found.unseen.recordId };
    return { refusal: { code: 'look-first', detail } };
  }
  const { recordId, movementId } = found.yielding;
  const detail = {
    lotId,
    freeGrams,
    movementId,
    yieldingRecordId: worldId(siteId, recordId),
    toRecordIds: found.to,
  };
  return { refusal: { code: 'lot-contradicted', detail } };
}
