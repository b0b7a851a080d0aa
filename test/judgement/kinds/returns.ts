import type { SubmittedAct } from '@lodestone/ledger';
import { shipment } from '../acts';
import type { Kind } from '../kind';
import { magnet, oxide, type Weighed } from '../matter';
import type { Plot } from '../plot';

const massGrams = 90_000;

/** Goods leave; the name of the deal. */
function sent(plot: Plot): string {
  plot.magnets({ lotId: 'MAG', massGrams: 1_000_000 });
  const invoiceNumber = `B-${plot.number}`;
  const record = plot.record(
    shipment('2025-03-03', { take: { lotId: 'MAG', massGrams }, invoiceNumber }),
  );
  return `${plot.siteId}/${record}/1`;
}

let landings = 0;

const landed = (
  occurredOn: string,
  lot: Weighed,
  { returnedDealId, of = magnet }: Readonly<{ returnedDealId?: string; of?: typeof magnet }>,
): SubmittedAct => ({
  type: 'ImportLanded',
  occurredOn,
  originCountryCode: 'CN',
  tradeMode: '4561',
  portCode: 'CNSHA',
  customsDeclarationNumber: `990020251${String(900_000_000 + landings++)}`,
  ...(returnedDealId === undefined ? {} : { returnedDealId }),
  makes: [{ ...of(lot), goodsCode: of === magnet ? '8505111000' : '2846901999' }],
});

const back = (massGrams: number, lotId = 'BACK'): Weighed => ({ lotId, massGrams });

const more: Kind = {
  kind: 'more comes back than left',
  toldAs: 'return-exceeds-deal',
  wrongs: {
    'ten times as much': (plot) =>
      void plot.record(landed('2025-04-03', back(900_000), { returnedDealId: sent(plot) })),
    'all of it twice'(plot) {
      const returnedDealId = sent(plot);
      plot.record(landed('2025-04-03', back(massGrams), { returnedDealId }));
      plot.record(landed('2025-04-20', back(massGrams, 'AGAIN'), { returnedDealId }));
    },
  },
  lookAlikes: {
    'all of it': (plot) =>
      void plot.record(landed('2025-04-03', back(massGrams), { returnedDealId: sent(plot) })),
    'all of it, in two parts'(plot) {
      const returnedDealId = sent(plot);
      plot.record(landed('2025-04-03', back(40_000), { returnedDealId }));
      plot.record(landed('2025-04-20', back(50_000, 'REST'), { returnedDealId }));
    },
  },
};

const other: Kind = {
  kind: 'what comes back is not what left',
  toldAs: 'return-differs',
  wrongs: {
    'magnets left, and oxide comes back': (plot) =>
      void plot.record(
        landed('2025-04-03', back(massGrams), { returnedDealId: sent(plot), of: oxide }),
      ),
  },
  lookAlikes: {
    'a tenth of it comes back': (plot) =>
      void plot.record(landed('2025-04-03', back(9_000), { returnedDealId: sent(plot) })),
  },
};

const undone: Kind = {
  kind: 'goods come back from a sale that was taken back',
  toldAs: 'returned-deal-unknown',
  wrongs: {
    'the export is void'(plot) {
      const returnedDealId = sent(plot);
      plot.record(landed('2025-04-03', back(massGrams), { returnedDealId }));
      plot.void(returnedDealId.split('/')[1] ?? '', '2025-04-05');
    },
  },
  lookAlikes: {
    'the import is void, and told anew'(plot) {
      const returnedDealId = sent(plot);
      const wrong = plot.record(landed('2025-04-03', back(massGrams), { returnedDealId }));
      plot.void(wrong, '2025-04-05');
      plot.record(landed('2025-04-03', back(massGrams, 'ANEW'), { returnedDealId }));
    },
  },
};

export const returnKinds: readonly Kind[] = [more, other, undone];
