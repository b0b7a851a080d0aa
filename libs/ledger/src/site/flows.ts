import { unreachable } from '@lodestone/kernel';
import { isKeptStatus, statusOnArrival } from '@lodestone/reference';
import {
  addContents,
  type Content,
  contentOf,
  contentOfMicrograms,
  negated,
} from '../measuring/content';
import type { CompositionPpm } from '../measuring/composition';
import type { LotStamp, MadeLot, TakenLot } from '../records/lines';
import { principalOf, withoutPrincipal } from '../records/principals';
import type { Act, LotAssayed, StockTaken, Transformation } from '../records/site.events';
import { becomeSold, becomeWhereTheyLie, isSoldWhereItLies } from '../records/sold-where-it-lies';

/** A line that leaves for another site: to be received there. */
export type SentLine = Readonly<{
  movementId: string;
  receivingSiteId: string;
  isReturn: boolean;
  /** Of a return leg: the line whose goods go back. */
  returnOf?: string;
  /** Of a dispatch. */
  purpose?: string;
  arrivesAs: ArrivesAs;
  lot: TakenLot;
}>;

/** What a lot that arrives is, beside its matter. A principal's goods that are sold are the buyer's. */
export type ArrivesAs = Pick<LotStamp, 'ownerId' | 'status' | 'principalRef'>;

/** How an act of any type changes the lots and units of its site, and of others. */
export type Flows = Readonly<{
  takes: readonly TakenLot[];
  makes: readonly MadeLot[];
  /** Lines sent on the chain, return legs included. */
  sends: readonly SentLine[];
  /** Lines of other sites that it receives. */
  receives: ReadonlyArray<
    Readonly<{
      movementId: string;
      lotId: string;
      siteId: string;
      clearedGrams: number;
      closes: boolean;
    }>
  >;
  /**
   * Lots that it is a count of: walls. A gain without figures of its own is of the composition that
   * the lot has.
   */
  counts: ReadonlyArray<Readonly<{ lotId: string; assayRecordId: string; isGain: boolean }>>;
  assays: ReadonlyArray<
    Readonly<{ lotId: string; toPpm: CompositionPpm; uncertaintyPpm?: CompositionPpm }>
  >;
  redirects: ReadonlyArray<
    Readonly<{
      movementId: string;
      lotId: string;
      fromSiteId: string;
      receivingSiteId: string;
      movedGrams: number;
    }>
  >;
  /** By how much a unit holds more (or less) afterwards; a count may hold it. */
  units: ReadonlyArray<
    Readonly<{ unitId: string; content: Content; isCount: boolean; isHeld?: true }>
  >;
  /** Made lots that nothing may be taken from until an authority releases them. */
  holds: readonly string[];
}>;

const none: Flows = {
  takes: [],
  makes: [],
  sends: [],
  receives: [],
  counts: [],
  assays: [],
  redirects: [],
  units: [],
  holds: [],
};

export function flowsOf(act: Act): Flows {
  switch (act.type) {
    case 'OpeningStockDeclared':
    case 'Mined':
    case 'ImportLanded':
    case 'ScrapCollected':
      return { ...none, makes: act.data.makes };
    case 'Refined':
    case 'MagnetProduced':
    case 'Recycled':
      return ofTransformation(act.data);
    case 'LotsRegrouped':
      return { ...none, takes: act.data.takes, makes: act.data.makes };
    case 'Discarded':
    case 'Lost':
      return { ...none, takes: act.data.takes };
    case 'Exported':
      return { ...none, takes: act.data.goods.flatMap(({ takes }) => takes) };
    case 'SoldToClient':
      return ofSale(act.data);
    case 'SaleGivenUp':
      return ofGivingUp(act.data);
    case 'DealValueAdjusted':
      return none;
    case 'Dispatched':
      return ofDispatch(act.data);
    case 'Received':
      return ofReceipt(act.data);
    case 'DestinationChanged': {
      const { receivingSiteId, lines } = act.data;
      return {
        ...none,
        redirects: lines.map(({ movementId, sent, fromSiteId, movedGrams }) => ({
          movementId,
          lotId: sent.lotId,
          fromSiteId,
          receivingSiteId,
          movedGrams,
        })),
      };
    }
    case 'StockTaken':
      return ofCount(act.data);
    case 'LotAssayed':
      return { ...none, assays: [ofAssay(act.data)] };
    default:
      return unreachable(act);
  }
}

const ofAssay = ({
  lot: { lotId },
  toPpm,
  analysis: { uncertaintyPpm },
}: LotAssayed['data']): Flows['assays'][number] => ({
  lotId,
  toPpm,
  ...(uncertaintyPpm === undefined ? {} : { uncertaintyPpm }),
});

function ofTransformation({ takes, makes, wastes, unitId }: Transformation): Flows {
  if (unitId === undefined) return { ...none, takes, makes };
  const outputs = [...makes, ...wastes].map(({ massGrams, ppm }) => contentOf(massGrams, ppm));
  const inputs = takes.map(({ massGrams, ppm }) => contentOf(massGrams, ppm));
  const content = addContents([...inputs, ...outputs.map(negated)]);
  return { ...none, takes, makes, units: [{ unitId, content, isCount: false }] };
}

type DataOf<Type extends Act['type']> = Extract<Act, { type: Type }>['data'];

function ofSale(sale: DataOf<'SoldToClient'>): Flows {
  const { goods, receivingSiteId, buyerId = '', postingRule } = sale;
  const isOnSite = isSoldWhereItLies(sale);
  const lines = goods.flatMap(({ dealId, takes }) =>
    takes.map(({ successorLotId, ...lot }) => ({ dealId, lot, successorLotId })),
  );
  return {
    ...none,
    takes: lines.map(({ lot }) => lot),
    makes: lines.flatMap(({ dealId, lot, successorLotId }) =>
      successorLotId === undefined
        ? []
        : [
            {
              ...(isOnSite ? withoutPrincipal(lot) : lot),
              lotId: successorLotId,
              ...(isOnSite
                ? becomeWhereTheyLie(buyerId, { postingRule, status: lot.status })
                : { ...becomeSold({ postingRule, status: lot.status }), dealId }),
            },
          ],
    ),
    sends:
      receivingSiteId === undefined || isOnSite
        ? []
        : lines.map(({ dealId, lot }) => ({
            movementId: dealId,
            receivingSiteId,
            isReturn: false,
            // The receipt of a sale makes lots of the buying enterprise (postings.md §1.8); bond and
            // reserve are no matter of who owns them.
            arrivesAs: { ownerId: buyerId, status: isKeptStatus(lot.status) ? lot.status : 'free' },
            lot,
          })),
  };
}

function ofGivingUp({ takes, postingRule }: DataOf<'SaleGivenUp'>): Flows {
  return {
    ...none,
    takes: takes.map(({ successorLotId: _, ...lot }) => lot),
    makes: takes.map(({ successorLotId, soldFromStatus, dealId: _d, looked: _l, ...lot }) => ({
      ...lot,
      lotId: successorLotId,
      status: (postingRule === 2 && soldFromStatus) || 'free',
    })),
  };
}

function ofDispatch({ lines, receivingSiteId, purpose }: DataOf<'Dispatched'>): Flows {
  return {
    ...none,
    takes: lines.map(({ taken }) => taken),
    sends: lines.map(({ movementId, taken }) => ({
      movementId,
      receivingSiteId,
      isReturn: false,
      purpose,
      arrivesAs: {
        ownerId: taken.ownerId,
        // Reserve and bond are places as well as statuses: what arrives there has theirs.
        status: statusOnArrival(taken.status, purpose),
        ...principalOf(taken),
      },
      lot: taken,
    })),
  };
}

function ofReceipt({ receipts }: DataOf<'Received'>): Flows {
  return {
    ...none,
    makes: receipts.flatMap(({ made, surplus }) => [made ?? [], surplus ?? []].flat()),
    sends: receipts.flatMap(({ movementId, refused, sent: { siteId, ...lot } }) =>
      refused
        ? [
            {
              movementId: refused.returnMovementId,
              receivingSiteId: siteId,
              isReturn: true,
              returnOf: movementId,
              arrivesAs: { ownerId: lot.ownerId, status: lot.status, ...principalOf(lot) },
              lot: { ...lot, massGrams: refused.massGrams },
            },
          ]
        : [],
    ),
    receives: receipts.map(({ movementId, sent, clearedGrams, closes }) => ({
      movementId,
      lotId: sent.lotId,
      siteId: sent.siteId,
      clearedGrams,
      closes,
    })),
    holds: receipts.flatMap(({ surplus, held }) => (surplus && held ? [surplus.lotId] : [])),
  };
}

function ofCount({ lots, units }: StockTaken['data']): Flows {
  return {
    ...none,
    takes: lots.flatMap(({ lot, countedGrams, looked }) => {
      const massGrams = lot.massGrams - countedGrams;
      return massGrams > 0 ? [{ ...lot, massGrams, ...(looked ? { looked } : {}) }] : [];
    }),
    makes: lots.flatMap(({ gain }) => gain ?? []),
    counts: lots.map(({ lot: { lotId, assayRecordId }, gain }) => ({
      lotId,
      assayRecordId,
      isGain: gain !== undefined && gain.analysis === undefined,
    })),
    holds: lots.flatMap(({ gain, held }) => (gain && held ? [gain.lotId] : [])),
    units: units.map(({ unitId, bookMicrograms, countedMicrograms, held }) => ({
      unitId,
      content: addContents([
        contentOfMicrograms(countedMicrograms),
        negated(contentOfMicrograms(bookMicrograms)),
      ]),
      isCount: true,
      ...(held ? { isHeld: true } : {}),
    })),
  };
}
