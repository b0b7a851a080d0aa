import type { Decision } from '@lodestone/kernel';
import {
  openSite,
  openingStock,
  recordAct,
  registerEnterprise,
  voidRecord,
} from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { decideOnSite, toldBy, transfer } from '@lodestone/testing/deciding';
import { correctRecord } from '@lodestone/testing/keeping';
import type { AnyCommand, MemoryLedger } from '@lodestone/testing/memory-ledger';
import { exported, receipt, reduction, sale, saleOnChain } from '@lodestone/testing/submissions';
import { siteStream } from '../records/site.events';
import { lotRowOf } from './site.rows';

const day = '2025-06-01';
const before = { occurredOn: '2025-05-31' };
const after = { occurredOn: day };

let ledger: MemoryLedger;
beforeEach(() => {
  ledger = beginChain();
});

const data = (decision: Decision): object =>
  decision.outcome === 'accepted' ? (decision.events[0].data as object) : decision;
const record = (command: AnyCommand): object => data(ledger.submit(command));
const refusal = (code: string, detail: object = {}) => ({
  outcome: 'refused',
  refusal: { code, detail: expect.objectContaining(detail) as object },
});
const stock = (lotId: string, occurredOn: string) => openingStock(lotId, 1_000, occurredOn);

describe('a site that changes hands', () => {
  beforeEach(() => submitted(ledger, transfer('SEP', 'MAG')));

  it('says who operated it the day before', () => {
    expect(ledger.log.at(-1)?.event).toStrictEqual({
      type: 'SiteTransferred',
      data: {
        siteId: 'SEP',
        recordId: '~to-MAG-2025-06-01',
        effectiveOn: day,
        fromEnterpriseId: 'RE',
        toEnterpriseId: 'MAG',
      },
    });
  });

  it('is operated by who operates it on the day of the act, and by nobody else', () => {
    const late = recordAct('SEP', 'late', stock('A', '2025-05-31'));
    const next = recordAct('SEP', 'next', stock('B', day));

    expect(record(toldBy('MAG', late))).toMatchObject(
      refusal('not-operator-on-day', { siteId: 'SEP', ...before }),
    );
    expect(record(toldBy('RE', next))).toMatchObject(refusal('not-operator-on-day', after));
    expect(record(toldBy('RE', late))).toMatchObject({ makes: [{ ownerId: 'RE' }] });
    expect(record(toldBy('MAG', next))).toMatchObject({ makes: [{ ownerId: 'MAG' }] });
  });

  it.each([
    ['sellerId', sale(before), sale(after)],
    ['exporterId', exported(before), exported(after)],
    ['operatorId', reduction(before), reduction({ ...after })],
  ])('stamps %s by the day', (field, then, now) => {
    expect([
      (record(toldBy('RE', recordAct('SEP', 'then', then))) as Record<string, unknown>)[field],
      (ledger = beginChain()) && submitted(ledger, transfer('SEP', 'MAG')),
      (record(toldBy('MAG', recordAct('SEP', 'now', now))) as Record<string, unknown>)[field],
    ]).toEqual(['RE', undefined, 'MAG']);
  });

  it('moves no lot: the new operator works what the old one owns', () => {
    expect(lotRowOf(ledger.rows(siteStream('SEP')), 'OX')?.ownerId).toBe('RE');
    expect(record(toldBy('MAG', recordAct('SEP', 'red', reduction(after))))).toMatchObject({
      operatorId: 'MAG',
      makes: [{ ownerId: 'RE' }],
    });
  });

  it('leaves what was told before to who told it', () => {
    const taken = voidRecord('SEP', 'v', 'open');
    const right = correctRecord('SEP', 'c', {
      targetRecordId: 'open',
      act: openingStock('OX', 900),
    });

    expect(record(toldBy('MAG', taken))).toMatchObject(refusal('target-not-found'));
    expect(record(toldBy('MAG', right))).toMatchObject(refusal('target-not-found'));
    expect(record(toldBy('RE', right))).toMatchObject({
      act: { data: { makes: [{ massGrams: 900, ownerId: 'RE' }] } },
    });
    expect(record(toldBy('RE', taken))).toMatchObject({ targetRecordId: 'open' });
    // So are the correction and the void.
    expect(record(toldBy('MAG', right))).toMatchObject(refusal('record-of-another-operator'));
    expect(record(toldBy('MAG', taken))).toMatchObject(refusal('record-of-another-operator'));
  });

  it('answers the same content of another operator with nothing of the record', () => {
    const same = recordAct('SEP', 'open', openingStock('OX', 1_000));
    expect(ledger.submit(toldBy('RE', same)).outcome).toBe('unchanged');
    expect(record(toldBy('MAG', same))).toStrictEqual({
      outcome: 'refused',
      refusal: { code: 'record-of-another-operator', detail: { recordId: 'open' } },
    });
  });

  it('keeps a correction within the days of who told the record', () => {
    const moved = (recordId: string, occurredOn: string) =>
      correctRecord('SEP', recordId, {
        targetRecordId: 'open',
        act: openingStock('OX', 1_000, occurredOn),
      });

    expect(record(toldBy('RE', moved('c1', day)))).toMatchObject({
      ...refusal('not-operator-on-day', after),
      refusal: { pointer: '/act/occurredOn' },
    });
    expect(record(toldBy('RE', moved('c2', '2025-05-31')))).toMatchObject({
      act: { data: before },
    });
  });

  it('is a record like any other: sent again it is the same', () => {
    expect(ledger.submit(transfer('SEP', 'MAG'))).toEqual({ outcome: 'unchanged', revision: 2 });
    expect(record(transfer('SEP', 'RE', '2025-09-01', '~to-MAG-2025-06-01'))).toMatchObject(
      refusal('record-exists-with-other-content'),
    );
  });

  it('goes on from one to the next, also where an earlier day is told later', () => {
    submitted(ledger, registerEnterprise('NEW'));

    expect(record(transfer('SEP', 'NEW', '2025-08-01'))).toMatchObject({ fromEnterpriseId: 'MAG' });
    expect(record(transfer('SEP', 'NEW', '2025-03-01'))).toMatchObject({ fromEnterpriseId: 'RE' });
    expect(
      ['2025-02-28', '2025-03-01', '2025-05-31', day, '2025-07-31', '2025-08-01'].map((on, n) => {
        const { makes } = record(recordAct('SEP', `r${n}`, stock(`L${n}`, on))) as {
          makes: readonly [{ ownerId: string }];
        };
        return makes[0].ownerId;
      }),
    ).toEqual(['RE', 'NEW', 'NEW', 'MAG', 'MAG', 'NEW']);
  });

  it('is refused twice for one day, to nobody, and to who operates it then', () => {
    expect(record(transfer('SEP', 'RE', day, '~again'))).toMatchObject({
      ...refusal('site-transferred-that-day', { siteId: 'SEP', effectiveOn: day }),
      refusal: { pointer: '/effectiveOn' },
    });
    expect(record(transfer('SEP', 'NOBODY', '2025-07-01'))).toMatchObject(
      refusal('enterprise-not-found', { enterpriseId: 'NOBODY' }),
    );
    expect(record(transfer('SEP', 'MAG', '2025-07-01'))).toMatchObject(
      refusal('site-operated-already', { enterpriseId: 'MAG' }),
    );
    expect(record(transfer('NOWHERE', 'MAG'))).toMatchObject(refusal('site-not-found'));
  });
});

describe('records of before a transfer that is told late', () => {
  it('stay those of who told them, whatever becomes of them', () => {
    submitted(ledger, toldBy('RE', recordAct('SEP', 'june', stock('J', '2025-06-15'))));
    submitted(ledger, transfer('SEP', 'MAG'));
    const corrected = correctRecord('SEP', 'c', {
      targetRecordId: 'june',
      act: openingStock('J', 500, '2025-06-15'),
    });

    expect(record(toldBy('MAG', corrected))).toMatchObject(refusal('target-not-found'));
    expect(record(toldBy('RE', corrected))).toMatchObject({
      act: { data: { makes: [{ massGrams: 500, ownerId: 'RE' }] } },
    });
  });
});

describe('goods for a site that changes hands', () => {
  it('are sold to who operates it on the day of the sale, and received by who does then', () => {
    submitted(ledger, registerEnterprise('NEW'));
    submitted(ledger, transfer('WORKS', 'NEW'));

    expect(record(recordAct('SEP', 'sale', saleOnChain(before)))).toMatchObject({ buyerId: 'MAG' });
    expect(record(recordAct('SEP', 'sale2', saleOnChain(after)))).toMatchObject({ buyerId: 'NEW' });
    expect(
      record(toldBy('NEW', recordAct('WORKS', 'in', receipt({}, { occurredOn: '2025-06-03' })))),
    ).toMatchObject({ receipts: [{ made: { ownerId: 'MAG' } }] });
  });

  it('are no sale where the buyer is the seller on that day', () => {
    submitted(ledger, transfer('WORKS', 'RE'));

    expect(record(recordAct('SEP', 'sale', saleOnChain(after)))).toMatchObject(
      refusal('receiving-site-own'),
    );
    expect(record(recordAct('SEP', 'sale', saleOnChain(before)))).toMatchObject({ buyerId: 'MAG' });
  });

  it('go to an own site by the day', () => {
    submitted(ledger, openSite('YARD', 'RE'));
    submitted(ledger, transfer('YARD', 'MAG'));
    const moved = (on: object) =>
      recordAct('SEP', 'move', {
        type: 'Dispatched',
        receivingSiteId: 'YARD',
        purpose: 'own-site',
        takes: [{ lotId: 'OX', massGrams: 1 }],
        ...on,
      } as never);

    expect(record(moved(after))).toMatchObject(refusal('dispatch-to-another-enterprise'));
    expect(record(moved(before))).toMatchObject({ receiverId: 'RE' });
  });
});

describe('what a site is there for', () => {
  it('is told by an authority and refuses nothing', () => {
    const activities = ['recycling'];
    expect(
      record(
        decideOnSite('SEP', '~act', {
          type: 'SiteActivitiesChanged',
          effectiveOn: day,
          activities,
        }),
      ),
    ).toStrictEqual({ siteId: 'SEP', recordId: '~act', effectiveOn: day, activities });
    expect(
      record(decideOnSite('SEP', '~closed', { type: 'SiteClosed', effectiveOn: day })),
    ).toStrictEqual({ siteId: 'SEP', recordId: '~closed', effectiveOn: day });
    expect(record(toldBy('RE', recordAct('SEP', 'red', reduction(after))))).toMatchObject({
      operatorId: 'RE',
    });
  });
});
