import type { MineDeclared, SiteStanding } from '../records/site.events';

/** What an authority decided about a site, as a read model keeps it. */
export type DatedSiteStanding = Readonly<{
  type: SiteStanding['type'];
  effectiveOn: string;
  activities: readonly string[];
  /** Declared with the activities; null or absent where nothing is. */
  mine?: MineDeclared | null | undefined;
}>;

/** What a site was opened for. */
export type SiteAsOpened = Pick<DatedSiteStanding, 'activities' | 'mine'>;

/** What a site was there for on a day. */
export type SiteStandingOn = Readonly<{
  activities: readonly string[];
  /** The list above is then what it did last. */
  closedSince: string | undefined;
  /** What the mine is there for, where that is declared. */
  mine: MineDeclared | undefined;
}>;

/**
 * @param opened what it was opened for
 * @param standings in order of recording, which decides between decisions of one day
 */
export function siteStandingOn(
  opened: SiteAsOpened,
  standings: readonly DatedSiteStanding[],
  day: string,
): SiteStandingOn {
  const begun = standings
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0));
  let { activities } = opened;
  let mine = opened.mine ?? undefined;
  let closedSince: string | undefined;
  for (const standing of begun) {
    if (standing.type === 'SiteClosed') closedSince ??= standing.effectiveOn;
    if (standing.type !== 'SiteActivitiesChanged') continue;
    activities = standing.activities;
    mine = standing.mine ?? mine;
    closedSince = undefined;
  }
  return { activities, closedSince, mine };
}
