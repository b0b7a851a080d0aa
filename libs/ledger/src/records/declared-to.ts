import { parseLineId } from '../ids';
import { forEvery, recordTypes } from './record-types';
import { withoutPrincipal } from './principals';
import { isSoldWhereItLies } from './sold-where-it-lies';
import type {
  DealValueAdjusted,
  DestinationChanged,
  Dispatched,
  Exported,
  Received,
  RecordCorrected,
  RecordVoided,
  SaleGivenUp,
  SiteRecord,
  SiteTransferred,
  SoldToClient,
} from './site.events';

export type Told = Readonly<{ type: string; data: unknown }>;

/** A site at which something was told, by that record or on that day, or where goods were to arrive. */
export type NamedSite = Readonly<{ siteId: string }> &
  (Readonly<{ recordId: string }> | Readonly<{ day: string }> | Awaited);

/**
 * Goods on their way to a site, by line, since a day. They are also of who operates the site on a later
 * day, because nobody else can receive them then; unless somebody else has received all of them there.
 */
export type Awaited = Readonly<{ since: string; lines: readonly AwaitedLine[] }>;

export type AwaitedLine = Readonly<{ movementId: string; lotId: string }>;

/** Whether a site is that of the enterprise for which is asked; false of one that nobody opened. */
export type IsOwn = (named: NamedSite) => boolean;

type PartOf = (data: never, enterpriseId: string, isOwn: IsOwn) => unknown;

const ofNobody: PartOf = () => undefined;

/** What the counterparty sees of each type; of those that are not named, and of new ones, nothing. */
const partOf: Readonly<Record<SiteRecord['type'], PartOf>> = {
  ...forEvery(recordTypes, ofNobody),
  SoldToClient: ofSale,
  Exported: ofExport,
  SaleGivenUp: ofPaperOfSeller,
  DealValueAdjusted: ofPaperOfSeller,
  Dispatched: ofDispatch,
  Received: ofReceipt,
  DestinationChanged: ofRedirection,
  SiteTransferred: ofTransfer,
  RecordVoided: ofRepair,
  RecordCorrected: ofRepair,
};

/**
 * The part of a record that another enterprise sees than the one whose site it is: the direct
 * counterparty's side of a movement, and nothing of third parties; and all of a sale or an export that
 * is its own by declaration. Undefined where there is none.
 */
export function partFor(enterpriseId: string, { type, data }: Told, isOwn: IsOwn): unknown {
  if (!Object.hasOwn(partOf, type)) return undefined;
  return partOf[type as SiteRecord['type']](data as never, enterpriseId, isOwn);
}

function ofDispatch(dispatch: Dispatched['data'], enterpriseId: string, isOwn: IsOwn): unknown {
  const isTold = dispatch.receiverId === enterpriseId || isOwn(dispatchAwaitedIn(dispatch));
  return isTold ? dispatch : undefined;
}

const dispatchAwaitedIn = ({
  receivingSiteId: siteId,
  occurredOn: since,
  lines,
}: Dispatched['data']): NamedSite => ({
  siteId,
  since,
  lines: lines.map(({ movementId, taken: { lotId } }) => ({ movementId, lotId })),
});

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

/** Whose the goods were, who may be a third party. */
const notOfBuyerOnTake: ReadonlySet<string> = new Set(['ownerId', 'principalRef']);

/**
 * Whose sale it is sees all of it, at whatever site it was recorded. The buyer sees the goods, mass,
 * composition, invoice and seller. It does not see third parties nor the end use, which were declared
 * to the authority, nor who made the goods, whose they were, and who let the seller sell them.
 */
function ofSale(sale: SoldToClient['data'], enterpriseId: string, isOwn: IsOwn): unknown {
  if (sale.sellerId === enterpriseId) return sale;
  if (sale.buyerId !== enterpriseId && !saleAwaitedIn(sale).some(isOwn)) return undefined;
  const goods = sale.goods.map((line) => ({
    ...without(line, notOfBuyerOnLine),
    takes: line.takes.map((take) => without(take, notOfBuyerOnTake)),
  }));
  return { ...without(sale, notOfBuyer), goods };
}

/** None of a sale off the chain, nor of goods that lie at the buyer's site already. */
function saleAwaitedIn(sale: SoldToClient['data']): readonly NamedSite[] {
  const { receivingSiteId: siteId, occurredOn: since, goods } = sale;
  if (siteId === undefined || isSoldWhereItLies(sale)) return [];
  const lines = goods.flatMap(({ dealId: movementId, takes }) =>
    takes.map(({ lotId }) => ({ movementId, lotId })),
  );
  return [{ siteId, since, lines }];
}

const without = (fields: object, names: ReadonlySet<string>): object =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)));

/** The seller is told what became of its deal: what of it was given up, and what it came to. */
function ofPaperOfSeller(
  paper: SaleGivenUp['data'] | DealValueAdjusted['data'],
  enterpriseId: string,
): unknown {
  return paper.sellerId === enterpriseId ? paper : undefined;
}

/** What an exporter declares of other parties than the seller: that is between it and the authority. */
const notOfSeller: ReadonlySet<string> = new Set([...notOfBuyer, 'buyerRef']);

/**
 * The exporter of record sees its export, also where another exported for it. Whose sale is fulfilled
 * by it in another's name sees that its goods left: the lines under its own deals, as they are compared
 * with them. Older records do not say whose sale it was.
 */
function ofExport(exported: Exported['data'], enterpriseId: string): unknown {
  if (exported.exporterId === enterpriseId) return exported;
  const goods = exported.goods
    .filter(({ saleTerms }) => saleTerms?.sellerId === enterpriseId)
    .map((line) => ({
      ...without(line, notOfBuyerOnLine),
      takes: line.takes.map(withoutPrincipal),
    }));
  return goods.length > 0 ? { ...without(exported, notOfSeller), goods } : undefined;
}

/** The enterprise whose deal an act is or is about, as it was declared; undefined of all others. */
export function declaredIdOf({ type, data }: Told): string | undefined {
  if (!Object.hasOwn(declaredAs, type)) return undefined;
  const name = declaredAs[type as SiteRecord['type']];
  return name && (data as Readonly<Record<typeof name, string>>)[name];
}

/** What says whose deal it is, of every type. */
const declaredAs: Readonly<Record<SiteRecord['type'], 'sellerId' | 'exporterId' | undefined>> = {
  ...forEvery(recordTypes, undefined),
  SoldToClient: 'sellerId',
  Exported: 'exporterId',
  SaleGivenUp: 'sellerId',
  DealValueAdjusted: 'sellerId',
};

/**
 * The sender is told what became of its own lines, and not what came from others beside them. What was
 * turned away comes back to a site that somebody else may operate by then, who alone can receive it.
 */
function ofReceipt(receipt: Received['data'], _: string, isOwn: IsOwn): unknown {
  const receipts = receipt.receipts.flatMap((line) => {
    if (isOwn(senderIn(line))) return line;
    return returnAwaitedIn(receipt, line).some(isOwn) ? comingBackIn(line) : [];
  });
  return receipts.length > 0 ? { ...receipt, receipts } : undefined;
}

/** Of what was received of the line nothing is told, nor whose the goods are. */
function comingBackIn({ movementId, sent, clearedGrams, refused, closes }: Receipt): unknown {
  const { ownerId: _, ...goods } = withoutPrincipal(sent);
  return { movementId, sent: goods, clearedGrams, refused, closes };
}

const returnAwaitedIn = (
  { occurredOn: since }: Received['data'],
  { sent: { siteId, lotId }, refused }: Receipt,
): readonly NamedSite[] =>
  refused ? [{ siteId, since, lines: [{ movementId: refused.returnMovementId, lotId }] }] : [];

/** Of a site that changed hands since, it is the one that sent the goods who is told. */
const senderIn = ({ movementId, sent }: Receipt): NamedSite => ({
  siteId: sent.siteId,
  recordId: parseLineId(movementId)?.recordId ?? '',
});

/** It is the record of the new operator; the old one is told. */
function ofTransfer(transfer: SiteTransferred['data'], enterpriseId: string): unknown {
  return transfer.fromEnterpriseId === enterpriseId ? transfer : undefined;
}

/**
 * The first receiver learns that the goods do not come; the new one learns that they do. Whose they
 * are is learned with the goods.
 */
function ofRedirection(
  change: DestinationChanged['data'],
  enterpriseId: string,
  isOwn: IsOwn,
): unknown {
  const isAwaited = (line: Line): boolean => isOwn(awaitingIn(change, line));
  if (change.receiverId === enterpriseId || isOwn(redirectionAwaitedIn(change))) {
    const lines = change.lines.map((line) => {
      const { fromSiteId: _, ...rest } = withoutOwner(line);
      return isAwaited(line) ? withoutOwner(line) : rest;
    });
    return { ...change, lines };
  }
  const lines = change.lines.filter(isAwaited).map(withoutOwner);
  const { receivingSiteId: _s, receiverId: _r, ...rest } = change;
  return lines.length > 0 ? { ...rest, lines } : undefined;
}

function withoutOwner({ sent: { ownerId: _, principalRef: _p, ...sent }, ...line }: Line) {
  return { ...line, sent };
}

type Line = DestinationChanged['data']['lines'][number];
type Receipt = Received['data']['receipts'][number];

const awaitingIn = (
  { occurredOn: day }: DestinationChanged['data'],
  { fromSiteId: siteId }: Line,
): NamedSite => ({ siteId, day });

const redirectionAwaitedIn = ({
  receivingSiteId: siteId,
  occurredOn: since,
  lines,
}: DestinationChanged['data']): NamedSite => ({
  siteId,
  since,
  lines: lines.map(({ movementId, sent: { lotId } }) => ({ movementId, lotId })),
});

type Repair = RecordVoided['data'] & Partial<Pick<RecordCorrected['data'], 'act' | 'leavesFlows'>>;

/** Both parties are told that a record was mended, each as much as the record told it. */
function ofRepair(repair: Repair, enterpriseId: string, isOwn: IsOwn): unknown {
  const { siteId, recordId, targetRecordId, reason, leavesFlows } = repair;
  const seen = (['reversed', 'act'] as const).flatMap((version) => {
    const embedded = repair[version];
    const part = embedded && partFor(enterpriseId, embedded, isOwn);
    return part === undefined ? [] : [[version, { ...embedded, data: part }] as const];
  });
  if (seen.length === 0) return undefined;
  const left = leavesFlows ? { leavesFlows } : {};
  return { siteId, recordId, targetRecordId, reason, ...Object.fromEntries(seen), ...left };
}

/** Sites whose owners decide what a record tells them. */
export function sitesNamedIn({ type, data }: Told): readonly NamedSite[] {
  if (!Object.hasOwn(namedIn, type)) return [];
  return namedIn[type as SiteRecord['type']](data as never);
}

type NamedIn = (data: never) => readonly NamedSite[];

const namesNone: NamedIn = () => [];

const namedIn: Readonly<Record<SiteRecord['type'], NamedIn>> = {
  ...forEvery(recordTypes, namesNone),
  SoldToClient: saleAwaitedIn,
  Dispatched: (dispatch: Dispatched['data']) => [dispatchAwaitedIn(dispatch)],
  Received: (receipt: Received['data']) =>
    receipt.receipts.flatMap((line) => [senderIn(line), ...returnAwaitedIn(receipt, line)]),
  DestinationChanged: (change: DestinationChanged['data']) => [
    redirectionAwaitedIn(change),
    ...change.lines.map((line) => awaitingIn(change, line)),
  ],
  RecordVoided: embeddedSites,
  RecordCorrected: embeddedSites,
};

function embeddedSites({ reversed, act }: Repair): readonly NamedSite[] {
  return [reversed, ...(act ? [act] : [])].flatMap(sitesNamedIn);
}
