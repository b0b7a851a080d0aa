import { soldSite } from '../people/enterprises';
import type { RecordBody, StandingBody, Submission } from '../submission';
import { instantAt, type CivilDate } from '../time/calendar';

type Decision = Readonly<{ toldOn: CivilDate; minuteOfDay?: number }> &
  (
    | Readonly<{ enterpriseId: string; recordId: string; body: StandingBody; by?: string }>
    | Readonly<{ siteId: string; recordId: string; body: RecordBody }>
  );

/** Who may act for whom: told by the enterprise itself. */
const agencies: readonly Decision[] = [
  {
    toldOn: '2024-05-06',
    enterpriseId: 'NB-MAG',
    recordId: 'CASE-AGENCY',
    by: 'NB-MAG',
    body: {
      type: 'AgencyGranted',
      effectiveOn: '2024-05-06',
      agentId: 'NB-PRT',
      acts: ['sale', 'export'],
    },
  },
  {
    toldOn: '2024-12-16',
    enterpriseId: 'NB-MAG',
    recordId: 'CASE-AGENCY-END',
    by: 'NB-MAG',
    body: { type: 'AgencyRevoked', effectiveOn: '2025-01-01', grantRecordId: 'CASE-AGENCY' },
  },
  {
    toldOn: '2024-06-03',
    enterpriseId: 'JH-MAG',
    recordId: 'CASE-CONSIGN-AGENCY',
    by: 'JH-MAG',
    body: { type: 'AgencyGranted', effectiveOn: '2024-06-03', agentId: 'NB-TRD', acts: ['sale'] },
  },
];

/** The life of a small works: more to do, another name, sold, merged, and its site closed. */
const life: readonly Decision[] = [
  {
    toldOn: '2024-09-02',
    siteId: soldSite.siteId,
    recordId: '~CASE-ACTIVITIES',
    body: {
      type: 'SiteActivitiesChanged',
      effectiveOn: '2024-09-02',
      activities: ['magnet-making', 'export'],
    },
  },
  {
    toldOn: '2025-01-06',
    enterpriseId: 'YY-MAG',
    recordId: 'CASE-RENAMED',
    body: {
      type: 'EnterpriseRenamed',
      effectiveOn: '2025-01-06',
      name: '余姚磬禾磁材有限公司',
      nameLatin: 'Yuyao Qinghe Magnetic Materials Co., Ltd.',
    },
  },
  {
    toldOn: '2025-06-25',
    siteId: soldSite.siteId,
    recordId: '~CASE-TRANSFERRED',
    body: {
      type: 'SiteTransferred',
      effectiveOn: soldSite.from,
      toEnterpriseId: soldSite.toEnterpriseId,
    },
  },
  {
    toldOn: '2025-06-25',
    minuteOfDay: 9 * 60 + 5,
    enterpriseId: 'YY-MAG',
    recordId: 'CASE-MERGED',
    body: {
      type: 'EnterpriseMerged',
      effectiveOn: soldSite.from,
      intoEnterpriseId: soldSite.toEnterpriseId,
    },
  },
  {
    toldOn: '2025-12-22',
    siteId: soldSite.siteId,
    recordId: '~CASE-CLOSED',
    body: { type: 'SiteClosed', effectiveOn: '2025-12-31' },
  },
];

/** What is decided beside what happens: by the regulator, but for who may act for whom. */
export const decisions = (): readonly Submission[] =>
  [...agencies, ...life].map(({ toldOn, minuteOfDay = 9 * 60, ...decision }) => {
    const recordedAt = instantAt(toldOn, minuteOfDay);
    if ('siteId' in decision) {
      return { kind: 'record', recordedAt, submittedBy: 'regulator', ...decision };
    }
    const { by = 'regulator', ...said } = decision;
    return { kind: 'standing', recordedAt, submittedBy: by, ...said };
  });
