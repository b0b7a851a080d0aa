import type { RecordedEvent } from '@lodestone/kernel';
import type { Declaration } from '@lodestone/ledger';
import { goods, sale } from '@lodestone/testing';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { namePairs } from '@lodestone/testing/name-pairs/judge-pairs';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import type { ClientScope } from './client';
import { clientIdentities } from './client-identities';
import { alikenessOf, likened } from './likeness';
import { suggestMerges } from './suggest-merges';

describe('who is worth comparing', () => {
  let chain: TradedChain;
  let readModel: FollowedReadModel;
  beforeEach(() => {
    chain = new TradedChain();
    readModel = new FollowedReadModel(clientIdentities({ clientIdOf: clientIdWithKey }));
  });
  afterEach(() => readModel.close());

  let sales = 0;
  const sell = (declaration: Declaration, by = 'RE'): string => {
    const buyer = chain.declare(by, declaration);
    sales += 1;
    const abroad = buyer.countryCode === 'CN' ? {} : { successorLotId: `for-${sales}` };
    const takes = [{ lotId: 'OX', massGrams: 1, ...abroad }];
    chain.record('SEP', `sale-${sales}`, sale({ buyer, goods: [goods({ takes })] }));
    return buyer.ref;
  };
  const suggested = (scope: ClientScope = {}): readonly string[] => {
    readModel.take(chain.news);
    return readModel
      .ask((reading) => suggestMerges(reading, { ...scope, limit: 1_000 }))
      .suggestions.map(({ clients }) => idsOf(clients))
      .sort();
  };

  it('are all whom comparing everybody with everybody would suggest', () => {
    const pairs = namePairs('known').filter((_, n) => n % 8 === 0);
    const declarations = pairs.flatMap(({ country, a, b }) =>
      [a, b].map((name) => declared(name, { countryCode: country })),
    );
    const clients = [...new Map(declarations.map((one) => [clientIdWithKey(one), one])).values()];
    for (const one of clients) sell(one);

    const all = clients.map((one) => ({ clientId: clientIdWithKey(one), likened: likened([one]) }));
    const alike = all.flatMap((one, n) =>
      all
        .slice(n + 1)
        .filter((other) => alikenessOf(one.likened, other.likened))
        .map((other) => idsOf([one, other])),
    );
    expect(alike.length).toBeGreaterThan(10);
    expect(suggested()).toEqual([...new Set(alike)].sort());
  });

  it('are those who were known by then, and were declared within the scope', () => {
    sell(declared('Alpha AG', duns('1')));
    suggested();
    const { ordinal: knownAt } = readModel.ask(({ ordinal }) => ({ ordinal }));
    sell(declared('Alpha GmbH', duns('2')));

    expect(suggested()).toHaveLength(1);
    expect(suggested({ knownAt })).toEqual([]);
    expect(suggested({ exporterId: 'RE' })).toHaveLength(1);
    expect(suggested({ exporterId: 'MAG' })).toEqual([]);
  });

  it('are not those whose names differ in a number', () => {
    sell(declared('Drehmotoren Werk 1-23', duns('1')));
    sell(declared('Drehmotoren Werk 1-24', duns('2')));
    sell(declared('Drehmotorren Werk 1-24', duns('3')));

    expect(suggested()).toHaveLength(1);
  });

  it('are found by what others with the same numbers said, when one is forgotten', async () => {
    const alpha = declared('Alpha AG', duns('1'));
    sell(declared('Alpha GmbH', duns('2')));
    const refs = [sell(alpha, 'MAG')];
    const renamed = sell(declared('Omega AG', duns('1')), 'MAG');
    sell(declared('Omega GmbH', duns('3')));
    sell({ ...alpha, nameLatin: 'Alpha' });
    expect(suggested()).toHaveLength(2);
    const data = { clientId: clientIdWithKey(alpha), decisionId: 'd-1', reason: 'court-order' };
    chain.submit({ type: 'ForgetIdentity', data: { ...data, refs: [...refs, renamed] } } as never);

    expect(suggested()).toHaveLength(1);
    const gone = new Set([...refs, renamed]);
    const isLeft = ({ event }: RecordedEvent): boolean =>
      event.type !== 'PartyDeclared' || !gone.has((event.data as { ref: string }).ref);
    const tombstoned = chain.log.filter(isLeft);
    expect(tombstoned.length).toBe(chain.log.length - 2);
    expect(await readModel.digestOfRebuilt(tombstoned)).toEqual(readModel.digest());
  });
});

const declared = (name: string, change: Partial<Declaration> = {}): Declaration => ({
  name,
  countryCode: 'DE',
  identifiers: [],
  ...change,
});

const duns = (value: string) => ({ identifiers: [{ scheme: 'duns', value }] });

const idsOf = (clients: ReadonlyArray<Readonly<{ clientId: string }>>): string =>
  clients
    .map(({ clientId }) => clientId)
    .sort()
    .join(' ');
