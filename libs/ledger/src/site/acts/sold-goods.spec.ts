import { allOf, count, discarded, lost, regrouping } from '@lodestone/testing/keeping';
import { exported, goods, reduction, sale, receipt } from '@lodestone/testing';
import { postingsOf } from '../../postings/postings-of';
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

let chain: SoldAbroad;
beforeEach(() => {
  chain = new SoldAbroad();
});

describe('goods that are sold and wait for their export', () => {
  it('go to a port with their deal, and stay sold there whoever’s warehouse it is', () => {
    chain.sendToPort();

    expect(chain.lotAt('WORKS', 'PORT')).toMatchObject({ ...waits, massGrams: 300 });
    expect(chain.lastEvent.data).toMatchObject({
      receipts: [{ sent: { lotId: 'OX-S', dealId }, made: { lotId: 'PORT', ...waits } }],
    });
  });

  it('stay sold in bond', () => {
    chain.record('SEP', 'out', toPort({ purpose: 'bonded' }));
    chain.record('WORKS', 'in', atPort());

    expect(chain.lotAt('WORKS', 'PORT')).toMatchObject(waits);
  });

  it('come back with their deal where they are turned away', () => {
    chain.record('SEP', 'out', toPort());
    const refused = { massGrams: 300, reason: 'wrong-goods' };
    chain.record('WORKS', 'in', atPort({ lotId: undefined, massGrams: undefined, refused }));
    const back = { movementId: 'WORKS/in/1', sentLotId: 'OX-S', lotId: 'BACK', massGrams: 300 };
    chain.record('SEP', 'back', receipt(back, { occurredOn: day }));

    expect(chain.lotAt('SEP', 'BACK')).toMatchObject(waits);
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
    expect(chain.answerTo('SEP', toPort({ purpose }))).toMatchObject(
      refusal('lot-sold', { detail: { lotId: 'OX-S', dealId } }),
    );
  });

  it('are parted, and put together again, under their deal', () => {
    chain.record(
      'SEP',
      'split',
      regrouping('split', [allOf('OX-S', 400)], [allOf('A', 150), allOf('B', 250)]),
    );
    chain.record(
      'SEP',
      'merge',
      regrouping('merge', [allOf('A', 150), allOf('B', 250)], [allOf('C', 400)]),
    );

    expect([chain.lotAt('SEP', 'A'), chain.lotAt('SEP', 'C')]).toMatchObject([waits, waits]);
  });

  it('are not put together with those of another deal', () => {
    chain.record('SEP', 'sale2', anotherSale());

    const merge = regrouping('merge', [allOf('OX-S', 1), allOf('OX-S2', 1)], [allOf('C', 2)]);
    expect(chain.answerTo('SEP', merge)).toMatchObject({
      refusal: { code: 'regrouping-of-unlike-lots', detail: { field: 'dealId' } },
    });
  });

  it.each([
    ['title', { ownerId: 'MAG' }],
    ['status', { status: 'free' }],
    ['scrap', { material: 'metal-scrap' }],
  ])('are not regrouped otherwise: %s', (kind, change) => {
    const act = regrouping(kind, [allOf('OX-S', 400)], [{ ...allOf('A', 400), ...change }]);
    expect(chain.answerTo('SEP', act)).toMatchObject(refusal('lot-sold'));
  });

  const metal = {
    lotId: 'MET',
    material: 'praseodymium-neodymium-metal',
    massGrams: 330,
    ppm: { Nd: 756_000, Pr: 243_000 },
  };

  it('are worked once more, and what they are made into waits for the same export', () => {
    chain.record('SEP', 'rework', reduction({ takes: [allOf('OX-S', 400)], makes: [metal] }));

    expect(chain.lotAt('SEP', 'MET')).toMatchObject(waits);
    expect(chain.answerTo('SEP', exportOf('MET', 330))).toMatchObject({ outcome: 'accepted' });
  });

  it.each([
    ['in a unit, in which nobody can tell them apart', { unitId: 'SX-1' }],
    ['as scrap is recycled', { type: 'Recycled' }],
  ])('are not worked %s', (_, change) => {
    const act = reduction({ takes: [allOf('OX-S', 400)], makes: [metal], ...change });
    expect(chain.answerTo('SEP', act)).toMatchObject(refusal('lot-sold'));
  });

  it('do not become free by being worked', () => {
    const makes = [{ ...metal, status: 'free' }];
    expect(chain.answerTo('SEP', reduction({ takes: [allOf('OX-S', 400)], makes }))).toMatchObject(
      refusal('rework-changes-other-field', {
        detail: { lotId: 'MET', field: 'status' },
        pointer: '/makes/0/status',
      }),
    );
  });

  it('are sampled, and are not thrown away', () => {
    const takes = [allOf('OX-S', 1)];
    expect(chain.answerTo('SEP', discarded({ takes }))).toMatchObject({
      events: [{ data: { takes: [{ lotId: 'OX-S', dealId }] } }],
    });
    expect(chain.answerTo('SEP', discarded({ takes, kind: 'waste' }))).toMatchObject(
      refusal('lot-sold'),
    );
  });

  it('burn as what is lost, and nothing of it is unaccounted for', () => {
    chain.record('SEP', 'fire', lost({ takes: [allOf('OX-S', 400)] }));

    const lines = postingsOf(chain.lastEvent).map(({ account, massGrams, dealId: deal }) => [
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
    chain.record('SEP', 'count', count({ lots }));

    expect(chain.lotAt('SEP', 'MORE')).toMatchObject({ ...waits, massGrams: 7 });
  });

  it('are not sold again, nor exported from stock', () => {
    const line = goods({ takes: [allOf('OX-S', 1)] });
    expect(chain.answerTo('SEP', sale({ goods: [line] }))).toMatchObject(refusal('lot-sold'));
    expect(chain.answerTo('SEP', exported({ goods: [line] }))).toMatchObject(refusal('lot-sold'));
  });
});
