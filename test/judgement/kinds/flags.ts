import type { SubmittedAct } from '@lodestone/ledger';
import { allOf, dispatch } from '@lodestone/testing/keeping';
import { reduction, shipment } from '../acts';
import type { Kind } from '../kind';
import { magnet, oxide } from '../matter';
import type { Plot } from '../plot';

const swarf = (lotId: string, massGrams: number) => ({
  lotId,
  material: 'ndfeb-swarf',
  massGrams,
  ppm: { Nd: 200_000, Pr: 64_500, Fe: 500_000 },
});

const concentrate = (lotId: string, massGrams: number) => ({
  lotId,
  material: 'bastnaesite-concentrate',
  massGrams,
  ppm: { La: 140_000, Ce: 250_000, Pr: 20_000, Nd: 70_000 },
});

/** A hydrometallurgical recycling that keeps 96 % of what went in. */
const recycled = (occurredOn: string, lotId: string, makes: object): SubmittedAct =>
  ({
    type: 'Recycled',
    step: 'recycling',
    occurredOn,
    takes: [{ lotId, massGrams: 1_000_000 }],
    makes: [makes],
    wastes: [],
    adds: [],
  }) as SubmittedAct;

const ore: Kind = {
  kind: 'a recycler fed with ore',
  toldAs: 'recycler-fed-with-ore',
  wrongs: {
    'concentrate alone'(plot) {
      plot.stock([concentrate('CON', 1_000_000)]);
      const ppm = { La: 290_000, Ce: 510_000 };
      const made = { lotId: 'OUT', material: 'lanthanum-cerium-oxide', massGrams: 450_000, ppm };
      plot.record(recycled('2025-03-03', 'CON', made));
    },
    'a little concentrate beside scrap'(plot) {
      plot.stock([swarf('SW', 1_000_000), concentrate('CON', 100_000)]);
      const act = recycled('2025-03-03', 'SW', oxide({ lotId: 'OUT', massGrams: 295_000 }));
      const takes = [allOf('SW', 1_000_000), allOf('CON', 100_000)];
      plot.record({ ...act, takes } as SubmittedAct);
    },
  },
  lookAlikes: {
    'swarf of magnets'(plot) {
      plot.stock([swarf('SW', 1_000_000)]);
      plot.record(recycled('2025-03-03', 'SW', oxide({ lotId: 'OUT', massGrams: 298_000 })));
    },
    'off-cuts'(plot) {
      plot.stock([{ ...swarf('SW', 1_000_000), material: 'ndfeb-off-cuts' }]);
      plot.record(recycled('2025-03-03', 'SW', oxide({ lotId: 'OUT', massGrams: 297_000 })));
    },
  },
};

const band: Kind = {
  kind: 'a yield outside its band',
  toldAs: 'outside-band',
  wrongs: {
    'a fifth of the oxide is gone in reduction'(plot) {
      const lotId = plot.oxide({ lotId: 'RAW', massGrams: 1_000_000 });
      plot.record(reduction('2025-03-03', { lotId, massGrams: 1_000_000 }, 200_000, 'MET'));
    },
    'nothing at all is gone'(plot) {
      const lotId = plot.oxide({ lotId: 'RAW', massGrams: 1_000_000 });
      plot.record(reduction('2025-03-03', { lotId, massGrams: 1_000_000 }, -4_000, 'MET'));
    },
  },
  lookAlikes: {
    'three per cent are gone'(plot) {
      const lotId = plot.oxide({ lotId: 'RAW', massGrams: 1_000_000 });
      plot.record(reduction('2025-03-03', { lotId, massGrams: 1_000_000 }, 30_000, 'MET'));
    },
    'two per cent are gone'(plot) {
      const lotId = plot.oxide({ lotId: 'RAW', massGrams: 1_000_000 });
      plot.record(reduction('2025-03-03', { lotId, massGrams: 1_000_000 }, 20_000, 'MET'));
    },
  },
};

/** What was received first, and what comes a week later. */
const inTwo = (plot: Plot, first: number, rest: number): void => {
  receipt(plot, first, { closes: false });
  const siteId = `${plot.enterpriseId}-B.W`;
  const line = { movementId: `${plot.siteId}/D/1`, sentLotId: 'OX', lotId: 'REST' };
  const receipts = [{ ...line, massGrams: rest }];
  plot.record({ type: 'Received', occurredOn: '2025-03-09', receipts }, { siteId });
};

const receipt = (plot: Plot, massGrams: number, change: object = {}): void => {
  plot.oxide({ lotId: 'OX', massGrams: 1_000_000 });
  const siteId = plot.join(`${plot.enterpriseId}-B`, 1);
  const takes = [allOf('OX', 400_000)];
  const act = { occurredOn: '2025-03-01', receivingSiteId: siteId, purpose: 'toll', takes };
  plot.record(dispatch(act), { recordId: 'D' });
  const line = { movementId: `${plot.siteId}/D/1`, sentLotId: 'OX', lotId: 'IN', massGrams };
  const receipts = [{ ...line, ...change }];
  plot.record({ type: 'Received', occurredOn: '2025-03-02', receipts }, { siteId });
};

const short: Kind = {
  kind: 'a receipt that differs from what was sent',
  toldAs: 'receipt-differs',
  wrongs: {
    'ten kilograms are not on the lorry': (plot) => receipt(plot, 390_000, { closes: true }),
    'a part is refused': (plot) =>
      receipt(plot, 300_000, { refused: { massGrams: 100_000, reason: 'wrong-goods' } }),
  },
  lookAlikes: {
    'all of it arrives': (plot) => receipt(plot, 400_000),
    'a part of it arrives, and the rest a week later': (plot) => inTwo(plot, 150_000, 250_000),
  },
};

const suspendedOn = (plot: Plot, effectiveOn: string): void => {
  const { enterpriseId } = plot;
  const told = { enterpriseId, recordId: '~suspended', effectiveOn };
  const event = { type: 'EnterpriseSuspended', data: told };
  plot.submit({ type: 'RecordStanding', data: { ...told, event } } as never);
};

const exportOn = (plot: Plot, day: string): void => {
  plot.stock([magnet({ lotId: 'MAG', massGrams: 100_000 })]);
  const invoiceNumber = `S-${plot.number}`;
  plot.record(shipment(day, { take: allOf('MAG', 90_000), invoiceNumber }));
};

const suspended: Kind = {
  kind: 'business of an enterprise that was suspended',
  toldAs: 'enterprise-suspended',
  wrongs: {
    'an export on the day'(plot) {
      suspendedOn(plot, '2025-05-01');
      exportOn(plot, '2025-05-01');
    },
    'an export months later'(plot) {
      suspendedOn(plot, '2025-05-01');
      exportOn(plot, '2025-08-15');
    },
  },
  lookAlikes: {
    'an export on the day before'(plot) {
      suspendedOn(plot, '2025-05-01');
      exportOn(plot, '2025-04-30');
    },
    'an export after it was reinstated'(plot) {
      suspendedOn(plot, '2025-05-01');
      const { enterpriseId } = plot;
      const told = { enterpriseId, recordId: '~again', effectiveOn: '2025-06-01' };
      const event = { type: 'EnterpriseReinstated', data: told };
      plot.submit({ type: 'RecordStanding', data: { ...told, event } } as never);
      exportOn(plot, '2025-06-01');
    },
  },
};

export const flagKinds: readonly Kind[] = [ore, band, short, suspended];
