import { worldId } from '../../ids';
import type { MadeLot } from '../../records/lines';
import { withoutPrincipal } from '../../records/principals';
import type { ActHeader, ReceiptLine } from '../../records/site.events';
import type { SentRow } from '../site.rows';
import type { SubmittedReceiptLine } from '../submitted';
import { uncertaintyOf } from './make-lots';

type Figures = Pick<SubmittedReceiptLine, 'ppm' | 'analysis'>;
type Arrived = Pick<SentRow, 'sent' | 'arrivesAs'>;
type Weighed = Figures & Readonly<{ lotId: string; massGrams: number }>;

/** What was taken in of a line, and what was found beyond it. */
export function arrivedLots(
  header: ActHeader,
  { lotId, massGrams, ppm, analysis, surplus }: SubmittedReceiptLine,
  row: Arrived,
): Pick<ReceiptLine, 'made' | 'surplus'> {
  const figures = figuresOf({ ppm, analysis });
  return {
    ...(lotId === undefined || massGrams === undefined
      ? {}
      : { made: arrivedLot(header, { lotId, massGrams, ...figures }, row) }),
    // Without figures of its own it is of the matter that was found in the line.
    ...(surplus
      ? { surplus: arrivedLot(header, { ...(surplus.ppm ? {} : figures), ...surplus }, row) }
      : {}),
  };
}

/** At the sender's composition, or at the receiver's own where the receiver had it analysed. */
function arrivedLot(
  { siteId, recordId }: ActHeader,
  { lotId, massGrams, ppm, analysis }: Weighed,
  { sent: from, arrivesAs }: Arrived,
): MadeLot {
  const sent = withoutPrincipal(from);
  if (!ppm) return { ...sent, lotId, massGrams, ...arrivesAs };
  const { uncertaintyPpm: _, ...matter } = sent;
  return {
    ...matter,
    lotId,
    massGrams,
    ...arrivesAs,
    ppm,
    assayRecordId: worldId(siteId, recordId),
    ...uncertaintyOf(analysis),
    ...(analysis === undefined ? {} : { analysis }),
  };
}

/** Whether the figures of a lot are those of this record. */
export const isAssayedBy =
  ({ siteId, recordId }: ActHeader) =>
  ({ assayRecordId }: MadeLot): boolean =>
    assayRecordId === worldId(siteId, recordId);

type Given = { [Name in keyof Figures]: Figures[Name] | undefined };

const figuresOf = ({ ppm, analysis }: Given): Figures => ({
  ...(ppm === undefined ? {} : { ppm }),
  ...(analysis === undefined ? {} : { analysis }),
});
