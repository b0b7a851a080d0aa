import type {
  DealValueAdjusted,
  Exported,
  PostedEvent,
  PostingLine,
  SoldToClient,
} from '@lodestone/ledger';
import { clientSubjectOf, type ClientSubject, type LineKind } from './volumes-question';

/** What a ledger posts: acts, and whatever takes them back or puts others in their place. */
export type Posted = PostedEvent;

type Trade = SoldToClient['data'] | Exported['data'];

/** What an act says of one goods line besides its quantities. */
export type DealColumns = Readonly<{
  exporterId: string;
  operatorId: string;
  /** Empty where nobody is declared to have made the goods. */
  producerId: string;
  goodsCode: string;
  grade: string;
  /** Where the goods go first. */
  destinationCountryCode: string;
  /**
   * Where they end up. Volumes are counted by it (最终目的国 of the declaration form), or goods that go
   * through a port on the way would be counted there.
   */
  finalDestinationCountryCode: string;
  client: ClientSubject;
  contractNumber: string;
  invoiceNumber: string;
  currency: string;
}>;

/** One outer line of a deal, with what the act that brought it says of the deal. */
export type DealLine = Readonly<{
  line: PostingLine & Readonly<{ dealId: string }>;
  kind: Exclude<LineKind, 'returned' | 'givenUp'>;
  /** A deal counts, and has its value, on the first of its lines. */
  isFirst: boolean;
  valueMinor: string;
  columns: DealColumns;
  /** Whose the goods were that this line is about: also where title passed with them. */
  ownerId: string;
}>;

/** Part of a sale that its receiver turned away. */
export type ReturnLine = Readonly<{ line: PostingLine; dealId: string; returnMovementId: string }>;

/**
 * The lines with a deal. Which is which is told by the columns of the lines alone: −1 is a line of
 * what the event takes back, +1 one of what it puts there. So voids and corrections are not cases.
 */
export function dealLinesOf(event: Posted, lines: readonly PostingLine[]): readonly DealLine[] {
  const deals = { '1': dealsOf(actOf(event, 1)), '-1': dealsOf(actOf(event, -1)) };
  const begun = new Map<string, number>();
  return lines.flatMap((line) => {
    const { dealId, sense, account } = line;
    if (dealId === undefined) return [];
    const deal = deals[sense].get(dealId);
    if (!deal) throw new Error(`${dealId} is a goods line of the act that posts it`);
    const version = `${sense} ${dealId}`;
    // One line for each take, in their order: it may be a lot of the buyer's that the line makes.
    const at = begun.get(version) ?? 0;
    begun.set(version, at + 1);
    const { owners, ...rest } = deal;
    const ownerId = owners[at] ?? line.ownerId;
    const kind = account === 'exported' ? 'exported' : 'sold';
    return [{ line: { ...line, dealId }, kind, isFirst: at === 0, ownerId, ...rest }];
  });
}

/** What a receiver sends back: movements of their own that end a part of a deal's movement. */
export function returnLinesOf(event: Posted, lines: readonly PostingLine[]): readonly ReturnLine[] {
  const dealOf = new Map<string, string>();
  for (const sense of [1, -1] as const) {
    for (const { movementId, refused } of receiptsOf(actOf(event, sense))) {
      if (refused) dealOf.set(refused.returnMovementId, movementId);
    }
  }
  return lines.flatMap((line) => {
    const { movementId: returnMovementId = '', account } = line;
    const dealId = dealOf.get(returnMovementId);
    return dealId === undefined || account !== 'in-transit'
      ? []
      : [{ line, dealId, returnMovementId }];
  });
}

/** Part of a sale abroad that will not be exported: what becomes free again. */
export type GivenUpLine = Readonly<{ line: PostingLine; dealId: string }>;

export function givenUpLinesOf(
  event: Posted,
  lines: readonly PostingLine[],
): readonly GivenUpLine[] {
  const deals = { '1': givenUpIn(actOf(event, 1)), '-1': givenUpIn(actOf(event, -1)) };
  return lines.flatMap((line) => {
    const dealId = deals[line.sense];
    return dealId === undefined || line.role !== 'made' ? [] : [{ line, dealId }];
  });
}

const givenUpIn = (act: AnyAct | undefined): string | undefined =>
  act?.adjustmentMinor === undefined ? act?.dealId : undefined;

/** By how much a paper changes the value of a deal; what is taken back has its sign turned. */
export type Adjustment = Readonly<{
  dealId: string;
  siteId: string;
  recordId: string;
  sense: 1 | -1;
  occurredOn: string;
  currency: string;
  adjustmentMinor: bigint;
}>;

export const adjustmentsIn = (event: Posted): readonly Adjustment[] =>
  ([-1, 1] as const).flatMap((sense) => {
    const act = actOf(event, sense);
    if (act?.adjustmentMinor === undefined) return [];
    const { dealId, siteId, recordId, occurredOn, currency } = act as DealValueAdjusted['data'];
    const adjustmentMinor = BigInt(sense) * BigInt(act.adjustmentMinor);
    return [{ dealId, siteId, recordId, sense, occurredOn, currency, adjustmentMinor }];
  });

/** Nothing of a deal in it: most events, and nothing to post here. */
export const saysNothingOfVolumes = (event: Posted): boolean =>
  ([1, -1] as const).every((sense) => {
    const act = actOf(event, sense);
    const isOfDeal = act?.goods !== undefined || act?.dealId !== undefined;
    return !isOfDeal && receiptsOf(act).every(({ refused }) => !refused);
  });

type AnyAct = Readonly<{
  goods?: Trade['goods'];
  receipts?: readonly Receipt[];
  /** Of what is told of a deal by another record. */
  dealId?: string;
  adjustmentMinor?: string;
}>;

type Embedding = Readonly<{
  act?: Readonly<{ data: AnyAct }>;
  reversed?: Readonly<{ data: AnyAct & Readonly<{ reversed?: unknown }> }>;
}>;

type Receipt = Readonly<{
  movementId: string;
  refused?: Readonly<{ returnMovementId: string }>;
}>;

/**
 * An act itself, or what stands in an event: `act` is put there, `reversed` is taken back. What is
 * taken back may itself have taken back or put there: then that is turned around.
 */
function actOf({ data }: Pick<Posted, 'data'>, sense: 1 | -1): AnyAct | undefined {
  const { act, reversed } = data as Embedding;
  if (reversed === undefined) return sense === 1 ? (data as AnyAct) : undefined;
  if (reversed.data.reversed === undefined) return sense === 1 ? act?.data : reversed.data;
  return actOf(reversed as Pick<Posted, 'data'>, sense === 1 ? -1 : 1);
}

const receiptsOf = (act: AnyAct | undefined): readonly Receipt[] => act?.receipts ?? [];

type Deal = Pick<DealLine, 'columns' | 'valueMinor'> & Readonly<{ owners: readonly string[] }>;

function dealsOf(act: AnyAct | undefined): ReadonlyMap<string, Deal> {
  if (act?.goods === undefined) return new Map();
  const trade = act as Trade;
  const { contractNumber, invoiceNumber, destinationCountryCode } = trade;
  const isExport = 'exporterId' in trade;
  return new Map(
    trade.goods.map(({ dealId, goodsCode, grade, valueMinor, currency, takes }): [string, Deal] => [
      dealId,
      {
        valueMinor,
        owners: takes.map(({ ownerId }) => ownerId),
        columns: {
          exporterId: isExport ? trade.exporterId : trade.sellerId,
          operatorId: trade.siteOperatorId,
          producerId: trade.producerId ?? '',
          goodsCode,
          grade,
          destinationCountryCode,
          finalDestinationCountryCode: isExport
            ? trade.finalDestinationCountryCode
            : destinationCountryCode,
          client: clientSubjectOf(trade),
          contractNumber,
          invoiceNumber,
          currency,
        },
      },
    ]),
  );
}
