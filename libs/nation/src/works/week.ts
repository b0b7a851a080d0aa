import type { Forecast } from '../demand/forecast';
import type { Making } from '../making/making';
import { addDays, isHoliday, type CivilDate } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { cast } from './cast';
import { coat, diffuse } from './finish';
import { decrepitate, machine, mill, sinter } from './powder-to-blank';
import { chargePerFinished, recipesOf, type Recipe } from './recipes';

/** A works plans so many weeks ahead: four to make a magnet, the rest until the grade's next turn. */
const horizonWeeks = 13;
/** A grade of which less lies here gets a batch, however small the need. */
const shortWeeks = 7;
/** Smaller batches are not worth cleaning the mills for, larger ones do not fit the week. */
const leastBatchGrams = 11_000_000;
const mostBatchGrams = 38_000_000;

export type Works = Readonly<{ siteId: string; forecast: Forecast; scale: number }>;

/** A week at a magnet works: a batch of the grade that will run out first, or none, rarely two. */
export function workMagnets(making: Making, works: Works, week: number): void {
  const castOn = dayOfWeek(week, 1);
  if (isHoliday(castOn)) return;
  for (let batch = 0; batch < works.scale; batch += 1) {
    startBatch(making, works, { week, castOn, isExtra: false });
  }
  startBatch(making, works, { week, castOn: addDays(castOn, 2), isExtra: true });
}

type Turn = Readonly<{
  week: number;
  castOn: CivilDate;
  /** A second batch in the week is made only of a grade that runs short. */
  isExtra: boolean;
}>;

function startBatch(making: Making, { siteId, forecast, scale }: Works, turn: Turn): void {
  const { week, castOn, isExtra } = turn;
  const candidates = recipesOf(siteId).map((recipe) => {
    const { grade } = recipe;
    const needed = forecast.finished(grade, week, week + horizonWeeks);
    const lying = making.book.position({ siteId, material: 'ndfeb-magnet', grade });
    const isShort = forecast.finished(grade, week, week + shortWeeks) > lying;
    return { recipe, isShort, missing: needed - lying, urgency: 1 - lying / Math.max(1, needed) };
  });
  // What runs short first, then what lacks most; the next one where the metal for it has not come.
  const least = leastBatchGrams / scale;
  const byUrgency = candidates.sort(
    (a, b) => Number(b.isShort) - Number(a.isShort) || b.urgency - a.urgency,
  );
  for (const { recipe, isShort, missing } of byUrgency) {
    if (!isShort && (isExtra || missing < least)) continue;
    const finishedGrams = Math.max(least, Math.min(missing, mostBatchGrams / scale));
    if (makeBatch(making, recipe, { castOn, finishedGrams })) return;
  }
}

/** All steps of a batch at once; what falls after the two years is left out later. False without metal. */
function makeBatch(
  making: Making,
  recipe: Recipe,
  { castOn, finishedGrams }: { castOn: CivilDate; finishedGrams: number },
): boolean {
  const { siteId, metalPpm, dysprosiumIronPpm } = recipe;
  const wanted = finishedGrams * chargePerFinished(recipe);
  const stockOf = (material: 'praseodymium-neodymium-metal' | 'dysprosium-iron-alloy') =>
    making.book.stock({ siteId, material, on: castOn });
  const possible = Math.min(
    wanted,
    (stockOf('praseodymium-neodymium-metal') * 1_000_000) / metalPpm,
    dysprosiumIronPpm === 0
      ? wanted
      : (stockOf('dysprosium-iron-alloy') * 1_000_000) / dysprosiumIronPpm,
  );
  const chargeGrams = Math.floor(possible / 1_000) * 1_000;
  if (chargeGrams === 0 || chargeGrams < wanted / 4) return false;
  const portion = (ppm: number): number => Math.floor((chargeGrams * ppm) / 1_000_000);
  const metals = [
    ...making.book.draw(
      { siteId, material: 'praseodymium-neodymium-metal', on: castOn },
      portion(metalPpm),
    ),
    ...making.book.draw(
      { siteId, material: 'dysprosium-iron-alloy', on: castOn },
      portion(dysprosiumIronPpm),
    ),
  ];

  const flake = cast(making, { siteId, recipe, on: castOn, chargeGrams, metals });
  const powder = mill(making, decrepitate(making, flake, castOn), castOn);
  const block = sinter(making, powder, castOn);
  const { finishedShare } = recipe;
  const blank = machine(making, block, { castOn, finishedShare });
  const body = recipe.diffusedTerbiumPpm > 0 ? diffuse(making, { blank, recipe, castOn }) : blank;
  coat(making, { blank: body, recipe, castOn });
  return true;
}
