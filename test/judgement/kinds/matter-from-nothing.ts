import { allOf, count, dispatch } from '@lodestone/testing/keeping';
import { unitCount } from '../acts';
import type { Kind } from '../kind';
import { oxidePpm } from '../matter';
import type { Plot } from '../plot';

const tonne = 1_000_000;

const analysis = (analysedOn: string) => ({ method: 'icp-oes', laboratoryId: 'LAB', analysedOn });

/** A tonne on the books, of which a count finds so much. */
function countedAs(plot: Plot, countedGrams: number): void {
  plot.oxide({ lotId: 'OX', massGrams: tonne });
  const day = '2025-03-31';
  const gain = { ppm: oxidePpm, analysis: analysis(day) };
  const more = countedGrams > tonne ? { gainLotId: 'OX-G', gain } : {};
  const lot = { lotId: 'OX', countedGrams, ...more };
  plot.record(count({ occurredOn: day, method: 'weighed', lots: [lot] }));
}

/** 400 kg are sent to another enterprise, which says what it received. */
function received(plot: Plot, change: object): void {
  plot.oxide({ lotId: 'OX', massGrams: tonne });
  const siteId = plot.join(`${plot.enterpriseId}-B`, 1);
  const takes = [allOf('OX', 400_000)];
  const act = { occurredOn: '2025-03-01', receivingSiteId: siteId, purpose: 'toll', takes };
  plot.record(dispatch(act), { recordId: 'D' });
  const line = { movementId: `${plot.siteId}/D/1`, sentLotId: 'OX', lotId: 'IN' };
  const receipts = [{ ...line, massGrams: 400_000, ...change }];
  plot.record({ type: 'Received', occurredOn: '2025-03-02', receipts }, { siteId });
}

/** A part of it at first, and the rest a week later. */
function receivedInTwo(plot: Plot): void {
  received(plot, { massGrams: 150_000, closes: false });
  const siteId = `${plot.enterpriseId}-B.W`;
  const line = { movementId: `${plot.siteId}/D/1`, sentLotId: 'OX', lotId: 'REST' };
  const receipts = [{ ...line, massGrams: 250_000 }];
  plot.record({ type: 'Received', occurredOn: '2025-03-09', receipts }, { siteId });
}

const surplus = (massGrams: number) => ({
  surplus: { lotId: 'MORE', massGrams, ppm: oxidePpm, analysis: analysis('2025-03-02') },
});

const found: Kind = {
  kind: 'matter that was found and that nothing explains',
  toldAs: 'found-unexplained',
  wrongs: {
    'a tonne is counted as 900,000 t': (plot) => countedAs(plot, 900_000 * tonne),
    'a tonne is counted as three': (plot) => countedAs(plot, 3 * tonne),
    'a unit that was never used holds forty tonnes'(plot) {
      plot.record(unitCount('2025-03-31', 40 * tonne));
    },
    'ten tonnes more arrive than were sent': (plot) => received(plot, surplus(10 * tonne)),
  },
  lookAlikes: {
    'the scale is three kilograms off': (plot) => countedAs(plot, tonne + 3_000),
    'a drum weighs a kilogram less': (plot) => countedAs(plot, tonne - 1_000),
    'as much arrives as was sent': (plot) => received(plot, {}),
    'a count finds in the line what is in the line': (plot) => {
      plot.record(unitCount('2025-03-31', 0));
    },
  },
};

const contradicted: Kind = {
  kind: 'a receipt of other matter than was sent',
  toldAs: 'receipt-contradicts',
  wrongs: {
    'neodymium is sent, dysprosium and terbium arrive': (plot) =>
      received(plot, { ppm: { Dy: 300_000, Tb: 300_000 }, analysis: analysis('2025-03-02') }),
    'half the grams have gone': (plot) => received(plot, { massGrams: 200_000, closes: true }),
    'the receiver’s laboratory finds a tenth less neodymium': (plot) =>
      received(plot, { ppm: { ...oxidePpm, Nd: 570_000 }, analysis: analysis('2025-03-02') }),
  },
  lookAlikes: {
    'the receiver’s laboratory finds half a per cent less': (plot) =>
      received(plot, { ppm: { ...oxidePpm, Nd: 636_000 }, analysis: analysis('2025-03-02') }),
    'a part arrives, and the rest a week later': receivedInTwo,
    'the receiver’s own assay says the same': (plot) =>
      received(plot, { ppm: oxidePpm, analysis: analysis('2025-03-02') }),
  },
};

export const matterFromNothingKinds: readonly Kind[] = [found, contradicted];
