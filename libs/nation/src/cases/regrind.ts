import type { Made, Product } from '../making/make-lots';
import { perform } from '../making/make-lots';
import { contentOf, gramsOf, ppmOf, roundTo, shareOf } from '../making/content';
import { wholeOf, type NationLot, type Portion } from '../making/lot';
import type { Making } from '../making/making';
import { addDays, type CivilDate } from '../time/calendar';
import { keep } from '../works/powder-to-blank';

export type Regrinding = Readonly<{
  siteId: string;
  on: CivilDate;
  takes: readonly Portion[];
  /** Begins the names of the two records and of what they make. */
  prefix: string;
  /** What is on the shelf in the end: by far most of what was ground. */
  finishedGrams: number;
  handbookNumber?: string;
}>;

/** Blocks, or magnets, are cut smaller and coated. The swarf stays on the shelf. */
export function regrind(making: Making, given: Regrinding): NationLot {
  const { siteId, on, takes, prefix, finishedGrams } = given;
  const papers = given.handbookNumber === undefined ? {} : { handbookNumber: given.handbookNumber };
  const { grade } = takes[0]?.lot ?? {};
  const content = contentOf(takes);
  const blankGrams = roundTo(100, finishedGrams / 1.009);
  const share = blankGrams / gramsOf(takes);
  const swarfGrams = roundTo(100, (gramsOf(takes) - blankGrams) * 1.2);
  const blank: Product = {
    code: 'BLANK',
    lotId: `${prefix}-BLANK`,
    material: 'ndfeb-machined-blank',
    grade,
    massGrams: blankGrams,
    ppm: ppmOf(shareOf(content, share), blankGrams),
  };
  const cut: Made = perform(making, {
    type: 'MagnetProduced',
    step: 'machining',
    siteId,
    occurredOn: on,
    code: 'MACH',
    recordId: `${prefix}-1`,
    ...papers,
    takes,
    products: [
      blank,
      {
        code: 'SWF',
        lotId: `${prefix}-SWF`,
        material: 'ndfeb-swarf',
        massGrams: swarfGrams,
        ppm: ppmOf(shareOf(content, (1 - share) * 0.98), swarfGrams),
        method: 'xrf',
      },
    ],
  });
  const [toCoat, swarf] = cut.lots;
  if (swarf) making.book.add(swarf);
  const body = [wholeOf(toCoat as NationLot)];
  const coated = perform(making, {
    type: 'MagnetProduced',
    step: 'coating',
    siteId,
    occurredOn: addDays(on, 3),
    code: 'COAT',
    recordId: `${prefix}-2`,
    ...papers,
    takes: body,
    adds: [
      { material: 'epoxy-coating', massGrams: roundTo(100, (finishedGrams - blankGrams) * 1.05) },
    ],
    products: [
      {
        code: 'MAG',
        lotId: `${prefix}-MAG`,
        material: 'ndfeb-magnet',
        grade,
        massGrams: finishedGrams,
        ppm: ppmOf(keep(contentOf(body), 0.9997, 0.9998), finishedGrams),
        method: 'icp-oes',
      },
    ],
  });
  return coated.lots[0] as NationLot;
}
