import { accepted, type Decision, type KeyedRows, type Refusal } from '@lodestone/kernel';
import { materialOf } from '@lodestone/reference';
import { soleOwner } from '../postings/postings-of';
import { balanceRefusals, compositionRefusals, refuseBalance } from './ceilings';
import type { MadeLot, TakenLot } from './lines';
import { madeLot, makeRefusals, refuseCompositions, refuseLotIds, withPointers } from './make-lots';
import type { SiteRow } from './site.rows';
import type { ActHeader, MagnetProduced, Refined } from './site.events';
import type { SubmittedTransformation } from './submitted';
import { takeLots, takeRefusals } from './take-lots';

/** Refining and magnet making: lots become other lots, and the elements stay what they were. */
export const transformMaterialRefusals = [
  ...makeRefusals,
  ...takeRefusals,
  ...compositionRefusals,
  'diffusion-composition-copied',
  ...balanceRefusals,
] as const;

type TransformRefusal = (typeof transformMaterialRefusals)[number];

export function transformMaterial(
  rows: KeyedRows,
  site: SiteRow,
  header: ActHeader,
  act: SubmittedTransformation,
): Decision<Refined | MagnetProduced, TransformRefusal> {
  const no = (refusal: Refusal<TransformRefusal>) => ({ outcome: 'refused', refusal }) as const;
  const { occurredOn, siteId, recordId } = header;
  const lots = withPointers(act.makes, '/makes');

  const unusable = refuseLotIds(rows, lots);
  if (unusable) return no(unusable);
  const taking = takeLots(rows, withPointers(act.takes, '/takes'), occurredOn);
  if ('refusal' in taking) return no(taking.refusal);
  const impossible = refuseCompositions(
    [...lots, ...withPointers(act.wastes, '/wastes')],
    occurredOn,
  );
  if (impossible) return no(impossible);

  const ownerId = soleOwner(taking.taken) ?? site.enterpriseId;
  const makes = act.makes.map((lot) => madeLot(lot, { siteId, recordId, ownerId }));
  const copied = act.step === 'grain-boundary-diffusion' && copiedBlank(taking.taken, makes);
  if (copied) {
    return no({ code: 'diffusion-composition-copied', detail: { lotId: copied.lotId } });
  }
  const unbalanced = refuseBalance(taking.taken, [...makes, ...act.wastes], occurredOn);
  if (unbalanced) return no(unbalanced);

  const { step, wastes, adds } = act;
  const operatorId = site.enterpriseId;
  return accepted({
    type: act.type,
    data: { ...header, step, operatorId, takes: taking.taken, makes, wastes, adds },
  });
}

/** C6: what was tested on the blank does not describe the diffused magnet (domain.md §4.2, §8.13). */
const copiedBlank = (takes: readonly TakenLot[], makes: readonly MadeLot[]): MadeLot | undefined =>
  makes.find(
    (made) =>
      materialOf(made.material)?.class === 'magnet' &&
      takes.some((blank) => isSameComposition(blank.ppm, made.ppm)),
  );

const isSameComposition = (a: TakenLot['ppm'], b: TakenLot['ppm']): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (element) => (a[element] ?? 0) === (b[element] ?? 0),
  );
