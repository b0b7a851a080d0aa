import { dispatchPurposes } from '@lodestone/reference';
import type { LotStamp } from '../../../records/lines';
import type {
  Act,
  DestinationChanged,
  Dispatched,
  SoldToClient,
} from '../../../records/site.events';
import { breachesOf } from '../../judged.fixture';
import type { FactsOfAct } from '../../facts';
import { bondNotReleased } from '../kept/bond-not-released';
import { reserveNotReleased } from '../kept/reserve-not-released';
import { purposeContradicted } from './purpose-contradicted';
import { receiverCannotTake } from './receiver-cannot-take';
import { receiverIsAnother } from './receiver-is-another';
import { receiverIsOneself } from './receiver-is-oneself';
import { receiverNotRegistered } from './receiver-not-registered';

const header = {
  siteId: 'SEP',
  recordId: 'OUT',
  occurredOn: '2025-02-01',
  postingRule: 1,
} as const;

const lot = (material: string, change: Partial<LotStamp> = {}): LotStamp => ({
  ...{ lotId: 'LOT', massGrams: 5, ownerId: 'RE', status: 'free', material, ppm: {} },
  ...{ assayRecordId: 'SEP/open', ...change },
});

const magnet = lot('ndfeb-magnet');

const dispatched = (purpose: string, sent: LotStamp = magnet, receiverId = 'RE'): Dispatched => ({
  type: 'Dispatched',
  data: {
    ...{ ...header, dispatcherId: 'RE', receivingSiteId: 'THERE', receiverId, purpose },
    lines: [{ movementId: 'SEP/OUT/1', taken: sent }],
  },
});

const redirected = (sent: LotStamp = magnet, receiverId = 'RE'): DestinationChanged => ({
  type: 'DestinationChanged',
  data: {
    ...{ ...header, targetRecordId: 'FIRST', receivingSiteId: 'THERE', receiverId },
    reason: 'redirected',
    lines: [{ movementId: 'SEP/FIRST/1', sent, fromSiteId: 'ELSEWHERE', movedGrams: 5 }],
  },
});

const at = (...registered: string[]): Partial<FactsOfAct> => ({ registeredAt: () => registered });

describe('matter that goes to a site', () => {
  const isFlagged = (act: Act, facts: Partial<FactsOfAct>): boolean =>
    breachesOf(receiverCannotTake, act, facts).length > 0;

  it('is flagged where nothing there is done with it: magnets at a mine', () => {
    expect(breachesOf(receiverCannotTake, dispatched('own-site'), at('mining'))).toStrictEqual([
      {
        purpose: 'own-site',
        receivingSiteId: 'THERE',
        lotId: 'LOT',
        material: 'ndfeb-magnet',
        registered: ['mining'],
      },
    ]);
  });

  it.each([
    ['magnets', 'ndfeb-magnet', 'separation'],
    ['ore', 'rock-ore', 'recycling'],
    ['ore', 'rock-ore', 'magnet-making'],
    ['metal', 'neodymium-metal', 'mining'],
  ])('is flagged so: %s (%s) where there is only %s', (_, material, activity) => {
    expect(isFlagged(dispatched('storage', lot(material)), at(activity))).toBe(true);
  });

  it.each([
    ['what it works', 'neodymium-oxide', 'metal-smelting'],
    ['what it makes', 'neodymium-metal', 'metal-smelting'],
    ['anything where there is trade', 'ndfeb-magnet', 'trade'],
    ['anything where something is kept', 'rock-ore', 'bonded-warehousing'],
    ['ore at a mine', 'rock-ore', 'mining'],
  ])('is not flagged: %s (%s, %s)', (_, material, activity) => {
    expect(isFlagged(dispatched('own-site', lot(material)), at(activity))).toBe(false);
  });

  it('to be worked for hire needs a site that works it, and not one that only trades', () => {
    expect(isFlagged(dispatched('toll'), at('trade'))).toBe(true);
    expect(isFlagged(dispatched('toll', lot('neodymium-metal')), at('metal-smelting'))).toBe(false);
    expect(isFlagged(dispatched('toll', lot('rock-ore')), at('metal-smelting'))).toBe(true);
    expect(isFlagged(dispatched('toll'), at('magnet-making'))).toBe(false);
  });

  it('is asked of by every purpose by which it stays', () => {
    const flagged = dispatchPurposes.filter(({ code }) =>
      isFlagged(dispatched(code), at('mining')),
    );

    expect(flagged.map(({ code }) => code)).toStrictEqual([
      'own-site',
      'toll',
      'toll-return',
      'reserve-release',
      'bonded-release',
      'storage',
      'repair',
      'consignment',
    ]);
  });

  it('is flagged of a sale and of a redirection too', () => {
    const sale = {
      type: 'SoldToClient',
      data: {
        ...header,
        siteOperatorId: 'RE',
        receivingSiteId: 'THERE',
        goods: [{ takes: [magnet] }],
      },
    } as unknown as SoldToClient;

    expect(breachesOf(receiverCannotTake, sale, at('mining'))).toMatchObject([{ lotId: 'LOT' }]);
    expect(isFlagged(sale, at('magnet-making'))).toBe(false);
    const toMine = { ...at('mining'), purposeOf: () => 'own-site' };
    expect(isFlagged(redirected(), toMine)).toBe(true);
    expect(isFlagged(redirected(lot('rock-ore')), toMine)).toBe(false);
  });

  it('is not judged where nothing is known of the site, nor of matter that nobody knows', () => {
    expect(isFlagged(dispatched('own-site'), {})).toBe(false);
    expect(isFlagged(dispatched('own-site', lot('toString')), at('mining'))).toBe(false);
    expect(isFlagged(dispatched('toString'), at('mining'))).toBe(false);
  });
});

describe('goods between sites of one enterprise', () => {
  const owned = (there: string) => ({
    operatorAt: (siteId: string) => (siteId === 'SEP' ? 'RE' : there),
  });

  it('are flagged where the other site was another’s on that day, as it is known now', () => {
    expect(breachesOf(receiverIsAnother, dispatched('own-site'), owned('MAG'))).toStrictEqual([
      { purpose: 'own-site', receivingSiteId: 'THERE', receiverId: 'MAG', senderId: 'RE' },
    ]);
    const onTheWay = { ...owned('MAG'), purposeOf: () => 'own-site' };
    expect(breachesOf(receiverIsAnother, redirected(), onTheWay)).toHaveLength(1);
  });

  it('are not flagged where both are, nor by a purpose that may go to others', () => {
    expect(breachesOf(receiverIsAnother, dispatched('own-site'), owned('RE'))).toEqual([]);
    const both = { operatorAt: () => 'NEW' };
    expect(breachesOf(receiverIsAnother, dispatched('own-site'), both)).toEqual([]);
    expect(breachesOf(receiverIsAnother, dispatched('storage'), owned('MAG'))).toEqual([]);
  });
});

describe('a redirection', () => {
  it('is judged by the purpose of what it redirects', () => {
    const of = (purpose: string) => ({
      ...at('mining'),
      operatorId: 'RE',
      purposeOf: () => purpose,
    });

    expect(breachesOf(receiverNotRegistered, redirected(), of('bonded'))).toMatchObject([
      { purpose: 'bonded', needed: ['bonded-warehousing'] },
    ]);
    expect(breachesOf(receiverIsOneself, redirected(), of('toll'))).toHaveLength(1);
    expect(breachesOf(receiverIsOneself, redirected(magnet, 'MAG'), of('toll'))).toEqual([]);
    expect(breachesOf(receiverNotRegistered, redirected(), at('mining'))).toEqual([]);
  });
});

describe('goods that are let out of bond or reserve', () => {
  const flaggedOf = (purpose: string, change: Partial<LotStamp>) =>
    breachesOf(purposeContradicted, dispatched(purpose, lot('ndfeb-magnet', change)));

  it('were in it', () => {
    expect(flaggedOf('bonded-release', { status: 'free' })).toStrictEqual([
      { purpose: 'bonded-release', lotId: 'LOT', status: 'free', releases: 'bonded' },
    ]);
    expect(flaggedOf('reserve-release', { status: 'bonded' })).toHaveLength(1);
    expect(flaggedOf('bonded-release', { status: 'bonded' })).toEqual([]);
    expect(flaggedOf('reserve-release', { status: 'reserve' })).toEqual([]);
    expect(flaggedOf('own-site', { status: 'free' })).toEqual([]);
  });

  it('are what they will be if they stay, where they wait for their export', () => {
    const sold = { status: 'sold', soldFromStatus: 'bonded' };

    expect(flaggedOf('bonded-release', sold)).toEqual([]);
    expect(flaggedOf('bonded-release', { status: 'sold' })).toHaveLength(1);
  });
});

describe('goods that go home from working for hire', () => {
  const flaggedOf = (ownerId: string, receiverId: string) =>
    breachesOf(
      purposeContradicted,
      dispatched('toll-return', lot('ndfeb-magnet', { ownerId }), receiverId),
    );

  it('are those of who receives them', () => {
    expect(flaggedOf('RE', 'MAG')).toStrictEqual([
      { purpose: 'toll-return', lotId: 'LOT', ownerId: 'RE', receiverId: 'MAG' },
    ]);
    expect(flaggedOf('THIRD', 'MAG')).toHaveLength(1);
    expect(flaggedOf('MAG', 'MAG')).toEqual([]);
  });
});

describe('goods in bond that are sent away', () => {
  const flaggedOf = (purpose: string, ...registered: string[]) =>
    breachesOf(
      bondNotReleased,
      dispatched(purpose, lot('ndfeb-magnet', { status: 'bonded' })),
      at(...registered),
    );

  it('are flagged where nobody keeps them for the customs: at another own site', () => {
    expect(flaggedOf('own-site', 'magnet-making')).toStrictEqual([
      {
        doing: 'dispatch',
        lotId: 'LOT',
        massGrams: 5,
        status: 'bonded',
        purpose: 'own-site',
        receivingSiteId: 'THERE',
        registered: ['magnet-making'],
      },
    ]);
    expect(flaggedOf('toll', 'magnet-making')).toHaveLength(1);
    expect(flaggedOf('reserve-release', 'magnet-making')).toHaveLength(1);
  });

  it('are not flagged where they are kept, where they are released, or on the way abroad', () => {
    expect(flaggedOf('own-site', 'magnet-making', 'bonded-warehousing')).toEqual([]);
    expect(flaggedOf('bonded-release', 'magnet-making')).toEqual([]);
    expect(flaggedOf('port', 'trade')).toEqual([]);
    // That bond is nowhere near is said of the site, by a rule of its own.
    expect(flaggedOf('bonded', 'mining')).toEqual([]);
  });
});

describe('what is in reserve and is sent away', () => {
  const flaggedOf = (purpose: string, ...registered: string[]) =>
    breachesOf(
      reserveNotReleased,
      dispatched(purpose, lot('ndfeb-magnet', { status: 'reserve' })),
      at(...registered),
    );

  it('is flagged where nobody keeps it for the State, also on the way abroad', () => {
    expect(flaggedOf('own-site', 'trade')).toMatchObject([
      { doing: 'dispatch', status: 'reserve' },
    ]);
    expect(flaggedOf('port', 'trade')).toHaveLength(1);
    expect(flaggedOf('bonded-release', 'trade')).toHaveLength(1);
  });

  it('is not flagged between reserves, or when it is released', () => {
    expect(flaggedOf('own-site', 'reserve')).toEqual([]);
    expect(flaggedOf('reserve-release', 'magnet-making')).toEqual([]);
  });
});
