import type { SubmittedGoods } from '@lodestone/ledger';
import type { GradeCode } from '@lodestone/reference';
import type { Order } from '../demand/orders';
import type { NationAct } from '../making/act';
import { gramsOf } from '../making/content';
import type { Making } from '../making/making';
import { recordAct } from '../making/record-act';
import type { CivilDate } from '../time/calendar';
import { drawMagnets, pricedLine } from './draw-magnets';
import { invoiceNumber } from './papers';
import type { Parties } from './parties-of';

/** Lots of status `sold`, in the order in which exports take from them. */
export type Sold = Readonly<{ act: NationAct; lines: readonly SoldLine[] }>;
export type SoldLine = Readonly<{ grade: GradeCode; dealId: string; lots: readonly SoldLot[] }>;
type SoldLot = { readonly lotId: string; leftGrams: number };

/** Title passes for all that the contract covers; the goods wait for their ships. */
export function sellAbroad(
  making: Making,
  { client, siteId, contractNumber, shipments }: Order,
  { parties, soldOn }: { parties: Parties; soldOn: CivilDate },
): Sold {
  const wanted = new Map<GradeCode, number>();
  for (const { grade, grams } of shipments.flatMap(({ lines }) => lines)) {
    wanted.set(grade, (wanted.get(grade) ?? 0) + grams);
  }
  const asked = [...wanted].map(([grade, grams]) => ({ grade, grams }));
  const recordId = making.nextRecordId(siteId, soldOn, 'SALE');
  const lines = drawMagnets(making, siteId, asked, soldOn).map(({ grade, portions }, line) => ({
    grade,
    dealId: `${siteId}/${recordId}/${line + 1}`,
    portions: portions.map((portion) => ({
      ...portion,
      successorLotId: making.nextLotId(siteId, soldOn, `S-${grade}`),
    })),
  }));
  const act = recordAct(making, {
    siteId,
    recordId,
    body: {
      type: 'SoldToClient',
      occurredOn: soldOn,
      ...parties,
      destinationCountryCode: client.countryCode,
      contractNumber,
      invoiceNumber: invoiceNumber(making.random('papers'), soldOn),
      goods: lines.map(({ grade, portions }) => ({
        ...pricedLine(client, { grade, grams: gramsOf(portions), on: soldOn }),
        takes: portions.map(({ lot, grams, successorLotId }) => ({
          lotId: lot.lotId,
          massGrams: grams,
          successorLotId,
        })),
      })),
    },
    takes: lines.flatMap(({ portions }) => portions),
  });
  return {
    act,
    lines: lines.map(({ grade, dealId, portions }) => ({
      grade,
      dealId,
      lots: portions.map(({ successorLotId, grams }) => ({
        lotId: successorLotId,
        leftGrams: grams,
      })),
    })),
  };
}

/** A part of what was sold; the parts of all shipments together are exactly the sale. */
export function takeOfSold({ lots }: SoldLine, grams: number): SubmittedGoods['takes'] {
  const takes: Array<{ lotId: string; massGrams: number }> = [];
  let open = grams;
  for (const lot of lots) {
    const massGrams = Math.min(open, lot.leftGrams);
    if (massGrams === 0) continue;
    lot.leftGrams -= massGrams;
    open -= massGrams;
    takes.push({ lotId: lot.lotId, massGrams });
  }
  return takes;
}
