import { goods, grantAgency, saleAbroad } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import {
  clientAbroad,
  openSite,
  openingStock,
  recordAct,
  voidRecord,
} from '@lodestone/testing/chain';
import { creditNote, givingUp } from '@lodestone/testing/deals';
import { allOf, correctRecord, discarded, regrouping } from '@lodestone/testing/keeping';
import { factsOf } from '../../judging/facts.fixture';
import { judge } from '../../judging/judge';
import { agencyMissing } from '../../judging/rules/who/agency-missing';
import { postingsOf } from '../../postings/postings-of';
import type { Exported } from '../../records/site.events';
import { differencesBetween } from '../differences';
import { saidBy, saidIn } from '../said-in';
import {
  anotherSale,
  atPort,
  day,
  dealId,
  exportOf,
  refusal,
  SoldAbroad,
  toPort,
  waits,
} from './sold-goods.fixture';

const agencyMissingIn = ({ lastEvent }: SoldAbroad) =>
  judge(lastEvent as Exported, factsOf(), [agencyMissing]);

let chain: SoldAbroad;
beforeEach(() => {
  chain = new SoldAbroad();
});

describe('an export under a sale', () => {
  it('says what the sale said, and whom it named otherwise', () => {
    const change = { consignee: { ...clientAbroad, ref: 'another' }, endUser: { ...clientAbroad } };
    chain.record('SEP', 'export', exportOf('OX-S', 100, dealId, change));

    expect(chain.lastEvent.data).toMatchObject({
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
    chain.sendToPort();
    chain.record('WORKS', 'export', exportOf('PORT', 300));

    expect(chain.lastEvent.data).toMatchObject({
      goods: [{ saleDealId: dealId, saleTerms: { massGrams: 400, differingParties: [] } }],
    });
    expect(postingsOf(chain.lastEvent).filter((line) => line.dealId !== undefined)).toMatchObject([
      { account: 'exported', dealId: 'WORKS/export/1', massGrams: 300 },
    ]);
  });

  it('is of the exporter as declared, by its leave, at the warehouse of another', () => {
    chain.sendToPort();
    submitted(chain.ledger, grantAgency('RE', 'grant', { agentId: 'MAG', acts: ['export'] }));
    chain.record('WORKS', 'export', exportOf('PORT', 300, dealId, { exporterId: 'RE' }));

    expect(chain.lastEvent.data).toMatchObject({
      exporterId: 'RE',
      siteOperatorId: 'MAG',
      agencies: [{ enterpriseId: 'RE', recordId: 'grant' }],
      goods: [{ saleDealId: dealId, saleTerms: { massGrams: 400, differingParties: [] } }],
    });
    expect(agencyMissingIn(chain)).toEqual([]);
  });

  it('is of the warehouse where nobody else is declared, which needs the leave of the owner', () => {
    chain.sendToPort();
    chain.record('WORKS', 'export', exportOf('PORT', 300));

    expect(chain.lastEvent.data).toMatchObject({ exporterId: 'MAG', siteOperatorId: 'MAG' });
    expect(agencyMissingIn(chain)).toMatchObject([
      { code: 'agency-missing', detail: { enterpriseId: 'RE', agentId: 'MAG' } },
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
    chain.sendToPort();
    submitted(chain.ledger, correctRecord('SEP', 'corr', { targetRecordId: 'sale', act }));
    chain.record('WORKS', 'export', exportOf('PORT', 300));

    expect(chain.lastEvent.data).toMatchObject({ goods: [{ saleTerms: { valueMinor: '90' } }] });
  });

  it('does not take goods of another deal', () => {
    chain.record('SEP', 'sale2', anotherSale());
    const detail = { lotId: 'OX-S', saleDealId: 'SEP/sale2/1' };
    expect(chain.answerTo('SEP', exportOf('OX-S', 1, 'SEP/sale2/1'))).toMatchObject(
      refusal('lot-not-of-sale-deal', { detail }),
    );
    chain.sendToPort();
    expect(chain.answerTo('WORKS', exportOf('PORT', 1, 'SEP/sale2/1'))).toMatchObject(
      refusal('lot-not-of-sale-deal', { detail: { ...detail, lotId: 'PORT' } }),
    );
  });

  it('tells nobody who has none of the goods whether a sale of another site is there', () => {
    chain.record('WORKS', 'open', openingStock('OWN', 10));
    const there = chain.answerTo('WORKS', exportOf('NONE', 1));
    const nowhere = chain.answerTo('WORKS', exportOf('NONE', 1, 'SEP/no-sale/1'));

    expect(there).toMatchObject(refusal('sale-deal-not-found'));
    expect(nowhere).toMatchObject(refusal('sale-deal-not-found'));
    const own = [dealId, 'SEP/no-sale/1'].map((deal) =>
      chain.answerTo('WORKS', exportOf('OWN', 1, deal)),
    );
    expect(own).toMatchObject([refusal('lot-not-of-sale-deal'), refusal('lot-not-of-sale-deal')]);
  });
});

describe('a sale that is given up', () => {
  it('leaves free goods where they lie, and posts no deal', () => {
    chain.sendToPort();
    const takes = [{ ...allOf('PORT', 120), successorLotId: 'FREE' }];
    chain.record('WORKS', 'rest', givingUp({ occurredOn: day, takes }));

    expect(chain.lotAt('WORKS', 'FREE')).toMatchObject({
      status: 'free',
      ownerId: 'RE',
      massGrams: 120,
    });
    expect(chain.lotAt('WORKS', 'FREE')).not.toHaveProperty('dealId');
    expect(chain.lastEvent.data).toMatchObject({ sellerId: 'RE', siteOperatorId: 'MAG', dealId });
    const lines = postingsOf(chain.lastEvent);
    expect(lines.map(({ account, status, massGrams }) => [account, status, massGrams])).toEqual([
      ['stock', 'sold', -120],
      ['stock', 'free', 120],
    ]);
    expect(lines.filter((line) => line.dealId !== undefined)).toEqual([]);
  });

  it('is no more than what is left of it', () => {
    chain.record('SEP', 'export', exportOf('OX-S', 350));
    const takes = [{ ...allOf('OX-S', 51), successorLotId: 'FREE' }];

    expect(chain.answerTo('SEP', givingUp({ occurredOn: day, takes }))).toMatchObject(
      refusal('mass-exceeds-lot', { detail: { lotId: 'OX-S', leftGrams: 50 } }),
    );
  });

  it('is one of those goods', () => {
    const takes = [{ ...allOf('OX', 1), successorLotId: 'FREE' }];
    expect(chain.answerTo('SEP', givingUp({ takes }))).toMatchObject(
      refusal('lot-not-of-sale-deal'),
    );
    expect(chain.answerTo('SEP', givingUp({ dealId: 'SEP/open/1' }))).toMatchObject(
      refusal('sale-deal-not-found', { pointer: '/dealId' }),
    );
  });

  it('is taken back, and then its goods wait again; unless they were used', () => {
    chain.record('SEP', 'rest', givingUp());
    submitted(chain.ledger, voidRecord('SEP', 'void', 'rest'));
    expect([chain.lotAt('SEP', 'OX-S'), chain.lotAt('SEP', 'OX-F')]).toMatchObject([
      { ...waits, massGrams: 400 },
      { state: 'voided' },
    ]);

    const takes = [{ ...allOf('OX-S', 100), successorLotId: 'OX-G' }];
    chain.record('SEP', 'rest2', givingUp({ takes }));
    chain.record('SEP', 'used', discarded({ takes: [allOf('OX-G', 1)] }));
    expect(chain.ledger.decide(voidRecord('SEP', 'void2', 'rest2'))).toMatchObject(
      refusal('record-built-on', { detail: { blockerIds: ['used'] } }),
    );
    expect(chain.ledger.decide(voidRecord('SEP', 'void3', 'sale'))).toMatchObject(
      refusal('record-built-on', { detail: { blockerIds: ['rest2'] } }),
    );
  });
});

it('is exported under the deal of a sale whose log is older than stamps of deals', () => {
  const { stream, event } = chain.ledger.log.at(-1) as (typeof chain.ledger.log)[number];
  const older = beginChain();
  older.record(stream, event);
  submitted(older, openSite('PORT', 'MAG'));
  submitted(older, recordAct('SEP', 'out', toPort({ receivingSiteId: 'PORT' })));
  submitted(older, recordAct('PORT', 'in', atPort()));

  expect(older.decide(recordAct('PORT', 'new', exportOf('PORT', 300)))).toMatchObject({
    outcome: 'accepted',
  });
});

it('is said back in the words of who recorded it, deals that were named and none that were stamped', () => {
  const told = [
    givingUp({ takes: [{ ...allOf('OX-S', 10), successorLotId: 'OX-F' }] }),
    creditNote('-5'),
    regrouping('split', [allOf('OX-S', 20)], [allOf('A', 20)]),
    exportOf('OX-S', 30),
  ];
  for (const [n, act] of told.entries()) {
    const command = recordAct('SEP', `told-${n}`, act);
    submitted(chain.ledger, command);
    const said = saidIn(chain.lastEvent);

    expect(differencesBetween(saidBy(command), said)).toEqual([]);
    expect(JSON.stringify(said)).not.toContain('saleTerms');
  }
});
