import type {
  RecordCommand,
  RecordSiteStanding,
  RecordStanding,
  StandingEvent,
  SubmittedSiteStanding,
} from '@lodestone/ledger';

/** What authorities decide about enterprises and sites. */
export const decideOn = <Type extends StandingEvent['type']>(
  enterpriseId: string,
  recordId: string,
  type: Type,
  said: Omit<Extract<StandingEvent, { type: Type }>['data'], 'enterpriseId' | 'recordId'>,
): RecordStanding => ({
  type: 'RecordStanding',
  data: {
    enterpriseId,
    recordId,
    event: { type, data: { enterpriseId, recordId, ...said } } as unknown as StandingEvent,
  },
});

export const merge = (
  enterpriseId: string,
  intoEnterpriseId: string,
  effectiveOn = '2025-06-01',
  recordId = `merge-${intoEnterpriseId}-${effectiveOn}`,
): RecordStanding =>
  decideOn(enterpriseId, recordId, 'EnterpriseMerged', { effectiveOn, intoEnterpriseId });

export const decideOnSite = (
  siteId: string,
  recordId: string,
  standing: SubmittedSiteStanding,
): RecordSiteStanding => ({ type: 'RecordSiteStanding', data: { siteId, recordId, standing } });

export const transfer = (
  siteId: string,
  toEnterpriseId: string,
  effectiveOn = '2025-06-01',
  recordId = `~to-${toEnterpriseId}-${effectiveOn}`,
): RecordSiteStanding =>
  decideOnSite(siteId, recordId, { type: 'SiteTransferred', effectiveOn, toEnterpriseId });

/** The same, told by an enterprise: the decision asks whether it may. */
export const toldBy = <Command extends RecordCommand>(
  byEnterpriseId: string,
  command: Command,
): Command => ({ ...command, data: { ...command.data, byEnterpriseId } });
