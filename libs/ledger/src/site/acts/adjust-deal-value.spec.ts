import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { recordAct, voidRecord } from '@lodestone/testing/chain';
import { creditNote, debitNote } from '@lodestone/testing/deals';
import { allOf, correctRecord } from '@lodestone/testing/keeping';
import { exported, goods, sale, type MemoryLedger } from '@lodestone/testing';
import { postingsOf } from '../../postings/postings-of';
import type { PostedEvent, SubmittedAct } from '../../index';

let ledger: MemoryLedger;

/** 400 g for 100 fen. */
beforeEach(() => {
  ledger = beginChain();
  record('sale', sale());
});

const record = (recordId: string, act: SubmittedAct): void =>
  submitted(ledger, recordAct('SEP', recordId, act));
const answerTo = (act: SubmittedAct) => ledger.decide(recordAct('SEP', 'new', act));
const answerToVoid = (targetRecordId: string) =>
  ledger.decide(voidRecord('SEP', 'new', targetRecordId));
const answerToCorrection = (targetRecordId: string, act: SubmittedAct) =>
  ledger.decide(correctRecord('SEP', 'new', { targetRecordId, act }));
const accepted = { outcome: 'accepted' };
const exceeds = (leftMinor: string, adjustmentMinor: string) => ({
  outcome: 'refused',
  refusal: {
    code: 'credit-exceeds-deal-value',
    detail: { dealId: 'SEP/sale/1', leftMinor, adjustmentMinor },
  },
});
const builtOn = (...blockerIds: readonly string[]) => ({
  outcome: 'refused',
  refusal: { code: 'record-built-on', detail: { blockerIds } },
});
const saleFor = (valueMinor: string, change: object = {}) =>
  sale({ goods: [goods({ valueMinor, ...change })] });

describe('papers about the value of a deal', () => {
  it('name its seller, and post nothing', () => {
    record('credit', creditNote('-60'));

    const event = ledger.log.at(-1)?.event as PostedEvent;
    expect(event.data).toMatchObject({ sellerId: 'RE', adjustmentMinor: '-60', currency: 'CNY' });
    expect(postingsOf(event)).toEqual([]);
  });

  it('are about exports as well', () => {
    record('export', exported({ goods: [goods({ takes: [allOf('OX', 100)] })] }));

    expect(answerTo(creditNote('-100', { dealId: 'SEP/export/1' }))).toMatchObject(accepted);
  });

  it('are not above the value of the deal', () => {
    expect(answerTo(creditNote('-101'))).toMatchObject(exceeds('100', '-101'));
    expect(answerTo(creditNote('-100'))).toMatchObject(accepted);
  });

  it('are not together above it, and a debit note makes room', () => {
    record('credit', creditNote('-60'));
    expect(answerTo(creditNote('-41'))).toMatchObject(exceeds('40', '-41'));

    record('debit', debitNote('10'));
    expect(answerTo(creditNote('-50'))).toMatchObject(accepted);
  });

  it('are not of a day before their deal, nor moved to one', () => {
    const early = creditNote('-1', { occurredOn: '2025-01-31' });
    const before = {
      outcome: 'refused',
      refusal: { code: 'occurred-before-deal', detail: { dealId: 'SEP/sale/1' } },
    };
    record('credit', creditNote('-1'));

    expect(answerTo(early)).toMatchObject(before);
    expect(answerToCorrection('credit', early)).toMatchObject(before);
    expect(
      answerToCorrection('credit', creditNote('-1', { occurredOn: '2025-02-03' })),
    ).toMatchObject(accepted);
  });

  it('are on no day above the value of the deal by then', () => {
    record('debit', debitNote('10', { occurredOn: '2025-02-03' }));

    expect(answerTo(creditNote('-101', { occurredOn: '2025-02-02' }))).toMatchObject(
      exceeds('100', '-101'),
    );
    expect(answerTo(creditNote('-100', { occurredOn: '2025-02-02' }))).toMatchObject(accepted);
    record('credit', creditNote('-105', { occurredOn: '2025-02-03' }));
    expect(answerTo(creditNote('-6', { occurredOn: '2025-02-02' }))).toMatchObject(
      exceeds('5', '-6'),
    );
    expect(answerTo(creditNote('-5', { occurredOn: '2025-02-02' }))).toMatchObject(accepted);
  });

  it('are not moved to a day on which the deal is not worth them', () => {
    record('debit', debitNote('10', { occurredOn: '2025-02-03' }));
    record('credit', creditNote('-105', { occurredOn: '2025-02-04' }));

    const sooner = creditNote('-105', { occurredOn: '2025-02-02' });
    expect(answerToCorrection('credit', sooner)).toMatchObject(exceeds('100', '-105'));
    const later = debitNote('10', { occurredOn: '2025-02-05' });
    expect(answerToCorrection('debit', later)).toMatchObject(exceeds('100', '-105'));
    const sameDay = debitNote('10', { occurredOn: '2025-02-04' });
    expect(answerToCorrection('debit', sameDay)).toMatchObject(accepted);
  });

  it('make room again when they are taken back', () => {
    record('credit', creditNote('-60'));
    submitted(ledger, voidRecord('SEP', 'void', 'credit'));

    expect(answerTo(creditNote('-100'))).toMatchObject(accepted);
  });

  it('are not taken back under what was credited on them', () => {
    record('debit', debitNote('10'));
    record('credit', creditNote('-105'));
    record('debit2', debitNote('90'));

    expect(answerToVoid('debit')).toMatchObject(exceeds('100', '-105'));
    expect(answerToCorrection('debit', debitNote('4'))).toMatchObject(exceeds('104', '-105'));
    expect(answerToCorrection('debit', debitNote('5'))).toMatchObject(accepted);
    expect(answerToVoid('debit2')).toMatchObject(accepted);
  });

  it('keep the deal from being taken back, by name', () => {
    record('debit', debitNote('10'));
    record('credit', creditNote('-60'));

    expect(answerToVoid('sale')).toMatchObject(builtOn('credit', 'debit'));
  });

  it('let the deal be put right as far as they stand', () => {
    record('credit', creditNote('-60'));

    expect(answerToCorrection('sale', saleFor('59'))).toMatchObject(exceeds('59', '-60'));
    expect(answerToCorrection('sale', saleFor('60'))).toMatchObject(accepted);
    const inEuros = saleFor('100', { currency: 'EUR' });
    expect(answerToCorrection('sale', inEuros)).toMatchObject(builtOn('credit'));
    const later = { ...saleFor('100'), occurredOn: '2025-02-02' };
    expect(answerToCorrection('sale', later)).toMatchObject(builtOn('credit'));
  });

  it('are of the deal as it was put right', () => {
    submitted(
      ledger,
      correctRecord('SEP', 'corr', { targetRecordId: 'sale', act: saleFor('300') }),
    );
    record('credit', creditNote('-300'));

    expect(answerTo(creditNote('-1'))).toMatchObject(exceeds('0', '-1'));
  });
});
