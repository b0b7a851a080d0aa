import type { LotRow, SubmittedAct, SubmittedLot } from '@lodestone/ledger';
import { recordAct, receipt, saleOnChain, voidRecord } from '@lodestone/testing';
import type { MemoryLedger } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import {
  allOf,
  batchOf,
  count,
  discarded,
  dispatch,
  releaseLots,
} from '@lodestone/testing/keeping';
import type { Received, StockTaken } from '../../records/site.events';

/** What is there and was not: by a count, in a unit, at a gate. */
const tonne = 1_000_000;
const ppm = { Nd: 600_000, Pr: 200_000 };
const analysis = { method: 'icp-oes', laboratoryId: 'LAB', analysedOn: '2025-02-01' };
const figures = { ppm, analysis };
const later = { occurredOn: '2025-02-02' };

const opened = (lotId: string, massGrams: number, change: Partial<SubmittedLot> = {}) =>
  ({
    type: 'OpeningStockDeclared',
    occurredOn: '2025-01-01',
    makes: [
      {
        lotId,
        material: 'praseodymium-neodymium-oxide',
        massGrams,
        ppm: { Nd: 639_000 },
        ...change,
      },
    ],
  }) as SubmittedAct;

/** A tonne of oxide at SEP, and a tonne of it sent to WORKS. */
function begun(): MemoryLedger {
  const ledger = beginChain();
  submitted(ledger, recordAct('SEP', 'here', opened('TON', tonne)));
  submitted(ledger, recordAct('SEP', 'stock', opened('SENT', tonne)));
  const goods = [
    {
      goodsCode: '2846901920',
      grade: 'ungraded',
      valueMinor: '1',
      currency: 'CNY',
      takes: [allOf('SENT', tonne)],
    },
  ];
  submitted(ledger, recordAct('SEP', 'sale', saleOnChain({ goods })));
  return ledger;
}

const counted = (countedGrams: number, change: object = {}): SubmittedAct =>
  count({ lots: [{ lotId: 'TON', countedGrams, gainLotId: 'FOUND', ...change }] });

const arrived = (change: object): SubmittedAct =>
  receipt({ sentLotId: 'SENT', lotId: 'IN', massGrams: tonne, ...change });

const refusal = (code: string, detail: object = {}) => ({
  outcome: 'refused',
  refusal: { code, detail },
});

const lotAt = (ledger: MemoryLedger, siteId: string, lotId: string) =>
  ledger.rows(`site-${siteId}`).get<LotRow>(`lot/${lotId}`);

const gainOf = (ledger: MemoryLedger) => (ledger.log.at(-1)?.event as StockTaken).data.lots[0];
const lineOf = (ledger: MemoryLedger) => (ledger.log.at(-1)?.event as Received).data.receipts[0];

/** 4σ of two weighings of a tonne of oxide at 0.15 % each: 8,485 g, and ten times that. */
const allowedGrams = 8_485;

describe('a lot that is counted as more than the books say', () => {
  it('is taken at its word within what weighing can be off', () => {
    const ledger = begun();
    submitted(ledger, recordAct('SEP', 'count', counted(tonne + 8_000)));

    expect(gainOf(ledger)).toMatchObject({ gain: { massGrams: 8_000, ppm: { Nd: 639_000 } } });
    expect(gainOf(ledger)).not.toHaveProperty('held');
  });

  it.each([
    ['without figures of its own', {}],
    [
      'with figures that nobody measured',
      { gain: { ppm, analysis: { ...analysis, method: 'calculated' } } },
    ],
    [
      'with the certificate of a supplier that it never had',
      { gain: { ppm, analysis: { ...analysis, method: 'supplier-certificate' } } },
    ],
  ])('is refused beyond it %s', (_, change) => {
    expect(
      begun().submit(recordAct('SEP', 'count', counted(tonne + 20_000, change))),
    ).toMatchObject({
      ...refusal('gain-without-analysis', { lotId: 'TON', gainGrams: 20_000 }),
      refusal: { pointer: '/lots/0' },
    });
  });

  it('is a lot of its own beyond it, at the figures that a laboratory gave', () => {
    const ledger = begun();
    submitted(ledger, recordAct('SEP', 'count', counted(tonne + 20_000, { gain: figures })));

    expect(gainOf(ledger)).toMatchObject({
      gain: { lotId: 'FOUND', massGrams: 20_000, ppm, analysis, assayRecordId: 'SEP/count' },
    });
    expect(gainOf(ledger)).not.toHaveProperty('held');
    submitted(
      ledger,
      recordAct('SEP', 'used', discarded({ ...later, takes: [allOf('FOUND', 1)] })),
    );
  });

  it('is held far beyond it: a tonne counted as 900,000', () => {
    const ledger = begun();
    submitted(ledger, recordAct('SEP', 'count', counted(900_000 * tonne, { gain: figures })));

    expect(gainOf(ledger)).toMatchObject({ held: { allowedGrams: expect.any(Number) as number } });
    expect(lotAt(ledger, 'SEP', 'FOUND')).toMatchObject({ holds: [{ recordId: 'count' }] });
    const use = recordAct('SEP', 'used', discarded({ ...later, takes: [allOf('FOUND', 1)] }));
    expect(ledger.submit(use)).toMatchObject(refusal('lot-held', { heldByRecordId: 'count' }));
    // Neither by who counted it, nor in one batch with what uses it.
    const own = releaseLots('SEP', 'free', 'count', '2025-02-02');
    expect(ledger.submit(own)).toMatchObject(refusal('hold-by-authority'));
    submitted(ledger, releaseLots('SEP', '~free', 'count', '2025-02-02'));
    submitted(ledger, use);
  });

  it('is not let out of a hold by being counted once more', () => {
    const ledger = begun();
    submitted(ledger, recordAct('SEP', 'count', counted(900_000 * tonne, { gain: figures })));
    const again = count({
      ...later,
      lots: [{ lotId: 'FOUND', countedGrams: 900_000 * tonne, gainLotId: 'MORE' }],
    });
    submitted(ledger, recordAct('SEP', 'count2', again));

    expect(lotAt(ledger, 'SEP', 'MORE')).toMatchObject({ holds: [{ recordId: 'count2' }] });
  });

  it('is weighed against all that the lot once was, and not against its last crumbs', () => {
    const ledger = begun();
    const takes = [allOf('TON', tonne - 100)];
    submitted(ledger, recordAct('SEP', 'most', discarded({ takes })));
    const left = count({
      ...later,
      lots: [{ lotId: 'TON', countedGrams: 500, gainLotId: 'FOUND' }],
    });

    submitted(ledger, recordAct('SEP', 'count', left));
    expect(gainOf(ledger)).toMatchObject({ gain: { massGrams: 400 } });
  });

  it('says nothing that cannot be: figures beyond the pure oxide, or of nothing found', () => {
    const rich = { gain: { ...figures, ppm: { Nd: 900_000 } } };

    expect(begun().submit(recordAct('SEP', 'count', counted(tonne + 20_000, rich)))).toMatchObject(
      refusal('richer-than-pure-compound'),
    );
    expect(
      begun().submit(
        recordAct(
          'SEP',
          'count',
          count({ lots: [{ lotId: 'TON', countedGrams: 1, gain: figures }] }),
        ),
      ),
    ).toMatchObject(refusal('gain-lot-not-allowed'));
  });

  it('is taken back by who counted, and the hold with it', () => {
    const ledger = begun();
    submitted(ledger, recordAct('SEP', 'count', counted(900_000 * tonne, { gain: figures })));
    submitted(ledger, voidRecord('SEP', 'typo', 'count'));

    expect(lotAt(ledger, 'SEP', 'FOUND')).toMatchObject({
      massGrams: 0,
      state: 'voided',
      holds: [],
    });
    const free = releaseLots('SEP', '~free', 'count', '2025-02-02');
    expect(ledger.submit(free)).toMatchObject(refusal('hold-not-found'));
  });

  it('is refused in a batch as it is alone', () => {
    const records = [recordAct('SEP', 'count', counted(tonne + 20_000))];

    expect(begun().submit(batchOf('SEP', records))).toMatchObject(refusal('gain-without-analysis'));
  });
});

describe('goods that arrive beyond their line', () => {
  it('are a difference of two scales within what weighing can be off', () => {
    const ledger = begun();
    submitted(ledger, recordAct('WORKS', 'rec', arrived({ massGrams: tonne + 8_000 })));

    expect(lineOf(ledger)).toMatchObject({ made: { massGrams: tonne + 8_000 } });
  });

  it.each([
    ['taken in as the line: 1,000 t of one', { massGrams: 1_000 * tonne }],
    ['taken in as the line, a little beyond', { massGrams: tonne + 20_000 }],
    [
      'turned away',
      {
        lotId: undefined,
        massGrams: undefined,
        refused: { massGrams: 2 * tonne, reason: 'damaged' },
      },
    ],
    ['both', { refused: { massGrams: 20_000, reason: 'damaged' } }],
  ])('do not borrow the origin of the line beyond it: %s', (_, change) => {
    const decision = begun().submit(recordAct('WORKS', 'rec', arrived(change)));

    expect(decision).toMatchObject({
      ...refusal('mass-exceeds-line', { movementId: 'SEP/sale/1', restGrams: tonne }),
      refusal: { pointer: '/receipts/0' },
    });
  });

  it.each([
    ['without figures', {}],
    ['with figures that nobody found', { ppm }],
    ['with figures that nobody measured', { ppm, analysis: { ...analysis, method: 'calculated' } }],
  ])('are refused as a surplus beyond it %s', (_, own) => {
    const surplus = { lotId: 'MORE', massGrams: 20_000, ...own };

    // The figures of the line say nothing of what is not of the line.
    expect(
      begun().submit(recordAct('WORKS', 'rec', arrived({ ...figures, surplus }))),
    ).toMatchObject(refusal('surplus-without-analysis', { surplusGrams: 20_000 }));
  });

  it('are a lot of their own with an analysis and an origin of their own', () => {
    const ledger = begun();
    const surplus = { lotId: 'MORE', massGrams: 20_000, ...figures };
    submitted(ledger, recordAct('WORKS', 'rec', arrived({ surplus })));

    expect(lineOf(ledger)).toMatchObject({ surplus: { assayRecordId: 'WORKS/rec', ppm } });
    expect(lineOf(ledger)).not.toHaveProperty('held');
    submitted(
      ledger,
      recordAct('WORKS', 'used', discarded({ ...later, takes: [allOf('MORE', 1)] })),
    );
  });

  it('are held far beyond it, and what was sent is not: 1 t sent, 1,000 t more received', () => {
    const ledger = begun();
    const surplus = { lotId: 'MORE', massGrams: 1_000 * tonne, ...figures };
    submitted(ledger, recordAct('WORKS', 'rec', arrived({ surplus })));

    expect(lineOf(ledger)).toMatchObject({ held: { allowedGrams } });
    expect(lotAt(ledger, 'WORKS', 'IN')).toMatchObject({ holds: [] });
    submitted(ledger, recordAct('WORKS', 'use', discarded({ ...later, takes: [allOf('IN', 1)] })));
    const use = recordAct('WORKS', 'used', discarded({ ...later, takes: [allOf('MORE', 1)] }));
    expect(ledger.submit(use)).toMatchObject(refusal('lot-held', { heldByRecordId: 'rec' }));
    submitted(ledger, releaseLots('WORKS', '~free', 'rec', '2025-02-02'));
    submitted(ledger, use);
  });

  it('are not sent home as more than came: a return leg weighs what it weighs', () => {
    const ledger = begun();
    const refused = { massGrams: tonne, reason: 'damaged' };
    const turned = { lotId: undefined, massGrams: undefined, refused };
    submitted(ledger, recordAct('WORKS', 'rec', arrived(turned)));
    const back = {
      movementId: 'WORKS/rec/1',
      sentLotId: 'SENT',
      lotId: 'BACK',
      massGrams: 2 * tonne,
    };

    expect(ledger.submit(recordAct('SEP', 'back', receipt(back)))).toMatchObject(
      refusal('mass-exceeds-line'),
    );
  });

  it('are weighed in parts as they would be whole', () => {
    const ledger = begun();
    const part = { massGrams: tonne - 100, closes: false };
    submitted(ledger, recordAct('WORKS', 'part', arrived(part)));

    submitted(ledger, recordAct('WORKS', 'rest', arrived({ lotId: 'IN2', massGrams: 5_000 })));
    expect(lineOf(ledger)).toMatchObject({ clearedGrams: 100 });
  });

  it('may come by a dispatch as well', () => {
    const ledger = begun();
    submitted(ledger, recordAct('SEP', 'toll', dispatch({ takes: [allOf('TON', tonne)] })));
    const over = receipt({
      movementId: 'SEP/toll/1',
      sentLotId: 'TON',
      massGrams: 2 * tonne,
    });

    expect(ledger.submit(recordAct('WORKS', 'rec', over))).toMatchObject(
      refusal('mass-exceeds-line'),
    );
  });
});
