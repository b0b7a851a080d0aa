import {
  openSite,
  openingStock,
  receipt,
  recordAct,
  reduction,
  saleOnChain,
} from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { allOf, assay, correctRecord, count, discarded } from '@lodestone/testing/keeping';

describe('correcting what went into a unit', () => {
  const drawn = reduction({ takes: [], unitId: 'SX-1' });

  it('is refused where the unit would hold less than nothing without it', () => {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'fed', reduction({ makes: [], unitId: 'SX-1' })));
    submitted(ledger, recordAct('SEP', 'drawn', drawn));

    const elsewhere = reduction({ makes: [], unitId: 'SX-2' });
    for (const act of [elsewhere, reduction({ makes: [] })]) {
      expect(
        ledger.submit(correctRecord('SEP', 'c', { targetRecordId: 'fed', act })),
      ).toMatchObject({
        refusal: { code: 'unit-below-nothing', detail: { unitId: 'SX-1' }, pointer: '/act/unitId' },
      });
    }
  });
});

describe('correcting where goods were sent', () => {
  it('is known to the site that was named before, which receives nothing of it', () => {
    const ledger = beginChain();
    submitted(ledger, openSite('WORKS2', 'MAG'));
    submitted(ledger, recordAct('SEP', 'sale', saleOnChain()));
    const act = saleOnChain({ receivingSiteId: 'WORKS2' });
    submitted(ledger, correctRecord('SEP', 'c', { targetRecordId: 'sale', act }));

    expect(ledger.submit(recordAct('WORKS', 'rec', receipt()))).toMatchObject({
      refusal: { code: 'movement-voided', detail: { recordId: 'SEP/c' } },
    });
    submitted(ledger, recordAct('WORKS2', 'rec', receipt()));
  });
});

describe('correcting what a lot was made with', () => {
  const corrected = (massGrams: number) =>
    correctRecord('SEP', `c-${massGrams}`, {
      targetRecordId: 'open',
      act: openingStock('OX', massGrams),
    });

  it('is refused under a count of the lot, which has absorbed the error', () => {
    const ledger = beginChain();
    const counted = count({ lots: [{ lotId: 'OX', countedGrams: 1_000 }] });
    submitted(ledger, recordAct('SEP', 'count', counted));

    expect(ledger.submit(corrected(1_001))).toMatchObject({
      refusal: { code: 'record-built-on', detail: { blockerIds: ['count'] } },
    });
  });

  it('changes what is left by as much, at the composition of today', () => {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'sample', discarded({ takes: [allOf('OX', 100)] })));
    submitted(ledger, recordAct('SEP', 'assay', assay()));
    submitted(ledger, corrected(1_500));
    submitted(ledger, corrected(100));

    expect(ledger.rows('site-SEP').get('lot/OX')).toMatchObject({
      massGrams: 0,
      ppm: { Nd: 640_000, Pr: 205_000 },
    });
  });
});

describe('correcting what was taken', () => {
  const counted = count({ lots: [{ lotId: 'OX', countedGrams: 1_000 }] });
  const sampled = (occurredOn: string, massGrams: number) =>
    discarded({ occurredOn, takes: [allOf('OX', massGrams)] });

  it('is refused where it was, or would be, on a day that a count has closed', () => {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'sample', sampled('2025-02-02', 10)));
    submitted(ledger, recordAct('SEP', 'count', counted));

    const answer = (occurredOn: string, massGrams: number) =>
      ledger.submit(
        correctRecord('SEP', `c-${occurredOn}-${massGrams}`, {
          targetRecordId: 'sample',
          act: sampled(occurredOn, massGrams),
        }),
      );
    expect(answer('2025-02-01', 10)).toMatchObject({
      refusal: { code: 'record-built-on', detail: { blockerIds: ['count'] } },
    });
    expect(answer('2025-02-03', 20)).toMatchObject({ outcome: 'accepted' });
  });
});
