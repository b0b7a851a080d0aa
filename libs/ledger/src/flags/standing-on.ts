import type { StandingEvent } from '../enterprise/enterprise.events';

/** What an authority decided, as a read model keeps it. */
export type Standing = Readonly<{
  type: StandingEvent['type'];
  effectiveOn: string;
  activities: readonly string[];
}>;

/** How an enterprise stood on a day: a decision counts from its day on, the newest last. */
export type StandingOn = Readonly<{
  suspendedSince: string | undefined;
  designatedFor: ReadonlySet<string>;
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
      else designatedFor.delete(activity);
    }
  }
  return { suspendedSince, designatedFor };
}
