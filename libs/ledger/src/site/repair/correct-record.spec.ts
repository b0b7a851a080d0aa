import { openSite, receipt, recordAct, reduction, saleOnChain } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { correctRecord } from '@lodestone/testing/keeping';

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
  it('lets the site that was named before say that they arrived: both statements stand', () => {
    const ledger = beginChain();
    submitted(ledger, openSite('WORKS2', 'MAG'));
    submitted(ledger, recordAct('SEP', 'sale', saleOnChain()));
    const act = saleOnChain({ receivingSiteId: 'WORKS2' });
    submitted(ledger, correctRecord('SEP', 'c', { targetRecordId: 'sale', act }));

    submitted(ledger, recordAct('WORKS', 'rec', receipt()));
    submitted(ledger, recordAct('WORKS2', 'rec', receipt()));
  });
});
