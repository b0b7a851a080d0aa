import type { Declaration } from '@lodestone/ledger';
import { goods, sale } from '@lodestone/testing';
import { FollowedReadModel, itIsAReadModel } from '@lodestone/testing/followed-read-model';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import { clientIdentities } from './client-identities';
import { findClient } from './find-client';
import { findClients } from './find-clients';
import { listClients, type ClientsQuestion } from './list-clients';

const readModelOfClients = clientIdentities({ clientIdOf: clientIdWithKey });

/** RE, whose site it is, sells for MAG to somebody whom it declared. */
function sold(): TradedChain {
  const chain = new TradedChain();
  const buyer = chain.declare('RE', works);
  const takes = [{ lotId: 'OX', massGrams: 10 }];
  chain.record('SEP', 'sale-1', sale({ sellerId: 'MAG', buyer, goods: [goods({ takes })] }));
  return chain;
}

const works: Declaration = {
  name: 'Kölner Motorenwerke AG',
  countryCode: 'CN',
  identifiers: [{ scheme: 'lei', value: '213800KUD8LAJWSQ9D15' }],
};
const clientId = clientIdWithKey(works);

describe('a client whom another declared for an exporter', () => {
  itIsAReadModel(readModelOfClients, () => {
    const chain = sold();
    chain.void('SEP', 'sale-1');
    return chain.log;
  });

  const chain = sold();
  const followed = new FollowedReadModel(readModelOfClients);
  beforeAll(() => void followed.take(chain.news));
  afterAll(() => followed.close());

  const list = (question: ClientsQuestion) =>
    followed.ask((reading) => listClients(reading, question)).clients;
  const find = (exporterId: string) =>
    followed.ask((reading) => findClient(reading, { exporterId, clientId }));
  const hits = (exporterId: string | undefined) =>
    followed
      .ask((reading) =>
        findClients(reading, { text: 'motoren', exporterId, byIdentity: true, limit: 9 }),
      )
      .hits.map(({ canonicalId }) => canonicalId);

  it('is its client, under the name that was declared', () => {
    const [client, ...others] = list({ exporterId: 'MAG' });

    expect(others).toEqual([]);
    expect(client).toMatchObject({
      canonicalId: clientId,
      identities: [{ names: [{ name: 'Kölner Motorenwerke AG' }], exporterIds: ['MAG', 'RE'] }],
      usage: { acts: 1, roles: [{ role: 'buyer', acts: 1 }] },
    });
    expect(find('MAG')).toEqual(client);
  });

  it('is known to who declared it, who did not sell to it', () => {
    expect(list({ exporterId: 'RE' })).toMatchObject([{ usage: { acts: 0 } }]);
    expect(list({ exporterId: 'NOBODY' })).toEqual([]);
  });

  it('is found by name by both, and once by who sees everybody', () => {
    expect(hits('MAG')).toEqual([clientId]);
    expect(hits('RE')).toEqual([clientId]);
    expect(hits(undefined)).toEqual([clientId]);
    expect(hits('NOBODY')).toEqual([]);
  });

  it('was not its client before the sale', () => {
    const [{ ordinal: soldAt = 0 } = {}] = list({ exporterId: 'MAG' })[0]?.identities[0]
      ?.declarations ?? [{}];

    expect(list({ exporterId: 'MAG', knownAt: soldAt - 1 })).toEqual([]);
    expect(list({ exporterId: 'MAG', knownAt: soldAt })).toHaveLength(1);
  });

  it('is forgotten for both', () => {
    const data = { clientId, decisionId: 'forget', reason: 'court-order' };
    chain.submit({ type: 'ForgetIdentity', data });
    followed.take(chain.news);

    for (const exporterId of ['MAG', 'RE']) {
      expect([find(exporterId), hits(exporterId)]).toEqual([undefined, []]);
    }
    expect(list({ exporterId: 'MAG' })).toMatchObject([{ isForgotten: true }]);
  });
});
