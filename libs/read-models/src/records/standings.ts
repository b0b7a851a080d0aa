import type { RecordedEvent } from '@lodestone/kernel';
import type { MineDeclared, SiteStanding, StandingEvent } from '@lodestone/ledger';
import { json, textOf, type Rows } from '@lodestone/projections';

/** What authorities decided about an enterprise: flags ask how it stood on the day of an act. */
export const standingsTable = {
  columns: {
    enterpriseId: 'text',
    type: textOf<StandingEvent['type']>(),
    effectiveOn: 'text',
    activities: json<readonly string[]>(),
    /** Of a merger. */
    intoEnterpriseId: 'text?',
  },
  indexes: { enterprise: ['enterpriseId'] },
} as const;

/** What authorities decided about a site: flags ask what it did on the day of an act. */
export const siteStandingsTable = {
  columns: {
    siteId: 'text',
    type: textOf<SiteStanding['type']>(),
    effectiveOn: 'text',
    activities: json<readonly string[]>(),
    mine: json<MineDeclared | null>(),
  },
  indexes: { site: ['siteId'] },
} as const;

type StandingRows = Rows<{
  standings: typeof standingsTable;
  siteStandings: typeof siteStandingsTable;
}>;

export function addStanding({ event }: RecordedEvent<StandingEvent>, rows: StandingRows): void {
  const { enterpriseId, effectiveOn } = event.data;
  rows.append('standings', {
    enterpriseId,
    type: event.type,
    effectiveOn,
    activities: 'activities' in event.data ? event.data.activities : [],
    intoEnterpriseId: 'intoEnterpriseId' in event.data ? event.data.intoEnterpriseId : null,
  });
}

export function addSiteStandingRow({ type, data }: SiteStanding, rows: StandingRows): void {
  const { siteId, effectiveOn } = data;
  const activities = 'activities' in data ? data.activities : [];
  const mine = ('mine' in data ? data.mine : undefined) ?? null;
  rows.append('siteStandings', { siteId, type, effectiveOn, activities, mine });
}
