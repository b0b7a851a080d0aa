import type { Declaration, PartyRef } from '@lodestone/ledger';
import { exported, goods, sale, saleAbroad, saleOnChain } from '@lodestone/testing';
import { FollowedReadModel, itIsAReadModel } from '@lodestone/testing/followed-read-model';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import type { ClientScope } from './client';
import { clientIdentities } from './client-identities';
import { clientsOfLines } from './clients-of-lines';
import { findClient } from './find-client';
import { knownOf } from './memberships';
import { partySubject } from './subjects';
import { listClients, type ClientsQuestion } from './list-clients';

const readModelOfClients = clientIdentities({ clientIdOf: clientIdWithKey });

describe('client identities', () => {
  itIsAReadModel(readModelOfClients, () => {
    const traded = new TradedChain();
    sell(traded, 'sale-1', traded.declare('RE', cologne));
    sell(traded, 'sale-2', traded.declare('RE', cologneInLatin));
    traded.void('SEP', 'sale-1');
    return traded.log;
  });

  it('shows every name and number under which an exporter declared a client', () => {
    sell(chain, 'sale-1', chain.declare('RE', cologne));
    sell(chain, 'sale-2', chain.declare('RE', cologneInLatin), '2025-03-01');

    const [client, ...others] = list({ exporterId: 'RE' }).clients;
    expect(others).toEqual([]);
    expect(client).toMatchObject({
      canonicalId: smallestId,
      clientIds: [smallestId],
      conflicts: [],
      identities: [
        {
          names: [{ name: 'Koelner Motorenwerke AG' }, { name: 'Kölner Motorenwerke AG' }],
          identifiers: [lei, vat],
          countryCodes: ['DE'],
          exporterIds: ['RE'],
          declarations: [{ name: 'Kölner Motorenwerke AG' }, { address: 'Deutzer Ring 1' }],
        },
      ],
      usage: {
        acts: 2,
        firstOn: '2025-02-01',
        lastOn: '2025-03-01',
        roles: [{ role: 'buyer', acts: 2 }],
      },
    });
  });

  it('computes an exporter its clients over its own declarations only', () => {
    chain.declare('RE', cologne);
    chain.declare('MAG', cologneInLatin);
    sell(chain, 'sale-1', chain.declare('RE', { ...onlyVat, name: 'Another name' }));

    // For RE the first and the last share nothing; what MAG declared would join them.
    expect(list({ exporterId: 'RE' }).clients).toHaveLength(2);
    const [joined, ...others] = list({}).clients;
    expect(others).toEqual([]);
    expect(joined?.identities[0]?.exporterIds).toEqual(['MAG', 'RE']);
    expect(list({ exporterId: 'NOBODY' }).clients).toEqual([]);
  });

  it('answers to every id that a client ever had, with one canonical id', () => {
    chain.declare('RE', onlyVat);
    const before = clientIdWithKey(onlyVat);
    sell(chain, 'sale-1', chain.declare('RE', cologneInLatin));
    const after = clientIdWithKey(cologneInLatin);
    expect(before).not.toBe(after);

    const pages = [before, after].map((clientId) => find({ exporterId: 'RE', clientId }));

    expect(pages[0]).toEqual(pages[1]);
    expect(pages[0]?.canonicalId).toBe([before, after].sort()[0]);
    expect(find({ exporterId: 'MAG', clientId: before })).toBeUndefined();
  });

  it('tells who was the same client when less was known', () => {
    sell(chain, 'sale-1', chain.declare('RE', cologne));
    sell(chain, 'sale-2', chain.declare('RE', onlyVat));
    sell(chain, 'sale-3', chain.declare('RE', cologneInLatin));

    expect(list({ exporterId: 'RE' }).clients).toHaveLength(1);
    expect(list({ exporterId: 'RE', knownAt: 6 }).clients).toHaveLength(2);
    expect(list({ exporterId: 'RE', knownAt: 5 }).clients).toHaveLength(1);
    expect(list({ exporterId: 'RE', knownAt: 4 }).clients).toEqual([]);
  });

  it('shows contradicting numbers as a conflict, and keeps the identities apart', () => {
    sell(chain, 'sale-1', chain.declare('RE', cologneInLatin));
    const impostor = { ...cologneInLatin, name: 'Somebody else', identifiers: [otherLei, vat] };
    sell(chain, 'sale-2', chain.declare('RE', impostor));

    const [client] = list({ exporterId: 'RE', isConflicted: true }).clients;
    expect(client).toMatchObject({
      conflicts: [{ scheme: 'lei', values: [lei.value, otherLei.value].sort() }],
      usage: { acts: 2 },
    });
    expect(client?.identities.map(({ usage }) => usage.acts)).toEqual([1, 1]);
    expect(list({ exporterId: 'RE', isConflicted: false }).clients).toEqual([]);
    const [one, other] = readModel.ask((reading) => {
      const clientOf = clientsOfLines(reading, knownOf(reading, { exporterId: 'RE' }));
      return [cologneInLatin, impostor].map((declaration) =>
        clientOf(partySubject(String(chain.declare('RE', declaration).ref))),
      );
    });
    expect(one).not.toBe(other);
  });

  it('counts the capacities in which an act names somebody, and the act once', () => {
    const party = chain.declare('RE', cologne);
    const endUser = chain.declare('RE', { ...farAway, endUse: 'traction motors' });
    chain.record(
      'SEP',
      'export',
      exported({ buyer: party, importer: party, consignee: party, endUser }),
    );

    expect(find({ clientId: clientIdWithKey(cologne) })?.usage).toEqual({
      acts: 1,
      firstOn: '2025-02-01',
      lastOn: '2025-02-01',
      roles: ['buyer', 'consignee', 'importer'].map((role) => ({
        role,
        acts: 1,
        firstOn: '2025-02-01',
        lastOn: '2025-02-01',
      })),
    });
    expect(find({ clientId: clientIdWithKey(farAway) })).toMatchObject({
      identities: [{ declarations: [{ endUse: 'traction motors' }] }],
      usage: { roles: [{ role: 'end-user' }] },
    });
  });

  it('counts a foreign principal as one more capacity, and tells apart who had another', () => {
    const party = chain.declare('RE', cologne);
    const parties = { buyer: party, importer: party, consignee: party, endUser: party };
    const principal = chain.declare('RE', farAway);
    chain.record('SEP', 'plain', exported(parties));
    chain.record('SEP', 'processed', exported({ ...parties, principal }));

    expect(find({ clientId: clientIdWithKey(farAway) })?.usage).toMatchObject({
      acts: 1,
      roles: [{ role: 'principal', acts: 1 }],
    });
    expect(find({ clientId: clientIdWithKey(cologne) })?.usage).toMatchObject({ acts: 2 });
    const named = list({ exporterId: 'RE', role: 'principal' }).clients;
    expect(named.map(({ canonicalId }) => canonicalId)).toEqual([clientIdWithKey(farAway)]);
  });

  it('keeps a declared identity when the act is voided, but not its count', () => {
    sell(chain, 'sale-1', chain.declare('RE', cologne));
    chain.void('SEP', 'sale-1');

    const clientId = clientIdWithKey(cologne);
    expect(find({ exporterId: 'RE', clientId })?.usage).toEqual({ acts: 0, roles: [] });
    expect(find({ exporterId: 'RE', clientId, knownAt: 5 })?.usage).toMatchObject({ acts: 1 });
    expect(find({ exporterId: 'RE', clientId })?.identities[0]?.names).toHaveLength(1);
  });

  it('moves a use to the client that a correction names', () => {
    const far = { ...cologne, name: 'Andere GmbH', identifiers: [] };
    sell(chain, 'sale-1', chain.declare('RE', cologne));
    chain.correct('SEP', 'sale-1', saleAbroad({ buyer: chain.declare('RE', far) }));

    expect(find({ clientId: clientIdWithKey(cologne) })?.usage).toEqual({ acts: 0, roles: [] });
    expect(find({ clientId: clientIdWithKey(far) })?.usage).toMatchObject({ acts: 1 });
    expect(find({ clientId: clientIdWithKey(cologne), knownAt: 5 })?.usage).toMatchObject({
      acts: 1,
    });
  });

  it('counts only acts that had happened by the day that was asked for', () => {
    sell(chain, 'sale-1', chain.declare('RE', cologne), '2025-02-01');
    sell(chain, 'sale-2', chain.declare('RE', cologne), '2025-04-01');
    const clientId = clientIdWithKey(cologne);

    expect(find({ clientId, asOf: '2025-03-31' })?.usage).toMatchObject({
      acts: 1,
      lastOn: '2025-02-01',
    });
    expect(find({ clientId })?.usage).toMatchObject({ acts: 2, lastOn: '2025-04-01' });
  });

  it('has an enterprise on the chain as a client of those who sold to it', () => {
    chain.record('SEP', 'chain', saleOnChain());

    expect(list({ exporterId: 'RE' }).clients).toMatchObject([
      {
        identities: [
          {
            names: [{ name: '宁波磁业', nameLatin: 'Ningbo Magnet Works' }],
            enterprises: [{ enterpriseId: 'MAG' }],
            declarations: [],
          },
        ],
        usage: { acts: 1, roles: [{ role: 'buyer' }] },
      },
    ]);
    expect(list({ exporterId: 'MAG' }).clients).toEqual([]);
  });

  it('knows an enterprise on the chain also where it was declared by its number', () => {
    const identifiers = [{ scheme: 'uscc', value: '91110000600037341L' }];
    sell(chain, 'sale-1', chain.declare('RE', { name: '宁波', countryCode: 'CN', identifiers }));
    chain.record('SEP', 'chain', saleOnChain());

    const { clients } = list({ exporterId: 'RE' });
    expect(clients).toHaveLength(1);
    expect(clients[0]).toMatchObject({
      identities: [{ enterprises: [{ enterpriseId: 'MAG' }], declarations: [{ name: '宁波' }] }],
      usage: { acts: 2 },
    });
  });

  it.each<[string, ClientsQuestion, number]>([
    ['part of a name without its accents', { text: 'kolner' }, 1],
    ['part of a number', { text: '136695' }, 1],
    ['a name that nobody has', { text: 'Bonn' }, 0],
    ['a country', { countryCodes: ['JP', 'FR'] }, 1],
    ['a capacity', { role: 'buyer' }, 2],
    ['a capacity that nobody had', { role: 'importer' }, 0],
  ])('finds clients by %s', (_, question, found) => {
    sell(chain, 'sale-1', chain.declare('RE', cologne));
    sell(chain, 'sale-2', chain.declare('RE', cologneInLatin));
    sell(chain, 'sale-3', chain.declare('RE', farAway));

    expect(list({ exporterId: 'RE', ...question }).clients).toHaveLength(found);
  });

  it('comes in pages in the order of the ids, as of one ordinal', () => {
    for (const name of ['A', 'B', 'C', 'D', 'E']) {
      sell(chain, `sale-${name}`, chain.declare('RE', { ...farAway, name }));
    }
    const first = list({ exporterId: 'RE', limit: 2 });
    sell(chain, 'sale-F', chain.declare('RE', { ...farAway, name: 'F' }));
    const second = list({ exporterId: 'RE', limit: 2, after: first.next });
    const third = list({ exporterId: 'RE', limit: 2, after: second.next });

    const ids = [first, second, third].flatMap(({ clients }) =>
      clients.map(({ canonicalId }) => canonicalId),
    );
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toHaveLength(5);
    expect(third.next).toBeUndefined();
  });

  let chain: TradedChain;
  let readModel: FollowedReadModel;
  beforeEach(() => {
    chain = new TradedChain();
    readModel = new FollowedReadModel(readModelOfClients);
  });
  afterEach(() => readModel.close());

  const list = (question: ClientsQuestion) => {
    readModel.take(chain.news);
    return readModel.ask((reading) => listClients(reading, question));
  };
  const find = (question: ClientScope & Readonly<{ clientId: string }>) => {
    readModel.take(chain.news);
    return readModel.ask((reading) => findClient(reading, question));
  };
});

function sell(chain: TradedChain, recordId: string, buyer: PartyRef, occurredOn = '2025-02-01') {
  const abroad = buyer.countryCode === 'CN' ? {} : { successorLotId: `for-${recordId}` };
  const takes = [{ lotId: 'OX', massGrams: 10, ...abroad }];
  chain.record('SEP', recordId, sale({ buyer, occurredOn, goods: [goods({ takes })] }));
}

const lei = { scheme: 'lei', value: '213800KUD8LAJWSQ9D15' };
const otherLei = { scheme: 'lei', value: '529900T8BM49AURSDO55' };
const vat = { scheme: 'vat', issuer: 'DE', value: '136695976' };

const cologne: Declaration = {
  name: 'Kölner Motorenwerke AG',
  countryCode: 'DE',
  identifiers: [lei],
};

const cologneInLatin: Declaration = {
  name: 'Koelner Motorenwerke AG',
  countryCode: 'DE',
  identifiers: [lei, vat],
  address: 'Deutzer Ring 1',
};

const onlyVat: Declaration = { name: 'KMW', countryCode: 'DE', identifiers: [vat] };

const farAway: Declaration = { name: '横浜電機株式会社', countryCode: 'JP', identifiers: [] };

const smallestId = clientIdWithKey(cologne);
