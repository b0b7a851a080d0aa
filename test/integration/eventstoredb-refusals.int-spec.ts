import { EventStoreDBEventStore } from '@lodestone/event-store';
import { OutcomeUnknown, StoreUnavailable, type EventStore } from '@lodestone/kernel';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { act } from './eventstoredb/acts';
import { makeCertificates } from './eventstoredb/certificates';
import { following, ScriptedServer, supporting, type Script } from './eventstoredb/scripted-server';
import { freePort } from './eventstoredb/servers';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function scripted(replies: Script['replies'], tls?: Script['tls']): Promise<ScriptedServer> {
  const server = await ScriptedServer.start({ replies, tls });
  cleanUps.push(() => server.stop());
  return server;
}

async function open(url: string, patienceMillis = 0): Promise<EventStore> {
  const store = await EventStoreDBEventStore.open({ url, patienceMillis });
  cleanUps.push(() => store.close());
  return store;
}

async function refusalOf(doing: Promise<unknown>): Promise<Error> {
  const outcome = await doing.catch((error: unknown) => error);
  if (outcome instanceof StoreUnavailable) return outcome;
  throw new Error(`nothing was refused: ${String(outcome)}`);
}

const ready = { GetSupportedMethods: supporting('24.6.0'), Read: { status: 0 } } as const;

describe('opening an EventStoreDB store', () => {
  it('says that nobody is there', async () => {
    const port = await freePort();
    const { message } = await refusalOf(open(`esdb://127.0.0.1:${port}?tls=false`));
    expect(message).toContain(`esdb://127.0.0.1:${port} does not answer (connect ECONNREFUSED`);
    expect(message).toContain('check that it runs');
  });

  it('says that something else is there', async () => {
    const server = createHttpServer((_, response) => response.end('hello'));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    cleanUps.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    const { message } = await refusalOf(
      open(`esdb://127.0.0.1:${port}?tls=false&defaultDeadline=2000`),
    );
    expect(message).toContain(`127.0.0.1:${port}`);
    expect(message).toMatch(/tls=false/);
  });

  it('says that somebody is there who is silent', async () => {
    const { port } = await scripted({ GetSupportedMethods: 'silence' });
    const { message } = await refusalOf(
      open(`esdb://127.0.0.1:${port}?tls=false&defaultDeadline=200`),
    );
    expect(message).toContain('does not answer (Deadline exceeded');
  });

  it('says that a server that answers nothing but its version is no help', async () => {
    const { port, calls } = await scripted({ ...ready, Read: 'silence' });
    const url = `esdb://127.0.0.1:${port}?tls=false&defaultDeadline=1000`;
    let { message } = await refusalOf(open(url));
    // On a busy machine that time may be over before the server has heard of anybody.
    while (!calls.includes('Read')) ({ message } = await refusalOf(open(url)));
    expect(message).toContain('did not answer in 1000 ms');
  });

  it('says that it is another gRPC server', async () => {
    const { port } = await scripted({});
    const { message } = await refusalOf(open(`esdb://127.0.0.1:${port}?tls=false`));
    expect(message).toContain('is no EventStoreDB of 23.10 or later');
  });

  it('says that the server is too old', async () => {
    const { port } = await scripted({ ...ready, GetSupportedMethods: supporting('21.10.9') });
    const { message } = await refusalOf(open(`esdb://127.0.0.1:${port}?tls=false`));
    expect(message).toContain('is version 21.10.9: the ledger needs 23.10 or later');
  });

  it('says that it is not ready, after it has waited for it', async () => {
    const Read = { status: 14, words: 'Server Is Not Ready' };
    const { port, calls } = await scripted({ ...ready, Read });
    const { message } = await refusalOf(open(`esdb://127.0.0.1:${port}?tls=false`, 2_000));
    expect(message).toContain('not ready (Server Is Not Ready): wait until it has a leader');
    expect(calls.filter((call) => call === 'Read').length).toBeGreaterThan(2);
  });

  it.each([
    ['password', { GetSupportedMethods: { status: 16, words: 'Unauthenticated' } }],
    ['right to read $all', { Read: { status: 7, words: 'Access Denied' } }],
  ])('says that the %s is wrong, and does not try again', async (_, replies) => {
    const { port, calls } = await scripted({ ...ready, ...replies });
    const { message } = await refusalOf(open(`esdb://a:b@127.0.0.1:${port}?tls=false`, 5_000));
    expect(message).toContain('refuses access');
    expect(message).toContain('check user and password in EVENTSTORE_URL');
    expect(message).not.toContain('a:b');
    expect(new Set(calls).size).toBe(calls.length);
  });
});

describe('a follower', () => {
  it('sends reading and appending on to its leader', async () => {
    const leader = await scripted({ ...ready, BatchAppend: 'silence' });
    const follower = await scripted({ ...ready, Read: following(leader.port) });
    const store = await open(
      `esdb://127.0.0.1:${follower.port}?tls=false&defaultDeadline=2000`,
      5_000,
    );
    const appending = store.append('site-A', [act('one')], { expected: 'no-stream' });
    await expect(appending).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(leader.forLeader).toStrictEqual(new Set(['Read', 'BatchAppend']));
    expect(follower.calls).not.toContain('BatchAppend');
  });

  it('whose leader follows too is named, with what to do', async () => {
    const server = await scripted({ ...ready, Read: following(7) });
    const { message } = await refusalOf(open(`esdb://127.0.0.1:${server.port}?tls=false`));
    expect(message).toContain(
      `esdb://127.0.0.1:${server.port} follows the leader at 127.0.0.1:7: name all nodes`,
    );
  });
});

describe('a server with a certificate', () => {
  const certificates = makeCertificates();
  const { tls, ownFile = '', otherFile = '' } = certificates ?? {};
  const rule = certificates ? it : it.skip;
  afterAll(() => certificates?.remove());

  rule('is trusted when its CA is named', async () => {
    const { port } = await scripted(ready, tls);
    const store = await open(`esdb://127.0.0.1:${port}?tlsCAFile=${ownFile}`);
    expect(await store.head()).toBeUndefined();
  });

  rule('is not trusted when another CA is named, or none, and that is said at once', async () => {
    const { port } = await scripted(ready, tls);
    for (const query of ['', `?tlsCAFile=${otherFile}`]) {
      const { message } = await refusalOf(open(`esdb://127.0.0.1:${port}${query}`, 5_000));
      expect(message).toContain(`127.0.0.1:${port} could not be trusted`);
      expect(message).toContain('name the CA of its certificate with tlsCAFile');
    }
  });

  rule('is not trusted under a name that is not in it', async () => {
    const { port } = await scripted(ready, tls);
    const { message } = await refusalOf(
      open(`esdb://localhost:${port}?tlsCAFile=${ownFile}`, 5_000),
    );
    expect(message).toContain('could not be trusted');
  });
});

describe('appending to a server', () => {
  const append = (store: EventStore) =>
    store.append('site-A', [act('one')], { expected: 'no-stream' });

  it('that never answers is an unknown outcome after its deadline, and the line is given up', async () => {
    const { port, calls } = await scripted({ ...ready, BatchAppend: 'silence' });
    const store = await open(`esdb://127.0.0.1:${port}?tls=false&defaultDeadline=600`);
    for (let attempt = 1; attempt < 4; attempt += 1) {
      await expect(append(store)).rejects.toBeInstanceOf(OutcomeUnknown);
      expect(calls.filter((call) => call === 'BatchAppend')).toHaveLength(attempt);
    }
  });

  it('that refuses access is refused, with what to check', async () => {
    const BatchAppend = { status: 7, words: 'Access Denied' };
    const { port } = await scripted({ ...ready, BatchAppend });
    const store = await open(`esdb://127.0.0.1:${port}?tls=false`);
    const { message } = await refusalOf(append(store));
    expect(message).toContain('check user and password');
  });

  it('that went away is refused, because nothing was sent', async () => {
    const server = await scripted(ready);
    const store = await open(`esdb://127.0.0.1:${server.port}?tls=false&defaultDeadline=200`);
    server.stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const outcome = await append(store).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(StoreUnavailable);
  });

  it('ends what waits when the store is closed', async () => {
    const { port } = await scripted({ ...ready, BatchAppend: 'silence' });
    const store = await open(`esdb://127.0.0.1:${port}?tls=false&defaultDeadline=2000`);
    const waiting = append(store).catch((error: unknown) => error);
    await store.close();
    expect(await waiting).toBeInstanceOf(OutcomeUnknown);
    await expect(append(store)).rejects.toBeInstanceOf(StoreUnavailable);
  });
});
