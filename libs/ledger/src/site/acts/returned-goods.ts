import type { DecisionInput, Refusal } from '@lodestone/kernel';
import { agencyInForce } from '../../enterprise/agencies';
import { enterpriseStream } from '../../enterprise/enterprise.events';
import { parseLineId, parseWorldId } from '../../ids';
import { siteStream } from '../../records/site.events';
import { operatorOn } from '../operators';
import { operatorOfRecord, type SiteOn } from '../site-on';
import { dealKey, recordRowOf, siteRowOf, type DealRow } from '../site.rows';

/** A return names what it undoes: an import the deal that comes back, an export the import. */
export const returnedDealRefusals = ['returned-deal-not-found', 'occurred-before-deal'] as const;

type Reach = Pick<DecisionInput, 'own' | 'other'>;

/** The site of a deal that comes back, or of an import that goes back, where that is another one. */
export function streamsOfReturn(name: string | undefined, siteId: string): readonly string[] {
  const named = name === undefined ? undefined : (parseLineId(name) ?? parseWorldId(name));
  return named && named.siteId !== siteId ? [siteStream(named.siteId)] : [];
}

/**
 * At an own site it is there, or the return contradicts one's own records. Of a site of somebody else
 * nobody is told what is there: it is recorded, and the authority sees the flag
 * `returned-deal-unknown`, whether it is there or not.
 */
export function refuseReturnedDeal(
  dealId: string | undefined,
  site: SiteOn,
  { own, other }: Reach,
): Refusal<(typeof returnedDealRefusals)[number]> | undefined {
  if (dealId === undefined) return undefined;
  const siteId = parseLineId(dealId)?.siteId;
  const rows = siteId === undefined || siteId === site.siteId ? own : other(siteStream(siteId));
  const there = siteRowOf(rows);
  if (there && operatorOn(there, site.on) !== site.enterpriseId) return undefined;
  const deal = there && rows.get<DealRow>(dealKey(dealId));
  if (!deal) {
    const detail = { returnedDealId: dealId };
    return { code: 'returned-deal-not-found', detail, pointer: '/returnedDealId' };
  }
  if (deal.occurredOn <= site.on) return undefined;
  const detail = { dealId, dealOn: deal.occurredOn };
  return { code: 'occurred-before-deal', detail, pointer: '/occurredOn' };
}

type ReturningImport = Readonly<{ returnedImportRecordId?: string; exporterId?: string }>;

/**
 * It is an import of the operator of the site, or of an exporter who lets that one export for it.
 * Anything else is answered in the words for one that does not exist.
 */
export function refuseReturnedImport(
  { returnedImportRecordId, exporterId }: ReturningImport,
  site: SiteOn,
  given: Reach,
): Refusal<'import-not-found'> | undefined {
  if (returnedImportRecordId === undefined) return undefined;
  const { own, other } = given;
  const named = parseWorldId(returnedImportRecordId);
  const rows = named && (named.siteId === site.siteId ? own : other(siteStream(named.siteId)));
  const there = rows && siteRowOf(rows);
  const record = rows && named && recordRowOf(rows, named.recordId);
  const isStanding = record?.type === 'ImportLanded' && record.state === 'live';
  if (isStanding && there && isOurs(operatorOfRecord(there, record), exporterId, { site, given })) {
    return undefined;
  }
  return {
    code: 'import-not-found',
    detail: { returnedImportRecordId },
    pointer: '/returnedImportRecordId',
  };
}

function isOurs(
  importerId: string,
  exporterId: string | undefined,
  { site, given }: Readonly<{ site: SiteOn; given: Reach }>,
): boolean {
  const agentId = site.enterpriseId;
  if (importerId === agentId) return true;
  if (importerId !== exporterId) return false;
  const grants = given.other(enterpriseStream(importerId));
  const asked = { enterpriseId: importerId, agentId, act: 'export', day: site.on } as const;
  return agencyInForce(grants, asked) !== undefined;
}
