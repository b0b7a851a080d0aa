import type { AddedLine, SubmittedLot, WasteLine } from '@lodestone/ledger';
import type { GradeCode } from '@lodestone/reference';
import type { LotMaterialCode } from '@lodestone/reference';
import type { AssayMethod } from '@lodestone/reference';
import type { StepCode } from '@lodestone/reference';
import { addDays, type CivilDate } from '../time/calendar';
import type { Mistake, NationAct } from './act';
import type { NationLot, Portion } from './lot';
import type { Making } from './making';

/** A lot about to be made: all but its name. */
export type Product = Readonly<{
  code: string;
  material: LotMaterialCode;
  grade?: GradeCode | undefined;
  massGrams: number;
  ppm: Readonly<Record<string, number>>;
  method?: AssayMethod;
}>;

export type Process = Readonly<{
  siteId: string;
  occurredOn: CivilDate;
  /** In record ids: `ORE`, `CAST`. */
  code: string;
  products: readonly Product[];
  /** Days until a product is used, for cooling, testing and packing. */
  restDays?: number;
}> &
  (
    | Readonly<{ type: 'OpeningStockDeclared' | 'Mined' }>
    | Readonly<{
        type: 'Refined' | 'MagnetProduced';
        step: StepCode;
        takes: readonly Portion[];
        wastes?: readonly WasteLine[];
        adds?: readonly AddedLine[];
      }>
  );

/** How often a clerk weighs or types wrongly, out of a thousand records that make lots. */
const mistakesPerThousand = 7;

/** Records an act that makes lots, and puts them into the book. */
export function makeLots(making: Making, process: Process): readonly NationLot[] {
  const { siteId, occurredOn, code, products } = process;
  const isWrongFirst =
    process.type !== 'OpeningStockDeclared' &&
    making.random('mistakes').chance(mistakesPerThousand / 1_000);
  const suffix = isWrongFirst ? '-R' : '';
  const recordId = making.nextRecordId(siteId, occurredOn, code);
  const lotIds = products.map((product) => making.nextLotId(siteId, occurredOn, product.code));

  const takes = 'takes' in process ? process.takes : [];
  const bodyOf = (makes: readonly SubmittedLot[]) =>
    'takes' in process
      ? {
          type: process.type,
          occurredOn,
          step: process.step,
          takes: takes.map(({ lot, grams }) => ({ lotId: lot.lotId, massGrams: grams })),
          makes,
          ...(process.wastes ? { wastes: process.wastes } : {}),
          ...(process.adds ? { adds: process.adds } : {}),
        }
      : { type: process.type, occurredOn, makes };
  const makes = products.map((product, index) =>
    submittedLot(product, `${lotIds[index]}${suffix}`, process),
  );
  const madeWrongly = makes.map((lot, index) => ({
    ...lot,
    lotId: lotIds[index] ?? '',
    massGrams: index === 0 ? Math.floor(lot.massGrams * 0.97) : lot.massGrams,
  }));
  const mistake: Mistake | undefined = isWrongFirst
    ? {
        recordId,
        body: bodyOf(madeWrongly),
        voidRecordId: `VOID-${recordId}`,
        reason: 'wrong-mass',
        noticedAfterDays: making.random('mistakes').between(0, 1),
      }
    : undefined;

  const act: NationAct = {
    siteId,
    recordId: `${recordId}${suffix}`,
    occurredOn,
    body: bodyOf(makes),
    standsOn: new Set(takes.map(({ lot }) => lot.madeBy)),
    isLast: false,
    ...(mistake ? { mistake } : {}),
  };
  making.acts.push(act);
  return products.map((product, index) => {
    const lot = nationLot(product, makes[index] as SubmittedLot, act, process.restDays ?? 1);
    making.book.add(lot);
    return lot;
  });
}

const submittedLot = (
  { material, grade, massGrams, ppm, method }: Product,
  lotId: string,
  { siteId, occurredOn }: Process,
): SubmittedLot => ({
  lotId,
  material,
  ...(grade === undefined ? {} : { grade }),
  massGrams,
  ppm,
  ...(method === undefined
    ? {}
    : { analysis: { method, laboratoryId: laboratoryOf(siteId), analysedOn: occurredOn } }),
});

/** Every enterprise has a laboratory of its own. */
const laboratoryOf = (siteId: string): string => `LAB-${siteId.split('.')[0]}`;

const nationLot = (
  { material, grade, ppm, massGrams }: Product,
  { lotId }: SubmittedLot,
  act: NationAct,
  restDays: number,
): NationLot => ({
  siteId: act.siteId,
  lotId,
  material,
  ...(grade === undefined ? {} : { grade }),
  ppm,
  massGrams,
  leftGrams: massGrams,
  availableOn: addDays(act.occurredOn, restDays),
  madeBy: act,
});
