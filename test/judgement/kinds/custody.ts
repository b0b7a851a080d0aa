import type { SubmittedAct } from '@lodestone/ledger';
import { grantAgency } from '@lodestone/testing';
import { allOf, correctRecord, regrouping } from '@lodestone/testing/keeping';
import { reduction, saleAtHome, shipment } from '../acts';
import type { Kind } from '../kind';
import { magnet, oxide } from '../matter';
import type { Plot } from '../plot';

const massGrams = 1_000_000;
const lot = { lotId: 'LOT', massGrams };
const part = { lotId: 'LOT', massGrams: 90_000 };

const invoice = (plot: Plot): string => `K-${plot.number}`;

/** Goods of a status are released, all of them, under another name. */
const released = (plot: Plot): void => {
  const free = [{ lotId: 'FREE', massGrams, status: 'free' }];
  plot.record({
    ...regrouping('status', [allOf('LOT', massGrams)], free),
    occurredOn: '2025-03-01',
  });
};

const reduced = (lotId: string, change: object = {}): SubmittedAct => ({
  ...reduction('2025-03-03', { lotId, massGrams }, 20_000, 'MET'),
  ...change,
});

const exportOf = (plot: Plot, take: typeof part, change: object = {}): SubmittedAct =>
  shipment('2025-03-03', { take, invoiceNumber: invoice(plot), change });

const bond: Kind = {
  kind: 'goods in bond that nobody released',
  toldAs: 'bond-not-released',
  wrongs: {
    'they are worked without a handbook'(plot) {
      plot.stock([oxide({ ...lot, status: 'bonded' })]);
      plot.record(reduced('LOT'));
    },
    'they are sold at home'(plot) {
      plot.stock([magnet({ ...lot, status: 'bonded' })]);
      plot.record(saleAtHome('2025-03-03', part, invoice(plot)));
    },
  },
  lookAlikes: {
    'they are worked under a handbook'(plot) {
      plot.stock([oxide({ ...lot, status: 'bonded' })]);
      plot.record(reduced('LOT', { handbookNumber: 'C02025000123' }));
    },
    'they are released, and sold at home'(plot) {
      plot.stock([magnet({ ...lot, status: 'bonded' })]);
      released(plot);
      plot.record(saleAtHome('2025-03-03', { ...part, lotId: 'FREE' }, invoice(plot)));
    },
    'they leave the country'(plot) {
      plot.stock([magnet({ ...lot, status: 'bonded' })]);
      plot.record(exportOf(plot, part));
    },
  },
};

const reserve: Kind = {
  kind: 'a reserve that nobody released',
  toldAs: 'reserve-not-released',
  wrongs: {
    'it is worked'(plot) {
      plot.stock([oxide({ ...lot, status: 'reserve' })]);
      plot.record(reduced('LOT'));
    },
    'it leaves the country'(plot) {
      plot.stock([magnet({ ...lot, status: 'reserve' })]);
      plot.record(exportOf(plot, part));
    },
  },
  lookAlikes: {
    'it is released, and worked'(plot) {
      plot.stock([oxide({ ...lot, status: 'reserve' })]);
      released(plot);
      plot.record(reduced('FREE'));
    },
    'a part of it is split off, and stays'(plot) {
      plot.stock([oxide({ ...lot, status: 'reserve' })]);
      const halves = [1, 2].map((n) => ({ lotId: `HALF-${n}`, massGrams: massGrams / 2 }));
      const split = regrouping('split', [allOf('LOT', massGrams)], halves);
      plot.record({ ...split, occurredOn: '2025-03-01' });
    },
  },
};

/** Magnets of another enterprise lie on the plot; its id. */
function ofAnother(plot: Plot): string {
  const ownerId = `${plot.enterpriseId}-B`;
  plot.join(ownerId, 1);
  plot.stock([magnet({ ...lot, ownerId })]);
  return ownerId;
}

const letsExport = (plot: Plot, ownerId: string, effectiveOn: string): void =>
  plot.submit(grantAgency(ownerId, 'G', { agentId: plot.enterpriseId, effectiveOn }));

const agency: Kind = {
  kind: 'goods of another, sold without its leave',
  toldAs: 'agency-missing',
  wrongs: {
    'an export'(plot) {
      ofAnother(plot);
      plot.record(exportOf(plot, part));
    },
    'a sale at home'(plot) {
      ofAnother(plot);
      plot.record(saleAtHome('2025-03-03', part, invoice(plot)));
    },
    'an export the day before the leave begins'(plot) {
      letsExport(plot, ofAnother(plot), '2025-03-04');
      plot.record(exportOf(plot, part));
    },
    'the title passes'(plot) {
      ofAnother(plot);
      const own = [{ lotId: 'OWN', massGrams, ownerId: plot.enterpriseId }];
      const passed = regrouping('title', [allOf('LOT', massGrams)], own);
      plot.record({ ...passed, occurredOn: '2025-03-03' });
    },
  },
  lookAlikes: {
    'an export with leave'(plot) {
      letsExport(plot, ofAnother(plot), '2025-03-03');
      plot.record(exportOf(plot, part));
    },
    'a sale at home with leave'(plot) {
      letsExport(plot, ofAnother(plot), '2025-01-15');
      plot.record(saleAtHome('2025-03-03', part, invoice(plot)));
    },
    'own goods that lie beside them'(plot) {
      ofAnother(plot);
      plot.stock([magnet({ lotId: 'OWN', massGrams })]);
      plot.record(exportOf(plot, { ...part, lotId: 'OWN' }));
    },
    'goods of another that go into a smaller lot'(plot) {
      ofAnother(plot);
      const halves = [1, 2].map((n) => ({ lotId: `HALF-${n}`, massGrams: massGrams / 2 }));
      const split = regrouping('split', [allOf('LOT', massGrams)], halves);
      plot.record({ ...split, occurredOn: '2025-03-03' });
    },
  },
};

/** An export of a gram or so, put right on a later day. */
function corrected(plot: Plot, today: string): void {
  plot.magnets(lot);
  const gram = { lotId: 'LOT', massGrams: 1 };
  const told = plot.record(saleAtHome('2025-03-03', gram, invoice(plot)));
  plot.ledger.today = today;
  const act = saleAtHome('2025-03-03', part, invoice(plot));
  plot.submit(correctRecord(plot.siteId, 'FIX', { targetRecordId: told, act }));
}

function taken(plot: Plot, today: string): void {
  plot.magnets(lot);
  plot.void(plot.record(saleAtHome('2025-03-03', part, invoice(plot))), today);
}

const late: Kind = {
  kind: 'what is put right long after it was due',
  toldAs: 'late-correction',
  wrongs: {
    'a gram in time, and the rest seven months later': (plot) => corrected(plot, '2025-10-10'),
    'a sale is taken back in summer': (plot) => taken(plot, '2025-07-15'),
    'the day after the deadline': (plot) => corrected(plot, '2025-04-11'),
  },
  lookAlikes: {
    'on the last day': (plot) => corrected(plot, '2025-04-10'),
    'the next morning': (plot) => corrected(plot, '2025-03-05'),
    'a sale is taken back in its month': (plot) => taken(plot, '2025-03-20'),
  },
};

export const custodyKinds: readonly Kind[] = [bond, reserve, agency, late];
