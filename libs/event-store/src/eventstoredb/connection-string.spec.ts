import { StoreUnavailable } from '@lodestone/kernel';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConnectionString, serverNameOf } from './connection-string';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-connection-'));
  writeFileSync(join(folder, 'ca.crt'), 'the CA');
  writeFileSync(join(folder, 'user.crt'), 'the certificate');
  writeFileSync(join(folder, 'user.key'), 'the key');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a connection string', () => {
  it('names one node, with TLS unless it says otherwise', () => {
    expect(parseConnectionString('esdb://db.example.org')).toStrictEqual({
      named: 'esdb://db.example.org',
      nodes: {
        endpoint: { address: 'db.example.org', port: 2113 },
        connectionName: 'lodestone',
      },
      channel: { insecure: false },
      credentials: undefined,
      deadlineMillis: 10_000,
    });
  });

  it('names the nodes of a cluster, of which the leader is asked', () => {
    const { nodes } = parseConnectionString('esdb://a:1,b:2,c?tls=false&maxDiscoverAttempts=3');
    expect(nodes).toStrictEqual({
      endpoints: [
        { address: 'a', port: 1 },
        { address: 'b', port: 2 },
        { address: 'c', port: 2113 },
      ],
      connectionName: 'lodestone',
      nodePreference: 'leader',
      maxDiscoverAttempts: 3,
    });
  });

  it('names a cluster that DNS knows', () => {
    const { nodes } = parseConnectionString('esdb+discover://cluster.example.org:2114/');
    expect(nodes).toMatchObject({ discover: { address: 'cluster.example.org', port: 2114 } });
  });

  it('has a user and a password, in which every character may stand', () => {
    const { credentials, named } = parseConnectionString('esdb://ops:a%40b:c%2Fd%25@db?tls=true');
    expect(credentials).toStrictEqual({ username: 'ops', password: 'a@b:c/d%' });
    expect(named).toBe('esdb://ops:***@db');
  });

  it('names the certificates of the server and of the user', () => {
    const { channel } = parseConnectionString(
      `esdb://db?tlsCAFile=${folder}/ca.crt&user_cert_file=${folder}/user.crt&userKeyFile=${folder}/user.key`,
    );
    expect(channel).toStrictEqual({
      insecure: false,
      rootCertificate: Buffer.from('the CA'),
      userCertFile: Buffer.from('the certificate'),
      userKeyFile: Buffer.from('the key'),
    });
  });

  it('says how long a request may take, and how often to look whether the line is up', () => {
    const { deadlineMillis, nodes } = parseConnectionString(
      'esdb://db?defaultDeadline=3000&keepAliveInterval=-1',
    );
    expect(deadlineMillis).toBe(3_000);
    expect(nodes).toMatchObject({ defaultDeadline: 3_000, keepAliveInterval: -1 });
  });
});

describe('the name of a server', () => {
  it.each([
    ['esdb://ops:secret@DB.example.org?tls=false', 'esdb://db.example.org:2113'],
    ['esdb://b:2,a:1', 'esdb://a:1,b:2'],
    ['esdb+discover://cluster', 'esdb+discover://cluster:2113'],
  ])('is the same whoever signs in, and how: %s', (url, name) => {
    expect(serverNameOf(url)).toBe(name);
  });
});

describe('a mistake in a connection string', () => {
  it.each([
    ['', 'no connection string'],
    ['db.example.org:2113', 'no connection string'],
    ['esdb:/db', 'no connection string'],
    ['esbd://db', "'esbd://' is unknown"],
    ['https://db:2113', "'https://' is unknown"],
    ['esdb://', "'' is no host"],
    ['esdb://db:2113,,db2', "'' is no host"],
    ['esdb://d b', "'d b' is no host"],
    ['esdb://db:port', "'port' is no port"],
    ['esdb://db:0', "'0' is no port"],
    ['esdb://db:65536', "'65536' is no port"],
    ['esdb://db:', "'' is no port"],
    ['esdb+discover://a,b', 'takes one name'],
    ['esdb://admin@db', 'user:password@'],
    ['esdb://:secret@db', 'user:password@'],
    ['esdb://admin:se%cret@db', '%25'],
    ['esdb://db?tsl=false', "'tsl' is unknown"],
    ['esdb://db?tls', "'tls' has no value"],
    ['esdb://db?tls=', "'tls' has no value"],
    ['esdb://db?tls=no', 'true or false'],
    ['esdb://db?tls=false&TLS=true', 'given twice'],
    ['esdb://db?connectionName=a%', '%25'],
    ['esdb://db?tlsVerifyCert=false', 'tlsCAFile'],
    ['esdb://db?throwOnAppendFailure=false', 'leave it out'],
    ['esdb://db?nodePreference=follower', 'only be leader'],
    ['esdb://db?defaultDeadline=soon', 'whole number'],
    ['esdb://db?defaultDeadline=0', 'whole number'],
    ['esdb://db?tlsCAFile=/no/such/file', 'ENOENT'],
    ['esdb://db?tls=false&tlsCAFile=/no/such/file', 'tls=false'],
    ['esdb://db?userCertFile={folder}/user.crt', 'only work together'],
  ])('is named: %s', (url, reason) => {
    const parse = () => parseConnectionString(url.replace('{folder}', folder));
    expect(parse).toThrow(StoreUnavailable);
    expect(parse).toThrow(reason);
  });

  it.each(['esdb://admin:secret@', 'esdb://admin:se@cret@db?tsl=false', 'esbd://admin:secret@db'])(
    'is named without the password: %s',
    (url) => {
      expect(() => parseConnectionString(url)).toThrow(
        expect.objectContaining({ message: expect.not.stringMatching(/secret|cret/) as unknown }),
      );
    },
  );
});
