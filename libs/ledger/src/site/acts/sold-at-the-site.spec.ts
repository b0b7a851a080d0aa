import {
  exported,
  goods,
  grantAgency,
  openSite,
  openingStock,
  receipt,
  recordAct,
  sale,
  saleOnChain,
  voidRecord,
  type MemoryLedger,
} from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { givingUp } from '@lodestone/testing/deals';
import { correctRecord, dispatch } from '@lodestone/testing/keeping';
import { clientAbroad, clientAtHome } from '@lodestone/testing/chain';
import { postingsOf } from '../../postings/postings-of';
import { siteStream, type PostedEvent, type SoldToClient } from '../../records/site.events';
import { lotRowOf } from '../site.rows';
import type { SubmittedAct } from '../submitted';

function lotAt(ledger: MemoryLedger, siteId: string, lotId: string) {
  const lot = lotRowOf(ledger.rows(siteStream(siteId)), lotId);
  return { massGrams: lot?.massGrams, ownerId: lot?.ownerId, status: lot?.status };
}

/** What an event moves, without the content. */
const linesOf = (ledger: MemoryLedger) =>
  postingsOf(ledger.log.at(-1)?.event as PostedEvent).map(
    ({ account, role, lotId, ownerId, status, dealId, massGrams }) =>
      [account, role, lotId, ownerId, status, dealId, massGrams] as const,
  );

const codeOf = (ledger: MemoryLedger, siteId: string, act: SubmittedAct): string => {
  const decision = ledger.submit(recordAct(siteId, 'refused', act));
  return decision.outcome === 'refused' ? decision.refusal.code : decision.outcome;
};

describe('a sale to a foreign buyer that is handed over in the country', () => {
  const atHome = { buyer: clientAbroad, deliveryCountryCode: 'CN', destinationCountryCode: 'JP' };

  it('is delivered, and counts where it goes in the end', () => {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'sale', sale(atHome)));

    expect((ledger.log.at(-1)?.event as SoldToClient).data).toMatchObject({
      buyerCountryCode: 'DE',
      deliveryCountryCode: 'CN',
      destinationCountryCode: 'JP',
    });
    expect(linesOf(ledger)).toStrictEqual([
      ['stock', 'taken', 'OX', 'RE', 'free', undefined, -400],
      ['delivered', 'balance', 'OX', 'RE', 'free', 'SEP/sale/1', 400],
    ]);
    expect(lotAt(ledger, 'SEP', 'OX')).toMatchObject({ massGrams: 600 });
  });

  it('leaves nothing that waits for an export', () => {
    const named = [goods({ takes: [{ lotId: 'OX', massGrams: 400, successorLotId: 'OX-S' }] })];

    expect(codeOf(beginChain(), 'SEP', sale({ ...atHome, goods: named }))).toBe(
      'successor-lot-not-allowed',
    );
  });

  it.each([
    ['the buyer is abroad and nothing is said', { buyer: clientAbroad }],
    ['it is handed over in another country', { ...atHome, deliveryCountryCode: 'VN' }],
    ['a buyer at home gets it abroad', { buyer: clientAtHome, deliveryCountryCode: 'VN' }],
  ])('is abroad where %s', (_, change) => {
    expect(codeOf(beginChain(), 'SEP', sale(change))).toBe('successor-lot-missing');
  });
});

describe('goods on consignment', () => {
  /** RE has sent 400 g to the works of MAG, where they lie as lot IN and are still RE's. */
  function consigned(): MemoryLedger {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'sale', dispatch({ purpose: 'consignment' })));
    submitted(ledger, recordAct('WORKS', 'rec', receipt()));
    return ledger;
  }

  const takenOver = (change: object = {}): SubmittedAct =>
    saleOnChain({
      occurredOn: '2025-02-10',
      sellerId: 'RE',
      goods: [goods({ takes: [{ lotId: 'IN', massGrams: 300, successorLotId: 'MINE' }] })],
      ...change,
    });

  it('keep their owner where they lie', () => {
    expect(lotAt(consigned(), 'WORKS', 'IN')).toStrictEqual({
      massGrams: 400,
      ownerId: 'RE',
      status: 'free',
    });
  });

  it('become the buyer’s own, free to be used, by a sale where they lie', () => {
    const ledger = consigned();
    submitted(ledger, grantAgency('RE', 'grant', { agentId: 'MAG', acts: ['sale'] }));
    submitted(ledger, recordAct('WORKS', 'over', takenOver()));

    expect((ledger.log.at(-1)?.event as SoldToClient).data).toMatchObject({
      sellerId: 'RE',
      siteOperatorId: 'MAG',
      buyerId: 'MAG',
      receivingSiteId: 'WORKS',
      agencies: [{ enterpriseId: 'RE', recordId: 'grant' }],
    });
    expect(linesOf(ledger)).toStrictEqual([
      ['stock', 'taken', 'IN', 'RE', 'free', undefined, -300],
      ['stock', 'made', 'MINE', 'MAG', 'free', 'WORKS/over/1', 300],
    ]);
    expect(lotAt(ledger, 'WORKS', 'IN')).toMatchObject({ massGrams: 100, ownerId: 'RE' });
    expect(lotAt(ledger, 'WORKS', 'MINE')).toStrictEqual({
      massGrams: 300,
      ownerId: 'MAG',
      status: 'free',
    });
  });

  it('stay the buyer’s under a correction of the papers of that sale', () => {
    const ledger = consigned();
    submitted(ledger, recordAct('WORKS', 'over', takenOver()));
    const act = takenOver({ invoiceNumber: 'I-OTHER' });
    submitted(ledger, correctRecord('WORKS', 'c', { targetRecordId: 'over', act }));

    expect(ledger.log.at(-1)?.event.data).toMatchObject({
      leavesFlows: true,
      act: {
        data: {
          sellerId: 'RE',
          siteOperatorId: 'MAG',
          buyerId: 'MAG',
          receivingSiteId: 'WORKS',
          invoiceNumber: 'I-OTHER',
        },
      },
    });
    expect(lotAt(ledger, 'WORKS', 'MINE')).toMatchObject({ massGrams: 300, ownerId: 'MAG' });
  });

  it('wait for no export that could be named or given up', () => {
    const ledger = consigned();
    submitted(ledger, recordAct('WORKS', 'over', takenOver()));
    const dealId = 'WORKS/over/1';
    const takes = [{ lotId: 'MINE', massGrams: 1 }];
    const given = givingUp({ dealId, takes: [{ ...takes[0], successorLotId: 'FREE' }] });

    expect(
      codeOf(ledger, 'WORKS', exported({ goods: [goods({ saleDealId: dealId, takes })] })),
    ).toBe('sale-deal-not-found');
    expect(codeOf(ledger, 'WORKS', given)).toBe('sale-deal-not-found');
  });

  it('are the consignor’s again when the sale is void, and what is not sold goes back', () => {
    const ledger = consigned();
    submitted(ledger, recordAct('WORKS', 'over', takenOver()));
    submitted(ledger, voidRecord('WORKS', 'v', 'over'));
    expect(lotAt(ledger, 'WORKS', 'IN')).toMatchObject({ massGrams: 400, ownerId: 'RE' });
    expect(lotAt(ledger, 'WORKS', 'MINE')).toMatchObject({ massGrams: 0 });

    const back = { receivingSiteId: 'SEP', purpose: 'consignment', occurredOn: '2025-02-10' };
    submitted(
      ledger,
      recordAct('WORKS', 'back', dispatch({ ...back, takes: [{ lotId: 'IN', massGrams: 400 }] })),
    );
    const line = { movementId: 'WORKS/back/1', sentLotId: 'IN', lotId: 'OX-B' };
    submitted(ledger, recordAct('SEP', 'home', receipt(line, { occurredOn: '2025-02-11' })));
    expect(lotAt(ledger, 'SEP', 'OX-B')).toMatchObject({ massGrams: 400, ownerId: 'RE' });
  });

  it('wait for no export', () => {
    const ledger = consigned();
    submitted(ledger, recordAct('WORKS', 'over', takenOver()));
    submitted(
      ledger,
      recordAct(
        'WORKS',
        'use',
        sale({
          occurredOn: '2025-02-11',
          goods: [goods({ takes: [{ lotId: 'MINE', massGrams: 300 }] })],
        }),
      ),
    );

    expect(lotAt(ledger, 'WORKS', 'MINE')).toMatchObject({ massGrams: 0 });
  });

  it('name the lot that they become', () => {
    const act = takenOver({ goods: [goods({ takes: [{ lotId: 'IN', massGrams: 300 }] })] });

    expect(codeOf(consigned(), 'WORKS', act)).toBe('successor-lot-missing');
  });

  it.each([
    ['nobody is declared', { sellerId: undefined }],
    ['the operator itself is declared', { sellerId: 'MAG' }],
    ['it goes to another site of the operator', { receivingSiteId: 'WORKS2' }],
    [
      'some of them are of another owner',
      {
        goods: [
          goods({ takes: [{ lotId: 'IN', massGrams: 1, successorLotId: 'A' }] }),
          goods({ takes: [{ lotId: 'OWN', massGrams: 1, successorLotId: 'B' }] }),
        ],
      },
    ],
  ])('are no sale to oneself: %s', (_, change) => {
    const ledger = consigned();
    submitted(ledger, openSite('WORKS2', 'MAG'));
    submitted(ledger, recordAct('WORKS', 'own', openingStock('OWN', 10)));

    expect(codeOf(ledger, 'WORKS', takenOver(change))).toBe('receiving-site-own');
  });

  it('are not sold to who is declared to sell them', () => {
    const act = saleOnChain({ sellerId: 'MAG', goods: [goods()] });

    expect(codeOf(beginChain(), 'SEP', act)).toBe('receiving-site-own');
  });
});
