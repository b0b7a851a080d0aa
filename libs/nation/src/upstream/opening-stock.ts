import type { GradeCode } from '@lodestone/reference';
import { perform, type Product } from '../making/make-lots';
import type { Making } from '../making/making';
import { feedSources, separators, smelters } from '../planning/chain';
import { openingOf } from '../planning/cover';
import { sumOf } from '../planning/curve';
import type { Item, Needs } from '../planning/needs';
import type { Stage, Stages } from '../planning/stages';
import { firstDay } from '../time/weeks';
import { allWorks, isFetched, traders } from '../works/works';
import { wares, type Ware } from './goods';
import { rockMines } from './mine';
import { finishedPpm, openingPpm } from './opening-compositions';
import { fillUnit, siteWithoutDysprosium } from './separate';
import { americanConcentrate, leachFields, myanmarClay, xinfengClay } from './ores';

type Opening = Readonly<{
  code: string;
  item: Item;
  stage: Stage;
  ppm: Readonly<Record<string, number>>;
}>;

type Composition = Readonly<Record<string, number>>;

const compositions: Readonly<Record<string, Composition>> = {
  [wares.northernFeed.material]: openingPpm.northernFeed,
  [wares.sichuanFeed.material]: openingPpm.sichuanFeed,
  [wares.clay.material]: xinfengClay,
  [wares.ndprOxide.material]: openingPpm.ndprOxide,
  [wares.dysprosiumOxide.material]: openingPpm.dysprosiumOxide,
  [wares.terbiumOxide.material]: openingPpm.terbiumOxide,
  [wares.ndprMetal.material]: openingPpm.ndprMetal,
  [wares.dysprosiumIron.material]: openingPpm.dysprosiumIron,
  [wares.terbiumFluoride.material]: openingPpm.terbiumFluoride,
};

/** Of what comes from one place only. */
const local: Readonly<Record<string, Composition>> = {
  ...leachFields,
  'YN-IMP.YARD1': myanmarClay,
  'SH-IMP.YARD1': americanConcentrate,
};

/** What lay everywhere when the accounts began: enough of everything, so that nobody waits. */
export function declareOpeningStocks(making: Making, needs: Needs, stages: Stages): void {
  const bySite = new Map<string, Opening[]>();
  for (const opening of openings(stages)) {
    const { siteId } = opening.item;
    const list = bySite.get(siteId) ?? [];
    list.push(opening);
    bySite.set(siteId, list);
  }
  for (const [siteId, list] of bySite) {
    const products = list
      .map(({ code, item, stage, ppm }): Product => ({
        code,
        material: item.material,
        ...(item.grade === undefined ? {} : { grade: item.grade }),
        massGrams: Math.ceil(openingOf(needs, item, stage) / 1_000) * 1_000,
        ppm,
      }))
      .filter(({ massGrams }) => massGrams > 0);
    const { lots } = perform(making, {
      type: 'OpeningStockDeclared',
      siteId,
      occurredOn: firstDay,
      code: 'OPEN',
      products: [...products, ...fillingFor(needs, siteId)],
      restDays: 0,
    });
    for (const lot of lots) {
      if (lot.lotId === fillingId) fillUnit(making, lot);
      else making.book.add(lot);
    }
  }
}

const fillingId = 'FILLING';

/** Weeks of feed that an extraction line holds between its ends, of the first half-year's mean. */
const fillingWeeks = 9;
const meanOf = 26;

/**
 * One plant is called on only when the others lack something, and is fed a thirtieth of what was
 * planned for it. Its line is as much smaller: one that held years of feed would hide in the error of
 * a count whatever is missing of that feed.
 */
const weeksOfSmallLine = 0.75;
const weeksIn = (siteId: string): number =>
  siteId === siteWithoutDysprosium ? weeksOfSmallLine : fillingWeeks;

function fillingFor(needs: Needs, siteId: string): readonly Product[] {
  const separator = separators.find((each) => each.siteId === siteId);
  if (!separator) return [];
  const { material } = separator.feeds[0]?.[0] ?? wares.clay;
  const weekly = sumOf(needs.of({ siteId, material }), 0, meanOf - 1) / meanOf;
  const massGrams = Math.ceil((weekly * weeksIn(siteId)) / 1_000) * 1_000;
  return [
    {
      code: 'FILL',
      lotId: fillingId,
      material,
      massGrams,
      ppm: compositions[material] ?? {},
    },
  ];
}

function openings(stages: Stages): readonly Opening[] {
  const of = (siteId: string, { code, material }: Ware, stage: Stage): Opening => ({
    code,
    item: { siteId, material },
    stage,
    ppm: local[siteId] ?? compositions[material] ?? {},
  });
  const oxides = [wares.ndprOxide, wares.dysprosiumOxide, wares.terbiumOxide];
  const metals = [wares.ndprMetal, wares.dysprosiumIron, wares.terbiumFluoride];
  return [
    ...rockMines.map(({ siteId, ore }): Opening => ({
      code: 'ORE',
      item: { siteId, material: 'rock-ore' },
      stage: stages.ore,
      ppm: ore,
    })),
    ...feedSources.map(([siteId, ware]) => of(siteId, ware, stages.feedAtSource)),
    ...separators.flatMap(({ siteId, feeds, works }) => [
      of(siteId, feeds[0]?.[0] ?? wares.clay, stages.feedAtSeparator),
      ...(works === 'clay' ? oxides.slice(1) : oxides.slice(0, 1)).map((ware) =>
        of(siteId, ware, stages.oxideAtSeparator),
      ),
    ]),
    ...smelters.flatMap(({ siteId }) => [
      ...oxides.map((ware) => of(siteId, ware, stages.oxideAtSmelter)),
      ...metals.map((ware) => of(siteId, ware, stages.metalAtSmelter)),
    ]),
    ...allWorks.flatMap(({ siteId, grades }) => [
      ...metals.map((ware) => of(siteId, ware, stages.metalAtWorks)),
      ...grades.map((grade) =>
        magnetsAt(
          siteId,
          grade,
          isFetched(siteId, grade) ? stages.magnetsForTraders : stages.magnets,
        ),
      ),
    ]),
    ...Object.entries(traders).flatMap(([siteId, rows]) =>
      rows.map(([grade]) => magnetsAt(siteId, grade, stages.tradedMagnets)),
    ),
  ];
}

const magnetsAt = (siteId: string, grade: GradeCode, stage: Stage): Opening => ({
  code: grade,
  item: { siteId, material: 'ndfeb-magnet', grade },
  stage,
  ppm: finishedPpm(grade),
});
