import type { FoldedEvent, KeyedRows, WritableKeyedRows } from '@lodestone/kernel';
import type { ClientEvent } from './client.events';
import { foldListing } from './listings';

export type AssertionKind = 'merge' | 'ownership';

/** What a decision needs of one before it. `asserts` is absent on what cannot be retracted. */
export type DecisionRow = Readonly<{
  revision: number;
  contentDigest: string;
  otherClientId?: string;
  asserts?: AssertionKind;
  isRetracted?: boolean;
}>;

/** Of what stands now between the two. */
export type StandingRow = Readonly<{ decisionId: string; ownerClientId?: string }>;

const decisionKey = (decisionId: string): string => `decision/${decisionId}`;
const standingKey = (kind: AssertionKind, otherClientId: string): string =>
  `standing/${kind}/${otherClientId}`;

export const decisionRowOf = (rows: KeyedRows, decisionId: string): DecisionRow | undefined =>
  rows.get<DecisionRow>(decisionKey(decisionId));

export const standingRowOf = (
  rows: KeyedRows,
  kind: AssertionKind,
  otherClientId: string,
): StandingRow | undefined => rows.get<StandingRow>(standingKey(kind, otherClientId));

/** Whether anything was forgotten by order, and whether an order does not say which refs. */
type ForgottenRow = Readonly<{ isUnnamed: boolean }>;

const forgottenKey = 'forgotten';
const forgottenRefKey = (ref: string): string => `forgotten-ref/${ref}`;

export const wasForgotten = (rows: KeyedRows): boolean => rows.get(forgottenKey) !== undefined;

/** What the orders say about a ref; `ask` where only the end of its own stream can say it. */
export function forgottenIn(rows: KeyedRows, ref: string): 'no' | 'yes' | 'ask' {
  if (rows.get(forgottenRefKey(ref))) return 'yes';
  return rows.get<ForgottenRow>(forgottenKey)?.isUnnamed ? 'ask' : 'no';
}

function forgetRefs(rows: WritableKeyedRows, refs: readonly string[] | undefined): void {
  const isUnnamed = !refs || (rows.get<ForgottenRow>(forgottenKey)?.isUnnamed ?? false);
  rows.set(forgottenKey, { isUnnamed } satisfies ForgottenRow);
  for (const ref of refs ?? []) rows.set(forgottenRefKey(ref), true);
}

export function evolveClient(
  rows: WritableKeyedRows,
  { event, metadata, revision }: FoldedEvent<ClientEvent>,
): void {
  const { decisionId } = event.data;
  const decision: DecisionRow = { revision, contentDigest: metadata.contentDigest ?? '' };
  if (event.type === 'ClientListed' || event.type === 'ClientDelisted') {
    rows.set(decisionKey(decisionId), decision);
    return foldListing(rows, event);
  }
  if (event.type === 'IdentityForgotten') {
    rows.set(decisionKey(decisionId), decision);
    return forgetRefs(rows, event.data.refs);
  }

  const { otherClientId } = event.data;
  switch (event.type) {
    case 'ClientMergeAsserted':
    case 'OwnershipAsserted': {
      const asserts = event.type === 'ClientMergeAsserted' ? 'merge' : 'ownership';
      const ownerClientId =
        event.type === 'OwnershipAsserted' ? event.data.ownerClientId : undefined;
      const standing: StandingRow = { decisionId, ...(ownerClientId ? { ownerClientId } : {}) };
      rows.set(decisionKey(decisionId), { ...decision, otherClientId, asserts });
      return rows.set(standingKey(asserts, otherClientId), standing);
    }
    case 'ClientMergeRetracted':
    case 'OwnershipRetracted': {
      const { targetDecisionId } = event.data;
      const target = decisionRowOf(rows, targetDecisionId);
      if (!target?.asserts) throw new Error(`${event.type} of what was never asserted`);
      rows.set(decisionKey(decisionId), { ...decision, otherClientId });
      rows.set(decisionKey(targetDecisionId), { ...target, isRetracted: true });
      return rows.delete(standingKey(target.asserts, otherClientId));
    }
  }
}
