import { eventTypes } from '@lodestone/ledger';
import { NotBuiltYet, projectionPath, ProjectionStore } from '@lodestone/projections';
import { DeliveryCounter } from '@lodestone/projections/delivery';
import { sale, saleOnChain } from '@lodestone/testing';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openQueries, type OpenQueries } from './open-queries';
import { projectionsWith, readModels } from './read-models';

describe('asking the read models of a folder', () => {
  it('answers each kind of question with the ordinal that the answer reflects', () => {
    take(chain.log);
    const volumes = queries.ask('volumes', { exporterId: 'RE', groupBy: ['client'], kind: 'sold' });
    const [client] = queries.ask('clients', { exporterId: 'RE', text: 'Cologne' }).answer.clients;

    expect(volumes.ordinal).toBe(6);
    expect(volumes.answer.groups.map(({ key }) => key.client)).toContain(client?.canonicalId);
    const clientId = client?.canonicalId ?? '';
    expect(queries.ask('client', { exporterId: 'RE', clientId }).answer).toEqual(client);
    expect(queries.ask('directory', { text: 'Ningbo' }).answer.enterprises).toHaveLength(1);
    expect(queries.ask('records', { siteId: 'SEP' }).answer.records).toHaveLength(3);
    expect(queries.ask('record', { siteId: 'SEP', recordId: 'home' }).answer?.state).toBe('live');
  });

  it('keeps volumes to the clients that are canonical for whoever asks', () => {
    take(chain.log);
    const { answer } = queries.ask('volumes', { exporterId: 'RE', groupBy: ['client'] });
    const [first] = answer.groups;
    const clientIds = [String(first?.key.client)];

    const only = queries.ask('volumes', { exporterId: 'RE', clientIds }).answer.totals;

    const { sharePpm, rank, ...sold } = first?.sold ?? {};
    expect([sharePpm, rank]).toEqual([500_000, 1]);
    expect(only.sold).toEqual(sold);
  });

  it('leads from the key of a group to that group, whoever else declared the client', () => {
    const numbers = ['150483782', '1'].map((value) => ({ scheme: 'duns', value }));
    const lei = { scheme: 'lei', value: '213800KUD8LAJWSQ9D15' };
    const names = [numbers, [lei, ...numbers]].map((identifiers) => ({
      ...{ name: 'Cologne', countryCode: 'CN', identifiers },
    }));
    const [own, theirs] = names.map(clientIdWithKey).sort();
    const [ofRe, ofMag] = clientIdWithKey(names[0] as never) === own ? [1, 0] : [0, 1];
    chain.declare('MAG', names[ofMag] as never);
    chain.record('SEP', 'both', sale({ buyer: chain.declare('RE', names[ofRe] as never) }));
    take(chain.log);
    const national = { groupBy: ['exporter', 'client'] } as const;

    const groups = queries.ask('volumes', national).answer.groups;
    const { key } = groups.find((group) => group.key.client === own) ?? {};
    const filter = { exporterId: String(key?.exporter), clientIds: [String(key?.client)] };
    const only = queries.ask('volumes', { ...national, ...filter }).answer.groups;
    const byRe = queries.ask('volumes', { ...national, exporterId: 'RE', identitiesOf: 'RE' });
    const byOther = { ...national, exporterId: 'RE', clientIds: [String(theirs)] };

    expect(only.map((group) => group.key)).toEqual([key]);
    expect(byRe.answer.groups.map((group) => group.key.client)).toContain(theirs);
    expect(queries.ask('volumes', byOther).answer.groups.map((group) => group.key)).toEqual([key]);
  });

  it('reads two files that are an event apart as of what both have taken', () => {
    take(chain.log, ['transaction-volumes', 'directory', 'records']);
    take(chain.log.slice(0, -1), ['client-identities']);

    const volumes = queries.ask('volumes', { exporterId: 'RE', groupBy: ['client'] });

    expect(volumes).toMatchObject({ ordinal: 5, answer: { knownAt: 5 } });
    expect(volumes.answer.groups).toHaveLength(1);
  });

  it('says that a file is not there yet', () => {
    expect(() => queries.ask('directory', {})).toThrow(NotBuiltYet);
  });

  it('names the same files for those who read as for those who follow', () => {
    const followed = projectionsWith({ clientIdOf: clientIdWithKey });

    expect(followed.map(({ name, version }) => `${name} v${version}`)).toEqual(
      Object.values(readModels).map(({ name, version }) => `${name} v${version}`),
    );
    expect(Object.keys(readModels)).toEqual(followed.map(({ name }) => name));
  });

  let folder: string;
  let queries: OpenQueries;
  let chain: TradedChain;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'queries-'));
    queries = openQueries(folder);
    chain = new TradedChain();
    const buyer = chain.declare('RE', { name: 'Cologne', countryCode: 'CN', identifiers: [] });
    chain.record('SEP', 'home', sale({ buyer }));
    chain.record('SEP', 'chain', saleOnChain());
  });
  afterEach(() => {
    queries.close();
    rmSync(folder, { recursive: true });
  });

  function take(log: TradedChain['log'], names = Object.keys(readModels)): void {
    for (const projection of projectionsWith({ clientIdOf: clientIdWithKey })) {
      if (!names.includes(projection.name)) continue;
      const path = projectionPath(folder, projection);
      const file = new ProjectionStore({ projection, path, fingerprint: 'ledger' });
      const counter = new DeliveryCounter('start', { knownTypes: new Set(eventTypes) });
      file.take(counter.count(log));
      file.close();
    }
  }
});
