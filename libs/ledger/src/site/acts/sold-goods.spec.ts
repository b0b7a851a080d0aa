import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import {
  clientAbroad,
  openSite,
  openingStock,
  recordAct,
  voidRecord,
} from '@lodestone/testing/chain';
import { givingUp } from '@lodestone/testing/deals';
import {
  allOf,
  correctRecord,
  count,
  discarded,
  dispatch,
  lost,
  regrouping,
} from '@lodestone/testing/keeping';
import type { MemoryLedger } from '@lodestone/testing';
import { exported, goods, receipt, reduction, sale, saleAbroad } from '@lodestone/testing';
import { postingsOf } from '../../postings/postings-of';
import type { PostedEvent, SubmittedAct } from '../../index';
import { lotRowOf } from '../site.rows';

const dealId = 'SEP/sale/1';
const waits = { status: 'sold', dealId, ownerId: 'RE' };
const day = '2025-02-03';

let ledger: MemoryLedger;

beforeEach(() => {
  ledger = beginChain();
  submitted(ledger, recordAct('SEP', 'sale', saleAbroad({ consignee: clientAbroad })));
});

const record = (siteId: string, recordId: string, act: SubmittedAct): void =>
  submitted(ledger, recordAct(siteId, recordId, act));
const answerTo = (siteId: string, act: SubmittedAct) =>
  ledger.decide(recordAct(siteId, 'new', act));
const refusal = (code: string, more: object = {}) => ({
  outcome: 'refused',
  refusal: { code, ...more },
});
const lotAt = (siteId: string, lotId: string) => lotRowOf(ledger.rows(`site-${siteId}`), lotId);
const lastEvent = () => ledger.log.at(-1)?.event as PostedEvent;

const toPort = (change: object = {}) =>
  dispatch({ occurredOn: day, purpose: 'port', takes: [allOf('OX-S', 300)], ...change });
const atPort = (change: object = {}) =>
  receipt(
    { movementId: 'SEP/out/1', sentLotId: 'OX-S', lotId: 'PORT', massGrams: 300, ...change },
    { occurredOn: day },
  );
const exportOf = (lotId: string, massGrams: number, saleDealId = dealId, change: object = {}) =>
  exported({
    occurredOn: day,
    goods: [goods({ saleDealId, takes: [allOf(lotId, massGrams)] })],
    ...change,
  });

/** 300 of the 400 g are in the warehouse of another enterprise. */
function sendToPort(): void {
  record('SEP', 'out', toPort());
  record('WORKS', 'in', atPort());
}

describe('goods that are sold and wait for their export', () => {
  it('go to a port with their deal, and stay sold there whoever’s warehouse it is', () => {
    sendToPort();

    expect(lotAt('WORKS', 'PORT')).toMatchObject({ ...waits, massGrams: 300 });
    expect(lastEvent().data).toMatchObject({
      receipts: [{ sent: { lotId: 'OX-S', dealId }, made: { lotId: 'PORT', ...waits } }],
    });
  });

  it('stay sold in bond', () => {
    record('SEP', 'out', toPort({ purpose: 'bonded' }));
    record('WORKS', 'in', atPort());

    expect(lotAt('WORKS', 'PORT')).toMatchObject(waits);
  });

  it('come back with their deal where they are turned away', () => {
    record('SEP', 'out', toPort());
    const refused = { massGrams: 300, reason: 'wrong-goods' };
    record('WORKS', 'in', atPort({ lotId: undefined, massGrams: undefined, refused } as never));
    const back = { movementId: 'WORKS/in/1', sentLotId: 'OX-S', lotId: 'BACK', massGrams: 300 };
    record('SEP', 'back', receipt(back, { occurredOn: day }));

    expect(lotAt('SEP', 'BACK')).toMatchObject(waits);
  });

  it.each([
    'toll',
    'toll-return',
    'reserve',
    'reserve-release',
    'analysis',
    'repair',
    'exhibition',
  ])('do not go elsewhere: %s', (purpose) => {
    expect(answerTo('SEP', toPort({ purpose }))).toMatchObject(
      refusal('lot-sold', { detail: { lotId: 'OX-S', dealId } }),
    );
  });

  it('are parted, and put together again, under their deal', () => {
    record(
      'SEP',
      'split',
      regrouping('split', [allOf('OX-S', 400)], [allOf('A', 150), allOf('B', 250)]),
    );
    record(
      'SEP',
      'merge',
      regrouping('merge', [allOf('A', 150), allOf('B', 250)], [allOf('C', 400)]),
    );

    expect([lotAt('SEP', 'A'), lotAt('SEP', 'C')]).toMatchObject([waits, waits]);
  });

  it('are not put together with those of another deal', () => {
    record(
      'SEP',
      'sale2',
      saleAbroad({
        goods: [goods({ takes: [{ lotId: 'OX', massGrams: 100, successorLotId: 'OX-S2' }] })],
      }),
    );

    const merge = regrouping('merge', [allOf('OX-S', 1), allOf('OX-S2', 1)], [allOf('C', 2)]);
    expect(answerTo('SEP', merge)).toMatchObject(refusal('regrouping-of-unlike-lots'));
  });

  it.each([
    ['title', { ownerId: 'MAG' }],
    ['status', { status: 'free' }],
    ['scrap', { material: 'metal-scrap' }],
  ])('are not regrouped otherwise: %s', (kind, change) => {
    const act = regrouping(kind, [allOf('OX-S', 400)], [{ ...allOf('A', 400), ...change }]);
    expect(answerTo('SEP', act)).toMatchObject(refusal('lot-sold'));
  });

  const metal = {
    lotId: 'MET',
    material: 'praseodymium-neodymium-metal',
    massGrams: 330,
    ppm: { Nd: 756_000, Pr: 243_000 },
  };

  it('are worked once more, and what they are made into waits for the same export', () => {
    record('SEP', 'rework', reduction({ takes: [allOf('OX-S', 400)], makes: [metal] }));

    expect(lotAt('SEP', 'MET')).toMatchObject(waits);
    expect(answerTo('SEP', exportOf('MET', 330))).toMatchObject({ outcome: 'accepted' });
  });

  it.each([
    ['in a unit, in which nobody can tell them apart', { unitId: 'SX-1' }],
    ['as scrap is recycled', { type: 'Recycled' }],
  ])('are not worked %s', (_, change) => {
    const act = reduction({ takes: [allOf('OX-S', 400)], makes: [metal], ...change });
    expect(answerTo('SEP', act)).toMatchObject(refusal('lot-sold'));
  });

  it('do not become free by being worked', () => {
    const makes = [{ ...metal, status: 'free' }];
    expect(answerTo('SEP', reduction({ takes: [allOf('OX-S', 400)], makes }))).toMatchObject(
      refusal('rework-changes-other-field', {
        detail: { lotId: 'MET', field: 'status' },
        pointer: '/makes/0/status',
      }),
    );
  });

  it('are sampled, and are not thrown away', () => {
    const takes = [allOf('OX-S', 1)];
    expect(answerTo('SEP', discarded({ takes }))).toMatchObject({
      events: [{ data: { takes: [{ lotId: 'OX-S', dealId }] } }],
    });
    expect(answerTo('SEP', discarded({ takes, kind: 'waste' }))).toMatchObject(refusal('lot-sold'));
  });

  it('burn as what is lost, and nothing of it is unaccounted for', () => {
    record('SEP', 'fire', lost({ takes: [allOf('OX-S', 400)] }));

    const lines = postingsOf(lastEvent()).map(({ account, massGrams, dealId: deal }) => [
      account,
      massGrams,
      deal,
    ]);
    expect(lines).toEqual([
      ['stock', -400, undefined],
      ['lost', 400, undefined],
    ]);
  });

  it('are counted; what is too much is of the same deal', () => {
    const lots = [{ lotId: 'OX-S', countedGrams: 407, gainLotId: 'MORE' }];
    record('SEP', 'count', count({ lots }));

    expect(lotAt('SEP', 'MORE')).toMatchObject({ ...waits, massGrams: 7 });
  });

  it('are not sold again, nor exported from stock', () => {
    const line = goods({ takes: [allOf('OX-S', 1)] });
    expect(answerTo('SEP', sale({ goods: [line] }))).toMatchObject(refusal('lot-sold'));
    expect(answerTo('SEP', exported({ goods: [line] }))).toMatchObject(refusal('lot-sold'));
  });
});

describe('an export under a sale', () => {
  it('says what the sale said, and whom it named otherwise', () => {
    const change = { consignee: { ...clientAbroad, ref: 'another' }, endUser: { ...clientAbroad } };
    record('SEP', 'export', exportOf('OX-S', 100, dealId, change));

    expect(lastEvent().data).toMatchObject({
      goods: [
        {
          takes: [{ lotId: 'OX-S', dealId }],
          saleTerms: {
            goodsCode: '2846901920',
            grade: 'ungraded',
            valueMinor: '100',
            currency: 'CNY',
            massGrams: 400,
            destinationCountryCode: 'DE',
            differingParties: ['consignee'],
          },
        },
      ],
    });
  });

  it('takes goods that lie at another site, and says what was said there', () => {
    sendToPort();
    record('WORKS', 'export', exportOf('PORT', 300));

    expect(lastEvent().data).toMatchObject({
      goods: [{ saleDealId: dealId, saleTerms: { massGrams: 400, differingParties: [] } }],
    });
    expect(postingsOf(lastEvent()).filter((line) => line.dealId !== undefined)).toMatchObject([
      { account: 'exported', dealId: 'WORKS/export/1', massGrams: 300 },
    ]);
  });

  it('says what the sale says by then, where it was corrected', () => {
    const act = saleAbroad({
      consignee: clientAbroad,
      goods: [
        goods({
          valueMinor: '90',
          takes: [{ lotId: 'OX', massGrams: 400, successorLotId: 'OX-S' }],
        }),
      ],
    });
    sendToPort();
    submitted(ledger, correctRecord('SEP', 'corr', { targetRecordId: 'sale', act }));
    record('WORKS', 'export', exportOf('PORT', 300));

    expect(lastEvent().data).toMatchObject({ goods: [{ saleTerms: { valueMinor: '90' } }] });
  });

  it('does not take goods of another deal', () => {
    record(
      'SEP',
      'sale2',
      saleAbroad({
        goods: [goods({ takes: [{ lotId: 'OX', massGrams: 100, successorLotId: 'OX-S2' }] })],
      }),
    );
    const detail = { lotId: 'OX-S', saleDealId: 'SEP/sale2/1' };
    expect(answerTo('SEP', exportOf('OX-S', 1, 'SEP/sale2/1'))).toMatchObject(
      refusal('lot-not-of-sale-deal', { detail }),
    );
    sendToPort();
    expect(answerTo('WORKS', exportOf('PORT', 1, 'SEP/sale2/1'))).toMatchObject(
      refusal('lot-not-of-sale-deal', { detail: { ...detail, lotId: 'PORT' } }),
    );
  });

  it('tells nobody who has none of the goods whether a sale of another site is there', () => {
    record('WORKS', 'open', openingStock('OWN', 10));
    const there = answerTo('WORKS', exportOf('NONE', 1));
    const nowhere = answerTo('WORKS', exportOf('NONE', 1, 'SEP/no-sale/1'));

    expect(there).toMatchObject(refusal('sale-deal-not-found'));
    expect(nowhere).toMatchObject(refusal('sale-deal-not-found'));
    const own = [dealId, 'SEP/no-sale/1'].map((deal) =>
      answerTo('WORKS', exportOf('OWN', 1, deal)),
    );
    expect(own).toMatchObject([refusal('lot-not-of-sale-deal'), refusal('lot-not-of-sale-deal')]);
  });
});

describe('a sale that is given up', () => {
  it('leaves free goods where they lie, and posts no deal', () => {
    sendToPort();
    const takes = [{ ...allOf('PORT', 120), successorLotId: 'FREE' }];
    record('WORKS', 'rest', givingUp({ occurredOn: day, takes }));

    expect(lotAt('WORKS', 'FREE')).toMatchObject({ status: 'free', ownerId: 'RE', massGrams: 120 });
    expect(lotAt('WORKS', 'FREE')).not.toHaveProperty('dealId');
    expect(lastEvent().data).toMatchObject({ sellerId: 'RE', siteOperatorId: 'MAG', dealId });
    const lines = postingsOf(lastEvent());
    expect(lines.map(({ account, status, massGrams }) => [account, status, massGrams])).toEqual([
      ['stock', 'sold', -120],
      ['stock', 'free', 120],
    ]);
    expect(lines.filter((line) => line.dealId !== undefined)).toEqual([]);
  });

  it('is no more than what is left of it', () => {
    record('SEP', 'export', exportOf('OX-S', 350));
    const takes = [{ ...allOf('OX-S', 51), successorLotId: 'FREE' }];

    expect(answerTo('SEP', givingUp({ occurredOn: day, takes }))).toMatchObject(
      refusal('mass-exceeds-lot', { detail: { lotId: 'OX-S', leftGrams: 50 } }),
    );
  });

  it('is one of those goods', () => {
    const takes = [{ ...allOf('OX', 1), successorLotId: 'FREE' }];
    expect(answerTo('SEP', givingUp({ takes }))).toMatchObject(refusal('lot-not-of-sale-deal'));
    expect(answerTo('SEP', givingUp({ dealId: 'SEP/open/1' }))).toMatchObject(
      refusal('sale-deal-not-found', { pointer: '/dealId' }),
    );
  });

  it('is taken back, and then its goods wait again; unless they were used', () => {
    record('SEP', 'rest', givingUp());
    submitted(ledger, voidRecord('SEP', 'void', 'rest'));
    expect([lotAt('SEP', 'OX-S'), lotAt('SEP', 'OX-F')]).toMatchObject([
      { ...waits, massGrams: 400 },
      { state: 'voided' },
    ]);

    const takes = [{ ...allOf('OX-S', 100), successorLotId: 'OX-G' }];
    record('SEP', 'rest2', givingUp({ takes }));
    record('SEP', 'used', discarded({ takes: [allOf('OX-G', 1)] }));
    expect(ledger.decide(voidRecord('SEP', 'void2', 'rest2'))).toMatchObject(
      refusal('record-built-on', { detail: { blockerIds: ['used'] } }),
    );
    expect(ledger.decide(voidRecord('SEP', 'void3', 'sale'))).toMatchObject(
      refusal('record-built-on', { detail: { blockerIds: ['rest2'] } }),
    );
  });
});

it('is exported under the deal of a sale whose log is older than stamps of deals', () => {
  const { stream, event } = ledger.log.at(-1) as (typeof ledger.log)[number];
  const older = beginChain();
  older.record(stream, event);
  submitted(older, openSite('PORT', 'MAG'));
  submitted(older, recordAct('SEP', 'out', toPort({ receivingSiteId: 'PORT' })));
  submitted(older, recordAct('PORT', 'in', atPort()));

  expect(older.decide(recordAct('PORT', 'new', exportOf('PORT', 300)))).toMatchObject({
    outcome: 'accepted',
  });
});
