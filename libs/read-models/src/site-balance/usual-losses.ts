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

const noLoss: UsualLoss = { from: 0, to: 0 };

const whole = 1_000_000;

type Asked = Readonly<{
  chain: Chain;
  held: HeldInUnits;
  element: BalanceElement;
  bands: LossBands;
}>;

/**
 * What is usual of a step is what its band says of a recovery, less what the act itself says became
 * scrap, kept tailings or waste: that is explained, and not missing. Of what is done in a unit it is what
 * a unit of its kind usually keeps or loses from one count to the next, of what went through it: that is
 * less than what was fed while the unit fills.
 */
export function usualLossOf(worked: readonly Worked[], asked: Asked): UsualLoss {
  const slot = slotOf(asked.element);
  return worked.reduce<UsualLoss>((sum, each) => {
    const usual = each.unit === 0 ? ofActs(each, asked, slot) : ofUnit(each, asked, slot);
    return { from: sum.from + usual.from, to: sum.to + usual.to };
  }, noLoss);
}

function ofActs({ step, takenBy, explained }: Worked, asked: Asked, slot: number): UsualLoss {
  const usual = [...takenBy].reduce<UsualLoss>((sum, [material, row]) => {
    const band = asked.bands.of(step, materialIn(asked.chain, material), asked.element);
    const taken = -(row[slot] as number);
    return { from: sum.from + taken * band.from, to: sum.to + taken * band.to };
  }, noLoss);
  const told = explained[slot] as number;
  return { from: Math.max(0, usual.from - told), to: Math.max(0, usual.to - told) };
}

const materialIn = ({ dictionaries }: Chain, number: number): string =>
  dictionaries.of('material').wordOf(number);

/** Of what is neither in the unit any more nor was in it before: what a full line holds is not used. */
function ofUnit(worked: Worked, { held, bands }: Asked, slot: number): UsualLoss {
  const fed = [...worked.takenBy.values()].reduce((sum, row) => sum - (row[slot] as number), 0);
  const { opening, closing } = heldAt(held, worked.unit, worked.countedOn);
  const used = Math.max(0, fed + (opening[slot] as number) - (closing[slot] as number));
  return { from: used * bands.ofUnits.from, to: used * bands.ofUnits.to };
}

/** What is usual on a day: every question asks the same of some steps and materials again and again. */
export class LossBands {
  readonly #known = new Map<string, UsualLoss>();
  readonly ofUnits: UsualLoss;

  constructor(private readonly on: string) {
    this.ofUnits = usualOfUnits(on);
  }

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
  return usualOfUnits(on);
}

function usualOfUnits(on: string): UsualLoss {
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
