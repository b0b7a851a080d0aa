import { isRareEarth } from '@lodestone/reference';
import { contentOf, roundTo } from '../making/content';
import { holdForTests } from '../keeping/laboratory';
import type { NationLot, Portion } from '../making/lot';
import type { Making } from '../making/making';
import { isTurn, lackingOf } from '../planning/cover';
import { addDays, isHoliday, type CivilDate } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { wares, type Ware } from '../upstream/goods';
import type { Now } from '../upstream/mine';
import { cast } from './cast';
import { coat, diffuse } from './finish';
import { decrepitate, machine, mill, sinter } from './powder-to-blank';
import {
  chargePerFinished,
  recipeOf,
  terbiumInFluoride,
  terbiumPickUp,
  type Recipe,
} from './recipes';
import { allWorks, isFetched, type Works } from './works';

/** A week at the magnet works: of every grade whose turn it is, what will be needed. */
export function workMagnets(now: Now): void {
  for (const [n, works] of allWorks.entries()) {
    for (const [g, grade] of works.grades.entries()) {
      if (isTurn(now.week, now.making.rhythm.castWeeks, n + g * 3)) {
        castGrade(now, works, { recipe: recipeOf(grade), g });
      }
    }
  }
}

type Turn = Readonly<{ recipe: Recipe; g: number }>;

function castGrade(now: Now, { siteId }: Works, { recipe, g }: Turn): void {
  const { making, stages, week } = now;
  const item = { siteId, material: 'ndfeb-magnet', grade: recipe.grade } as const;
  const stage = isFetched(siteId, recipe.grade) ? stages.magnetsForTraders : stages.magnets;
  const lacking = lackingOf(now, item, { stage, week });
  const { casts } = making.rhythm;
  const tuesday = dayOfWeek(week, 1);
  for (let batch = 0; batch < casts && lacking > 0; batch += 1) {
    const wished = addDays(tuesday, (g + batch) % 3);
    // Nobody lights a furnace on a holiday: it is done before.
    const castOn = isHoliday(wished) ? addDays(dayOfWeek(week, 0), -1) : wished;
    const lot = makeBatch(now, { siteId, recipe, castOn, finishedGrams: lacking / casts });
    if (!lot) continue;
    holdForTests(making, lot);
    making.book.add(lot);
  }
}

const leastChargeGrams = 1_500_000;

export type Batch = Readonly<{
  siteId: string;
  recipe: Recipe;
  castOn: CivilDate;
  finishedGrams: number;
}>;

/** All steps of a batch at once; what falls after the two years is left out later. */
function makeBatch({ making }: Pick<Now, 'making'>, batch: Batch): NationLot | undefined {
  const { siteId, recipe, castOn, finishedGrams } = batch;
  const wanted = finishedGrams * chargePerFinished(recipe);
  const stockOf = ({ material }: Ware): number =>
    making.book.stock({ siteId, material, on: castOn });
  const terbiumPerCharge =
    recipe.diffusedTerbiumPpm / terbiumPickUp / terbiumInFluoride / chargePerFinished(recipe);
  const shares = [
    [wares.ndprMetal, recipe.metalPpm],
    [wares.dysprosiumIron, recipe.dysprosiumIronPpm],
    [wares.terbiumFluoride, terbiumPerCharge * 1.03],
  ] as const;
  const possible = shares.reduce(
    (least, [ware, ppm]) =>
      ppm === 0 ? least : Math.min(least, (stockOf(ware) * 1_000_000) / ppm),
    wanted,
  );
  const chargeGrams = Math.floor(possible / 1_000) * 1_000;
  // Nobody lights a furnace for less: what lies there lasts until the next turn.
  if (chargeGrams < leastChargeGrams) return undefined;
  const draw = ({ material }: Ware, grams: number): readonly Portion[] =>
    grams <= 0 ? [] : making.book.draw({ siteId, material, on: castOn }, grams);
  const part = (ppm: number): number => Math.floor((chargeGrams * ppm) / 1_000_000);
  const { cheaper } = recipe;
  const others = cheaper
    ? draw(cheaper.ware, Math.min(part(cheaper.ppm), stockOf(cheaper.ware)))
    : [];
  const inOthers = Object.entries(contentOf(others)).reduce(
    (sum, [element, grams]) => (isRareEarth(element) ? sum + grams : sum),
    0,
  );
  const metals = [
    ...draw(wares.ndprMetal, part(recipe.metalPpm) - Math.round(inOthers)),
    ...others,
    ...draw(wares.dysprosiumIron, part(recipe.dysprosiumIronPpm)),
  ];
  const source = draw(wares.terbiumFluoride, roundTo(10, (chargeGrams * terbiumPerCharge) / 1e6));
  return runBatch(making, { siteId, recipe, castOn, chargeGrams, metals, source });
}

export type Charge = Readonly<{
  siteId: string;
  recipe: Recipe;
  castOn: CivilDate;
  chargeGrams: number;
  metals: readonly Portion[];
  /** Terbium fluoride for the diffusion; empty for a grade without. */
  source: readonly Portion[];
  /** Of the finished magnets, in a named case. */
  lotId?: string;
}>;

/** From the melt to the box. The finished lot is not on the shelf yet. */
export function runBatch(making: Making, charge: Charge): NationLot {
  const { siteId, recipe, castOn, chargeGrams, metals, source, lotId } = charge;
  const flake = cast(making, { siteId, recipe, on: castOn, chargeGrams, metals });
  const powder = mill(making, decrepitate(making, flake, castOn), castOn);
  const block = sinter(making, powder, castOn);
  const { finishedShare } = recipe;
  const blank = machine(making, block, { castOn, finishedShare });
  const body = source.length > 0 ? diffuse(making, { blank, castOn, source }) : blank;
  return coat(making, { blank: body, recipe, castOn, ...(lotId === undefined ? {} : { lotId }) });
}
