import { unreachable, type DomainEvent } from '@lodestone/kernel';
import { versionsIn, type Act, type Analysis, type MadeLot } from '@lodestone/ledger';
import type { AttributeName, AttributeRow } from './attributes';
import { dayOf, lotName, numberOfElement, unitName } from './posted-names';

type Rows = Readonly<{
  [Name in Exclude<AttributeName, 'events'>]?: ReadonlyArray<AttributeRow<Name>>;
}>;

const nothing: Rows = {};

/**
 * What an event says beside its lines: of the version of its record that stands from then on. A void
 * says nothing but that a unit was not counted: the lines that are taken back cancel, so nobody asks.
 * A void that is taken back says again what stands.
 */
export function attributesOf(event: DomainEvent): Rows {
  const { before, after } = versionsIn(event);
  const counts = [...countsIn(before, -1), ...countsIn(after, 1)];
  return { ...(after ? saidBy(after) : nothing), ...(counts.length > 0 ? { counts } : {}) };
}

const countsIn = (act: Act | undefined, sense: 1 | -1): ReadonlyArray<AttributeRow<'counts'>> =>
  act?.type === 'StockTaken'
    ? act.data.units.map(({ unitId }) => ({
        lot: unitName(act.data.siteId, unitId),
        countedOn: dayOf(act.data.occurredOn),
        sense,
      }))
    : [];

function saidBy(act: Act): Rows {
  switch (act.type) {
    case 'SoldToClient':
    case 'Exported':
      return { deals: dealsOf(act) };
    case 'ImportLanded':
    case 'ScrapCollected':
      return { brought: [broughtBy(act)], ...analysed(act, analysesOfMade(act, act.data.makes)) };
    case 'OpeningStockDeclared':
    case 'Mined':
    case 'Refined':
    case 'MagnetProduced':
    case 'Recycled':
    case 'LotsRegrouped':
      return analysed(act, analysesOfMade(act, act.data.makes));
    case 'Received':
      return analysed(act, analysesOfMade(act, act.data.receipts.flatMap(madeByReceipt)));
    case 'LotAssayed':
      return analysed(act, [analysisOfLot(act, act.data.lot.lotId, act.data.analysis)]);
    case 'StockTaken':
      return analysed(act, analysesOfCount(act));
    case 'SaleGivenUp':
    case 'DealValueAdjusted':
    case 'Dispatched':
    case 'DestinationChanged':
    case 'Discarded':
    case 'Lost':
      return nothing;
    default:
      return unreachable(act);
  }
}

type Trade = Extract<Act, { type: 'SoldToClient' | 'Exported' }>;

const dealsOf = ({ type, data }: Trade): ReadonlyArray<AttributeRow<'deals'>> =>
  data.goods.map(({ dealId, goodsCode, grade, saleDealId }) => ({
    deal: dealId,
    kind: type === 'Exported' ? 'exported' : 'sold',
    party: 'exporterId' in data ? data.exporterId : data.sellerId,
    producer: data.producerId,
    goodsCode,
    grade,
    destinationCountry: data.destinationCountryCode,
    finalDestinationCountry:
      'finalDestinationCountryCode' in data ? data.finalDestinationCountryCode : undefined,
    client: data.buyerRef,
    buyer: 'buyerId' in data ? data.buyerId : undefined,
    endUser: data.endUserRef,
    sale: saleDealId,
  }));

/** Of each of its goods lines; of other acts nothing. */
export const dealsSaidBy = (act: Act): ReadonlyArray<AttributeRow<'deals'>> =>
  act.type === 'SoldToClient' || act.type === 'Exported' ? dealsOf(act) : [];

type Bringing = Extract<Act, { type: 'ImportLanded' | 'ScrapCollected' }>;

const broughtBy = ({ data }: Bringing): AttributeRow<'brought'> => ({
  record: recordName(data),
  originCountry: 'originCountryCode' in data ? data.originCountryCode : undefined,
  scrapSource: 'scrapSource' in data ? data.scrapSource : undefined,
  returnedDeal: 'returnedDealId' in data ? data.returnedDealId : undefined,
});

type Analysed = Readonly<{ lot: string; analysis: Analysis }>;

const analysisOfLot = ({ data }: Act, lotId: string, analysis: Analysis): Analysed => ({
  lot: lotName(data.siteId, lotId),
  analysis,
});

const analysesOfMade = (act: Act, made: readonly MadeLot[]): readonly Analysed[] =>
  made.flatMap(({ lotId, analysis }) => (analysis ? [analysisOfLot(act, lotId, analysis)] : []));

type Receipt = Extract<Act, { type: 'Received' }>['data']['receipts'][number];

const madeByReceipt = ({ made, surplus }: Receipt): readonly MadeLot[] =>
  [made ?? [], surplus ?? []].flat();

type Count = Extract<Act, { type: 'StockTaken' }>;

const analysesOfCount = (act: Count): readonly Analysed[] => [
  ...analysesOfMade(
    act,
    act.data.lots.flatMap(({ gain }) => gain ?? []),
  ),
  ...act.data.units.flatMap(({ unitId, analysis }) =>
    analysis ? [{ lot: unitName(act.data.siteId, unitId), analysis }] : [],
  ),
];

function analysed({ data }: Act, all: readonly Analysed[]): Rows {
  if (all.length === 0) return nothing;
  const record = recordName(data);
  return {
    assays: all.map(({ lot, analysis: { method, laboratoryId, analysedOn } }) => ({
      record,
      lot,
      method,
      laboratory: laboratoryId,
      analysedOn: dayOf(analysedOn),
    })),
    uncertainties: all.flatMap(({ lot, analysis: { uncertaintyPpm = {} } }) =>
      Object.entries(uncertaintyPpm).flatMap(([symbol, ppm]) => {
        const element = numberOfElement(symbol);
        return element === undefined ? [] : [{ record, lot, element, ppm }];
      }),
    ),
  };
}

const recordName = ({ siteId, recordId }: Act['data']): string => `${siteId}/${recordId}`;
