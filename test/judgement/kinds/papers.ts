import { inventedUscc } from '@lodestone/nation/identifiers/invented-numbers';
import { openSite } from '@lodestone/testing';
import { saleAbroad, saleAtHome, shipment } from '../acts';
import type { Kind } from '../kind';
import { magnet } from '../matter';

const lot = (massGrams: number) => ({ lotId: 'MAG', massGrams });

const invoices: Kind = {
  kind: 'one invoice on two records',
  toldAs: 'invoice-repeated',
  wrongs: {
    'two sales'(plot) {
      plot.magnets(lot(1_000_000));
      plot.record(saleAtHome('2025-03-03', lot(1_000), '25992000000000777001'));
      plot.record(saleAtHome('2025-03-09', lot(1_000), '25992000000000777001'));
    },
    'two exports, written differently'(plot) {
      plot.magnets(lot(1_000_000));
      plot.record(shipment('2025-03-03', { take: lot(90_000), invoiceNumber: 'INV/2025-17' }));
      const invoiceNumber = 'inv 2025 17';
      const declarationNumber = '990020250777000002';
      plot.record(shipment('2025-03-09', { take: lot(90_000), invoiceNumber, declarationNumber }));
    },
    'two enterprises with one electronic invoice'(plot) {
      plot.magnets(lot(1_000_000));
      const otherId = `${plot.enterpriseId}-B`;
      const siteId = plot.join(otherId, 1);
      plot.stock([magnet(lot(1_000_000))], { siteId });
      plot.record(saleAtHome('2025-03-03', lot(1_000), '25992000000000777002'));
      plot.record(saleAtHome('2025-03-09', lot(1_000), '25992000000000777002'), { siteId });
    },
  },
  lookAlikes: {
    'a sale abroad and the two exports that fulfil it'(plot) {
      plot.magnets(lot(1_000_000));
      const papers = { invoiceNumber: '25992000000000777003', successorLotId: 'SOLD' };
      const sale = plot.record(saleAbroad('2025-03-03', lot(200_000), papers));
      for (const [n, day] of ['2025-03-10', '2025-03-20'].entries()) {
        plot.record(
          shipment(day, {
            take: { lotId: 'SOLD', massGrams: 100_000 },
            invoiceNumber: papers.invoiceNumber,
            declarationNumber: `99002025077700001${n}`,
            saleDealId: `${plot.siteId}/${sale}/1`,
          }),
        );
      }
    },
    'a sale that is void, and told anew'(plot) {
      plot.magnets(lot(1_000_000));
      const wrong = plot.record(saleAtHome('2025-03-03', lot(1_000), '25992000000000777004'));
      plot.void(wrong, '2025-03-05');
      plot.record(saleAtHome('2025-03-03', lot(1_100), '25992000000000777004'));
    },
    'two enterprises that number from one'(plot) {
      plot.magnets(lot(1_000_000));
      const siteId = plot.join(`${plot.enterpriseId}-B`, 1);
      plot.stock([magnet(lot(1_000_000))], { siteId });
      plot.record(saleAtHome('2025-03-03', lot(1_000), 'PLOT-2025-001'));
      plot.record(saleAtHome('2025-03-09', lot(1_000), 'PLOT-2025-001'), { siteId });
    },
  },
};

const declarations: Kind = {
  kind: 'one customs declaration on two records',
  toldAs: 'declaration-repeated',
  wrongs: {
    'two exports of different days'(plot) {
      plot.magnets(lot(1_000_000));
      const declarationNumber = '990020250888000001';
      for (const day of ['2025-03-03', '2025-03-09']) {
        const papers = { invoiceNumber: `P-${day}`, declarationNumber };
        plot.record(shipment(day, { take: lot(90_000), ...papers }));
      }
    },
    'two enterprises on one day'(plot) {
      plot.magnets(lot(1_000_000));
      const siteId = plot.join(`${plot.enterpriseId}-B`, 1);
      plot.stock([magnet(lot(1_000_000))], { siteId });
      const declarationNumber = '990020250888000002';
      const of = (invoiceNumber: string) =>
        shipment('2025-03-03', { take: lot(90_000), invoiceNumber, declarationNumber });
      plot.record(of('P-B1'));
      plot.record(of('P-B2'), { siteId });
    },
  },
  lookAlikes: {
    'goods of two warehouses in one consignment'(plot) {
      plot.magnets(lot(1_000_000));
      const siteId = `${plot.enterpriseId}.PORT`;
      plot.submit(openSite(siteId, plot.enterpriseId, { activities: plot.activities }));
      plot.stock([magnet(lot(1_000_000))], { siteId });
      const declarationNumber = '990020250888000003';
      const of = (invoiceNumber: string) =>
        shipment('2025-03-03', { take: lot(90_000), invoiceNumber, declarationNumber });
      plot.record(of('P-W1'));
      plot.record(of('P-W2'), { siteId });
    },
    'an export that was void, and told anew under its number'(plot) {
      plot.magnets(lot(1_000_000));
      const declarationNumber = '990020250888000004';
      const of = (massGrams: number) =>
        shipment('2025-03-03', { take: lot(massGrams), invoiceNumber: 'P-V', declarationNumber });
      plot.void(plot.record(of(90_000)), '2025-03-05');
      plot.record(of(91_000));
    },
  },
};

const shared: Kind = {
  kind: 'one credit code for two enterprises',
  toldAs: 'uscc-shared',
  wrongs: {
    'two registrations that crossed'(plot) {
      plot.join(`${plot.enterpriseId}-B`, 0);
    },
    'three of them'(plot) {
      plot.join(`${plot.enterpriseId}-B`, 0);
      plot.join(`${plot.enterpriseId}-C`, 0);
    },
  },
  lookAlikes: {
    'two enterprises of one name'(plot) {
      plot.join(`${plot.enterpriseId}-B`, 1, { name: `试验田${plot.number}号0` });
    },
    'one that merged into the other'(plot) {
      const enterpriseId = `${plot.enterpriseId}-B`;
      plot.join(enterpriseId, 0);
      const told = { enterpriseId, recordId: '~merged', effectiveOn: '2025-02-01' };
      const data = { ...told, intoEnterpriseId: plot.enterpriseId };
      const event = { type: 'EnterpriseMerged', data };
      plot.submit({ type: 'RecordStanding', data: { ...told, event } } as never);
    },
  },
};

const missing: Kind = {
  kind: 'a Chinese enterprise without a credit code',
  toldAs: 'uscc-missing',
  wrongs: {
    'without any number'(plot) {
      plot.join(`${plot.enterpriseId}-B`, 1, { identifiers: [] });
    },
    'with a number of another kind'(plot) {
      const identifiers = [{ scheme: 'duns', value: '000012345' }];
      plot.join(`${plot.enterpriseId}-B`, 1, { identifiers });
    },
  },
  lookAlikes: {
    'a foreign enterprise'(plot) {
      plot.join(`${plot.enterpriseId}-B`, 1, { identifiers: [], countryCode: 'VN' });
    },
    'one with two numbers'(plot) {
      const identifiers = [
        inventedUscc(9_000 + plot.number),
        { scheme: 'duns', value: '000012346' },
      ];
      plot.join(`${plot.enterpriseId}-B`, 1, { identifiers });
    },
  },
};

export const paperKinds: readonly Kind[] = [invoices, declarations, shared, missing];
