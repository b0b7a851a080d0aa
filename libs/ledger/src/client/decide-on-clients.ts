import { accepted, refused, type Command, type Decision, type KeyedRows } from '@lodestone/kernel';
import {
  pairOf,
  type ClientEvent,
  type ClientMergeAsserted,
  type IdentityForgotten,
  type OwnershipAsserted,
  type OwnershipRelation,
  type OwnershipSource,
} from './client.events';
import { decisionRowOf, standingRowOf } from './client.rows';

type Deciding = Readonly<{ decisionId: string; reason: string }>;
type BetweenTwo = Deciding & Readonly<{ clientId: string; otherClientId: string }>;

export type AssertMerge = Command<'AssertMerge', BetweenTwo>;

export type AssertOwnership = Command<
  'AssertOwnership',
  Deciding &
    Readonly<{
      ownerClientId: string;
      ownedClientId: string;
      relation: OwnershipRelation;
      shareBasisPoints?: number;
      source: OwnershipSource;
      /** From the owned one back to the owner, through what stands up to now; left out where nothing leads back. */
      leadsBack?: readonly string[];
    }>
>;

export type RetractDecision = Command<
  'RetractDecision',
  BetweenTwo & Readonly<{ targetDecisionId: string }>
>;

export type ForgetIdentity = Command<'ForgetIdentity', IdentityForgotten['data']>;

/** In order of precedence. */
export const clientRefusals = [
  'decision-exists-with-other-content',
  'ownership-of-itself',
  'ownership-share-below-half',
  'merge-already-asserted',
  'ownership-already-asserted',
  'ownership-in-a-circle',
  'decision-not-found',
  'decision-already-retracted',
  'client-forgotten',
  'client-listed-already',
  'listing-ends-before-it-begins',
] as const;

export type ClientRefusal = (typeof clientRefusals)[number];

type ClientDecision = Decision<ClientEvent, ClientRefusal>;

/** The rule that speaks of affiliates begins at one half (MOFCOM Announcement 61 of 2025). */
const affiliateBasisPointsMin = 5_000;

export function assertMerge({ data }: AssertMerge, own: KeyedRows): ClientDecision {
  const { decisionId, reason } = data;
  const pair = pairOf(data.clientId, data.otherClientId);
  const standing = standingRowOf(own, 'merge', pair.otherClientId);
  if (standing) return refused('merge-already-asserted', { decisionId: standing.decisionId });
  const event: ClientMergeAsserted = {
    type: 'ClientMergeAsserted',
    data: { ...pair, decisionId, reason },
  };
  return accepted(event);
}

export function assertOwnership({ data }: AssertOwnership, own: KeyedRows): ClientDecision {
  const { decisionId, reason, ownerClientId, ownedClientId, relation, source } = data;
  const { shareBasisPoints } = data;
  if (ownerClientId === ownedClientId) {
    return refused('ownership-of-itself', {}, '/ownedClientId');
  }
  if (relation === 'affiliate' && (shareBasisPoints ?? 0) < affiliateBasisPointsMin) {
    const detail = { shareBasisPoints, shareBasisPointsMin: affiliateBasisPointsMin };
    return refused('ownership-share-below-half', detail, '/shareBasisPoints');
  }
  const pair = pairOf(ownerClientId, ownedClientId);
  const standing = standingRowOf(own, 'ownership', pair.otherClientId);
  if (standing?.ownerClientId === ownerClientId) {
    return refused('ownership-already-asserted', { decisionId: standing.decisionId });
  }
  const leadsBack = standing ? [ownedClientId, ownerClientId] : data.leadsBack;
  if (leadsBack) {
    const circle = [ownerClientId, ...leadsBack];
    return refused(
      'ownership-in-a-circle',
      standing ? { decisionId: standing.decisionId, circle } : { circle },
    );
  }
  const event: OwnershipAsserted = {
    type: 'OwnershipAsserted',
    data: {
      ...pair,
      decisionId,
      reason,
      ownerClientId,
      relation,
      ...(shareBasisPoints === undefined ? {} : { shareBasisPoints }),
      source,
    },
  };
  return accepted(event);
}

export function retractDecision({ data }: RetractDecision, own: KeyedRows): ClientDecision {
  const { decisionId, reason, targetDecisionId } = data;
  const pair = pairOf(data.clientId, data.otherClientId);
  const target = decisionRowOf(own, targetDecisionId);
  if (!target?.asserts || target.otherClientId !== pair.otherClientId) {
    return refused('decision-not-found', { targetDecisionId }, '/targetDecisionId');
  }
  if (target.isRetracted) {
    return refused('decision-already-retracted', { targetDecisionId }, '/targetDecisionId');
  }
  const type = target.asserts === 'merge' ? 'ClientMergeRetracted' : 'OwnershipRetracted';
  return accepted({ type, data: { ...pair, decisionId, reason, targetDecisionId } });
}

export const forgetIdentity = ({ data }: ForgetIdentity): ClientDecision =>
  accepted({ type: 'IdentityForgotten', data });
