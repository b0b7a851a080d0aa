import { allOf, assay, count, regrouping } from '@lodestone/testing/keeping';
import { shipment } from '../acts';
import type { Kind } from '../kind';
import { magnet, type Weighed } from '../matter';
import type { Plot } from '../plot';

const massGrams = 1_000_000;

const lot = (plot: Plot, material: string, ppm: NonNullable<Weighed['ppm']>): void =>
  plot.stock([{ lotId: 'LOT', material, massGrams, ppm }]);

const contents: Kind = {
  kind: 'matter that nothing of its name holds',
  toldAs: 'material-contradicted',
  wrongs: {
    'ore of 60 % neodymium': (plot) => lot(plot, 'rock-ore', { Nd: 600_000 }),
    'old magnets of 85 % terbium': (plot) =>
      lot(plot, 'ndfeb-end-of-life-magnets', { Tb: 850_000 }),
    'metal of which half is lanthanum': (plot) =>
      lot(plot, 'neodymium-metal', { Nd: 500_000, La: 495_000 }),
    'a mixed oxide of dysprosium': (plot) => lot(plot, 'mixed-rare-earth-oxide', { Dy: 850_000 }),
    'bonded magnets of metal': (plot) => lot(plot, 'ndfeb-bonded-magnet', { Nd: 950_000 }),
    'found at a count, and of terbium'(plot) {
      lot(plot, 'neodymium-oxide', { Nd: 850_000 });
      const gain = { ppm: { Tb: 800_000 }, analysis: analysedOn('2025-03-03') };
      const counted = { lotId: 'LOT', countedGrams: massGrams + 20_000, gainLotId: 'MORE', gain };
      plot.record(count({ occurredOn: '2025-03-03', lots: [counted] }));
    },
  },
  lookAlikes: {
    'ore of light rare earths': (plot) =>
      lot(plot, 'rock-ore', { La: 13_000, Ce: 26_000, Pr: 2_400, Nd: 8_000 }),
    'old magnets of cars': (plot) =>
      lot(plot, 'ndfeb-end-of-life-magnets', { Nd: 209_000, Pr: 58_000, Dy: 12_500 }),
    'neodymium metal': (plot) => lot(plot, 'neodymium-metal', { Nd: 995_000 }),
    'a mixed oxide': (plot) =>
      lot(plot, 'mixed-rare-earth-oxide', { La: 250_000, Ce: 400_000, Nd: 130_000 }),
    'bonded magnets': (plot) => lot(plot, 'ndfeb-bonded-magnet', { Nd: 240_000, Pr: 20_000 }),
    'found at a count, and of the same'(plot) {
      lot(plot, 'neodymium-oxide', { Nd: 850_000 });
      const gain = { ppm: { Nd: 849_000 }, analysis: analysedOn('2025-03-03') };
      const counted = { lotId: 'LOT', countedGrams: massGrams + 20_000, gainLotId: 'MORE', gain };
      plot.record(count({ occurredOn: '2025-03-03', lots: [counted] }));
    },
  },
};

const analysedOn = (day: string) => ({
  method: 'icp-oes',
  laboratoryId: 'LAB',
  analysedOn: day,
});

const writtenOff = (plot: Plot, material: string): void => {
  plot.stock([magnet({ lotId: 'LOT', massGrams })]);
  const makes = [{ lotId: 'SCRAP', massGrams, material }];
  plot.record({
    ...regrouping('scrap', [allOf('LOT', massGrams)], makes),
    occurredOn: '2025-03-03',
  });
};

const scrap: Kind = {
  kind: 'scrap of another matter',
  toldAs: 'material-contradicted',
  wrongs: {
    'magnets of neodymium as swarf of samarium': (plot) => writtenOff(plot, 'smco-swarf'),
    'magnets as phosphor': (plot) => writtenOff(plot, 'phosphor-scrap'),
  },
  lookAlikes: {
    'magnets as rejects': (plot) => writtenOff(plot, 'ndfeb-magnet-scrap'),
    'magnets as off-cuts': (plot) => writtenOff(plot, 'ndfeb-off-cuts'),
  },
};

const scrapAbroad = (plot: Plot, goodsCode: string, material = 'ndfeb-swarf'): void => {
  plot.stock([{ lotId: 'LOT', material, massGrams, ppm: { Nd: 230_000, Pr: 60_000 } }]);
  const said = {
    goodsCode,
    grade: 'ungraded',
    processingDegree: 'not-a-magnet',
    pieces: undefined,
  };
  const take = allOf('LOT', massGrams);
  plot.record(shipment('2025-03-03', { take, invoiceNumber: `SCRAP-${plot.number}`, said }));
};

const scrapCode: Kind = {
  kind: 'scrap under the tariff number of something else',
  toldAs: 'goods-code-contradicted',
  wrongs: {
    'swarf as magnets': (plot) => scrapAbroad(plot, '8505111000'),
    'swarf as targets': (plot) => scrapAbroad(plot, '3824999922'),
  },
  lookAlikes: {
    'swarf as lumps that are not malleable': (plot) => scrapAbroad(plot, '7202999100'),
    'rejects as magnets': (plot) => scrapAbroad(plot, '8505111000', 'ndfeb-magnet-scrap'),
  },
};

const assayedOn = (plot: Plot, day: string): void => {
  lot(plot, 'neodymium-oxide', { Nd: 850_000 });
  const ppm = { Nd: 849_500 };
  plot.record(assay({ occurredOn: '2025-03-03', lotId: 'LOT', ppm, analysis: analysedOn(day) }));
};

const analysis: Kind = {
  kind: 'a new assay dated after it was recorded',
  toldAs: 'analysis-dated-later',
  wrongs: {
    'by a month': (plot) => assayedOn(plot, '2025-04-03'),
    'by a day': (plot) => assayedOn(plot, '2025-03-05'),
  },
  lookAlikes: {
    'on its day': (plot) => assayedOn(plot, '2025-03-03'),
    'on the day on which it was told': (plot) => assayedOn(plot, '2025-03-04'),
  },
};

const worth = (plot: Plot, valueMinor: string, currency = 'USD'): void => {
  plot.magnets({ lotId: 'LOT', massGrams });
  const take = allOf('LOT', 90_000);
  const said = { valueMinor, currency };
  plot.record(shipment('2025-03-03', { take, invoiceNumber: `WORTH-${plot.number}`, said }));
};

const value: Kind = {
  kind: 'a price that no such goods have, without a sale',
  toldAs: 'value-unusual',
  wrongs: {
    'magnets for a dollar a kilogram': (plot) => worth(plot, '9000'),
    'magnets for a hundred dollars a gram': (plot) => worth(plot, '900000000'),
    'magnets for as many yen as they cost in dollars': (plot) => worth(plot, '4410', 'JPY'),
  },
  lookAlikes: {
    'cheap magnets': (plot) => worth(plot, '135000'),
    'dear magnets': (plot) => worth(plot, '18000000'),
    'magnets in yen': (plot) => worth(plot, '661500', 'JPY'),
  },
};

export const contentKinds: readonly Kind[] = [contents, scrap, scrapCode, analysis, value];
