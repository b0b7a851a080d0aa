import type { Act, FoldedLine } from './lodestone.d.ts';

/**
 * How many clients each exporter has sold or exported to, and since when. A client is what an act names
 * it by: a declaration off the chain, an enterprise on it. Who declared himself twice counts twice, as
 * nobody's name is in the events.
 */
type Deals = Readonly<{ deals: number; firstOn: string; lastOn: string }>;

/** By exporter, then by client. The fold owns its state, and may change it in place. */
type State = Map<string, Map<string, Deals>>;

export const initial = (): State => new Map();

export function evolve(state: State, { event }: FoldedLine): State {
  switch (event.type) {
    case 'SoldToClient':
    case 'Exported':
      count(state, event, 1);
      return state;
    case 'RecordVoided':
      if (isTrade(event.data.reversed)) count(state, event.data.reversed, -1);
      return state;
    case 'RecordCorrected':
      if (isTrade(event.data.reversed)) count(state, event.data.reversed, -1);
      if (isTrade(event.data.act)) count(state, event.data.act, 1);
      return state;
    default:
      return state;
  }
}

export const result = (state: State) =>
  [...state]
    .map(([exporterId, clients]) => {
      const standing = [...clients.values()].filter(({ deals }) => deals > 0);
      return {
        exporterId,
        clients: standing.length,
        deals: standing.reduce((sum, { deals }) => sum + deals, 0),
        firstOn: standing.map(({ firstOn }) => firstOn).sort()[0] ?? '',
        lastOn:
          standing
            .map(({ lastOn }) => lastOn)
            .sort()
            .at(-1) ?? '',
      };
    })
    .filter(({ clients }) => clients > 0)
    .sort((a, b) => b.clients - a.clients || (a.exporterId < b.exporterId ? -1 : 1));

type Trade = Extract<Act, { type: 'SoldToClient' | 'Exported' }>;
type Told = Pick<Trade, 'type' | 'data'>;

const isTrade = (act: Readonly<{ type: string; data: object }>): act is Told =>
  act.type === 'SoldToClient' || act.type === 'Exported';

function count(state: State, { data }: Told, by: 1 | -1): void {
  const exporterId = 'exporterId' in data ? data.exporterId : data.sellerId;
  const client =
    data.buyerRef === undefined && 'buyerId' in data
      ? `enterprise/${data.buyerId}`
      : `party/${data.buyerRef}`;
  const clients = state.get(exporterId) ?? new Map<string, Deals>();
  state.set(exporterId, clients);
  const { deals, firstOn, lastOn } = clients.get(client) ?? {
    deals: 0,
    firstOn: data.occurredOn,
    lastOn: data.occurredOn,
  };
  clients.set(client, {
    deals: deals + by * data.goods.length,
    firstOn: data.occurredOn < firstOn ? data.occurredOn : firstOn,
    lastOn: data.occurredOn > lastOn ? data.occurredOn : lastOn,
  });
}
