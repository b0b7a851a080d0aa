import {
  enterpriseDecider,
  siteDecider,
  type AgencyEvent,
  type EnterpriseCommand,
  type EnterpriseEvent,
  type EnterpriseRefusal,
  type EnterpriseRegistered,
  type OpenSite,
  type SiteEvent,
  type SiteOpened,
  type SiteRefusal,
  type StandingEvent,
} from '@lodestone/ledger';
import type { Through } from './sending';
import type { Recorded } from './submissions';

type Way = Pick<Through, 'submissions' | 'sender'>;

/** The way of every enterprise into the directory, whoever brings it. @throws RefusedException */
export function sendEnterprise(
  data: EnterpriseRegistered['data'],
  { submissions, sender }: Way,
  /** Who may have one of its numbers; the decision looks whether that is so. */
  sharingEnterpriseIds: readonly string[] = [],
): Promise<Recorded> {
  const command = { type: 'RegisterEnterprise', data, sharingEnterpriseIds } as const;
  return submissions.send<EnterpriseCommand, EnterpriseEvent, EnterpriseRefusal>(
    enterpriseDecider,
    { command, key: data.enterpriseId, content: data },
    sender,
  );
}

type StandingIds = Readonly<{ enterpriseId: string; recordId: string }>;

/** What an authority decided about an enterprise. @throws RefusedException */
export function sendStanding(
  ids: StandingIds,
  { type, ...said }: Readonly<{ type: StandingEvent['type']; effectiveOn: string }>,
  { submissions, sender }: Way,
): Promise<Recorded> {
  const data = { ...ids, ...said };
  const event = { type, data } as StandingEvent;
  return submissions.send<EnterpriseCommand, EnterpriseEvent, EnterpriseRefusal>(
    enterpriseDecider,
    {
      command: { type: 'RecordStanding', data: { ...ids, event } },
      key: ids.recordId,
      content: { type, ...data },
    },
    sender,
  );
}

/** An enterprise says who may act for it. @throws RefusedException */
export function sendAgency(
  ids: StandingIds,
  { type, ...said }: Readonly<{ type: AgencyEvent['type']; effectiveOn: string }>,
  { submissions, sender }: Way,
): Promise<Recorded> {
  const data = { ...ids, ...said };
  const event = { type, data } as AgencyEvent;
  return submissions.send<EnterpriseCommand, EnterpriseEvent, EnterpriseRefusal>(
    enterpriseDecider,
    {
      command: { type: 'RecordAgency', data: { ...ids, event } },
      key: ids.recordId,
      content: { type, ...data },
    },
    sender,
  );
}

/** A place gets its account. @throws RefusedException */
export function sendSite(
  data: SiteOpened['data'],
  { submissions, sender }: Way,
): Promise<Recorded> {
  return submissions.send<OpenSite, SiteEvent, SiteRefusal>(
    siteDecider,
    { command: { type: 'OpenSite', data }, key: data.siteId, content: data },
    sender,
  );
}
