import {
  findingFiguresOn,
  materialOf,
  stepBandsOn,
  type Band,
  type RareEarth,
} from '@lodestone/reference';
import { slotOf } from './all-elements';
import type { BalanceElement } from './amounts';
import type { Chain } from './chain';
import { heldAt, type HeldInUnits } from './units';
import type { Worked } from './worked';

/** Between what and what the steps of a place usually lose: micrograms, an estimate. */
export type UsualLoss = Readonly<{ from: number; to: number }>;

export const noLoss: UsualLoss = { from: 0, to: 0 };

const whole = 1_000_000;

type Asked = Readonly<{
  chain: Chain;
  held: HeldInUnits;
  element: BalanceElement;
  bands: LossBands;
}>;

/**
 * What is usual of a step is what its band says of a recovery, less what the act itself says became
 * scrap, kept tailings or waste: that is explained, and not missing. In a unit it is asked of what went
 * through from one count to the next, which is less than what was fed while the unit fills.
 */
export function usualLossOf(worked: readonly Worked[], asked: Asked): UsualLoss {
  const slot = slotOf(asked.element);
  return worked.reduce<UsualLoss>((sum, each) => {
    const explained = each.explained[slot] as number;
    const share = usedShareOf(each, asked);
    const usual = [...each.takenBy].reduce<UsualLoss>((all, [material, taken]) => {
      const band = asked.bands.of(each.step, materialIn(asked.chain, material), asked.element);
      const used = (taken[slot] as number) * -share;
      return { from: all.from + used * band.from, to: all.to + used * band.to };
    }, noLoss);
    return {
      from: sum.from + Math.max(0, usual.from - explained),
      to: sum.to + Math.max(0, usual.to - explained),
    };
  }, noLoss);
}

const materialIn = ({ dictionaries }: Chain, number: number): string =>
  dictionaries.of('material').wordOf(number);

/** Of what was fed to a unit, how much is neither in it any more nor was in it before. */
function usedShareOf(worked: Worked, { held, element }: Asked): number {
  if (worked.unit === 0) return 1;
  const slot = slotOf(element);
  const fed = [...worked.takenBy.values()].reduce((sum, row) => sum - (row[slot] as number), 0);
  const { opening, closing } = heldAt(held, worked.unit, worked.countedOn);
  const used = fed + (opening[slot] as number) - (closing[slot] as number);
  return fed > 0 && used > 0 ? used / fed : 1;
}

/** What is usual on a day: every question asks the same of some steps and materials again and again. */
export class LossBands {
  readonly #known = new Map<string, UsualLoss>();

  constructor(private readonly on: string) {}

  /** Shares of what was taken. */
  of(step: string, material: string, element: BalanceElement): UsualLoss {
    const key = `${step}/${material}/${element}`;
    const band = this.#known.get(key) ?? lossBandOf(step, material, { element, on: this.on });
    this.#known.set(key, band);
    return band;
  }
}

type Judging = Readonly<{ element: BalanceElement; on: string }>;

/** A step of which nobody says what is usual has what a unit usually loses. */
function lossBandOf(step: string, material: string, { element, on }: Judging): UsualLoss {
  const bands = stepBandsOn(step, on);
  const recovery = bands.find((band) => band.kind === 'recovery' && isOf(band, material, element));
  if (recovery) return { from: 1 - recovery.toPpm / whole, to: 1 - recovery.fromPpm / whole };
  const isSource = materialOf(material)?.class !== 'magnet';
  const uptake = bands.find(
    (band) => band.kind === 'source-uptake' && isSource && isOf(band, material, element),
  );
  if (uptake) return { from: 1 - uptake.toPpm / whole, to: 1 - uptake.fromPpm / whole };
  const { balanceLossFromPpm, balanceLossToPpm } = findingFiguresOn(on);
  return { from: balanceLossFromPpm / whole, to: balanceLossToPpm / whole };
}

const isOf = (
  { takenMaterials, elements }: Band,
  material: string,
  element: BalanceElement,
): boolean =>
  (takenMaterials === undefined || (takenMaterials as readonly string[]).includes(material)) &&
  (elements === undefined || elements.includes(element as RareEarth));
