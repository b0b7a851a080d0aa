import type { Refusal } from '@lodestone/kernel';
import { isKeptStatus, statuses } from '@lodestone/reference';
import type { MadeLot, TakenLot } from '../../records/lines';
import type { Act, Transformation } from '../../records/site.events';
import type { SubmittedTransformation } from '../submitted';

type Worked = Pick<Transformation, 'takes' | 'unitId'>;

/**
 * Bond or reserve that what goes in is in, and so what comes out; undefined where none of it is in
 * either. In a unit nobody can tell any more what came of what.
 */
function keptBy({ takes, unitId }: Worked): string | undefined {
  if (unitId !== undefined) return undefined;
  // What is in both is in bond first: customs let nothing of it go.
  return statuses
    .map(({ code }) => code)
    .findLast((code) => isKeptStatus(code) && takes.some(({ status }) => status === code));
}

const isTransformation = (act: Act | undefined): act is Act & { data: Transformation } =>
  act?.type === 'Refined' || act?.type === 'MagnetProduced' || act?.type === 'Recycled';

/**
 * The status of a lot that a step makes and of which nothing is said. An older program let bond and
 * reserve go by a step: what it had made keeps the status that it was given.
 */
export function statusMadeOf(
  worked: Worked,
  stood: Act | undefined,
): (lotId: string) => string | undefined {
  const kept = keptBy(worked);
  const isOlder = (was: MadeLot, before: Transformation): boolean =>
    !isKeptStatus(was.status) && keptBy(before) !== undefined && was.status !== 'sold';
  return (lotId) => {
    if (!isTransformation(stood)) return kept;
    const was = stood.data.makes.find((lot) => lot.lotId === lotId);
    return was && isOlder(was, stood.data) && keptBy(worked) !== undefined ? was.status : kept;
  };
}

/** Bond and reserve go by an act that releases them, and not because a step says so. */
export function refuseReleased(
  takes: readonly TakenLot[],
  { makes, unitId }: SubmittedTransformation,
  stood: Act | undefined,
): Refusal<'status-not-released'> | undefined {
  const [first] = takes;
  const isAll = first && takes.every(({ status }) => status === first.status);
  if (!isAll || unitId !== undefined || !isKeptStatus(first.status)) return undefined;
  const { status } = first;
  const before = isTransformation(stood) ? stood.data.makes : [];
  const at = makes.findIndex(
    ({ lotId, status: said = status }) =>
      said !== status && !before.some((was) => was.lotId === lotId && was.status === said),
  );
  const lot = makes[at];
  if (!lot) return undefined;
  const detail = { lotId: lot.lotId, status, said: lot.status };
  return { code: 'status-not-released', detail, pointer: `/makes/${at}/status` };
}
