import { sale, saleOnChain } from '@lodestone/testing';
import { decideOn } from '@lodestone/testing/deciding';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import { clientIdentities } from './client-identities';
import type { clientTables } from './client-tables';
import { findClient } from './find-client';
import { findClients } from './find-clients';
import { listClients, type ClientsQuestion } from './list-clients';
import { suggestMerges } from './suggest-merges';

let chain: TradedChain;
let followed: FollowedReadModel<typeof clientTables>;

/** RE sells to MAG, 宁波磁业, which is 东方磁材 from March on and 南方磁材 from June on. */
beforeEach(() => {
  chain = new TradedChain();
  chain.record('SEP', 'sale', saleOnChain());
  chain.submit(
    decideOn('MAG', 'south', 'EnterpriseRenamed', {
      effectiveOn: '2025-06-01',
      name: '南方磁材',
      nameLatin: 'Southern Magnets',
    }),
    decideOn('MAG', 'east', 'EnterpriseRenamed', { effectiveOn: '2025-03-01', name: '东方磁材' }),
  );
  followed = new FollowedReadModel(clientIdentities({ clientIdOf: clientIdWithKey }));
});

afterEach(() => followed.close());

const clients = (question: ClientsQuestion = {}) => {
  followed.take(chain.news);
  return followed.ask((reading) => listClients(reading, question)).clients;
};
const namesOf = (question: ClientsQuestion) =>
  clients(question).flatMap(({ identities }) =>
    identities.flatMap(({ names }) => names.map(({ name, nameLatin }) => [name, nameLatin])),
  );

describe('a client on the chain that was renamed', () => {
  it('is called what it is called on the day that is asked for', () => {
    const [first, second, third] = ['2025-02-28', '2025-03-01', '2025-06-01'].map((calledOn) =>
      namesOf({ calledOn }),
    );

    expect(first).toEqual([['宁波磁业', 'Ningbo Magnet Works']]);
    expect(second).toEqual([['东方磁材', 'Ningbo Magnet Works']]);
    expect(third).toEqual([['南方磁材', 'Southern Magnets']]);
    expect(namesOf({ asOf: '2025-02-28' })).toEqual(first);
    expect(namesOf({})).toEqual(third);
  });

  it('is called what was known', () => {
    clients();
    const head = followed.ask((reading) => reading.ordinal);
    const known = (knownAt: number) => namesOf({ calledOn: '2025-04-01', knownAt })[0]?.[0];

    expect([head - 1, head].map(known)).toEqual(['宁波磁业', '东方磁材']);
  });

  it('has that name on its page, and stays the same client', () => {
    const [{ canonicalId = '' } = {}] = clients();
    const page = followed.ask((reading) =>
      findClient(reading, { clientId: canonicalId, calledOn: '2025-04-01' }),
    );

    expect(page?.identities[0]).toMatchObject({
      names: [{ name: '东方磁材' }],
      enterprises: [{ enterpriseId: 'MAG', name: '东方磁材', nameLatin: 'Ningbo Magnet Works' }],
    });
    expect(page?.identities[0]?.enterprises[0]).not.toHaveProperty('alsoCalled');
  });

  it.each(['宁波', '东方', 'southern'])('is found by every name that is known: %s', (text) => {
    const calledOn = '2025-04-01';
    expect(clients({ text, calledOn })).toHaveLength(1);
    const { hits } = followed.ask((reading) =>
      findClients(reading, { text, byIdentity: true, calledOn, limit: 5 }),
    );
    expect(hits.map(({ names }) => names[0]?.name)).toEqual(['东方磁材']);
  });

  it('is not found by a name before it is known', () => {
    clients();
    const head = followed.ask((reading) => reading.ordinal);

    expect(clients({ text: '东方', knownAt: head - 1 })).toEqual([]);
    expect(
      followed.ask((reading) =>
        findClients(reading, { text: '东方', byIdentity: true, knownAt: head - 1, limit: 5 }),
      ).hits,
    ).toEqual([]);
  });

  it('may be one with somebody who is called as it was or will be', () => {
    const buyer = chain.declare('RE', {
      name: '南方磁材',
      countryCode: 'CN',
      identifiers: [],
    });
    chain.record('SEP', 'other', sale({ buyer }));
    clients();
    const { suggestions } = followed.ask((reading) =>
      suggestMerges(reading, { limit: 5, calledOn: '2025-01-01' }),
    );
    const evidence = suggestions.map((each) => each.evidence.map((one) => one.evidence));

    expect(evidence).toEqual([expect.arrayContaining(['same-name'])]);
  });
});
