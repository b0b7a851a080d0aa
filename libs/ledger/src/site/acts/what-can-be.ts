import type { Refusal } from '@lodestone/kernel';
import { canBecomeScrap, canComeBy, materialOf, originActOf } from '@lodestone/reference';
import { refuseBalance } from '../../measuring/ceilings';
import { flowsOf } from '../flows';
import type { TakenLot } from '../../records/lines';
import type { Act, Transformation } from '../../records/site.events';

/**
 * What matter cannot be: a magnet out of the ground, scrap out of concentrate. Older programs asked
 * nothing of that, so what a record says already it may go on saying when it is corrected.
 */
export type MatterRefusal = 'origin-impossible' | 'matter-cannot-be-scrap';

type Said = Readonly<{ lotId: string; material: string }>;

/** Of a correction: whether the version before it said that of the lot, too. */
const saidBefore = (stood: Act | undefined): ((lot: Said) => boolean) => {
  const made = stood ? flowsOf(stood).makes : [];
  return ({ lotId, material }) =>
    made.some((was) => was.lotId === lotId && was.material === material);
};

/** An act of origin brings what can come that way. */
export function refuseOrigin(
  { type, makes }: Readonly<{ type: Act['type']; makes: readonly Said[] }>,
  stood: Act | undefined,
): Refusal<'origin-impossible'> | undefined {
  const origin = originActOf(type);
  if (!origin) return undefined;
  const isKnown = saidBefore(stood);
  const at = makes.findIndex((lot) => !canComeBy(type, lot.material) && !isKnown(lot));
  const lot = makes[at];
  if (!lot) return undefined;
  const { lotId, material } = lot;
  const detail = { act: type, lotId, material, possible: origin.classes };
  return { code: 'origin-impossible', detail, pointer: `/makes/${at}/material` };
}

/** Only what had been made into something once can be written off as scrap where it lies. */
export function refuseWrittenOff(
  kind: string,
  takes: readonly TakenLot[],
  stood: Act | undefined,
): Refusal<'matter-cannot-be-scrap'> | undefined {
  if (kind !== 'scrap') return undefined;
  const wasScrapped = stood?.type === 'LotsRegrouped' && stood.data.kind === kind;
  const known = new Set(wasScrapped ? stood.data.takes.map(({ lotId }) => lotId) : []);
  const at = takes.findIndex(
    ({ lotId, material }) =>
      !canBecomeScrap(materialOf(material)?.class, 'regrouping') && !known.has(lotId),
  );
  const lot = takes[at];
  if (!lot) return undefined;
  const { lotId, material } = lot;
  return { code: 'matter-cannot-be-scrap', detail: { lotId, material }, pointer: `/takes/${at}` };
}

/**
 * A step leaves scrap of what can leave it, and no more of any element: a pinch of swarf beside a
 * tonne of concentrate makes no tonne of swarf. What a unit holds besides is not known.
 */
export function refuseScrapOf(
  { takes, makes, unitId, occurredOn }: Transformation,
  stood: Act | undefined,
): Refusal<'matter-cannot-be-scrap'> | undefined {
  const isKnown = saidBefore(stood);
  const scrap = makes.filter((lot) => materialOf(lot.material)?.class === 'scrap' && !isKnown(lot));
  const [lot] = scrap;
  if (!lot || unitId !== undefined) return undefined;
  const leaving = takes.filter(({ material }) =>
    canBecomeScrap(materialOf(material)?.class, 'step'),
  );
  const isNothing = takes.length > 0 && leaving.length === 0;
  if (!isNothing && !refuseBalance(leaving, scrap, occurredOn)) return undefined;
  const { lotId, material } = lot;
  const pointer = `/makes/${makes.indexOf(lot)}`;
  return { code: 'matter-cannot-be-scrap', detail: { lotId, material }, pointer };
}
