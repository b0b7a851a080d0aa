import type { AddedLine, SubmittedLot, WasteLine } from '@lodestone/ledger';
import type {
  AssayMethod,
  GoodsCode,
  GradeCode,
  LotMaterialCode,
  StepCode,
} from '@lodestone/reference';
import type { ActBody, CollectionBody, ImportBody } from '../submission';
import { addDays, type CivilDate } from '../time/calendar';
import type { Mistake, NationAct } from './act';
import type { NationLot, Portion } from './lot';
import type { Making } from './making';
import { recordAct, takesOf } from './record-act';

/** A lot about to be made: all but its name. */
export type Product = Readonly<{
  code: string;
  material: LotMaterialCode;
  grade?: GradeCode | undefined;
  massGrams: number;
  ppm: Readonly<Record<string, number>>;
  method?: AssayMethod;
  /** Where it is not simply counted up: a named case has names of its own. */
  lotId?: string;
  ownerId?: string;
  status?: string;
  /** What it was landed as. */
  goodsCode?: GoodsCode;
}>;

export type Process = Readonly<{
  siteId: string;
  occurredOn: CivilDate;
  /** In record ids: `ORE`, `CAST`. */
  code: string;
  /** A named case has an id of its own, and is recorded right the first time. */
  recordId?: string;
  products: readonly Product[];
  /** Days until a product is used, for cooling, testing and packing. */
  restDays?: number;
  /** False where nobody makes mistakes, because a count will close the days before it. */
  mayErr?: boolean;
  /** What has to be known besides what it takes. */
  standsOn?: readonly NationAct[];
}> &
  (
    | Readonly<{ type: 'OpeningStockDeclared' | 'Mined' }>
    | Readonly<{ type: 'ImportLanded'; papers: Omit<ImportBody, 'type' | 'occurredOn' | 'makes'> }>
    | Readonly<{
        type: 'ScrapCollected';
        papers: Omit<CollectionBody, 'type' | 'occurredOn' | 'makes'>;
      }>
    | Readonly<{
        type: 'Refined' | 'MagnetProduced' | 'Recycled';
        step: StepCode;
        takes: readonly Portion[];
        unitId?: string;
        wastes?: readonly WasteLine[];
        adds?: readonly AddedLine[];
        /** Of processing trade. */
        handbookNumber?: string;
      }>
  );

export type Made = Readonly<{ act: NationAct; lots: readonly NationLot[] }>;

/** How often a clerk weighs or types wrongly, out of a thousand records that make lots. */
const mistakesPerThousand = 6;

/** Records an act that makes lots, and puts them into the book. */
export function makeLots(making: Making, process: Process): readonly NationLot[] {
  const { lots } = perform(making, process);
  for (const lot of lots) making.book.add(lot);
  return lots;
}

/** The same, of lots that the book does not know: only who makes them knows where they go. */
export function perform(making: Making, process: Process): Made {
  const { siteId, occurredOn, code, products } = process;
  const mayErr = process.mayErr ?? process.recordId === undefined;
  const isWrongFirst =
    process.type !== 'OpeningStockDeclared' &&
    mayErr &&
    products.length > 0 &&
    making.random('mistakes').chance(mistakesPerThousand / 1_000);
  const suffix = isWrongFirst ? '-R' : '';
  const recordId = process.recordId ?? making.nextRecordId(siteId, occurredOn, code);
  const lotIds = products.map(
    (product) => product.lotId ?? making.nextLotId(siteId, occurredOn, product.code),
  );
  const makes = products.map((product, index) =>
    submittedLot(product, `${lotIds[index]}${suffix}`, process),
  );
  const mistake = isWrongFirst
    ? mistakeOf(making, { recordId, process, makes: wronglyMade(makes, lotIds) })
    : undefined;
  const act = recordAct(making, {
    siteId,
    recordId: `${recordId}${suffix}`,
    body: bodyOf(process, makes),
    takes: 'takes' in process ? process.takes : [],
    standsOn: process.standsOn ?? [],
    mistake,
  });
  const lots = products.map((product, index) =>
    nationLot(product, makes[index] as SubmittedLot, act, process.restDays ?? 1),
  );
  return { act, lots };
}

function bodyOf(process: Process, makes: readonly SubmittedLot[]): ActBody {
  const { occurredOn } = process;
  if ('papers' in process) {
    return { type: process.type, occurredOn, ...process.papers, makes } as ActBody;
  }
  if (!('takes' in process)) return { type: process.type, occurredOn, makes };
  const { type, step, unitId, takes, wastes, adds, handbookNumber } = process;
  return {
    type,
    occurredOn,
    step,
    ...(unitId === undefined ? {} : { unitId }),
    ...(handbookNumber === undefined ? {} : { handbookNumber }),
    takes: takesOf(takes),
    makes,
    ...(wastes ? { wastes } : {}),
    ...(adds ? { adds } : {}),
  };
}

/** Three per cent too light: a digit read wrongly. */
const wronglyMade = (
  makes: readonly SubmittedLot[],
  lotIds: readonly string[],
): readonly SubmittedLot[] =>
  makes.map((lot, index) => ({
    ...lot,
    lotId: lotIds[index] ?? '',
    massGrams: index === 0 ? Math.ceil(lot.massGrams * 0.97) : lot.massGrams,
  }));

const mistakeOf = (
  making: Making,
  given: Readonly<{ recordId: string; process: Process; makes: readonly SubmittedLot[] }>,
): Mistake => ({
  recordId: given.recordId,
  body: bodyOf(given.process, given.makes),
  voidRecordId: `VOID-${given.recordId}`,
  reason: 'wrong-mass',
  noticedAfterDays: making.random('mistakes').between(0, 1),
});

const submittedLot = (
  { material, grade, massGrams, ppm, method, ownerId, status, goodsCode }: Product,
  lotId: string,
  { siteId, occurredOn }: Process,
): SubmittedLot => ({
  lotId,
  material,
  ...(grade === undefined ? {} : { grade }),
  massGrams,
  ppm,
  ...(ownerId === undefined ? {} : { ownerId }),
  ...(status === undefined ? {} : { status }),
  ...(goodsCode === undefined ? {} : { goodsCode }),
  ...(method === undefined
    ? {}
    : { analysis: { method, laboratoryId: laboratoryOf(siteId), analysedOn: occurredOn } }),
});

/** Every enterprise has a laboratory of its own. */
export const laboratoryOf = (siteId: string): string => `LAB-${siteId.split('.')[0]}`;

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
  takenBy: [],
});
