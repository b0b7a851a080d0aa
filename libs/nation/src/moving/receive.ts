import type { SubmittedReceiptLine } from '@lodestone/ledger';
import type { Correction, NationAct } from '../making/act';
import type { NationLot } from '../making/lot';
import { laboratoryOf } from '../making/make-lots';
import type { Making } from '../making/making';
import { recordAct } from '../making/record-act';
import type { ActBody } from '../submission';
import { addDays, type CivilDate } from '../time/calendar';
import type { Sent, SentLine } from './sent';

/** What became of one line at the receiver's gate. */
export type Arrived = Readonly<{
  sent: SentLine;
  /** Grams on the receiver's scale; 0 where everything was turned away. */
  grams: number;
  refused?: Readonly<{ massGrams: number; reason: string }>;
  discrepancy?: string;
  /** False where more is to come. */
  closes?: boolean;
  /** Beyond the line, as a lot of its own. */
  surplus?: Readonly<{ lotId: string; massGrams: number }>;
  /** The receiver's own laboratory found something else. */
  ppm?: Readonly<Record<string, number>>;
  lotId?: string;
}>;

export type Receipt = Readonly<{
  to: string;
  on: CivilDate;
  arrived: readonly Arrived[];
  recordId?: string;
  /** What else has to be known: an earlier part, a redirection. */
  after?: readonly NationAct[];
  /** How it was told before it was put right. */
  toldFirst?: (body: ActBody) => Correction;
}>;

export type Received = Readonly<{ act: NationAct; lots: readonly NationLot[] }>;

/** Records what arrived. The lots are not in the book yet: whoever received them says so. */
export function receive(making: Making, sent: Sent, receipt: Receipt): Received {
  const { to, on, arrived, after = [], toldFirst } = receipt;
  const named = arrived.map((line) => ({
    line,
    lotId: line.lotId ?? making.nextLotId(to, on, line.sent.code),
  }));
  const body: ActBody = {
    type: 'Received',
    occurredOn: on,
    receipts: named.map(({ line, lotId }) => lineOf(line, { lotId, to, on })),
  };
  const act = recordAct(making, {
    siteId: to,
    recordId: receipt.recordId ?? making.nextRecordId(to, on, 'REC'),
    body,
    correction: toldFirst?.(body),
    standsOn: [sent.act, ...after],
  });
  const lots = named.flatMap(({ line, lotId }): NationLot[] => {
    if (line.grams === 0) return [];
    const { material, grade, ppm } = line.sent.lot;
    return [
      {
        siteId: to,
        lotId,
        material,
        ...(grade === undefined ? {} : { grade }),
        ppm: line.ppm ?? ppm,
        massGrams: line.grams,
        leftGrams: line.grams,
        availableOn: addDays(on, 1),
        madeBy: act,
        takenBy: [],
      },
    ];
  });
  return { act, lots };
}

function lineOf(
  { sent, grams, refused, discrepancy, closes, ppm, surplus }: Arrived,
  { lotId, to, on }: Readonly<{ lotId: string; to: string; on: CivilDate }>,
): SubmittedReceiptLine {
  return {
    movementId: sent.movementId,
    sentLotId: sent.lot.lotId,
    ...(grams === 0 ? {} : { lotId, massGrams: grams }),
    ...(ppm === undefined
      ? {}
      : { ppm, analysis: { method: 'icp-oes', laboratoryId: laboratoryOf(to), analysedOn: on } }),
    ...(surplus === undefined ? {} : { surplus }),
    ...(refused === undefined ? {} : { refused }),
    ...(discrepancy === undefined ? {} : { discrepancy }),
    ...(closes === undefined ? {} : { closes }),
  };
}

/** What was turned away comes home, and becomes a lot of its own there. */
export function receiveReturn(
  making: Making,
  { act, lots: _lots }: Received,
  returned: Readonly<{
    line: number;
    sent: SentLine;
    grams: number;
    on: CivilDate;
    recordId?: string;
    lotId?: string;
  }>,
): NationLot {
  const { line, sent, grams, on, recordId, lotId } = returned;
  const { siteId } = sent.lot;
  const leg = {
    act,
    lines: [{ ...sent, movementId: `${act.siteId}/${act.recordId}/${line}`, grams }],
  };
  const back = receive(making, leg, {
    to: siteId,
    on,
    ...(recordId === undefined ? {} : { recordId }),
    arrived: leg.lines.map((each) => ({
      sent: { ...each, code: `${sent.code}-r` },
      grams,
      ...(lotId === undefined ? {} : { lotId }),
    })),
  });
  return back.lots[0] as NationLot;
}
