import { refused, type DecisionInput, type Look, type Refusal } from '@lodestone/kernel';
import { enterpriseStream, type EnterpriseMerged } from './enterprise.events';
import { enterpriseRowOf, successionOf } from './enterprise.rows';

export const mergeRefusals = [
  'enterprise-not-found',
  'merger-into-itself',
  'merger-in-circle',
] as const;

type MergeRefusal = (typeof mergeRefusals)[number];

/** Everybody who would go on in its place: each is found by the merger of the one before. */
export function successorsToSee(
  { intoEnterpriseId }: EnterpriseMerged['data'],
  { seen }: Pick<DecisionInput, 'seen'>,
): Look {
  const { enterpriseIds } = successionOf(intoEnterpriseId, (stream) => seen?.rowsOf(stream));
  // A merger that is on its way and may still fail stands in nobody's way.
  return { after: [], streams: enterpriseIds.map(enterpriseStream), places: [], exactly: true };
}

/** It has to go on in somebody who is there, and who does not go on in itself. */
export function refuseMerger(
  { enterpriseId, intoEnterpriseId }: EnterpriseMerged['data'],
  { seen }: Pick<DecisionInput, 'seen'>,
): Refusal<MergeRefusal> | undefined {
  const pointer = '/intoEnterpriseId';
  const no = (code: MergeRefusal, detail: Refusal['detail']): Refusal<MergeRefusal> =>
    refused(code, detail, pointer).refusal;
  const into = seen?.rowsOf(enterpriseStream(intoEnterpriseId));
  if (!into || !enterpriseRowOf(into)) {
    return no('enterprise-not-found', { enterpriseId: intoEnterpriseId });
  }
  if (intoEnterpriseId === enterpriseId) return no('merger-into-itself', { enterpriseId });
  const { enterpriseIds, isPart } = successionOf(intoEnterpriseId, (stream) =>
    seen?.rowsOf(stream),
  );
  if (isPart) throw new Error(`not all was seen of what ${intoEnterpriseId} merged into`);
  const at = enterpriseIds.indexOf(enterpriseId);
  if (at < 0) return undefined;
  const circle = [enterpriseId, ...enterpriseIds.slice(0, at + 1)];
  return no('merger-in-circle', { enterpriseId, intoEnterpriseId, circle });
}
