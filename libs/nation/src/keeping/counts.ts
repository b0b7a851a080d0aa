import { isRareEarth } from '@lodestone/reference';
import type { NationLot } from '../making/lot';
import type { Making } from '../making/making';
import { recordAct } from '../making/record-act';
import { contentIn, fillingOf } from '../making/unit';
import { sites } from '../people/enterprises';
import { separators } from '../planning/chain';
import type { CivilDate } from '../time/calendar';
import { dayOfWeek, weekOf } from '../time/weeks';
import { unitOf } from '../upstream/separate';

/** Once in so many weeks somebody goes through the shelves of a site. */
const countWeeks = 13;
const lotsOfACount = 40;

/**
 * The ends of lots: what the books still have and nobody will use any more. Most of it is dust; now
 * and then there is more than the books say, and that becomes a lot of its own.
 */
export function countShelves(making: Making, week: number): void {
  const on = dayOfWeek(week, 4);
  for (const [n, { siteId }] of sites.entries()) {
    if ((week + n) % countWeeks !== 0) continue;
    const lots = making.book
      .crumbs(siteId)
      .filter((lot) => isSettled(lot, on))
      .slice(0, lotsOfACount);
    if (lots.length === 0) continue;
    const random = making.random(`counts/${siteId}`);
    recordAct(making, {
      siteId,
      recordId: making.nextRecordId(siteId, on, 'COUNT'),
      body: {
        type: 'StockTaken',
        occurredOn: on,
        method: 'weighed',
        lots: lots.map((lot) => {
          const { lotId, leftGrams } = lot;
          const roll = random.between(0, 9);
          if (roll === 0) {
            const gain = Math.max(1, Math.round(leftGrams * random.within(0.02, 0.2)));
            return { lotId, countedGrams: leftGrams + gain, gainLotId: `${lotId}-G1` };
          }
          return { lotId, countedGrams: roll < 7 ? 0 : Math.floor(leftGrams * (roll / 10)) };
        }),
      },
      standsOn: lots.flatMap(({ takenBy, madeBy }) => [...takenBy, madeBy]),
    });
  }
}

/** Nothing will be said any more of the days before: a count closes them. */
const isSettled = ({ takenBy, availableOn }: NationLot, on: CivilDate): boolean =>
  availableOn <= on &&
  takenBy.every(({ occurredOn, correction }) => occurredOn < on && correction === undefined);

const yearEnds: readonly CivilDate[] = ['2024-12-31', '2025-12-31'];

/** At the end of the year every extraction line is stopped, dipped and assayed. */
export function countUnits(making: Making, week: number): void {
  const on = yearEnds.find((day) => weekOf(day) === week);
  if (on === undefined) return;
  for (const { siteId } of separators) {
    const unit = unitOf(making, siteId);
    const random = making.random(`counts/${siteId}`);
    const there = Object.entries(contentIn(unit, on)).filter(([element]) => isRareEarth(element));
    // What will still be drawn of the last feed is there to the gram, and so is the filling of the
    // line, as far as a dip and an assay can tell; what was lost on the way is not.
    const stays = contentIn(unit);
    const filling = fillingOf(unit);
    const counted = Object.fromEntries(
      there.flatMap(([element, grams]) => {
        const lost = Math.max(0, (stays[element] ?? 0) - (filling[element] ?? 0));
        const gone = lost * random.within(0.92, 1.05);
        const found = Math.round(Math.max(0, grams - gone));
        return found === 0 ? [] : [[element, found]];
      }),
    );
    const act = recordAct(making, {
      siteId,
      recordId: `COUNT-${on.slice(0, 4)}`,
      body: {
        type: 'StockTaken',
        occurredOn: on,
        method: 'volume-times-concentration',
        units: [
          {
            unitId: unit.unitId,
            countedMicrograms: Object.fromEntries(
              Object.entries(counted).map(([element, grams]) => [element, `${grams}000000`]),
            ),
          },
        ],
      },
      standsOn: unit.flows.filter((flow) => flow.on <= on).map((flow) => flow.act),
    });
    const missing = there.map(([element, grams]) => [element, (counted[element] ?? 0) - grams]);
    unit.flows.push({ on, content: Object.fromEntries(missing) as Record<string, number>, act });
  }
}
