import { operatorsOf, type Operated } from '@lodestone/ledger';
import type { RecordAsSent } from '../acts/record-types';
import type { Registry } from '../access/registry';
import { siteSeenBy } from '../access/site-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';

/**
 * The site at which a record is sent, for whoever may tell something there: who operates it on some
 * day, and of papers about a deal, or of what takes them back or puts them right, also whose deal and
 * whose record that is.
 *
 * @throws ProblemException
 */
export async function siteToldBy(
  viewer: Viewer,
  { siteId, recordId }: Readonly<{ siteId: string; recordId: string }>,
  body: RecordAsSent,
  registry: Registry,
): Promise<Operated> {
  const about = papersIn(body);
  if (viewer.role !== 'enterprise' || !about) return siteSeenBy(viewer, siteId, registry);
  const { enterpriseId } = viewer;
  const site = await registry.site(siteId, enterpriseId);
  if (site && operatorsOf(site).has(enterpriseId)) return siteSeenBy(viewer, siteId, registry);
  const { dealId, targetRecordId } = about;
  const recordIds = [recordId, ...(targetRecordId === undefined ? [] : [targetRecordId])];
  const tells = await registry.tellsOfDeal(siteId, enterpriseId, { dealId, recordIds });
  if (!site || !tells) throw notFound();
  return site;
}

type Papers = Readonly<{ dealId?: string; targetRecordId?: string }>;

/** What a record about papers is about; undefined of all others. */
function papersIn(body: RecordAsSent): Papers | undefined {
  switch (body.type) {
    case 'DealValueAdjusted':
      return { dealId: body.dealId };
    case 'RecordVoided':
    case 'RecordCorrected':
      return { targetRecordId: body.targetRecordId };
    default:
      return undefined;
  }
}
