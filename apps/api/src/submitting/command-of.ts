import { unreachable } from '@lodestone/kernel';
import type {
  Declaration,
  PartyRef,
  RecordCommand,
  SubmittedAct,
  SubmittedNotice,
} from '@lodestone/ledger';
import { within } from '../http/within';
import type { ActBody } from '../acts/act-types';
import type { RecordDto } from '../acts/record-types';
import type { Resolved } from '../acts/resolved';
import type { ExportedDto, SoldToClientDto } from '../acts/trade.dto';
import {
  insistOnBuyer,
  insistOnCount,
  insistOnOnePlace,
  insistOnReceipts,
} from './whole-sentences';

/** Turns a declared identity into its ref, and remembers that it has to be written down. */
export type Declare = (declaration: Declaration) => PartyRef;

export type RecordIds = Readonly<{
  siteId: string;
  recordId: string;
  /** The enterprise that tells it; absent where an authority decides. */
  byEnterpriseId?: string;
}>;

/** What was submitted as the command that the ledger knows, with refs in the place of identities. */
export function commandOf(ids: RecordIds, body: RecordDto, declare: Declare): RecordCommand {
  switch (body.type) {
    case 'RecordVoided': {
      const { targetRecordId, reason } = body;
      return { type: 'VoidRecord', data: { ...ids, targetRecordId, reason } };
    }
    case 'RecordCorrected': {
      const { targetRecordId, reason } = body;
      const act = within('/act', () => actOf(body.act, declare));
      return { type: 'CorrectRecord', data: { ...ids, targetRecordId, reason, act } };
    }
    case 'LotHeld':
    case 'LotReleased':
    case 'PeriodClosed': {
      const notice: SubmittedNotice = body;
      return { type: 'RecordNotice', data: { ...ids, notice } };
    }
    case 'SiteActivitiesChanged':
    case 'SiteTransferred':
    case 'SiteClosed':
      return { type: 'RecordSiteStanding', data: { ...ids, standing: body } };
    default:
      return { type: 'RecordAct', data: { ...ids, act: actOf(body, declare) } };
  }
}

/** What no field can check alone, without a command that comes of it. @throws ProblemException */
export function assertWhole(body: RecordDto): void {
  const declare: Declare = ({ countryCode }) => ({ ref: '', countryCode });
  commandOf({ siteId: '', recordId: '' }, body, declare);
}

function actOf(body: ActBody, declare: Declare): SubmittedAct {
  switch (body.type) {
    case 'OpeningStockDeclared':
    case 'Mined':
    case 'Dispatched':
    case 'SaleGivenUp':
    case 'DealValueAdjusted':
    case 'DestinationChanged':
    case 'LotAssayed':
    case 'LotsRegrouped':
    case 'Discarded':
    case 'Lost':
      return body;
    case 'ImportLanded': {
      const { supplier, principal, ...terms } = body;
      return {
        ...terms,
        ...(supplier ? { supplier: declare(supplier) } : {}),
        ...(principal ? { principal: declare(principal) } : {}),
      };
    }
    case 'ScrapCollected': {
      const { collectedFrom, ...terms } = body;
      return { ...terms, ...(collectedFrom ? { collectedFrom: declare(collectedFrom) } : {}) };
    }
    case 'Refined':
    case 'MagnetProduced':
    case 'Recycled':
      return { ...body, wastes: body.wastes ?? [], adds: body.adds ?? [] };
    case 'SoldToClient':
      return saleOf(body, declare);
    case 'Exported':
      return exportOf(body, declare);
    case 'Received':
      insistOnReceipts(body);
      return body;
    case 'StockTaken':
      insistOnCount(body);
      return { ...body, lots: body.lots ?? [], units: body.units ?? [] };
    default:
      return unreachable(body);
  }
}

function saleOf(body: Resolved<SoldToClientDto>, declare: Declare): SubmittedAct {
  insistOnOnePlace(body);
  const { buyer, receivingSiteId, importer, consignee, endUser, principal, ...terms } = body;
  const counterparties = {
    ...(importer ? { importer: declare(importer) } : {}),
    ...(consignee ? { consignee: declare(consignee) } : {}),
    ...(endUser ? { endUser: declare(endUser) } : {}),
    ...(principal ? { principal: declare(principal) } : {}),
  };
  const sold = insistOnBuyer({ buyer, receivingSiteId });
  return 'buyer' in sold
    ? { ...terms, ...counterparties, buyer: declare(sold.buyer) }
    : { ...terms, ...counterparties, receivingSiteId: sold.receivingSiteId };
}

const exportOf = (
  { principal, ...body }: Resolved<ExportedDto>,
  declare: Declare,
): SubmittedAct => ({
  ...body,
  buyer: declare(body.buyer),
  importer: declare(body.importer),
  consignee: declare(body.consignee),
  endUser: declare(body.endUser),
  ...(principal ? { principal: declare(principal) } : {}),
});
