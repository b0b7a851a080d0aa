import { unreachable } from '@lodestone/kernel';
import type { MadeLot, TakenLot } from './lines';
import type { Act } from './site.events';

/** What an act does to the lots of its site and to others, whatever its type. */
export type Flows = Readonly<{
  takes: readonly TakenLot[];
  makes: ReadonlyArray<MadeLot & Readonly<{ dealId?: string }>>;
  /** Lines sent on the chain. */
  sends: ReadonlyArray<Readonly<{ movementId: string; lot: TakenLot }>>;
  /** Lines of other sites that it closes. */
  receives: ReadonlyArray<Readonly<{ movementId: string; lotId: string; siteId: string }>>;
}>;

const none = { takes: [], makes: [], sends: [], receives: [] } as const;

export function flowsOf(act: Act): Flows {
  switch (act.type) {
    case 'OpeningStockDeclared':
    case 'Mined':
      return { ...none, makes: act.data.makes };
    case 'Refined':
    case 'MagnetProduced':
      return { ...none, takes: act.data.takes, makes: act.data.makes };
    case 'Exported':
      return { ...none, takes: act.data.goods.flatMap(({ takes }) => takes) };
    case 'Received':
      return {
        ...none,
        makes: act.data.receipts.map(({ made }) => made),
        receives: act.data.receipts.map(({ movementId, sent }) => ({
          movementId,
          lotId: sent.lotId,
          siteId: sent.siteId,
        })),
      };
    case 'SoldToClient': {
      const { goods, receivingSiteId } = act.data;
      const lines = goods.flatMap(({ dealId, takes }) =>
        takes.map(({ successorLotId, ...lot }) => ({ dealId, lot, successorLotId })),
      );
      return {
        ...none,
        takes: lines.map(({ lot }) => lot),
        makes: lines.flatMap(({ dealId, lot, successorLotId }) =>
          successorLotId === undefined
            ? []
            : [{ ...lot, lotId: successorLotId, status: 'sold', dealId }],
        ),
        sends:
          receivingSiteId === undefined
            ? []
            : lines.map(({ dealId, lot }) => ({ movementId: dealId, lot })),
      };
    }
    default:
      return unreachable(act);
  }
}
