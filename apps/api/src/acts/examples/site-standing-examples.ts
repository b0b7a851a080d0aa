/** What an authority decides about a site, from a day on. */
export const siteStandingExamples = {
  SiteActivitiesChanged: {
    type: 'SiteActivitiesChanged',
    effectiveOn: '2026-01-01',
    activities: ['magnet-making', 'recycling', 'export'],
  },
  SiteTransferred: {
    type: 'SiteTransferred',
    effectiveOn: '2026-02-01',
    toEnterpriseId: 'BT-RE',
  },
  SiteClosed: { type: 'SiteClosed', effectiveOn: '2026-12-31' },
} as const;
