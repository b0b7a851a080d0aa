import {
  accepted,
  type Decision,
  type DecisionInput,
  type KeyedRows,
  type Refusal,
} from '@lodestone/kernel';
import { materialOf } from '@lodestone/reference';
import { soleOwner } from '../../postings/lines-of-transformation';
import { flowsOf } from '../flows';
import type { MadeLot, TakenLot } from '../../records/lines';
import { principalAmong } from '../../records/principals';
import { RowsOver } from '../rows-over';
import { lastCountOn } from '../site.rows';
import type { Act, ActHeader, Transformation } from '../../records/site.events';
import type { SubmittedTransformation } from '../submitted';
import { enterUnit, refuseHeldUnit, refuseUnit, unitRefusals, unitRowOf } from '../units/unit-book';
import { balanceRefusals, compositionRefusals, refuseBalance } from '../../measuring/ceilings';
import { madeLot, makeRefusals, refuseCompositions, refuseLotIds, withPointers } from './make-lots';
import { refuseReleased, statusMadeOf } from './kept-status';
import { refuseOwners } from './owners';
import { mayBeRework, rework, reworkRefusals, type ReworkRefusal } from './rework-goods';
import { refuseScrapOf } from './what-can-be';
import { keepingDeals, takeLots, takeRefusals } from './take-lots';
import type { SiteOn } from '../site-on';

/** Refining, magnet making, recycling: lots become other lots, the elements stay what they were. */
export const transformMaterialRefusals = [
  ...makeRefusals,
  'unit-dated-before-count',
  ...takeRefusals,
  ...reworkRefusals,
  'status-not-released',
  'matter-cannot-be-scrap',
  ...compositionRefusals,
  'diffusion-composition-copied',
  ...balanceRefusals,
  ...unitRefusals,
  'owner-not-found',
] as const;

type TransformRefusal = (typeof transformMaterialRefusals)[number];
type Transformed = Extract<Act, { data: Transformation }>;

export function transformMaterial(
  {
    own: rows,
    other,
    seen,
    stood,
  }: Pick<DecisionInput, 'own' | 'other' | 'seen'> & Readonly<{ stood?: Act }>,
  site: SiteOn,
  header: ActHeader,
  act: SubmittedTransformation,
): Decision<Transformed, TransformRefusal> {
  const no = (refusal: Refusal<TransformRefusal>) => ({ outcome: 'refused', refusal }) as const;
  const { occurredOn } = header;
  const lots = withPointers(act.makes, '/makes');

  const unusable = refuseLotIds(rows, lots) ?? refuseEarlyUnit(rows, act.unitId, occurredOn);
  if (unusable) return no(unusable);
  const requested = keepingDeals(withPointers(act.takes, '/takes'), mayBeRework(act));
  const taking = takeLots({ own: rows, seen }, requested, occurredOn);
  if ('refusal' in taking) return no(taking.refusal);
  const stamped = stampTransformation(header, act, { site, taken: taking.taken, stood });
  if ('refusal' in stamped) return no(stamped.refusal);
  const { transformed } = stamped;
  const { makes, wastes, unitId } = transformed.data;
  const impossible =
    refuseReleased(taking.taken, act, stood) ??
    refuseScrapOf(transformed.data, stood) ??
    refuseCompositions([...lots, ...withPointers(act.wastes, '/wastes')], occurredOn);
  if (impossible) return no(impossible);

  const copied = act.step === 'grain-boundary-diffusion' && copiedBlank(taking.taken, makes);
  if (copied) {
    return no({ code: 'diffusion-composition-copied', detail: { lotId: copied.lotId } });
  }
  const unbalanced =
    unitId === undefined
      ? refuseBalance(taking.taken, [...makes, ...wastes], occurredOn)
      : refuseDrawn(rows, transformed);
  const refusal =
    refuseHeldUnit(rows, transformed.data) ?? unbalanced ?? refuseOwners(act.makes, other);
  return refusal ? no(refusal) : accepted(transformed);
}

type Changed = Readonly<{
  site: SiteOn;
  taken: readonly TakenLot[];
  /** Of a correction: the version before it. */
  stood: Act | undefined;
}>;

/** The transformation as it is stored; what sold goods are made into keeps their deal. */
export function stampTransformation(
  header: ActHeader,
  act: SubmittedTransformation,
  { site, taken, stood }: Changed,
): Readonly<{ transformed: Transformed }> | Readonly<{ refusal: Refusal<ReworkRefusal> }> {
  const { siteId, recordId } = header;
  const { type, step, unitId, handbookNumber, wastes, adds } = act;
  const ownerId = soleOwner(taken) ?? site.enterpriseId;
  const statusOf = statusMadeOf(
    { takes: taken, ...(unitId === undefined ? {} : { unitId }) },
    stood,
  );
  // In a unit nobody can tell any more whose is what.
  const principal = unitId === undefined ? principalAmong(taken) : {};
  const made = act.makes.map((lot) => ({
    ...madeLot(lot, { siteId, recordId, ownerId, status: statusOf(lot.lotId) }),
    ...principal,
  }));
  const reworked = rework(taken, made, act);
  if ('refusal' in reworked) return reworked;
  const data = {
    ...header,
    step,
    operatorId: site.enterpriseId,
    ...(unitId === undefined ? {} : { unitId }),
    ...(handbookNumber === undefined ? {} : { handbookNumber }),
    takes: taken,
    makes: reworked.makes,
    wastes,
    adds,
  };
  return { transformed: { type, data } };
}

/** A counted unit is as closed to the days before its count as a counted lot. */
function refuseEarlyUnit(
  rows: KeyedRows,
  unitId: string | undefined,
  occurredOn: string,
): Refusal<'unit-dated-before-count'> | undefined {
  if (unitId === undefined) return undefined;
  const countedOn = lastCountOn(unitRowOf(rows, unitId).counts);
  if (countedOn === undefined || occurredOn > countedOn) return undefined;
  return { code: 'unit-dated-before-count', detail: { unitId, countedOn }, pointer: '/unitId' };
}

/** Output need not equal input: the rule looks at what the unit then holds. */
function refuseDrawn(rows: KeyedRows, act: Transformed) {
  const after = new RowsOver(rows);
  const by = { recordId: act.data.recordId, revision: Number.MAX_SAFE_INTEGER };
  for (const unit of flowsOf(act).units) enterUnit(after, act, unit, by);
  return refuseUnit(after, act.data.unitId ?? '', act.data.occurredOn);
}

/** C6: an assay of the blank does not describe the diffused magnet. */
const copiedBlank = (takes: readonly TakenLot[], makes: readonly MadeLot[]): MadeLot | undefined =>
  makes.find(
    (made) =>
      materialOf(made.material)?.class === 'magnet' &&
      takes.some((blank) => isSameComposition(blank.ppm, made.ppm)),
  );

export const isSameComposition = (a: TakenLot['ppm'], b: TakenLot['ppm']): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (element) => (a[element] ?? 0) === (b[element] ?? 0),
  );
