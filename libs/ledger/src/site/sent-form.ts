import { unreachable, type DomainEvent } from '@lodestone/kernel';
import type { TakenLot } from '../records/lines';
import { isAct, type Act } from '../records/site.events';
import { saidIn } from './said-in';

type Said = Readonly<Record<string, unknown>>;

/**
 * A record in the form in which it is sent, read back off what was recorded; identities by their ref.
 * What the ledger fills in where it is left out is left out: sent again it says the same, and of a lot
 * whose makings are corrected nothing holds on to what it was.
 *
 * @param tellerId whose record it is: the owner of what is made, where none is named
 */
export function sentForm(event: DomainEvent, tellerId: string): Said {
  if (isAct(event)) return actAsSent(event, tellerId);
  const said = saidIn(event);
  const { act } = event.data as { act?: DomainEvent };
  return act && isAct(act) ? { ...said, act: actAsSent(act, tellerId) } : said;
}

function actAsSent(act: Act, tellerId: string): Said {
  const said = saidIn(act);
  switch (act.type) {
    case 'OpeningStockDeclared':
    case 'Mined':
    case 'ImportLanded':
    case 'ScrapCollected':
      return withMakes(said, (made) => leftOut(made, { ownerId: tellerId, status: 'free' }));
    case 'Refined':
    case 'MagnetProduced':
    case 'Recycled':
      return withMakes(
        withoutEmpty(said, ['wastes', 'adds']),
        ({ ownerId: _, status: __, ...made }) => made,
      );
    case 'LotsRegrouped':
      return withMakes(said, (made) => regrouped(made, act.data.takes));
    case 'StockTaken':
      return withoutEmpty(said, ['lots', 'units']);
    case 'Received': {
      const receipts = act.data.receipts.map(({ sent }, n) => {
        const receipt = (said['receipts'] as readonly Said[])[n] ?? {};
        const surplus = receipt['surplus'] as Said | undefined;
        return {
          ...measuredElse(leftOut(receipt, { closes: true }), sent.ppm),
          ...(surplus ? { surplus: measuredElse(surplus, sent.ppm) } : {}),
        };
      });
      return { ...said, receipts };
    }
    case 'SoldToClient':
    case 'Exported':
    case 'SaleGivenUp':
    case 'DealValueAdjusted':
    case 'Dispatched':
    case 'DestinationChanged':
    case 'LotAssayed':
    case 'Discarded':
    case 'Lost':
      return said;
    default:
      return unreachable(act);
  }
}

const withMakes = (said: Said, change: (made: Said) => Said): Said => ({
  ...said,
  makes: (said['makes'] as readonly Said[]).map(change),
});

const leftOut = (said: Said, defaults: Said): Said =>
  Object.fromEntries(Object.entries(said).filter(([name, value]) => defaults[name] !== value));

const withoutEmpty = (said: Said, names: readonly string[]): Said =>
  Object.fromEntries(
    Object.entries(said).filter(
      ([name, value]) => !(names.includes(name) && Array.isArray(value) && value.length === 0),
    ),
  );

/** Of the same matter: what all that was taken had already is as before. */
function regrouped(made: Said, takes: readonly TakenLot[]): Said {
  const { lotId, massGrams } = made;
  const changed = (['material', 'grade', 'ownerId', 'status'] as const).filter(
    (name) => made[name] !== undefined && takes.some((take) => take[name] !== made[name]),
  );
  return {
    lotId,
    massGrams,
    ...Object.fromEntries(changed.map((name) => [name, made[name]])),
  };
}

/** Without an analysis of the receiver its figures are those of the line. */
function measuredElse(said: Said, sent: object): Said {
  const { ppm, ...rest } = said;
  const isOfLine = said['analysis'] === undefined && JSON.stringify(ppm) === JSON.stringify(sent);
  return isOfLine ? rest : said;
}
