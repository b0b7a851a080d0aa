import type { Act } from '../records/site.events';
import { flowsOf } from './flows';

/** What a history did with what it found beyond measuring, and with bond and reserve. */
export function toldOfFound(act: Act): readonly string[] {
  switch (act.type) {
    case 'StockTaken':
      return [
        ...act.data.units.flatMap(({ held }) => (held ? ['counted unit and held'] : [])),
        ...act.data.lots.flatMap(({ gain, held }) => [
          ...(gain?.analysis ? ['counted found and analysed'] : []),
          ...(held ? ['counted found and held'] : []),
        ]),
      ];
    case 'Received':
      return act.data.receipts.flatMap(({ held }) =>
        held ? ['received with a surplus that is held'] : [],
      );
    default:
      return [];
  }
}

const words: Partial<Readonly<Record<Act['type'], string>>> = {
  Refined: 'worked',
  MagnetProduced: 'worked',
  SoldToClient: 'sold',
  Exported: 'exported',
  Dispatched: 'sent',
  SaleGivenUp: 'given up again',
};

export function toldOfKept(act: Act): readonly string[] {
  const what = words[act.type];
  return what === undefined
    ? []
    : flowsOf(act).takes.map(({ status, soldFromStatus = status }) => `${soldFromStatus} ${what}`);
}
