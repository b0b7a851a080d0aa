import { exported, goods, recordAct } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { imported } from '@lodestone/testing/submissions';
import type { Exported, ImportLanded, SubmittedAct, SubmittedGoods } from '../../../index';
import { factsOf } from '../../facts.fixture';
import { breachesOf, stored } from '../../judged.fixture';
import { declarationIncomplete } from './declaration-incomplete';

const whole = {
  tradeMode: '0110',
  portCode: 'CNTXG',
  transportMode: '2',
  incoterm: 'FOB',
  paymentMode: 'telegraphic-transfer',
  producerId: 'RE',
  customsDeclarationNumber: '020220250000012345',
};

const line = {
  isDeclaredControlled: false,
  netMassGrams: 400,
  grossMassGrams: 400,
  statistics: { unitCode: 'GRM', quantity: '400' },
  processingDegree: 'not-a-magnet',
};

/** What is missing of an export, as the ledger stores it. */
function missingOf(change: object, ...lines: ReadonlyArray<Partial<SubmittedGoods>>): unknown {
  const ledger = beginChain();
  submitted(ledger, recordAct('SEP', 'import', imported([{ lotId: 'IN', massGrams: 5 }])));
  const act = exported({ ...change, goods: lines.map((each) => goods(each)) });
  submitted(ledger, recordAct('SEP', 'act', act));
  const stored = ledger.log.at(-1)?.event as Exported;
  const breaches = declarationIncomplete.judge(stored, factsOf());
  return breaches.map(({ missing }) => [declarationIncomplete.code, missing]);
}

const without = (fields: object, name: string): object =>
  Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name));

describe('an export that is declared in full', () => {
  it('is not flagged, whatever the answers are', () => {
    expect(missingOf(whole, line)).toEqual([]);
  });
});

describe('an export that lacks what a declaration needs', () => {
  it.each(Object.keys(whole))('is flagged for %s', (name) => {
    expect(missingOf(without(whole, name), line)).toEqual([['declaration-incomplete', [name]]]);
  });

  it.each(Object.keys(line))('is flagged for %s of a line, by its place', (name) => {
    const takes = [{ lotId: 'IN', massGrams: 5 }];
    const lines = [line, { ...without(line, name), takes }];

    expect(missingOf(whole, ...lines)).toEqual([['declaration-incomplete', [`goods/1/${name}`]]]);
  });

  it('is flagged once, for everything', () => {
    const names = [...Object.keys(whole), ...Object.keys(line).map((name) => `goods/0/${name}`)];

    expect(missingOf({}, {})).toEqual([['declaration-incomplete', names]]);
  });

  it('needs no producer where the goods go back', () => {
    const back = { ...without(whole, 'producerId'), returnedImportRecordId: 'SEP/import' };

    expect(missingOf(back, line)).toEqual([]);
  });
});

describe('an import that lacks what a declaration needs', () => {
  const declared = {
    tradeMode: '0110',
    customsDeclarationNumber: '020220251000012345',
    supplier: { ref: 'SUPPLIER', countryCode: 'MM' },
  };
  const landed = (change: object, lot: object = { goodsCode: '2846901300' }): unknown =>
    breachesOf(
      declarationIncomplete,
      stored({ ...imported([{ lotId: 'IN', massGrams: 5, ...lot }]), ...change }),
    ).map(({ missing }) => missing);
  const bare = { tradeMode: undefined, customsDeclarationNumber: undefined, supplier: undefined };

  it('is not flagged where it is declared in full', () => {
    expect(landed(declared)).toEqual([]);
  });

  it.each(Object.keys(declared))('is flagged for %s', (name) => {
    expect(landed({ ...bare, ...without(declared, name) })).toEqual([[name]]);
  });

  it('needs no supplier where the goods come back', () => {
    const back = { ...bare, ...without(declared, 'supplier') };
    const { type, data } = stored({
      ...imported([{ lotId: 'IN', massGrams: 5, goodsCode: '2846901300' } as never]),
      ...back,
    } as SubmittedAct) as ImportLanded;
    const act: ImportLanded = { type, data: { ...data, returnedDealId: 'SEP/out/1' } };

    expect(breachesOf(declarationIncomplete, act)).toEqual([]);
  });

  it('is flagged for a lot without its goods code', () => {
    expect(landed(declared, {})).toEqual([['makes/0/goodsCode']]);
  });
});
