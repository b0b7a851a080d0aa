import type { Declaration } from '@lodestone/ledger';
import { declare } from '@lodestone/testing/histories/told-world';
import { saleAbroad, shipment } from '../acts';
import type { Kind } from '../kind';
import { magnet, type Weighed } from '../matter';
import type { Plot } from '../plot';

const massGrams = 90_000;

/** An export of one lot, said to be what `said` says. */
function said(plot: Plot, lot: Partial<Weighed>, goods: object, change: object = {}): void {
  plot.stock([magnet({ lotId: 'MAG', massGrams: 1_000_000, ...lot })]);
  const take = { lotId: 'MAG', massGrams };
  const invoiceNumber = `SAID-${plot.number}`;
  plot.record(shipment('2025-03-03', { take, invoiceNumber, said: goods, change }));
}

const heavy = { Nd: 280_000, Pr: 10_000, Dy: 19_000, Fe: 660_000, B: 10_000 };
const samarium = { Sm: 226_000, Co: 520_000, Fe: 180_000, Cu: 50_000, Zr: 20_000 };
const smco = { material: 'smco-magnet', ppm: samarium };

const grade: Kind = {
  kind: 'a grade that is not that of the lot',
  toldAs: 'grade-contradicted',
  wrongs: {
    'SmCo declared as NdFeB': (plot) =>
      said(plot, { ...smco, grade: 'Sm2Co17-30' }, { grade: 'N42', isDeclaredControlled: true }),
    'NdFeB with 1.9 % Dy declared as SmCo': (plot) =>
      said(
        plot,
        { ppm: heavy, grade: 'N42H' },
        { grade: 'Sm2Co17-30', isDeclaredControlled: true },
      ),
    'N42SH declared of a lot N48H': (plot) =>
      said(plot, { ppm: heavy, grade: 'N48H' }, { grade: 'N42SH', isDeclaredControlled: true }),
  },
  lookAlikes: {
    'SmCo declared as SmCo': (plot) =>
      said(
        plot,
        { ...smco, grade: 'Sm2Co17-30' },
        { grade: 'Sm2Co17-30', isDeclaredControlled: true },
      ),
    'N42H with 1.9 % Dy': (plot) =>
      said(plot, { ppm: heavy, grade: 'N42H' }, { grade: 'N42H', isDeclaredControlled: true }),
    'a lot of which no grade was said': (plot) => said(plot, {}, { grade: 'N42' }),
  },
};

const code: Kind = {
  kind: 'a goods code of other matter',
  toldAs: 'goods-code-contradicted',
  wrongs: {
    'NdFeB with Dy as magnets of other metals': (plot) =>
      said(
        plot,
        { ppm: heavy, grade: 'N42H' },
        { goodsCode: '8505119000', grade: 'N42H', isDeclaredControlled: true },
      ),
    'magnets as neodymium oxide': (plot) => said(plot, {}, { goodsCode: '2846901300' }),
  },
  lookAlikes: {
    'magnets as magnets': (plot) => said(plot, {}, {}),
    'magnets of samarium and cobalt as magnets': (plot) =>
      said(
        plot,
        { ...smco, grade: 'Sm2Co17-30' },
        { grade: 'Sm2Co17-30', isDeclaredControlled: true },
      ),
  },
};

const matter: Kind = {
  kind: 'a material that is not what it is called',
  toldAs: 'material-contradicted',
  wrongs: {
    'an NdFeB magnet with 80 % Nd': (plot) =>
      plot.stock([magnet({ lotId: 'M', massGrams: 1_000, ppm: { Nd: 800_000, Fe: 100_000 } })]),
    'neodymium oxide of dysprosium'(plot) {
      const lot = { lotId: 'M', massGrams: 1_000, material: 'neodymium-oxide' };
      plot.stock([{ ...lot, ppm: { Dy: 800_000 } }]);
    },
    'an NdFeB magnet without neodymium': (plot) =>
      plot.stock([magnet({ lotId: 'M', massGrams: 1_000, ppm: { Fe: 980_000 } })]),
  },
  lookAlikes: {
    'a magnet of neodymium and praseodymium': (plot) =>
      plot.stock([magnet({ lotId: 'M', massGrams: 1_000 })]),
    'a magnet with dysprosium': (plot) =>
      plot.stock([magnet({ lotId: 'M', massGrams: 1_000, ppm: heavy, grade: 'N42H' })]),
    'neodymium oxide'(plot) {
      const lot = { lotId: 'M', massGrams: 1_000, material: 'neodymium-oxide' };
      plot.stock([{ ...lot, ppm: { Nd: 851_000, Pr: 1_000 } }]);
    },
  },
};

const pieces: Kind = {
  kind: 'pieces that weigh what none weighs',
  toldAs: 'pieces-unusual',
  wrongs: {
    'ninety kilograms a piece': (plot) => said(plot, {}, { pieces: 1 }),
    'less than a speck a piece': (plot) => said(plot, {}, { pieces: 900_000_000_000 }),
  },
  lookAlikes: {
    'small magnets of phones': (plot) => said(plot, {}, { pieces: 180_000 }),
    'large segments of wind turbines': (plot) => said(plot, {}, { pieces: 60 }),
  },
};

const saleAndExport = (plot: Plot, change: object, ofSale: object = {}): void => {
  plot.magnets({ lotId: 'MAG', massGrams: 1_000_000 });
  const papers = { invoiceNumber: `S-${plot.number}`, successorLotId: 'SOLD' };
  const sale = plot.record({
    ...saleAbroad('2025-03-03', { lotId: 'MAG', massGrams }, papers),
    ...ofSale,
  });
  const saleDealId = `${plot.siteId}/${sale}/1`;
  const take = { lotId: 'SOLD', massGrams };
  const invoiceNumber = papers.invoiceNumber;
  plot.record(shipment('2025-03-10', { take, invoiceNumber, saleDealId, ...change }));
};

const underSale: Kind = {
  kind: 'an export that is not as sold',
  toldAs: 'export-contradicts-sale',
  wrongs: {
    'at a third of the price': (plot) => saleAndExport(plot, { said: { valueMinor: '150000' } }),
    'of another grade': (plot) => saleAndExport(plot, { said: { grade: 'N38' } }),
  },
  lookAlikes: {
    'as sold': (plot) => saleAndExport(plot, {}),
    'some weeks later': (plot) => saleAndExport(plot, { change: { occurredOn: '2025-05-20' } }),
  },
};

const lei = { scheme: 'lei', value: '213800KUD8LAJWSQ9D15' };
const otherLei = { scheme: 'lei', value: '506700GE1G29325QX363' };
const duns = { scheme: 'duns', value: '150483782' };

/** Somebody as the enterprise of the plot writes it down. */
const declared = (plot: Plot, name: string, change: Partial<Declaration> = {}) =>
  declare(plot.ledger, plot.enterpriseId, {
    name,
    countryCode: 'DE',
    identifiers: name === 'Motoren Maier' ? [otherLei] : [lei],
    address: 'Stuttgart',
    ...change,
  });

const soldTo = (plot: Plot) => {
  const buyer = declared(plot, 'Motoren Müller');
  return { buyer, importer: buyer, consignee: buyer, endUser: buyer };
};

const parties: Kind = {
  kind: 'an export to others than it was sold to',
  toldAs: 'end-use-contradicts-sale',
  wrongs: {
    'to another client': (plot) =>
      saleAndExport(plot, { buyerRef: declared(plot, 'Motoren Maier').ref }, soldTo(plot)),
    'to another client, who is declared with the number of the first beside his own': (plot) =>
      saleAndExport(
        plot,
        { buyerRef: declared(plot, 'Motoren Maier', { identifiers: [otherLei, duns] }).ref },
        { buyer: declared(plot, 'Motoren Müller', { identifiers: [lei, duns] }) },
      ),
    'for another end use': (plot) =>
      saleAndExport(plot, { change: { endUseCode: 'consumer-electronics' } }),
  },
  lookAlikes: {
    'to the same under another address': (plot) =>
      saleAndExport(
        plot,
        { buyerRef: declared(plot, 'Motoren Müller', { address: 'Ulm' }).ref },
        soldTo(plot),
      ),
    'to the same by his name in other letters': (plot) =>
      saleAndExport(
        plot,
        { buyerRef: declared(plot, '米勒电机', { identifiers: [lei, duns] }).ref },
        soldTo(plot),
      ),
    'under another declaration': (plot) =>
      saleAndExport(plot, { declarationNumber: '990020250999000001' }),
    'under a later invoice': (plot) => saleAndExport(plot, { invoiceNumber: `L-${plot.number}` }),
  },
};

export const saidKinds: readonly Kind[] = [grade, code, matter, pieces, underSale, parties];
