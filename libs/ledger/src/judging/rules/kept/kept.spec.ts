import { exported, goods, reduction, sale, saleAbroad, saleOnChain } from '@lodestone/testing';
import { discarded, dispatch } from '@lodestone/testing/keeping';
import type { SubmittedAct } from '../../../index';
import { breachesOf, lotOf, stockOf, stored } from '../../judged.fixture';
import { bondNotReleased } from './bond-not-released';
import { reserveNotReleased } from './reserve-not-released';

const oxide = (status: string) =>
  lotOf('praseodymium-neodymium-oxide', { Nd: 639_000, Pr: 206_000 }, { status });

const takes = [{ lotId: 'LOT', massGrams: 1_000 }];
const lines = { goods: [goods({ takes })] };

const acts: Readonly<Record<string, SubmittedAct>> = {
  processing: reduction({ takes }),
  'processing under a handbook': reduction({ takes, handbookNumber: 'C02025000123' }),
  'a sale at home': sale(lines),
  'a sale on the chain': saleOnChain(lines),
  'a sale abroad': saleAbroad({
    goods: [goods({ takes: [{ ...takes[0]!, successorLotId: 'SOLD' }] })],
  }),
  'an export': exported(lines),
  'a dispatch': dispatch({ takes }),
  'a sample': discarded({ takes }),
};

const flagged = (rule: typeof bondNotReleased, status: string) =>
  Object.entries(acts)
    .filter(([, act]) => breachesOf(rule, stored(act, stockOf(oxide(status)))).length > 0)
    .map(([name]) => name);

describe('goods in bond', () => {
  it('are flagged where they are worked without a handbook, or sold at home', () => {
    expect(flagged(bondNotReleased, 'bonded')).toEqual([
      'processing',
      'a sale at home',
      'a sale on the chain',
    ]);
    expect(flagged(reserveNotReleased, 'bonded')).toEqual([]);
  });

  it('are named with their grams and what is done with them', () => {
    const act = stored(acts['processing']!, stockOf(oxide('bonded')));

    expect(breachesOf(bondNotReleased, act)).toStrictEqual([
      { doing: 'processing', lotId: 'LOT', massGrams: 1_000, status: 'bonded' },
    ]);
  });
});

describe('what is in reserve', () => {
  it('is flagged where it is worked, sold or exported, whatever the papers', () => {
    expect(flagged(reserveNotReleased, 'reserve')).toEqual([
      'processing',
      'processing under a handbook',
      'a sale at home',
      'a sale on the chain',
      'a sale abroad',
      'an export',
    ]);
    expect(flagged(bondNotReleased, 'reserve')).toEqual([]);
  });

  it('is flagged when what was sold of it leaves the country', () => {
    const of = { saleDealId: 'SEP/before-1/1', takes: [{ lotId: 'SOLD', massGrams: 1_000 }] };
    const act = stored(
      exported({ goods: [goods(of)] }),
      stockOf(oxide('reserve')),
      acts['a sale abroad']!,
    );

    expect(breachesOf(reserveNotReleased, act)).toMatchObject([{ lotId: 'SOLD' }]);
  });
});

describe('free goods', () => {
  it('are never flagged', () => {
    expect([...flagged(bondNotReleased, 'free'), ...flagged(reserveNotReleased, 'free')]).toEqual(
      [],
    );
  });
});
