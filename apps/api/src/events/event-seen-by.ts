import type { EventLine, LineType, OwnerOf } from '@lodestone/exchange';
import {
  forEvery,
  licenceTypes,
  recordTypes,
  type AgencyEvent,
  type IsOwn,
  type LicenceEvent,
} from '@lodestone/ledger';
import { asSeenBy, type Kind } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { postingsSeenBy, recordSeenBy } from '../records/record-seen-by';

/** What the policy has to know of events besides what they say themselves. */
export type FactsOfLines = Readonly<{
  ownerOf: OwnerOf;
  /** Whether a site is that of the viewer's enterprise. */
  isOwn: IsOwn;
  /** Whom a grant lets act. */
  agentOf: (grant: Readonly<{ enterpriseId: string; grantRecordId: string }>) => string | undefined;
}>;

/** For viewers who see the same whosever it is. */
export const noFacts: FactsOfLines = {
  ownerOf: () => undefined,
  isOwn: () => false,
  agentOf: () => undefined,
};

/** As what an event leaves the ledger. A type that is new does not compile before it has been thought of. */
const kindOf: Readonly<Record<LineType, Kind>> = {
  ...forEvery(recordTypes, 'record'),
  ...forEvery(licenceTypes, 'licence'),
  LedgerOpened: 'directory',
  DemonstrationLoaded: 'directory',
  ClockFaultDeclared: 'directory',
  SiteOpened: 'directory',
  EnterpriseRegistered: 'directory',
  EnterpriseDesignated: 'directory',
  DesignationRevoked: 'directory',
  EnterpriseSuspended: 'directory',
  EnterpriseReinstated: 'directory',
  EnterpriseRenamed: 'directory',
  EnterpriseMerged: 'directory',
  AgencyGranted: 'agency',
  AgencyRevoked: 'agency',
  ClientMergeAsserted: 'client-refs',
  ClientMergeRetracted: 'client-refs',
  OwnershipAsserted: 'client-refs',
  OwnershipRetracted: 'client-refs',
  IdentityForgotten: 'client-refs',
  ClientListed: 'client-refs',
  ClientDelisted: 'client-refs',
  PartyRefsRetired: 'client-refs',
  RuleSetPublished: 'directory',
  RuleSetEnteredIntoForce: 'directory',
  RuleSetSuspended: 'directory',
  RuleSetReactivated: 'directory',
  RuleSetRepealed: 'directory',
  RuleNoticeWithdrawn: 'directory',
};

/**
 * What of a line may leave, postings included: the one answer for NDJSON, SSE and files. Undefined is
 * a line that is not there for this viewer.
 */
export function lineSeenBy(
  viewer: Viewer,
  line: EventLine,
  facts: FactsOfLines,
): EventLine | undefined {
  const { type } = line.event;
  const kind = Object.hasOwn(kindOf, type) ? kindOf[type as LineType] : undefined;
  switch (kind) {
    case undefined:
      return undefined;
    case 'record':
      return recordLineSeenBy(viewer, line, facts);
    case 'licence': {
      const { exporterId: ownerId } = (line.event as LicenceEvent).data;
      return asSeenBy(viewer, { kind, ownerId, whole: line });
    }
    case 'agency':
      return asSeenBy(viewer, { kind, ...partiesTo(line, facts), whole: line, part: () => line });
    default:
      return asSeenBy(viewer, { kind, whole: line });
  }
}

type OfRecord = Readonly<{ siteId: string }>;

function recordLineSeenBy(
  viewer: Viewer,
  line: EventLine,
  { ownerOf, isOwn }: FactsOfLines,
): EventLine | undefined {
  const { type, data } = line.event;
  const { siteId } = data as OfRecord;
  const record = { siteId, enterpriseId: ownerOf(line) ?? '', type, data };
  const seen = recordSeenBy(viewer, record, isOwn);
  if (!seen) return undefined;
  // Those who see all see the very same.
  if (seen === record) return line;
  const { postings, ...rest } = line;
  const lines = postings && postingsSeenBy(viewer, record, postings);
  return { ...rest, event: { type, data: seen.data }, ...(lines ? { postings: lines } : {}) };
}

/** Who lets act, and who may. */
function partiesTo({ event }: EventLine, { agentOf }: FactsOfLines) {
  const { type, data } = event as AgencyEvent;
  const { enterpriseId: ownerId } = data;
  if (type === 'AgencyGranted') return { ownerId, declaredToId: data.agentId };
  const { grantRecordId } = data;
  return { ownerId, declaredToId: agentOf({ enterpriseId: ownerId, grantRecordId }) };
}
