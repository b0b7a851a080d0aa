import { mined, ore, recordAct, reduction, type MemoryLedger } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { allOf, batchOf, correctRecord, regrouping } from '@lodestone/testing/keeping';
import type { SubmittedAct } from '../submitted';

const mineOf = (ownerId: string): SubmittedAct => mined([{ ...ore, ownerId }]);

/** Every way in which an act says whose a lot is. */
const waysIn: ReadonlyArray<readonly [string, (ownerId: string) => SubmittedAct]> = [
  ['mined', mineOf],
  ['declared', (ownerId) => ({ ...mineOf(ownerId), type: 'OpeningStockDeclared' }) as SubmittedAct],
  [
    'landed',
    (ownerId) =>
      ({ ...mineOf(ownerId), type: 'ImportLanded', originCountryCode: 'AU' }) as SubmittedAct,
  ],
  [
    'collected',
    (ownerId) =>
      ({
        ...mined([{ ...ore, material: 'ndfeb-swarf', ownerId }]),
        type: 'ScrapCollected',
        scrapSource: 'end-of-life',
      }) as SubmittedAct,
  ],
  ['refined', (ownerId) => reduction({ makes: [{ ...metal, ownerId }] })],
  [
    'regrouped',
    (ownerId) => regrouping('title', [allOf('OX', 10)], [{ ...allOf('TITLE', 10), ownerId }]),
  ],
];

const metal = {
  lotId: 'MET',
  material: 'praseodymium-neodymium-metal',
  massGrams: 830,
  ppm: { Nd: 756_000, Pr: 243_000 },
};

const codeOf = (decision: ReturnType<MemoryLedger['submit']>): string =>
  decision.outcome === 'refused' ? decision.refusal.code : decision.outcome;

describe('the owner of a lot', () => {
  it.each(waysIn)('is in the directory when the lot is %s', (_, actOf) => {
    const ledger = beginChain();

    expect(ledger.submit(recordAct('SEP', 'new', actOf('NOBODY')))).toMatchObject({
      outcome: 'refused',
      refusal: {
        code: 'owner-not-found',
        detail: { ownerId: 'NOBODY' },
        pointer: '/makes/0/ownerId',
      },
    });
    expect(codeOf(ledger.submit(recordAct('SEP', 'new', actOf('MAG'))))).toBe('accepted');
  });

  it('is in the directory in a batch and in a correction too', () => {
    const ledger = beginChain();
    const batch = batchOf('SEP', [recordAct('SEP', 'new', mineOf('NOBODY'))]);
    expect(codeOf(ledger.submit(batch))).toBe('owner-not-found');

    submitted(ledger, recordAct('SEP', 'ore', mined([ore])));
    const act = mineOf('NOBODY');
    const corrected = correctRecord('SEP', 'c', { targetRecordId: 'ore', act });
    expect(codeOf(ledger.submit(corrected))).toBe('owner-not-found');
  });
});
