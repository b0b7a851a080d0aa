import type { SubmittedAct } from '@lodestone/ledger';
import { recordAct } from '@lodestone/testing';
import { declare } from '@lodestone/testing/histories/told-world';
import { allOf, correctRecord, dispatch } from '@lodestone/testing/keeping';
import { lotCount, reduction, shipment } from '../acts';
import type { Kind } from '../kind';
import { magnet, oxide } from '../matter';
import type { Plot } from '../plot';

const tonne = 1_000_000;
const terbium = { lotId: 'TB', material: 'terbium-oxide', ppm: { Tb: 845_000 }, massGrams: tonne };

/** Told on a day of its own, which need not be the day after it happened. */
function tell(plot: Plot, recordId: string, act: SubmittedAct, today: string): void {
  plot.ledger.today = today;
  plot.submit(recordAct(plot.siteId, recordId, act));
}

const stockOf = (occurredOn: string): SubmittedAct => ({
  type: 'OpeningStockDeclared',
  occurredOn,
  makes: [terbium],
});

const worked = (plot: Plot): void => {
  plot.oxide({ lotId: 'OX', massGrams: tonne });
  plot.record(reduction('2025-03-03', { lotId: 'OX', massGrams: tonne }, 20_000, 'MET'));
};

const beginning: Kind = {
  kind: 'stock of the beginning, long after it',
  toldAs: 'origin-unusual',
  wrongs: {
    'a tonne of terbium oxide in June'(plot) {
      worked(plot);
      tell(plot, 'MORE', stockOf('2025-06-01'), '2025-06-02');
    },
    'a tonne of January, remembered in June'(plot) {
      worked(plot);
      tell(plot, 'MORE', stockOf('2025-01-01'), '2025-06-02');
    },
  },
  lookAlikes: {
    'it is declared in two records'(plot) {
      plot.oxide({ lotId: 'OX', massGrams: tonne });
      tell(plot, 'MORE', stockOf('2025-01-01'), '2025-01-03');
    },
    'it is declared in time, after the first act was told'(plot) {
      worked(plot);
      tell(plot, 'MORE', stockOf('2025-01-01'), '2025-02-10');
    },
  },
};

type Ware = Readonly<{ material: string; ppm: Readonly<Record<string, number>> }>;

const filed = (plot: Plot, { material, ppm }: Ware, said: object): void => {
  plot.stock([{ lotId: 'WARE', material, massGrams: tonne, ppm }]);
  const take = { lotId: 'WARE', massGrams: 90_000 };
  const ungraded = { grade: 'ungraded', processingDegree: 'not-a-magnet', pieces: undefined };
  plot.record(
    shipment('2025-03-03', {
      take,
      invoiceNumber: `H-${plot.number}`,
      said: { ...ungraded, isDeclaredControlled: true, ...said },
    }),
  );
};

const rest: Kind = {
  kind: 'goods under the tariff number of all the rest',
  toldAs: 'goods-code-contradicted',
  wrongs: {
    'terbium oxide among other oxides': (plot) =>
      filed(plot, terbium, { goodsCode: '2846901999', valueMinor: '9000000' }),
    'dysprosium metal as mixed metals': (plot) =>
      filed(
        plot,
        { material: 'dysprosium-metal', ppm: { Dy: 990_000 } },
        { goodsCode: '2805302900', valueMinor: '3000000' },
      ),
    'magnets as pole pieces': (plot) =>
      filed(
        plot,
        { material: 'ndfeb-magnet', ppm: { Nd: 280_000, Fe: 700_000 } },
        { goodsCode: '8505190010', processingDegree: 'machined-magnet', pieces: 4_500 },
      ),
  },
  lookAlikes: {
    'didymium oxide among other oxides': (plot) =>
      filed(
        plot,
        { material: 'praseodymium-neodymium-oxide', ppm: { Nd: 639_000, Pr: 206_000 } },
        { goodsCode: '2846901999', valueMinor: '500000' },
      ),
    'holmium oxide, which has none of its own': (plot) =>
      filed(
        plot,
        { material: 'holmium-oxide', ppm: { Ho: 865_000 } },
        { goodsCode: '2846901999', valueMinor: '700000' },
      ),
    'didymium metal as mixed metals': (plot) =>
      filed(
        plot,
        { material: 'praseodymium-neodymium-metal', ppm: { Nd: 745_000, Pr: 250_000 } },
        { goodsCode: '2805302900', valueMinor: '600000' },
      ),
  },
};

/** A furnace that is fed with terbium oxide, and what is thrown away of it. */
const wasted = (plot: Plot, material: string, Tb: number): void => {
  plot.stock([terbium]);
  plot.record({
    ...reduction('2025-03-03', { lotId: 'TB', massGrams: tonne }, 20_000, 'MET'),
    unitId: 'F1',
    makes: [],
    wastes: [{ material, massGrams: 900_000, ppm: { Tb } }],
  } as SubmittedAct);
};

const discarded = (plot: Plot, kind: string, massGrams: number): void => {
  plot.stock([terbium]);
  const takes = [{ lotId: 'TB', massGrams }];
  plot.record({ type: 'Discarded', occurredOn: '2025-03-03', kind, takes });
};

const waste: Kind = {
  kind: 'waste that is richer than any waste',
  toldAs: 'material-contradicted',
  wrongs: {
    'tailings of a furnace, three quarters terbium': (plot) => wasted(plot, 'tailings', 750_000),
    'oxide that is discarded as slag': (plot) => discarded(plot, 'slag', 500_000),
  },
  lookAlikes: {
    'slag with a fifth of terbium': (plot) => wasted(plot, 'smelting-slag', 200_000),
    'samples that the laboratory used up': (plot) => discarded(plot, 'laboratory-sample', 20),
  },
};

const sentHome = (plot: Plot, ownerOf: (otherId: string) => string): void => {
  const otherId = `${plot.enterpriseId}-B`;
  const receivingSiteId = plot.join(otherId, 1);
  plot.stock([oxide({ lotId: 'OX', massGrams: tonne, ownerId: ownerOf(otherId) })]);
  const takes = [allOf('OX', 400_000)];
  const act = { occurredOn: '2025-03-03', receivingSiteId, purpose: 'toll-return', takes };
  plot.record(dispatch(act), { recordId: 'HOME' });
  const line = { movementId: `${plot.siteId}/HOME/1`, sentLotId: 'OX', lotId: 'IN' };
  const receipts = [{ ...line, massGrams: 400_000 }];
  plot.record(
    { type: 'Received', occurredOn: '2025-03-05', receipts },
    { siteId: receivingSiteId },
  );
};

const home: Kind = {
  kind: 'goods that go home to whom they are not',
  toldAs: 'purpose-contradicted',
  wrongs: {
    'one’s own, to somebody else': (plot) => sentHome(plot, () => plot.enterpriseId),
  },
  lookAlikes: {
    'the customer’s own': (plot) => sentHome(plot, (otherId) => otherId),
  },
};

const behind = (plot: Plot, role: string, countryCode: string): void => {
  plot.magnets({ lotId: 'MAG', massGrams: tonne });
  const party = declare(plot.ledger, plot.enterpriseId, {
    name: 'Somebody',
    countryCode,
    identifiers: [],
  });
  plot.record(
    shipment('2025-03-03', {
      take: { lotId: 'MAG', massGrams: 90_000 },
      invoiceNumber: `E-${plot.number}`,
      change: { [role]: party },
    }),
  );
};

const embargo: Kind = {
  kind: 'an embargo behind another destination',
  toldAs: 'destination-embargoed',
  wrongs: {
    'the consignee is in North Korea': (plot) => behind(plot, 'consignee', 'KP'),
    'the end user is in North Korea': (plot) => behind(plot, 'endUser', 'KP'),
  },
  lookAlikes: {
    'the consignee is a forwarder in Singapore': (plot) => behind(plot, 'consignee', 'SG'),
    'the end user is in South Korea': (plot) => behind(plot, 'endUser', 'KR'),
  },
};

/** A gram in time; then its day is moved, its mass changed, and its day moved home again. */
function moved(plot: Plot, on: string, today: string): void {
  plot.magnets({ lotId: 'MAG', massGrams: tonne });
  const of = (occurredOn: string, massGrams: number): SubmittedAct => {
    const take = { lotId: 'MAG', massGrams };
    const shipped = { take, invoiceNumber: `L-${plot.number}`, said: { pieces: undefined } };
    return { ...shipment(occurredOn, shipped), producerId: plot.enterpriseId } as SubmittedAct;
  };
  const targetRecordId = plot.record(of('2025-03-03', 20));
  plot.ledger.today = today;
  const versions: ReadonlyArray<readonly [string, SubmittedAct]> = [
    ['ON', of(on, 20)],
    ['MASS', of(on, 90_000)],
    ['HOME', of('2025-03-03', 90_000)],
  ];
  for (const [recordId, act] of versions) {
    plot.submit(correctRecord(plot.siteId, recordId, { targetRecordId, act }));
  }
}

const hidden: Kind = {
  kind: 'a late correction behind others',
  toldAs: 'late-correction',
  wrongs: {
    'the day is moved on and home in autumn': (plot) => moved(plot, '2025-09-09', '2025-09-10'),
  },
  lookAlikes: {
    'the day is wrong twice, and right within the month': (plot) =>
      moved(plot, '2025-03-04', '2025-03-20'),
  },
};

function counts(plot: Plot, differences: readonly number[]): void {
  const lots = differences.map((difference, n) => ({
    lotId: `L-${n}`,
    massGrams: 10_000,
    difference,
  }));
  plot.stock(lots.map(({ lotId, massGrams }) => magnet({ lotId, massGrams })));
  plot.record(lotCount('2025-06-30', lots));
}

const times = (often: number, difference: number): readonly number[] =>
  Array.from({ length: often }, () => difference);

const gains: Kind = {
  kind: 'counts that find more nearly always',
  toldAs: 'count-differences-one-sign',
  wrongs: {
    'twenty-nine times, and once less': (plot) => counts(plot, [...times(29, 30), -1]),
  },
  lookAlikes: {
    'eighteen times of thirty': (plot) => counts(plot, [...times(18, 30), ...times(12, -20)]),
  },
};

/** What somebody tries who has read the rules. */
export const hidingKinds: readonly Kind[] = [beginning, rest, waste, home, embargo, hidden, gains];
