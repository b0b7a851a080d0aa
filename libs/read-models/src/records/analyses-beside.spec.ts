import type { SubmittedLot } from '@lodestone/ledger';
import {
  goods,
  openSite,
  receipt,
  recordAct,
  sale,
  saleOnChain,
  type AnyCommand,
} from '@lodestone/testing';
import { allOf, assay, count, dispatch, regrouping } from '@lodestone/testing/keeping';
import { Watched } from './watched.fixture';

let watched: Watched;
beforeEach(() => (watched = new Watched()));
afterEach(() => watched.close());

const code = 'analysis-dated-later';
const oxide = { material: 'neodymium-oxide', massGrams: 1_000, ppm: { Nd: 850_000 } } as const;
const lot = (change: object = {}) => ({ lotId: 'OX', ...oxide, ...change }) as SubmittedLot;
const stock = (...makes: readonly SubmittedLot[]): AnyCommand =>
  recordAct('SEP', 'stock', { type: 'OpeningStockDeclared', occurredOn: '2025-01-01', makes });
const analysis = (analysedOn: string) => ({ method: 'icp-oes', laboratoryId: 'LAB', analysedOn });

describe('an analysis', () => {
  const analysed = (analysedOn: string) => stock(lot({ analysis: analysis(analysedOn) }));

  it('is flagged of a day after it was recorded', () => {
    watched.on('2025-01-20', analysed('2025-01-21'));

    expect(watched.flags('stock', code)).toStrictEqual([
      { lotId: 'OX', analysedOn: '2025-01-21', recordedOn: '2025-01-20' },
    ]);
  });

  it('is flagged at whatever used the lot before it', () => {
    watched.on('2025-02-20', analysed('2025-02-02'), recordAct('SEP', 'sale', sale()));

    expect(watched.flags('stock', code)).toEqual([]);
    expect(watched.flags('sale', code)).toStrictEqual([
      { lotId: 'OX', analysedOn: '2025-02-02', usedOn: '2025-02-01' },
    ]);
  });

  it('is not dated by the books of another site', () => {
    const other = recordAct('WORKS', 'stock', {
      type: 'OpeningStockDeclared',
      occurredOn: '2025-01-01',
      makes: [lot({ analysis: analysis('2025-02-02') })],
    });
    const sent = dispatch({ receivingSiteId: 'SEP', takes: [allOf('OX', 1_000)] });
    const line = { movementId: 'WORKS/sent/1', sentLotId: 'OX', lotId: 'OX', massGrams: 1_000 };
    watched
      .on('2025-02-20', openSite('WORKS', 'MAG'), other, recordAct('WORKS', 'sent', sent))
      .on(
        '2025-02-20',
        recordAct('SEP', 'in', { type: 'Received', occurredOn: '2025-02-01', receipts: [line] }),
      )
      .on('2025-02-20', recordAct('SEP', 'sale', sale()));

    expect(watched.flags('sale', code)).toEqual([]);
  });

  const split = recordAct('SEP', 'split', {
    ...regrouping('split', [allOf('OX', 900)], [{ lotId: 'PART', massGrams: 900 }]),
    occurredOn: '2025-01-20',
  });
  const partSold = recordAct(
    'SEP',
    'sale',
    sale({ goods: [goods({ takes: [{ lotId: 'PART', massGrams: 400 }] })] }),
  );

  it('is flagged at whatever used a part of the lot by another name', () => {
    watched.on('2025-02-20', analysed('2025-02-02'), split, partSold);

    expect(watched.flags('sale', code)).toStrictEqual([
      { lotId: 'PART', analysedOn: '2025-02-02', usedOn: '2025-02-01' },
    ]);
  });

  it('is not flagged of a part where the record made other lots without any', () => {
    const two = stock(lot({ analysis: analysis('2025-02-02') }), lot({ lotId: 'OTHER' }));
    watched.on('2025-02-20', two, split, partSold);

    expect(watched.flags('sale', code)).toEqual([]);
  });

  it('is not flagged of the day of recording or use', () => {
    watched.on('2025-02-01', analysed('2025-02-01'), recordAct('SEP', 'sale', sale()));

    expect([watched.flags('stock', code), watched.flags('sale', code)]).toEqual([[], []]);
  });
});

describe('an analysis of what was not made', () => {
  const assayed = (occurredOn: string, analysedOn: string) => {
    const ppm = { Nd: 849_000 };
    const act = { occurredOn, lotId: 'OX', ppm, analysis: analysis(analysedOn) };
    return recordAct('SEP', 'assay', assay(act));
  };
  const soldOn = (occurredOn: string) => recordAct('SEP', 'sale', sale({ occurredOn }));

  it('is flagged of a new assay, and of what used the lot after it and before its analysis', () => {
    watched
      .on('2025-02-10', stock(lot()), assayed('2025-02-01', '2025-02-12'))
      .on('2025-02-20', soldOn('2025-02-05'));

    expect(watched.flags('assay', code)).toStrictEqual([
      { lotId: 'OX', analysedOn: '2025-02-12', recordedOn: '2025-02-10' },
    ]);
    expect(watched.flags('sale', code)).toStrictEqual([
      { lotId: 'OX', analysedOn: '2025-02-12', usedOn: '2025-02-05' },
    ]);
  });

  it('is not flagged of what used the lot before it was assayed anew, nor after both', () => {
    watched
      .on('2025-02-20', stock(lot()), assayed('2025-02-12', '2025-02-12'), soldOn('2025-02-05'))
      .on('2025-02-20', recordAct('SEP', 'later', sale({ occurredOn: '2025-02-12' })));

    expect(watched.flags('assay', code)).toEqual([]);
    expect([watched.flags('sale', code), watched.flags('later', code)]).toEqual([[], []]);
  });

  const found = (analysedOn: string) => {
    const gain = { ppm: { Nd: 849_000 }, analysis: analysis(analysedOn) };
    const counted = { lotId: 'OX', countedGrams: 1_100, gainLotId: 'MORE', gain };
    const units = [{ unitId: 'SX', countedMicrograms: {}, analysis: analysis(analysedOn) }];
    return recordAct('SEP', 'count', count({ lots: [counted], units }));
  };
  const usedOn = (occurredOn: string) =>
    recordAct(
      'SEP',
      'sale',
      sale({ occurredOn, goods: [goods({ takes: [{ lotId: 'MORE', massGrams: 9 }] })] }),
    );

  it('is flagged of what a count found, of its units, and of what used it', () => {
    watched
      .on('2025-02-10', stock(lot()), found('2025-02-12'))
      .on('2025-02-20', usedOn('2025-02-11'));

    expect(watched.flags('count', code)).toStrictEqual([
      { lotId: 'MORE', analysedOn: '2025-02-12', recordedOn: '2025-02-10' },
      { unitId: 'SX', analysedOn: '2025-02-12', recordedOn: '2025-02-10' },
    ]);
    expect(watched.flags('sale', code)).toStrictEqual([
      { lotId: 'MORE', analysedOn: '2025-02-12', usedOn: '2025-02-11' },
    ]);
  });

  it('is not flagged of a count on its day', () => {
    watched.on('2025-02-10', stock(lot()), found('2025-02-10'), usedOn('2025-02-10'));

    expect([watched.flags('count', code), watched.flags('sale', code)]).toEqual([[], []]);
  });

  const surplus = (analysedOn: string): AnyCommand => {
    const made = { lotId: 'MORE', massGrams: 9, ppm: { Nd: 849_000 } };
    const line = { massGrams: 400, surplus: { ...made, analysis: analysis(analysedOn) } };
    return recordAct('WORKS', 'rec', receipt({ ...line, discrepancy: 'over' }));
  };
  const sent = (analysedOn: string) =>
    watched
      .on('2025-02-10', openSite('WORKS', 'MAG'), stock(lot()))
      .on('2025-02-10', recordAct('SEP', 'sale', saleOnChain()), surplus(analysedOn));

  it('is flagged of what arrived beyond a line', () => {
    sent('2025-02-11');

    expect(watched.flags('rec', code, { siteId: 'WORKS' })).toStrictEqual([
      { lotId: 'MORE', analysedOn: '2025-02-11', recordedOn: '2025-02-10' },
    ]);
  });

  it('is not flagged of a surplus that was analysed by then', () => {
    sent('2025-02-10');

    expect(watched.flags('rec', code, { siteId: 'WORKS' })).toEqual([]);
  });
});
