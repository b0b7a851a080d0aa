import {
  accepted,
  refused,
  unchanged,
  type Command,
  type Decision,
  type DecisionInput,
  type KeyedRows,
  type Refusal,
} from '@lodestone/kernel';
import type { PartyRefsRetired } from '../records/site.events';
import { retiredRefKey, siteRowOf, type RetiredRefRow } from './site.rows';
import type { PartyRef, SubmittedAct } from './submitted';

export type RetirePartyRefs = Command<'RetirePartyRefs', PartyRefsRetired['data']>;

export const retirePartyRefsRefusals = ['site-not-found'] as const;

/** The program tells a site which refs are about to be forgotten; each of them once. */
export function retirePartyRefs(
  { data: { siteId, refs } }: RetirePartyRefs,
  { own }: DecisionInput,
): Decision<PartyRefsRetired, (typeof retirePartyRefsRefusals)[number]> {
  if (!siteRowOf(own)) return refused('site-not-found', { siteId });
  const left = refs.filter((ref) => !retiredAt(own, ref));
  if (left.length > 0) {
    return accepted({ type: 'PartyRefsRetired', data: { siteId, refs: left } });
  }
  return unchanged(Math.max(0, ...refs.map((ref) => retiredAt(own, ref)?.revision ?? 0)));
}

/**
 * Refuses an act that names what is retired. Nobody is answered so: whoever sends the act declares
 * the identity under its next ref, and sends it again.
 */
export function refuseRetired(
  act: SubmittedAct,
  own: KeyedRows,
): Refusal<'party-ref-retired'> | undefined {
  const refs = refsNamedBy(act).filter((ref) => retiredAt(own, ref));
  return refs.length === 0 ? undefined : { code: 'party-ref-retired', detail: { refs } };
}

const retiredAt = (own: KeyedRows, ref: string): RetiredRefRow | undefined =>
  own.get<RetiredRefRow>(retiredRefKey(ref));

/** Whatever the identity is in the act: no type of act can name one that is not looked at. */
const refsNamedBy = (act: SubmittedAct): readonly string[] =>
  Object.values(act).flatMap((value: unknown) => {
    const { ref } = (value ?? {}) as Partial<PartyRef>;
    return typeof ref === 'string' ? [ref] : [];
  });
