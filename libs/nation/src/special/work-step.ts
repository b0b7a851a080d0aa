import type { AddedLine } from '@lodestone/ledger';
import type { GradeCode, LotMaterialCode, StepCode } from '@lodestone/reference';
import { contentOf, gramsOf, plus, ppmOf, roundTo, shareOf } from '../making/content';
import { wholeOf, type NationLot, type Portion } from '../making/lot';
import { perform } from '../making/make-lots';
import type { Making } from '../making/making';
import type { CivilDate } from '../time/calendar';
import { keep } from '../works/powder-to-blank';

export type WorkStep = Readonly<{
  siteId: string;
  on: CivilDate;
  step: StepCode;
  code: string;
  takes: readonly Portion[];
  product: Readonly<{ code: string; material: LotMaterialCode; grade: GradeCode }>;
  /** Of what goes in, what the product has: rare earths, and all the rest. */
  kept: Readonly<{ rareEarths: number; others: number }>;
  adds?: readonly AddedLine[];
  /** Grams of elements that the added metals bring. */
  brought?: Readonly<Record<string, number>>;
  /** What falls: of what goes in, so much, and so many grams wet for a gram dry. */
  scrap?: Readonly<{ code: string; material: LotMaterialCode; share: number; wet: number }>;
}>;

/** One step of a small works. What falls stays on the shelf; the product is the batch's own. */
export function workStep(making: Making, given: WorkStep): NationLot {
  const { siteId, on, step, code, takes, product, kept, adds = [], brought = {}, scrap } = given;
  const added = adds.reduce((sum, { massGrams }) => sum + massGrams, 0);
  const fed = contentOf(takes);
  const content = plus(keep(fed, kept.rareEarths, kept.others), shareOf(brought, kept.others));
  const massGrams = roundTo(100, (gramsOf(takes) + added) * kept.others);
  const { lots } = perform(making, {
    type: 'MagnetProduced',
    step,
    siteId,
    occurredOn: on,
    code,
    takes,
    ...(adds.length > 0 ? { adds } : {}),
    products: [
      { ...product, massGrams, ppm: ppmOf(content, massGrams), method: 'icp-oes' },
      ...(scrap ? [scrapOf(takes, scrap)] : []),
    ],
  });
  const [made, ...fallen] = lots;
  for (const lot of fallen) making.book.add(lot);
  return made as NationLot;
}

function scrapOf(
  takes: readonly Portion[],
  { code, material, share, wet }: NonNullable<WorkStep['scrap']>,
) {
  const massGrams = roundTo(100, gramsOf(takes) * share * wet);
  const ppm = ppmOf(shareOf(contentOf(takes), share * 0.995), massGrams);
  return { code, material, massGrams, ppm, method: 'xrf' as const };
}

/** A batch goes on whole. */
export const next = (lot: NationLot): readonly Portion[] => [wholeOf(lot)];
