import type { Decision } from '@lodestone/kernel';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { recordAct, voidRecord } from '@lodestone/testing/chain';
import { creditNote } from '@lodestone/testing/deals';
import { toldBy, transfer } from '@lodestone/testing/deciding';
import { correctRecord } from '@lodestone/testing/keeping';
import {
  exported,
  grantAgency,
  registerEnterprise,
  revokeAgency,
  sale,
  type AnyCommand,
  type MemoryLedger,
} from '@lodestone/testing';

/** RE sold 400 g at SEP for 100 fen in February; from June on SEP is MAG's. */
const july = { occurredOn: '2025-07-01' };
const note = (by: string, recordId: string, change: object = {}) =>
  toldBy(by, recordAct('SEP', recordId, creditNote('-60', { ...july, ...change })));

let ledger: MemoryLedger;
beforeEach(() => {
  ledger = beginChain();
  submitted(ledger, recordAct('SEP', 'sale', sale()));
});

const answerTo = (command: AnyCommand) => ledger.decide(command);
const stored = (decision: Decision): object =>
  decision.outcome === 'accepted' ? (decision.events[0].data as object) : decision;
const notTheirs = {
  outcome: 'refused',
  refusal: {
    code: 'deal-not-found',
    detail: { dealId: 'SEP/sale/1' },
    pointer: '/dealId',
  },
};

describe('a paper about a deal of a site that changed hands', () => {
  beforeEach(() => {
    submitted(ledger, registerEnterprise('XX'));
    submitted(ledger, transfer('SEP', 'MAG'));
  });

  it('is told by whose deal it is, and says so', () => {
    expect(stored(answerTo(note('RE', 'cn')))).toMatchObject({ sellerId: 'RE', toldById: 'RE' });
  });

  it('says nothing of who tells it where that is who operates the site on its day', () => {
    const then = stored(answerTo(note('RE', 'cn', { occurredOn: '2025-05-31' })));

    expect(then).toMatchObject({ sellerId: 'RE' });
    expect(then).not.toHaveProperty('toldById');
  });

  it('is not told by who came after, in the words for what is not there', () => {
    const inEuros = { currency: 'EUR' };
    const tooMuch = { adjustmentMinor: '-101' };

    expect(answerTo(note('MAG', 'cn'))).toStrictEqual(notTheirs);
    expect(answerTo(note('MAG', 'cn', inEuros))).toStrictEqual(notTheirs);
    expect(answerTo(note('MAG', 'cn', tooMuch))).toStrictEqual(notTheirs);
    expect(answerTo(note('XX', 'cn'))).toStrictEqual(notTheirs);
  });

  it('is told by who came after under a grant that is in force on its day', () => {
    submitted(ledger, grantAgency('RE', 'g', { agentId: 'MAG', acts: ['sale'] }));
    const told = stored(answerTo(note('MAG', 'cn')));
    expect(told).toMatchObject({ sellerId: 'RE' });
    expect(told).not.toHaveProperty('toldById');

    submitted(ledger, revokeAgency('RE', 'end', { grantRecordId: 'g', effectiveOn: '2025-07-01' }));
    expect(answerTo(note('MAG', 'cn'))).toStrictEqual(notTheirs);
  });

  it('needs a grant for what the deal is: one to export is none to sell', () => {
    submitted(ledger, grantAgency('RE', 'g', { agentId: 'MAG', acts: ['export'] }));

    expect(answerTo(note('MAG', 'cn'))).toStrictEqual(notTheirs);
  });

  it('is the record of who told it: that one takes it back and puts it right, on any day', () => {
    submitted(ledger, note('RE', 'cn'));
    const taken = voidRecord('SEP', 'v', 'cn');
    const right = (act: object) =>
      correctRecord('SEP', 'c', { targetRecordId: 'cn', act: creditNote('-60', act) });
    const moved = right({ occurredOn: '2025-07-02' });

    expect(answerTo(toldBy('MAG', taken))).toMatchObject({
      refusal: { code: 'target-not-found' },
    });
    expect(answerTo(toldBy('RE', taken))).toMatchObject({ outcome: 'accepted' });
    expect(stored(answerTo(toldBy('RE', moved)))).toMatchObject({
      act: { data: { occurredOn: '2025-07-02', toldById: 'RE' } },
    });
    expect(
      stored(answerTo(toldBy('RE', right({ ...july, documentNumber: 'CN-9' })))),
    ).toMatchObject({ act: { data: { documentNumber: 'CN-9', toldById: 'RE' } } });
    const before = stored(answerTo(toldBy('RE', right({ occurredOn: '2025-05-02' }))));
    expect(before).not.toHaveProperty('act.data.toldById');
  });

  it('sent again is the same', () => {
    submitted(ledger, note('RE', 'cn'));

    expect(answerTo(note('RE', 'cn'))).toMatchObject({ outcome: 'unchanged' });
    expect(answerTo(note('MAG', 'cn'))).toMatchObject({
      refusal: { code: 'record-of-another-operator' },
    });
  });
});

describe('a paper about a deal that another declared at the site', () => {
  const exportOfMag = { exporterId: 'MAG' };
  const dealId = 'SEP/export/1';
  beforeEach(() => submitted(ledger, recordAct('SEP', 'export', exported(exportOfMag))));

  it('is told by the exporter, at the site where it was recorded', () => {
    expect(stored(answerTo(note('MAG', 'cn', { dealId })))).toMatchObject({
      sellerId: 'MAG',
      toldById: 'MAG',
    });
  });

  it('and by who recorded it', () => {
    const told = stored(answerTo(note('RE', 'cn', { dealId })));

    expect(told).toMatchObject({ sellerId: 'MAG' });
    expect(told).not.toHaveProperty('toldById');
  });

  it('and not by the exporter about the deals of the operator', () => {
    expect(answerTo(note('MAG', 'cn'))).toStrictEqual(notTheirs);
  });
});
