import { recordAct, voidRecord, type AnyCommand } from '@lodestone/testing';
import { allOf, dispatch } from '@lodestone/testing/keeping';
import { shipment, throughKiln } from '../acts';
import type { Kind } from '../kind';
import { oxide } from '../matter';
import type { Plot } from '../plot';

let shipments = 0;
const tonne = 1_000_000;

type To = Readonly<{ buyerRef?: string; country?: string }>;

function ship(plot: Plot, day: string, massGrams: number, to: To = {}): void {
  const invoiceNumber = `J-${shipments++}`;
  const lotId = plot.magnets({ lotId: `MAG-${invoiceNumber}`, massGrams });
  plot.record(shipment(day, { take: { lotId, massGrams }, invoiceNumber, ...to }));
}

const monthly = (plot: Plot, massGrams: number, to: To = {}): void => {
  for (let n = 1; n <= 6; n++) ship(plot, `2025-0${n}-12`, massGrams, to);
};

const jump: Kind = {
  kind: 'exports to one client that jump',
  toldAs: 'client-exports-jump',
  wrongs: {
    'fifteen tonnes after one a month'(plot) {
      monthly(plot, tonne);
      ship(plot, '2025-07-18', 15 * tonne);
    },
    'in twelve parts of one month, after a hundred kilograms a month'(plot) {
      monthly(plot, 100_000);
      for (let day = 10; day < 22; day++) ship(plot, `2025-07-${day}`, 120_000);
    },
  },
  lookAlikes: {
    'exports that treble'(plot) {
      monthly(plot, tonne);
      ship(plot, '2025-07-18', 3 * tonne);
    },
    'the first order of a new client is large'(plot) {
      monthly(plot, tonne);
      ship(plot, '2025-07-18', 15 * tonne, { buyerRef: `new-client-of-${plot.number}` });
    },
  },
};

const parcels: Kind = {
  kind: 'many small parcels',
  toldAs: 'many-small-parcels',
  wrongs: {
    'twelve parcels of three kilograms in a month'(plot) {
      for (let day = 10; day < 22; day++) ship(plot, `2025-04-${day}`, 3_000, { country: 'VN' });
    },
    'to ten names in one country'(plot) {
      for (let day = 10; day < 20; day++) {
        ship(plot, `2025-04-${day}`, 4_500, { country: 'TH', buyerRef: `name-${day}` });
      }
    },
  },
  lookAlikes: {
    'samples to clients in many countries'(plot) {
      for (const [n, country] of ['DE', 'JP', 'KR', 'US', 'FR', 'IT'].entries()) {
        ship(plot, `2025-04-${10 + n}`, 500, { country });
        ship(plot, `2025-04-${20 + n}`, 500, { country });
      }
    },
    'a dozen consignments of a hundred kilograms'(plot) {
      for (let day = 10; day < 22; day++) ship(plot, `2025-04-${day}`, 100_000);
    },
  },
};

const contradicted: Kind = {
  kind: 'two sites that contradict each other',
  toldAs: 'contradicted',
  wrongs: {
    'a dispatch is void when it is received'(plot) {
      const { siteId, received } = sent(plot);
      crossing(plot, [recordAct(siteId, 'rec', received), voidRecord(plot.siteId, 'V', 'D')]);
    },
    'a dispatch is corrected to a tenth when it is received'(plot) {
      const { siteId, received } = sent(plot);
      const act = dispatch({
        occurredOn: '2025-03-01',
        receivingSiteId: siteId,
        takes: [allOf('OX', 40)],
      });
      const data = { siteId: plot.siteId, recordId: 'C', targetRecordId: 'D' };
      crossing(plot, [
        recordAct(siteId, 'rec', received),
        { type: 'CorrectRecord', data: { ...data, reason: 'wrong-mass', act } },
      ]);
    },
  },
  lookAlikes: {
    'a dispatch that is received'(plot) {
      const { siteId, received } = sent(plot);
      plot.submit(recordAct(siteId, 'rec', received));
    },
    'a dispatch that is void before anybody receives it'(plot) {
      sent(plot);
      plot.submit(voidRecord(plot.siteId, 'V', 'D'));
    },
  },
};

/** 400 g under way from the plot to another enterprise on it. */
function sent(plot: Plot) {
  plot.oxide({ lotId: 'OX', massGrams: 1_000 });
  const siteId = plot.join(`${plot.enterpriseId}-B`, 1);
  const takes = [allOf('OX', 400)];
  const act = dispatch({
    occurredOn: '2025-03-01',
    receivingSiteId: siteId,
    purpose: 'own-site',
    takes,
  });
  plot.record({ ...act, purpose: 'toll' } as typeof act, { recordId: 'D' });
  const line = { movementId: `${plot.siteId}/D/1`, sentLotId: 'OX', lotId: 'IN', massGrams: 400 };
  return {
    siteId,
    received: { type: 'Received', occurredOn: '2025-03-02', receipts: [line] } as const,
  };
}

function crossing(plot: Plot, commands: readonly AnyCommand[]): void {
  plot.ledger.today = '2025-03-03';
  if (!plot.ledger.submitCrossing(...commands)) throw new Error('one of them is refused');
}

/** The kiln of the plot works for another enterprise beside itself. */
function tolling(plot: Plot, drawn: Readonly<{ own: number; other: number }>): void {
  const otherId = `${plot.enterpriseId}-B`;
  const siteId = plot.join(otherId, 1);
  plot.stock([oxide({ lotId: 'RAW', massGrams: 400_000 })], { siteId });
  const takes = [allOf('RAW', 400_000)];
  const act = { occurredOn: '2025-03-01', receivingSiteId: plot.siteId, purpose: 'toll', takes };
  plot.record(dispatch(act), { siteId, recordId: 'D' });
  const line = { movementId: `${siteId}/D/1`, sentLotId: 'RAW', lotId: 'TOLL', massGrams: 400_000 };
  plot.record({ type: 'Received', occurredOn: '2025-03-02', receipts: [line] });
  const own = plot.oxide({ lotId: 'OWN', massGrams: 1_000_000 });
  plot.record(throughKiln('2025-03-03', { takes: [{ lotId: own, massGrams: 1_000_000 }] }));
  plot.record(throughKiln('2025-03-04', { takes: [allOf('TOLL', 400_000)] }));
  const makes = [
    oxide({ lotId: 'FOR-OWN', massGrams: drawn.own }),
    oxide({ lotId: 'FOR-OTHER', massGrams: drawn.other, ownerId: otherId }),
  ];
  plot.record(throughKiln('2025-03-20', { makes }));
}

const owners: Kind = {
  kind: 'an owner below nothing in a shared unit',
  toldAs: 'owner-below-nothing',
  wrongs: {
    'the other is paid out of what is the site’s own': (plot) =>
      tolling(plot, { own: 600_000, other: 700_000 }),
    'the site pays itself out of what is the other’s': (plot) =>
      tolling(plot, { own: 1_250_000, other: 50_000 }),
  },
  lookAlikes: {
    'each gets what was fed for him, less what stays': (plot) =>
      tolling(plot, { own: 960_000, other: 384_000 }),
    'the other gets half a per cent more than was fed': (plot) =>
      tolling(plot, { own: 940_000, other: 402_000 }),
  },
};

export const tradeKinds: readonly Kind[] = [jump, parcels, contradicted, owners];
