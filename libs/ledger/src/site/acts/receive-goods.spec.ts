import { receipt, recordAct, saleOnChain, goods } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { allOf, regrouping } from '@lodestone/testing/keeping';

describe('receiving a blend', () => {
  /** Both are wholly rare earth; halfway between them each part rounds up. */
  const metal = (lotId: string, ppm: Record<string, number>) => ({
    lotId,
    material: 'praseodymium-neodymium-metal',
    massGrams: 200,
    ppm,
  });

  it('takes it as it was sent, though rounding made its parts one more than a million', () => {
    const ledger = beginChain();
    const makes = [
      metal('M1', { Pr: 499_999, Nd: 500_001 }),
      metal('M2', { Pr: 500_000, Nd: 500_000 }),
    ];
    submitted(
      ledger,
      recordAct('SEP', 'mets', { type: 'OpeningStockDeclared', occurredOn: '2025-01-01', makes }),
    );
    const blend = [allOf('M1', 200), allOf('M2', 200)];
    submitted(ledger, recordAct('SEP', 'blend', regrouping('merge', blend, [allOf('M', 400)])));
    const sale = saleOnChain({ goods: [goods({ takes: [allOf('M', 400)] })] });
    submitted(ledger, recordAct('SEP', 'sale', sale));

    submitted(ledger, recordAct('WORKS', 'rec', receipt({ sentLotId: 'M' })));

    expect(ledger.rows('site-WORKS').get('lot/IN')).toMatchObject({
      ppm: { Pr: 500_000, Nd: 500_001 },
    });
  });
});

describe('receiving in parts', () => {
  it('clears what arrived, and with the last part all that is left', () => {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'sale', saleOnChain()));
    submitted(ledger, recordAct('WORKS', 'part', receipt({ massGrams: 100, closes: false })));
    submitted(ledger, recordAct('WORKS', 'rest', receipt({ lotId: 'IN2', massGrams: 290 })));

    expect(ledger.rows('site-WORKS').get('received/SEP/sale/1/OX')).toEqual({
      receipts: [
        { recordId: 'part', revision: 1, clearedGrams: 100, closes: false },
        { recordId: 'rest', revision: 2, clearedGrams: 300, closes: true },
      ],
    });
  });
});
