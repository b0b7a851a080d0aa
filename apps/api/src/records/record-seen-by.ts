import { declaredIdOf, partFor, type IsOwn } from '@lodestone/ledger';
import type { NumberHit } from '@lodestone/read-models';
import { asSeenBy } from '../access/as-seen-by';
import { flagsBeside } from '../access/flags-beside';
import type { Viewer } from '../access/viewer';
import type { RecordExplanation } from './explanation.answers';
import { inItsForm, type RecordAnswer, type RecordedRecord } from './record.answers';
import { postingsWithoutFormerOwners, withoutFormerOwners } from './without-former-owners';
import { withoutStrangers } from './without-strangers';

/** As much of a record as decides who sees what of it. */
export type RecordToSee = Readonly<{
  siteId: string;
  /** Whose site it is. */
  enterpriseId: string;
  type: string;
  data: unknown;
  /** What an authority sees beside it, which is between the authority and whoever recorded it. */
  flags?: unknown;
  isLate?: unknown;
  /** Of its lines; who it was declared to is told at the own record. */
  contradictions?: unknown;
}>;

/** Of what was declared to the viewer there are no marks. */
export type SeenRecord<R extends RecordToSee> = Omit<R, Mark> & Partial<Pick<R, Mark>>;

type Mark = 'flags' | 'isLate' | 'contradictions';

/**
 * What of a record may leave: the one answer to that question, for lists, single records, answers to
 * a PUT, explanations and hits of a search. Undefined is the 404 of what is not there.
 */
export function recordSeenBy<R extends RecordToSee>(
  viewer: Viewer,
  record: R,
  isOwn: IsOwn,
): SeenRecord<R> | undefined {
  const { flags: _flags, isLate: _isLate, contradictions: _said, ...unmarked } = record;
  const declared = declaredTo(viewer, record, isOwn);
  return asSeenBy<SeenRecord<R>>(viewer, {
    kind: 'record',
    ownerId: record.enterpriseId,
    declaredId: declaredIdOf(record),
    declaredToId: declared?.toId,
    whole: record,
    own: () => {
      const data = withoutFormerOwners(withoutStrangers(record.data, enterpriseOf(viewer)));
      const { flags } = record;
      return { ...record, data, ...(flags ? { flags: flagsBeside(flags, data) } : {}) };
    },
    part: () => ({ ...unmarked, data: withoutStrangers(declared?.data, enterpriseOf(viewer)) }),
  });
}

/** The answer to whoever sends a record: of what an enterprise records, now or before, it is the owner. */
export function recordedSeenBy(
  viewer: Viewer,
  answer: RecordedRecord,
  site: Readonly<{ siteId: string; enterpriseId: string }>,
): RecordedRecord {
  const enterpriseId = enterpriseOf(viewer) ?? site.enterpriseId;
  const { type, data, flags } = answer;
  const stored = { ...site, enterpriseId, type, data: data as unknown, ...(flags && { flags }) };
  const seen = recordSeenBy(viewer, stored, () => false);
  const shown = { data: seen?.data, ...(seen?.flags ? { flags: seen.flags } : {}) };
  return { ...answer, ...shown } as RecordedRecord;
}

const enterpriseOf = (viewer: Viewer): string | undefined =>
  viewer.role === 'enterprise' ? viewer.enterpriseId : undefined;

/** What of somebody else's record was declared to the viewer. */
function declaredTo(
  viewer: Viewer,
  record: RecordToSee,
  isOwn: IsOwn,
): Readonly<{ toId: string; data: unknown }> | undefined {
  if (viewer.role !== 'enterprise' || viewer.enterpriseId === record.enterpriseId) return undefined;
  const data = partFor(viewer.enterpriseId, record, isOwn);
  return data === undefined ? undefined : { toId: viewer.enterpriseId, data };
}

/**
 * An enterprise to which it was only declared sees the record itself, and not another's books. What
 * follows at another's site is a receipt of what this one sent.
 */
export function explanationSeenBy(
  viewer: Viewer,
  explanation: RecordExplanation,
): RecordExplanation | undefined {
  const { record } = explanation;
  const postings = postingsSeenBy(viewer, record, explanation.postings);
  if (!postings) return undefined;
  return asSeenBy(viewer, {
    kind: 'record',
    ownerId: record.enterpriseId,
    whole: explanation,
    own: () => {
      const data = withoutFormerOwners(withoutStrangers(record.data, enterpriseOf(viewer)));
      return { ...explanation, record: inItsForm<RecordAnswer>({ ...record, data }), postings };
    },
  });
}

/** The lines of a record: of its owner's books, and of no other's. */
export const postingsSeenBy = <Line extends object>(
  viewer: Viewer,
  { siteId, enterpriseId, data }: Pick<RecordToSee, 'siteId' | 'enterpriseId' | 'data'>,
  postings: readonly Line[],
): readonly Line[] | undefined =>
  asSeenBy<readonly Line[]>(viewer, {
    kind: 'record',
    ownerId: enterpriseId,
    whole: postings,
    own: () => {
      const whole = { siteId, act: { data }, postings };
      const seen = withoutStrangers(whole, enterpriseOf(viewer));
      return postingsWithoutFormerOwners(data, seen.postings);
    },
  });

/** That there is such a number: for the owner of the record, and for whom it was declared to. */
export const hitSeenBy = (viewer: Viewer, hit: NumberHit): NumberHit | undefined =>
  asSeenBy(viewer, {
    kind: 'record',
    ownerId: hit.enterpriseId,
    declaredToId: hit.declaredToId,
    whole: hit,
    part: () => hit,
  });
