import {
  unreachable,
  type Decision,
  type DecisionInput,
  type KeyedDecider,
  type KeyedRows,
} from '@lodestone/kernel';
import { claimsOf } from './crossings/claims-of';
import { lookFor } from './crossings/look-into';
import { enterpriseStream } from '../enterprise/enterprise.events';
import { destinationsOf } from './acts/change-destination';
import { recordNotice, recordNoticeRefusals } from './acts/hold-lots';
import { sendersOf } from './acts/receive-goods';
import { streamsOfTerms } from './acts/declared-terms';
import { ownersOf } from './acts/owners';
import { streamsOfReturn } from './acts/returned-goods';
import { sitesOfDeals } from './deals/sale-deals';
import { streamOfSeller } from './deals/whose-deal';
import { notLookedAt, ownersInBatch, principalStreams } from './acts/who-acts';
import { evolveSite } from './evolve-site';
import { openSite, openSiteRefusals, type OpenSite } from './open-site';
import { recordAct, recordActRefusals } from './record-act';
import { decideEach, recordBatch } from './record-batch';
import {
  retirePartyRefs,
  retirePartyRefsRefusals,
  type RetirePartyRefs,
} from './retire-party-refs';
import { recordSiteStanding, siteStandingRefusals } from './record-site-standing';
import { correctRecord, correctRecordRefusals } from './repair/correct-record';
import { voidRecord, voidRecordRefusals } from './repair/void-record';
import { recordKey, type RecordRow } from './site.rows';
import { siteStream, type SiteEvent, type SiteRecord } from '../records/site.events';
import type { RecordBatch, RecordCommand, SubmittedAct } from './submitted';

export type SiteCommand = OpenSite | RetirePartyRefs | RecordCommand | RecordBatch;

export const siteRefusals = [
  ...new Set([
    ...openSiteRefusals,
    ...retirePartyRefsRefusals,
    ...recordActRefusals,
    ...recordNoticeRefusals,
    ...siteStandingRefusals,
    ...voidRecordRefusals,
    ...correctRecordRefusals,
  ] as const),
];

export type SiteRefusal = (typeof siteRefusals)[number];

/** The material account of one site: the unit of consistency. Joins the verbs, and no more. */
export const siteDecider: KeyedDecider<SiteCommand, SiteEvent, SiteRefusal> = {
  streamOf: ({ data }) => siteStream(data.siteId),

  looksAt(command, own) {
    switch (command.type) {
      case 'OpenSite':
        return [enterpriseStream(command.data.enterpriseId)];
      case 'RetirePartyRefs':
        return [];
      case 'RecordBatch':
        return looksOfBatch(command, own);
      default:
        return looksOf(command, own);
    }
  },

  targetsOf(command, own) {
    const commands =
      command.type === 'RecordBatch'
        ? command.data.records.map((record) => record.command)
        : [command];
    return [...new Set(commands.flatMap((each) => targetOf(each, own) ?? []))];
  },

  looksInto(command, given) {
    switch (command.type) {
      case 'OpenSite':
      case 'RetirePartyRefs':
        return undefined;
      default:
        return lookFor(claimsOf(command, given), given);
    }
  },

  decide(command, given) {
    switch (command.type) {
      case 'OpenSite':
        return openSite(command, given);
      case 'RetirePartyRefs':
        return retirePartyRefs(command, given);
      case 'RecordBatch':
        return recordBatch(command, withinReach(command, given), decideRecord);
      default:
        return decideRecord(command, given);
    }
  },

  evolve: evolveSite,
};

/**
 * What would become of each record of a command, as `decide` would say it: of a batch of all of them,
 * also behind one that is refused, which is then as if it had not been sent.
 */
export const rehearseRecords = (
  command: RecordCommand | RecordBatch,
  given: DecisionInput,
): ReadonlyArray<Decision<SiteRecord, SiteRefusal>> =>
  command.type === 'RecordBatch'
    ? [...decideEach(command, withinReach(command, given), decideRecord)]
    : [decideRecord(command, given)];

function decideRecord(
  command: RecordCommand,
  given: DecisionInput,
): Decision<SiteRecord, SiteRefusal> {
  switch (command.type) {
    case 'RecordAct':
      return recordAct(command, given);
    case 'RecordNotice':
      return recordNotice(command, given);
    case 'RecordSiteStanding':
      return recordSiteStanding(command, given);
    case 'VoidRecord':
      return voidRecord(command, given);
    case 'CorrectRecord':
      return correctRecord(command, given);
    default:
      return unreachable(command);
  }
}

function looksOfBatch({ data: { records } }: RecordBatch, own: KeyedRows): readonly string[] {
  const commands = records.map(({ command }) => command);
  const acts = commands.flatMap(({ data }) => ('act' in data ? data.act : []));
  const looks = commands.flatMap((command) => looksOf(command, own));
  return [...new Set([...looks, ...ownersInBatch(acts, own)])];
}

/** What a batch looks at is named before it is decided: of who comes up only then nothing is known. */
function withinReach(command: RecordBatch, given: DecisionInput): DecisionInput {
  const named = new Set(looksOfBatch(command, given.own));
  const isUnnamed = (stream: string): boolean =>
    stream.startsWith(enterpriseStream('')) && !named.has(stream);
  return {
    ...given,
    other: (stream) => (isUnnamed(stream) ? notLookedAt : given.other(stream)),
  };
}

/** Other streams that a decision about one record looks at. */
function looksOf(command: RecordCommand, own: KeyedRows): readonly string[] {
  const { siteId } = command.data;
  switch (command.type) {
    case 'RecordAct':
      return looksOfAct(command.data.act, siteId, own);
    case 'RecordNotice':
      return [];
    case 'RecordSiteStanding': {
      const { standing } = command.data;
      return standing.type === 'SiteTransferred' ? [enterpriseStream(standing.toEnterpriseId)] : [];
    }
    case 'VoidRecord':
      return partnersOf(command.data.targetRecordId, own);
    case 'CorrectRecord': {
      const { act, targetRecordId } = command.data;
      return [...looksOfAct(act, siteId, own), ...partnersOf(targetRecordId, own)];
    }
    default:
      return unreachable(command);
  }
}

function looksOfAct(act: SubmittedAct, siteId: string, own: KeyedRows): readonly string[] {
  switch (act.type) {
    case 'Received':
      return sendersOf(act);
    case 'SoldToClient': {
      const { receivingSiteId } = act;
      const isSent = receivingSiteId !== undefined && receivingSiteId !== siteId;
      return [
        ...(isSent ? [siteStream(receivingSiteId)] : []),
        ...streamsOfTerms(act, siteId),
        ...principalStreams(act, own),
      ];
    }
    case 'Exported':
      return [
        ...sitesOfDeals(
          siteId,
          act.goods.map(({ saleDealId }) => saleDealId),
        ),
        ...streamsOfTerms(act, siteId),
        ...principalStreams(act, own),
      ];
    case 'Dispatched':
      return [siteStream(act.receivingSiteId)];
    case 'DestinationChanged': {
      const destinations = destinationsOf(own, siteId, act.targetRecordId);
      return [act.receivingSiteId, ...destinations].map(siteStream);
    }
    case 'ImportLanded':
      return [...ownersOf(act.makes), ...streamsOfReturn(act.returnedDealId, siteId)];
    case 'OpeningStockDeclared':
    case 'Mined':
    case 'ScrapCollected':
    case 'Refined':
    case 'MagnetProduced':
    case 'Recycled':
    case 'LotsRegrouped':
      return ownersOf(act.makes);
    case 'SaleGivenUp':
      return sitesOfDeals(siteId, [act.dealId]);
    case 'DealValueAdjusted':
      return streamOfSeller(act, own);
    case 'StockTaken':
    case 'LotAssayed':
    case 'Discarded':
    case 'Lost':
      return [];
    default:
      return unreachable(act);
  }
}

const partnersOf = (recordId: string, own: KeyedRows): readonly string[] =>
  (own.get<RecordRow>(recordKey(recordId))?.partners ?? []).map(siteStream);

const targetOf = (command: SiteCommand, own: KeyedRows): number | undefined =>
  command.type === 'VoidRecord' || command.type === 'CorrectRecord'
    ? own.get<RecordRow>(recordKey(command.data.targetRecordId))?.latestRevision
    : undefined;
