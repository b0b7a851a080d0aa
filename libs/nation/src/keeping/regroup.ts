import type { RegroupKind } from '@lodestone/reference';
import { elementsInOrder, wholeOf, type NationLot, type Portion } from '../making/lot';
import type { Making } from '../making/making';
import { recordAct, takesOf } from '../making/record-act';
import { addDays, type CivilDate } from '../time/calendar';

export type Regrouping = Readonly<{
  kind: RegroupKind;
  on: CivilDate;
  takes: readonly Portion[];
  makes: ReadonlyArray<
    Readonly<{
      lotId: string;
      massGrams: number;
      material?: NationLot['material'];
      ownerId?: string;
      status?: string;
    }>
  >;
  recordId?: string;
}>;

/** The matter stays what it is; what it is called, whose it is or how it lies together changes. */
export function regroup(making: Making, given: Regrouping): readonly NationLot[] {
  const { kind, on, takes, makes, recordId } = given;
  const [first] = takes;
  if (!first) return [];
  const { siteId, material, grade } = first.lot;
  const act = recordAct(making, {
    siteId,
    recordId: recordId ?? making.nextRecordId(siteId, on, 'RGP'),
    body: { type: 'LotsRegrouped', occurredOn: on, kind, takes: takesOf(takes), makes },
    takes,
  });
  const ppm = blendOf(takes);
  const keepsGrade = grade !== undefined && kind !== 'scrap';
  return makes.map((made) => ({
    siteId,
    lotId: made.lotId,
    material: made.material ?? material,
    ...(keepsGrade ? { grade } : {}),
    ppm,
    massGrams: made.massGrams,
    leftGrams: made.massGrams,
    availableOn: addDays(on, 1),
    madeBy: act,
    takenBy: [],
  }));
}

function blendOf(takes: readonly Portion[]): Readonly<Record<string, number>> {
  const grams = takes.reduce((sum, portion) => sum + portion.grams, 0);
  const ppm: Record<string, number> = {};
  for (const element of elementsInOrder) {
    const parts = takes.reduce((sum, { lot, grams: part }) => {
      return sum + (lot.ppm[element] ?? 0) * (part / grams);
    }, 0);
    if (Math.round(parts) > 0) ppm[element] = Math.round(parts);
  }
  return ppm;
}

/** One lot in two, as a customer wants it packed. */
export function split(making: Making, lot: NationLot, on: CivilDate): void {
  const whole = wholeOf(lot);
  const half = Math.floor(whole.grams / 2);
  const lots = regroup(making, {
    kind: 'split',
    on,
    takes: [whole],
    makes: [half, whole.grams - half].map((massGrams) => ({
      lotId: making.nextLotId(lot.siteId, on, 'SPL'),
      massGrams,
    })),
  });
  for (const each of lots) making.book.add(each);
}

/** Several lots in one: the next thing that is done to them is done to all. */
export function merge(making: Making, lots: readonly NationLot[], on: CivilDate): void {
  const takes = lots.map(wholeOf);
  const massGrams = takes.reduce((sum, { grams }) => sum + grams, 0);
  const siteId = lots[0]?.siteId ?? '';
  const lotId = making.nextLotId(siteId, on, 'MRG');
  const made = regroup(making, { kind: 'merge', on, takes, makes: [{ lotId, massGrams }] });
  for (const each of made) making.book.add(each);
}
