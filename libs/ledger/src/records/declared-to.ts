import { forEvery, recordTypes } from './record-types';
import type {
  DestinationChanged,
  Dispatched,
  Received,
  RecordCorrected,
  RecordVoided,
  SiteRecord,
  SoldToClient,
} from './site.events';

export type Told = Readonly<{ type: string; data: unknown }>;

/** The owner of a site; undefined of a site that nobody opened. */
export type OwnerOf = (siteId: string) => string | undefined;

type PartOf = (data: never, enterpriseId: string, ownerOf: OwnerOf) => unknown;

const ofNobody: PartOf = () => undefined;

/** What the counterparty sees of each type; of those that are not named, and of new ones, nothing. */
const partOf: Readonly<Record<SiteRecord['type'], PartOf>> = {
  ...forEvery(recordTypes, ofNobody),
  SoldToClient: ofSale,
  Dispatched: ofDispatch,
  Received: ofReceipt,
  DestinationChanged: ofRedirection,
  RecordVoided: ofRepair,
  RecordCorrected: ofRepair,
};

/**
 * The part of a record that was declared to another enterprise than its owner: the direct
 * counterparty's side of a movement, and nothing of third parties. Undefined where there is none.
 */
export function partFor(enterpriseId: string, { type, data }: Told, ownerOf: OwnerOf): unknown {
  if (!Object.hasOwn(partOf, type)) return undefined;
  return partOf[type as SiteRecord['type']](data as never, enterpriseId, ownerOf);
}

function ofDispatch(dispatch: Dispatched['data'], enterpriseId: string): unknown {
  return dispatch.receiverId === enterpriseId ? dispatch : undefined;
}

/** Third parties, who may be the seller's suppliers, and what is between seller and authority. */
const notOfBuyer: ReadonlySet<string> = new Set([
  'importerRef',
  'consigneeRef',
  'endUserRef',
  'endUseCode',
  'principalRef',
  'producerId',
  'handbookNumber',
  'agencies',
]);

const notOfBuyerOnLine: ReadonlySet<string> = new Set(['licences', 'processingFee']);

/**
 * The buyer sees of a sale the goods, mass, composition, invoice and seller. It does not see third
 * parties nor the end use: those were declared to the authority.
 */
function ofSale(sale: SoldToClient['data'], enterpriseId: string): unknown {
  if (sale.buyerId !== enterpriseId) return undefined;
  const goods = sale.goods.map((line) => without(line, notOfBuyerOnLine));
  return { ...without(sale, notOfBuyer), goods };
}

const without = (fields: object, names: ReadonlySet<string>): object =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)));

/** The sender is told what became of its own lines, and not what came from others beside them. */
function ofReceipt(receipt: Received['data'], enterpriseId: string, ownerOf: OwnerOf): unknown {
  const receipts = receipt.receipts.filter(({ sent }) => ownerOf(sent.siteId) === enterpriseId);
  return receipts.length > 0 ? { ...receipt, receipts } : undefined;
}

/** The first receiver learns that the goods do not come; the new one learns that they do. */
function ofRedirection(
  change: DestinationChanged['data'],
  enterpriseId: string,
  ownerOf: OwnerOf,
): unknown {
  const isAwaited = ({ fromSiteId }: Line): boolean => ownerOf(fromSiteId) === enterpriseId;
  if (change.receiverId === enterpriseId) {
    const lines = change.lines.map((line) => {
      const { fromSiteId: _, ...rest } = line;
      return isAwaited(line) ? line : rest;
    });
    return { ...change, lines };
  }
  const lines = change.lines.filter(isAwaited);
  const { receivingSiteId: _s, receiverId: _r, ...rest } = change;
  return lines.length > 0 ? { ...rest, lines } : undefined;
}

type Line = DestinationChanged['data']['lines'][number];
type Repair = RecordVoided['data'] & Partial<Pick<RecordCorrected['data'], 'act'>>;

/** Both parties are told that a record was mended, each as much as the record told it. */
function ofRepair(repair: Repair, enterpriseId: string, ownerOf: OwnerOf): unknown {
  const { siteId, recordId, targetRecordId, reason } = repair;
  const seen = (['reversed', 'act'] as const).flatMap((version) => {
    const embedded = repair[version];
    const part = embedded && partFor(enterpriseId, embedded, ownerOf);
    return part === undefined ? [] : [[version, { ...embedded, data: part }] as const];
  });
  if (seen.length === 0) return undefined;
  return { siteId, recordId, targetRecordId, reason, ...Object.fromEntries(seen) };
}

/** Sites whose owners decide what a record tells them. */
export function sitesNamedIn({ type, data }: Told): readonly string[] {
  switch (type) {
    case 'Received':
      return (data as Received['data']).receipts.map(({ sent }) => sent.siteId);
    case 'DestinationChanged':
      return (data as DestinationChanged['data']).lines.map(({ fromSiteId }) => fromSiteId);
    case 'RecordVoided':
    case 'RecordCorrected': {
      const { reversed, act } = data as Repair;
      return [reversed, ...(act ? [act] : [])].flatMap(sitesNamedIn);
    }
    default:
      return [];
  }
}
