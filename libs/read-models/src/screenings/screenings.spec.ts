import type { ClientCommand } from '@lodestone/ledger';
import { exported, goods, sale } from '@lodestone/testing';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';

let chain: TradedChain;
let followed: FollowedReadModels;

beforeEach(() => {
  chain = new TradedChain();
  followed = new FollowedReadModels();
});

afterEach(() => followed.close());

const declared = (name: string, duns: string) => ({
  name,
  countryCode: 'DE',
  identifiers: [{ scheme: 'duns', value: duns }],
});

const [motors, pumps, fans] = [
  declared('Motoren AG', '1001'),
  declared('Pumpen AG', '1002'),
  declared('Lüfter AG', '1003'),
];
const [motorsId, pumpsId, fansId] = [motors, pumps, fans].map(clientIdWithKey) as [
  string,
  string,
  string,
];

let lots = 0;

/** RE sells to somebody. */
function sell(recordId: string, to: ReturnType<typeof declared>, occurredOn = '2025-02-01'): void {
  const buyer = chain.declare('RE', to);
  const takes = [{ lotId: 'OX', massGrams: 10, successorLotId: `for-${lots++}` }];
  chain.record('SEP', recordId, sale({ occurredOn, buyer, goods: [goods({ takes })] }));
}

const list = (clientId: string, change: object = {}): ClientCommand => ({
  type: 'ListClient',
  data: {
    clientId,
    decisionId: 'l-1',
    list: 'control-list',
    effectiveOn: '2025-03-01',
    source: { kind: 'court-or-authority', publishedOn: '2025-03-01' },
    reason: 'end-use-broken',
    ...change,
  },
});

const own = (owner: string, owned: string, decisionId: string, share = 5_000): ClientCommand => ({
  type: 'AssertOwnership',
  data: {
    decisionId,
    ownerClientId: owner,
    ownedClientId: owned,
    relation: 'affiliate',
    shareBasisPoints: share,
    source: { kind: 'company-register', publishedOn: '2025-01-31' },
    reason: 'shareholding',
  },
});

const ask = (question: object = {}) => {
  followed.take(chain.news);
  return followed.ask('screenings', question).screenings;
};

const briefly = (question: object = {}) =>
  ask(question).map(({ dealId, timing, trail }) => [
    dealId.split('/')[1],
    timing,
    trail.map(({ because, decisionId }) => `${because} ${decisionId}`).join(', '),
  ]);

describe('deliveries under a list', () => {
  it('are those to the listed client, before it was listed, while it is, and after', () => {
    sell('one', motors, '2025-02-28');
    sell('two', motors, '2025-03-01');
    sell('three', motors, '2025-05-31');
    sell('four', motors, '2025-06-01');
    sell('other', pumps);
    expect(ask()).toStrictEqual([]);

    chain.submit(list(motorsId));
    chain.submit({
      type: 'DelistClient',
      data: {
        clientId: motorsId,
        decisionId: 'l-2',
        targetDecisionId: 'l-1',
        effectiveOn: '2025-06-01',
        reason: 'measures-taken',
      },
    });

    expect(briefly()).toStrictEqual([
      ['four', 'after', 'listed l-1'],
      ['three', 'while-listed', 'listed l-1'],
      ['two', 'while-listed', 'listed l-1'],
      ['one', 'before', 'listed l-1'],
    ]);
    expect(briefly({ timing: 'before' })).toHaveLength(1);
    expect(briefly({ list: 'watch-list' })).toStrictEqual([]);
    expect(briefly({ asOf: '2025-03-31' })).toHaveLength(2);
  });

  it('holds on its last day where it was given one, and not the day after', () => {
    sell('one', motors, '2025-04-30');
    sell('two', motors, '2025-05-01');
    chain.submit(list(motorsId, { untilOn: '2025-04-30' }));

    expect(briefly()).toStrictEqual([
      ['two', 'after', 'listed l-1'],
      ['one', 'while-listed', 'listed l-1'],
    ]);
  });

  it('are screened anew when an ownership is told, through whoever is held to one half', () => {
    sell('to-fans', fans);
    chain.submit(list(motorsId), own(motorsId, pumpsId, 'o-1'));
    sell('to-motors', motors);
    expect(briefly()).toStrictEqual([['to-motors', 'before', 'listed l-1']]);

    chain.submit(own(pumpsId, fansId, 'o-2', 6_000));
    const [, found] = [...ask()].sort((a, b) => a.trail.length - b.trail.length);
    expect(found).toMatchObject({
      clientId: fansId,
      dealId: 'SEP/to-fans/1',
      trail: [
        { clientId: motorsId, because: 'listed' },
        { clientId: pumpsId, because: 'owned', decisionId: 'o-1', shareBasisPoints: 5_000 },
        { clientId: fansId, because: 'owned', decisionId: 'o-2', shareBasisPoints: 6_000 },
      ],
    });

    chain.submit({
      type: 'RetractDecision',
      data: {
        clientId: motorsId,
        otherClientId: pumpsId,
        decisionId: 'r-1',
        targetDecisionId: 'o-1',
        reason: 'sold',
      },
    });
    expect(briefly()).toStrictEqual([['to-motors', 'before', 'listed l-1']]);
    // What is held holds nobody: the listing of the held one does not reach who holds it.
    chain.submit(list(fansId, { decisionId: 'l-9' }));
    expect(briefly().map(([record]) => record)).toStrictEqual(['to-motors', 'to-fans']);
  });

  it('are screened anew when two are found to be one client, and each deal is raised once', () => {
    sell('to-pumps', pumps);
    chain.submit(list(motorsId));
    sell('to-motors', motors);
    expect(ask()).toHaveLength(1);

    chain.submit({
      type: 'AssertMerge',
      data: { clientId: motorsId, otherClientId: pumpsId, decisionId: 'm-1', reason: 'renamed' },
    });
    const both = ask();
    expect(both.map(({ dealId }) => dealId).toSorted()).toStrictEqual([
      'SEP/to-motors/1',
      'SEP/to-pumps/1',
    ]);
    expect(new Set(both.map(({ screeningId }) => screeningId)).size).toBe(2);
  });

  it('keep their ids, and what was known at an ordinal stays as it was', () => {
    sell('one', motors);
    chain.submit(list(motorsId));
    const then = ask();
    const knownAt = then[0]?.sinceOrdinal;
    chain.void('SEP', 'one');

    expect(ask()).toStrictEqual([]);
    expect(ask({ knownAt })).toStrictEqual(then);
    expect(then[0]?.screeningId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8/);
  });

  it('name each deal once with all its roles, and exports beside sales', () => {
    const client = chain.declare('RE', motors);
    const takes = [{ lotId: 'OX', massGrams: 7 }];
    chain.record(
      'SEP',
      'exp',
      exported({ buyer: client, endUser: client, goods: [goods({ takes })] }),
    );
    chain.submit(list(motorsId));

    expect(ask()).toMatchObject([
      { kind: 'exported', sellerId: 'RE', massGrams: 7, roles: ['buyer', 'endUser'] },
    ]);
  });
});
