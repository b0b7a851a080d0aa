import type { StandingEvent } from '../enterprise/enterprise.events';

/** What an authority decided, as a read model keeps it. */
export type Standing = Readonly<{
  type: StandingEvent['type'];
  effectiveOn: string;
  activities: readonly string[];
  /** Of a merger: who goes on in its place. */
  intoEnterpriseId?: string;
}>;

/** How an enterprise stood on a day: a decision counts from its day on, the newest last. */
export type StandingOn = Readonly<{
  suspendedSince: string | undefined;
  designatedFor: ReadonlySet<string>;
  /** It is no more: since when, and who goes on in its place. */
  merged: Readonly<{ mergedSince: string; intoEnterpriseId: string }> | undefined;
}>;

/** @param standings in order of recording, which decides between decisions of one day */
export function standingOn(standings: readonly Standing[], day: string): StandingOn {
  const begun = standings
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0));
  let suspendedSince: string | undefined;
  const designatedFor = new Set<string>();
  for (const { type, effectiveOn, activities } of begun) {
    if (type === 'EnterpriseSuspended') suspendedSince ??= effectiveOn;
    if (type === 'EnterpriseReinstated') suspendedSince = undefined;
    for (const activity of activities) {
      if (type === 'EnterpriseDesignated') designatedFor.add(activity);
      if (type === 'DesignationRevoked') designatedFor.delete(activity);
    }
  }
  return { suspendedSince, designatedFor, merged: mergedBy(standings, day) };
}

/** The merger told last counts whole, so that one told with a wrong day is put right by another. */
function mergedBy(standings: readonly Standing[], day: string): StandingOn['merged'] {
  const last = standings.findLast(({ type }) => type === 'EnterpriseMerged');
  if (last?.intoEnterpriseId === undefined || last.effectiveOn > day) return undefined;
  return { mergedSince: last.effectiveOn, intoEnterpriseId: last.intoEnterpriseId };
}
