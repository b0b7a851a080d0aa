import { openingStock, recordAct, reduction, voidRecord } from '@lodestone/testing';
import { beginChain } from '@lodestone/testing/begun-chain';

describe('a record', () => {
  it('is recorded once, however often it is sent', () => {
    const ledger = beginChain();
    const again = ledger.submit(recordAct('SEP', 'open', openingStock('OX', 1_000)));
    expect(again).toEqual({ outcome: 'unchanged', revision: 1 });
  });

  it('answers with the voided record when its own content is sent again', () => {
    const ledger = beginChain();
    ledger.submit(voidRecord('SEP', 'v', 'open'));
    const again = ledger.submit(recordAct('SEP', 'open', openingStock('OX', 1_000)));
    expect(again).toEqual({ outcome: 'unchanged', revision: 1 });
  });

  it('may give 100.5 % of the rare earth that went in, which is flagged and not refused', () => {
    const makes = [
      {
        lotId: 'MET',
        material: 'praseodymium-neodymium-metal',
        massGrams: 850,
        ppm: { Nd: 755_400, Pr: 243_700 },
      },
    ];
    expect(beginChain().submit(recordAct('SEP', 'red', reduction({ makes }))).outcome).toBe(
      'accepted',
    );
  });
});
