import {
  accepted,
  divideToNearest,
  type Decision,
  type DecisionInput,
  type Refusal,
  sumOfGrams,
} from '@lodestone/kernel';
import { materialOf, otherElements, rareEarths } from '@lodestone/reference';
import { worldId } from '../../ids';
import type { CompositionPpm } from '../../measuring/composition';
import type { MadeLot, TakenLot } from '../../records/lines';
import { principalOf } from '../../records/principals';
import type { Act, ActHeader, LotsRegrouped } from '../../records/site.events';
import type { SubmittedRegrouping } from '../submitted';
import { makeRefusals, refuseLotIds, withPointers } from './make-lots';
import { refuseOwners } from './owners';
import { refuseWrittenOff } from './what-can-be';
import { keepingDeals, takeLots, takeRefusals } from './take-lots';

export const regroupLotsRefusals = [
  ...makeRefusals,
  'regrouping-takes-many',
  'regrouping-makes-many',
  ...takeRefusals,
  'regrouping-of-unlike-lots',
  'regrouping-mass-differs',
  'regrouping-changes-other-field',
  'regrouping-changes-nothing',
  'matter-cannot-be-scrap',
  'scrap-not-scrap',
  'owner-not-found',
] as const;

type RegroupRefusal = (typeof regroupLotsRefusals)[number];
type Submitted = SubmittedRegrouping['makes'][number];

/** What each kind may change of what it takes. */
const changeable: Readonly<Record<string, ReadonlyArray<keyof Submitted>>> = {
  split: [],
  merge: [],
  title: ['ownerId'],
  status: ['status'],
  scrap: ['material', 'grade'],
};

/** Parts of sold goods are goods of the same deal. Whose they are, and that they are sold, stays. */
const keepsDeal: ReadonlySet<string> = new Set(['split', 'merge']);

/** The matter stays what it is; only how it is held changes: an identity step (postings.md N3). */
export function regroupLots(
  {
    own,
    other,
    seen,
    stood,
  }: Pick<DecisionInput, 'own' | 'other' | 'seen'> & Readonly<{ stood?: Act }>,
  header: ActHeader,
  act: SubmittedRegrouping,
): Decision<LotsRegrouped, RegroupRefusal> {
  const no = (refusal: Refusal<RegroupRefusal>) => ({ outcome: 'refused', refusal }) as const;
  const made = withPointers(act.makes, '/makes');
  const unusable = refuseLotIds(own, made) ?? refuseShape(act);
  if (unusable) return no(unusable);
  const requested = keepingDeals(withPointers(act.takes, '/takes'), keepsDeal.has(act.kind));
  const taking = takeLots({ own, seen }, requested, header.occurredOn);
  if ('refusal' in taking) return no(taking.refusal);
  const takes = taking.taken;
  const [first] = takes;
  if (!first) return no({ code: 'regrouping-mass-differs', detail: { takenGrams: 0 } });
  const refusal =
    refuseUnlike(takes) ??
    refuseGrams(takes, act.makes) ??
    refuseWrittenOff(act.kind, takes, stood) ??
    refuseChanges(act, first) ??
    refuseOwners(act.makes, other);
  return refusal ? no(refusal) : accepted(stampRegrouping(header, act, takes));
}

/** The regrouping as it is stored. */
export const stampRegrouping = (
  header: ActHeader,
  act: SubmittedRegrouping,
  takes: readonly TakenLot[],
): LotsRegrouped => ({
  type: 'LotsRegrouped',
  data: { ...header, kind: act.kind, takes, makes: madeOf(header, act, takes) },
});

function refuseShape({
  kind,
  takes,
  makes,
}: SubmittedRegrouping): Refusal<RegroupRefusal> | undefined {
  if (kind !== 'merge' && takes.length > 1) {
    return { code: 'regrouping-takes-many', detail: { kind }, pointer: '/takes/1' };
  }
  return kind === 'merge' && makes.length > 1
    ? { code: 'regrouping-makes-many', detail: { kind }, pointer: '/makes/1' }
    : undefined;
}

function refuseUnlike(takes: readonly TakenLot[]): Refusal<RegroupRefusal> | undefined {
  const [first] = takes;
  for (const [at, take] of takes.entries()) {
    const field = alikeIn.find((name) => take[name] !== first?.[name]);
    if (field === undefined) continue;
    const { lotId, material } = take;
    const detail = { lotId, material, field };
    return { code: 'regrouping-of-unlike-lots', detail, pointer: `/takes/${at}` };
  }
  return undefined;
}

/** What lots that are merged have in common. */
const alikeIn = ['material', 'ownerId', 'status', 'grade', 'dealId', 'principalRef'] as const;

function refuseGrams(
  takes: readonly TakenLot[],
  makes: readonly Submitted[],
): Refusal<RegroupRefusal> | undefined {
  const [takenGrams, madeGrams] = [sumOfGrams(takes), sumOfGrams(makes)];
  return takenGrams === madeGrams
    ? undefined
    : { code: 'regrouping-mass-differs', detail: { takenGrams, madeGrams } };
}

function refuseChanges(
  { kind, makes }: SubmittedRegrouping,
  from: TakenLot,
): Refusal<RegroupRefusal> | undefined {
  const allowed = changeable[kind] ?? [];
  for (const [index, made] of makes.entries()) {
    const pointer = `/makes/${index}`;
    const changed = (['material', 'grade', 'ownerId', 'status'] as const).filter(
      (field) => made[field] !== undefined && made[field] !== from[field],
    );
    const other = changed.find((field) => !allowed.includes(field));
    if (other !== undefined) {
      const detail = { kind, field: other };
      return { code: 'regrouping-changes-other-field', detail, pointer: `${pointer}/${other}` };
    }
    if (allowed.length > 0 && changed.length === 0) {
      const detail = { kind, lotId: made.lotId };
      return { code: 'regrouping-changes-nothing', detail, pointer };
    }
    if (kind === 'scrap' && materialOf(made.material ?? from.material)?.class !== 'scrap') {
      const material = made.material ?? from.material;
      return { code: 'scrap-not-scrap', detail: { material }, pointer: `${pointer}/material` };
    }
  }
  return undefined;
}

function madeOf(
  { siteId, recordId }: ActHeader,
  { kind, makes }: SubmittedRegrouping,
  takes: readonly TakenLot[],
): readonly MadeLot[] {
  const from = takes[0] as TakenLot;
  const isBlend = takes.length > 1;
  // A part of what was in bond leaves all of it in bond.
  const { soldFromStatus } = takes.find((lot) => lot.soldFromStatus !== undefined) ?? from;
  const ppm = isBlend ? blendOf(takes) : from.ppm;
  const assayRecordId = isBlend ? worldId(siteId, recordId) : from.assayRecordId;
  // A blend was computed and not analysed.
  const { uncertaintyPpm } = isBlend ? {} : from;
  return makes.map(({ lotId, massGrams, ownerId, status, material, grade }): MadeLot => {
    // Scrap has no grade of its own unless one is said.
    const kept = grade ?? (kind === 'scrap' ? undefined : from.grade);
    return {
      lotId,
      massGrams,
      ownerId: ownerId ?? from.ownerId,
      status: status ?? from.status,
      material: material ?? from.material,
      ...(kept === undefined ? {} : { grade: kept }),
      ppm,
      assayRecordId,
      ...(from.dealId === undefined ? {} : { dealId: from.dealId }),
      ...(soldFromStatus === undefined ? {} : { soldFromStatus }),
      // Title goes to the new owner whole, whoever let it go.
      ...(kind === 'title' ? {} : principalOf(from)),
      ...(uncertaintyPpm === undefined ? {} : { uncertaintyPpm }),
    };
  });
}

/** The only rounding in the books: the whole-ppm composition of a merge without assay (N3). */
function blendOf(takes: readonly TakenLot[]): CompositionPpm {
  const grams = BigInt(sumOfGrams(takes));
  const listed = new Set(takes.flatMap(({ ppm }) => Object.keys(ppm)));
  const inOrder = [...rareEarths, ...otherElements].filter((element) => listed.has(element));
  return Object.fromEntries(
    inOrder.flatMap((element) => {
      const content = takes.reduce(
        (sum, { massGrams, ppm }) => sum + BigInt(massGrams) * BigInt(ppm[element] ?? 0),
        0n,
      );
      const parts = Number(divideToNearest(content, grams));
      return parts === 0 ? [] : [[element, parts]];
    }),
  );
}
