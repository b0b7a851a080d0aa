import type { GradeCode, LotMaterialCode } from '@lodestone/reference';
import type { Demand } from '../demand/demand';
import { orePerConcentrate, rockMines } from '../upstream/mine';
import { wares } from '../upstream/goods';
import { weekOf } from '../time/weeks';
import { chargePerFinished, recipeOf, terbiumInFluoride, terbiumPickUp } from '../works/recipes';
import { allWorks, traders, type Works } from '../works/works';
import { rockShare, separators, smelters, usual } from './chain';
import { addAhead, emptyCurve, withExpectations, withoutForesight, type Curve } from './curve';
import { aheadOf, type Stages } from './stages';

/** Something of which a site needs so much in every week. */
export type Item = Readonly<{
  siteId: string;
  material: LotMaterialCode;
  grade?: GradeCode | undefined;
}>;

export type Needs = Readonly<{ of: (item: Item) => Curve }>;

const shock = { from: weekOf('2025-04-07'), to: weekOf('2025-06-30') } as const;

type CurveTable = Needs & Readonly<{ put: (item: Item, curve: Curve) => void }>;

function openTable(): CurveTable {
  const curves = new Map<string, Curve>();
  const keyOf = ({ siteId, material, grade }: Item): string =>
    `${siteId}/${material}/${grade ?? ''}`;
  return {
    of: (item) => {
      const key = keyOf(item);
      const curve = curves.get(key) ?? emptyCurve();
      curves.set(key, curve);
      return curve;
    },
    put: (item, curve) => {
      curves.set(keyOf(item), curve);
    },
  };
}

const magnet = (siteId: string, grade: GradeCode): Item => ({
  siteId,
  material: 'ndfeb-magnet',
  grade,
});

/**
 * Demand first: what clients will want, and so what every site up the chain has to have in every
 * week, each some weeks ahead of whom it feeds.
 */
export function needsOf(demands: readonly Demand[], stages: Stages): Needs {
  const needs = openTable();
  for (const { siteId, grade, on, grams } of demands) {
    const curve = needs.of(magnet(siteId, grade));
    const week = Math.max(0, weekOf(on));
    curve[week] = (curve[week] ?? 0) + grams;
  }
  needMagnets(needs, stages);
  for (const works of allWorks) needMetal(needs, stages, works);
  needOxide(needs, stages);
  needFeed(needs, stages);
  return needs;
}

function needMagnets(needs: CurveTable, { tradedMagnets }: Stages): void {
  for (const [traderId, rows] of Object.entries(traders)) {
    for (const [grade, from] of rows) {
      const item = magnet(traderId, grade);
      needs.put(item, withExpectations(needs.of(item)));
      addAhead(needs.of(magnet(from, grade)), needs.of(item), aheadOf(tradedMagnets), 1);
    }
  }
  for (const { siteId, grades } of allWorks) {
    for (const grade of grades) {
      const item = magnet(siteId, grade);
      needs.put(item, withoutForesight(withExpectations(needs.of(item)), shock));
    }
  }
}

function needMetal(needs: CurveTable, stages: Stages, works: Works): void {
  const { siteId, grades, metalFrom, heavyFrom } = works;
  const { ndprMetal, dysprosiumIron, terbiumFluoride } = wares;
  const at = (material: LotMaterialCode, site = siteId): Curve =>
    needs.of({ siteId: site, material });
  for (const grade of grades) {
    const recipe = recipeOf(grade);
    const { metalPpm, dysprosiumIronPpm, diffusedTerbiumPpm } = recipe;
    const charge = chargePerFinished(recipe) / 1_000_000;
    const magnets = needs.of(magnet(siteId, grade));
    const ahead = aheadOf(stages.magnets);
    addAhead(at(ndprMetal.material), magnets, ahead, metalPpm * charge);
    addAhead(at(dysprosiumIron.material), magnets, ahead, dysprosiumIronPpm * charge);
    const fluoride = diffusedTerbiumPpm / 1_000_000 / terbiumPickUp / terbiumInFluoride;
    addAhead(at(terbiumFluoride.material), magnets, ahead, fluoride);
  }
  const ahead = aheadOf(stages.metalAtWorks);
  for (const [smelter, share] of metalFrom) {
    addAhead(at(ndprMetal.material, smelter), at(ndprMetal.material), ahead, share);
  }
  for (const { material } of [dysprosiumIron, terbiumFluoride]) {
    addAhead(at(material, heavyFrom), at(material), ahead, 1);
  }
}

function needOxide(needs: CurveTable, stages: Stages): void {
  const at = (siteId: string, material: LotMaterialCode): Curve => needs.of({ siteId, material });
  const chains = [
    [wares.ndprMetal, wares.ndprOxide, usual.oxidePerMetal],
    [wares.dysprosiumIron, wares.dysprosiumOxide, usual.dysprosiumOxidePerAlloy],
    [wares.terbiumFluoride, wares.terbiumOxide, usual.terbiumOxidePerFluoride],
  ] as const;
  for (const { siteId, oxideFrom, heavyFrom } of smelters) {
    for (const [metal, oxide, ratio] of chains) {
      const made = at(siteId, metal.material);
      addAhead(at(siteId, oxide.material), made, aheadOf(stages.metalAtSmelter), ratio);
      const isRock = oxide === wares.ndprOxide;
      for (const [separator, share] of isRock ? oxideFrom : heavyFrom) {
        const part = share * (isRock ? rockShare : 1);
        const used = at(siteId, oxide.material);
        addAhead(at(separator, oxide.material), used, aheadOf(stages.oxideAtSmelter), part);
      }
    }
  }
}

function needFeed(needs: CurveTable, stages: Stages): void {
  const at = (siteId: string, material: LotMaterialCode): Curve => needs.of({ siteId, material });
  for (const { siteId, works, feeds } of separators) {
    const feed = feeds[0]?.[0] ?? wares.clay;
    const own = at(siteId, feed.material);
    const ahead = aheadOf(stages.oxideAtSeparator);
    if (works === 'rock') {
      addAhead(own, at(siteId, wares.ndprOxide.material), ahead, 1 / ndprOxideIn(feed.material));
    } else {
      const dysprosium = at(siteId, wares.dysprosiumOxide.material);
      const terbium = at(siteId, wares.terbiumOxide.material);
      addAhead(own, greater(dysprosium, terbium), ahead, 1);
    }
    for (const [ware, from, share] of feeds) {
      addAhead(at(from, ware.material), own, aheadOf(stages.feedAtSeparator), share);
    }
  }
  for (const mine of rockMines) {
    const ahead = aheadOf(stages.feedAtSource);
    const concentrate = at(mine.siteId, mine.concentrate);
    addAhead(at(mine.siteId, 'rock-ore'), concentrate, ahead, orePerConcentrate(mine));
  }
}

export const ndprOxideIn = (feed: LotMaterialCode): number =>
  feed === wares.northernFeed.material
    ? usual.ndprOxideInNorthernFeed
    : usual.ndprOxideInSichuanFeed;

/** Clay for the one element of which it has too little, week by week. */
const greater = (dysprosium: Curve, terbium: Curve): Curve =>
  dysprosium.map((grams, week) =>
    Math.max(grams / usual.dysprosiumOxideInClay, (terbium[week] ?? 0) / usual.terbiumOxideInClay),
  );
