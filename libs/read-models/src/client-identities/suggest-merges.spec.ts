import { pairOf, type Declaration } from '@lodestone/ledger';
import { goods, sale } from '@lodestone/testing';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import type { ClientScope } from './client';
import { clientIdentities } from './client-identities';
import { suggestMerges } from './suggest-merges';

const declared = (name: string, change: Partial<Declaration> = {}): Declaration => ({
  name,
  countryCode: 'DE',
  identifiers: [],
  ...change,
});
const duns = (value: string) => ({ identifiers: [{ scheme: 'duns', value }] });

describe('suggesting that two clients are one', () => {
  let chain: TradedChain;
  let readModel: FollowedReadModel;
  beforeEach(() => {
    chain = new TradedChain();
    readModel = new FollowedReadModel(clientIdentities({ clientIdOf: clientIdWithKey }));
  });
  afterEach(() => readModel.close());

  let sales = 0;
  const sell = (declaration: Declaration, massGrams = 10, declaredById = 'RE') => {
    sales += 1;
    const buyer = chain.declare(declaredById, declaration);
    const abroad = buyer.countryCode === 'CN' ? {} : { successorLotId: `for-${sales}` };
    const takes = [{ lotId: 'OX', massGrams, ...abroad }];
    chain.record('SEP', `sale-${sales}`, sale({ buyer, goods: [goods({ takes })] }));
  };
  const suggested = (scope: ClientScope = {}) => {
    readModel.take(chain.news);
    return readModel.ask((reading) => suggestMerges(reading, { ...scope, limit: 50 })).suggestions;
  };
  const evidence = () =>
    suggested().map((suggestion) => [
      suggestion.scorePermille,
      ...suggestion.evidence.map((each) => each.evidence),
    ]);

  it.each<[string, Declaration, Declaration, readonly (readonly (number | string)[])[]]>([
    [
      'the same name with another legal form and other accents',
      declared('Kölner Motorenwerke AG', duns('150483782')),
      declared('Koelner Motorenwerke'),
      [[750, 'same-name', 'same-country']],
    ],
    [
      'the same name in traditional and simplified characters',
      declared('寧波韻升股份有限公司', { countryCode: 'HK' }),
      declared('宁波韵升有限公司', { countryCode: 'HK', ...duns('1') }),
      [[750, 'same-name', 'same-country']],
    ],
    [
      'a name and its reading in Latin letters',
      declared('宁波韵升有限公司', { countryCode: 'CN' }),
      declared('Ningbo Yunsheng Co., Ltd.', { countryCode: 'CN' }),
      [[600, 'same-name-in-latin-reading', 'same-country']],
    ],
    [
      'a name with a letter more',
      declared('Motorenwerk Köln'),
      declared('Motorenwerke Köln'),
      [[600, 'similar-name', 'same-country']],
    ],
    [
      'a name and its reading with a slip',
      declared('宁波韵升有限公司', { countryCode: 'CN' }),
      declared('Ningbo Yunsheg Co., Ltd.', { countryCode: 'CN' }),
      [[550, 'similar-name', 'same-country']],
    ],
    [
      'a name and its reading with the trade translated',
      declared('宁波韵升磁材有限公司', { countryCode: 'CN' }),
      declared('Ningbo Yunsheng Magnetic Materials', { countryCode: 'CN' }),
      [[600, 'same-name-in-latin-reading', 'same-country']],
    ],
    [
      'one Latin name of two Chinese ones, which says less',
      declared('宁波金源有限公司', { countryCode: 'CN', nameLatin: 'Ningbo Jinyuan' }),
      declared('宁波锦源有限公司', { countryCode: 'CN', nameLatin: 'Ningbo Jinyuan' }),
      [[600, 'same-name-in-latin-reading', 'same-country']],
    ],
    [
      'two names of one sound at one address',
      declared('宁波金源有限公司', { countryCode: 'CN', address: '海晏路 1 号' }),
      declared('宁波锦源有限公司', { countryCode: 'CN', address: '海晏路1号' }),
      [[750, 'similar-name', 'same-country', 'same-address']],
    ],
    [
      'a name without what is often left out',
      declared('Alpha Drives Technology'),
      declared('Alpha Drive GmbH'),
      [[575, 'similar-name', 'same-country']],
    ],
    [
      'the same words in another order',
      declared('Wesertal Antriebe GmbH'),
      declared('Antriebe Wesertal'),
      [[575, 'similar-name', 'same-country']],
    ],
    [
      'that also in a reading',
      declared('宁波韵升科技有限公司', { countryCode: 'CN' }),
      declared('Ningbo Yunsheng', { countryCode: 'CN' }),
      [[575, 'similar-name', 'same-country']],
    ],
    [
      'not two names with something else beside them',
      declared('Alpha Drives Technology'),
      declared('Alpha Drives International'),
      [],
    ],
    [
      'not a reading with something else beside it',
      declared('宁波韵升科技有限公司', { countryCode: 'CN' }),
      declared('Ningbo Yunsheng Group', { countryCode: 'CN' }),
      [],
    ],
    [
      'not two names of one sound',
      declared('宁波金源有限公司', { countryCode: 'CN' }),
      declared('宁波锦源有限公司', { countryCode: 'CN' }),
      [],
    ],
    [
      'the same name at the same address in what is declared as two countries',
      declared('Alpha Drives', { address: 'Rue 1, Basel' }),
      declared('Alpha Drives', { address: 'Rue 1; BASEL', countryCode: 'CH' }),
      [[750, 'same-name', 'other-country', 'same-address']],
    ],
    [
      'not one name whose numbers contradict each other',
      declared('Beta', { identifiers: [{ scheme: 'lei', value: '213800KUD8LAJWSQ9D15' }] }),
      declared('Beta', { identifiers: [{ scheme: 'lei', value: '529900T8BM49AURSDO55' }] }),
      [],
    ],
    ['not two names', declared('Alpha'), declared('Omega'), []],
    [
      'not one name in two countries',
      declared('Alpha'),
      declared('Alpha', { countryCode: 'US' }),
      [],
    ],
  ])('sees %s', (_, one, other, expected) => {
    sell(one);
    sell(other);

    expect(evidence()).toEqual(expected);
  });

  it('puts first what most hangs on', () => {
    sell(declared('Alpha AG', duns('1')), 100);
    sell(declared('Alpha GmbH', duns('2')), 200);
    sell(declared('Beta AG', duns('3')), 300);
    sell(declared('Beta GmbH', duns('4')), 500);

    expect(suggested().map(({ massGrams }) => massGrams)).toEqual(['800', '300']);
  });

  it('suggests to an exporter only what it declared itself', () => {
    sell(declared('Alpha AG', duns('1')));
    chain.declare('MAG', declared('Alpha GmbH', duns('2')));
    chain.void('SEP', `sale-${sales}`);

    expect(suggested()).toHaveLength(1);
    expect(suggested({ exporterId: 'RE' })).toEqual([]);
  });

  it('is over when people have decided, either way', () => {
    const [one, other] = [declared('Alpha AG', duns('1')), declared('Alpha GmbH', duns('2'))];
    sell(one);
    sell(other);
    expect(suggested()).toHaveLength(1);
    const pair = pairOf(clientIdWithKey(one), clientIdWithKey(other));
    const decide = (decisionId: string) => ({ ...pair, decisionId, reason: 'renamed' });

    chain.submit({ type: 'AssertMerge', data: decide('d-1') });
    expect(suggested()).toEqual([]);
    chain.submit({ type: 'RetractDecision', data: { ...decide('d-2'), targetDecisionId: 'd-1' } });
    expect(suggested()).toEqual([]);
  });

  it('is over also when they decided by an id that is not the address of the client', () => {
    const lei = { scheme: 'lei', value: '213800KUD8LAJWSQ9D15' };
    const ofOne = [
      declared('Alpha AG', duns('1')),
      declared('Alpha AG', { identifiers: [lei, ...duns('1').identifiers] }),
    ];
    const other = declared('Alpha GmbH', duns('2'));
    for (const each of [...ofOne, other]) sell(each);
    const ids = ofOne.map(clientIdWithKey).sort();
    expect(suggested()).toMatchObject([
      { clients: expect.arrayContaining([expect.objectContaining({ clientId: ids[0] })]) },
    ]);

    const pair = pairOf(String(ids[1]), clientIdWithKey(other));
    const decide = (decisionId: string) => ({ ...pair, decisionId, reason: 'renamed' });
    chain.submit({ type: 'AssertMerge', data: decide('d-1') });
    chain.submit({ type: 'RetractDecision', data: { ...decide('d-2'), targetDecisionId: 'd-1' } });

    expect(suggested()).toEqual([]);
  });
});
