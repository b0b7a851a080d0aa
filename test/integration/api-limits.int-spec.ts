import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { appOf } from '../../apps/api/src/program/app';
import { boundConnections, connectionLimits } from '../../apps/api/src/http/connections';
import { begin, opening, record } from './chain';
import { RunningLedger, type Answer } from './running-ledger';

// What one tenant has used up, counted; no rule here is about time.
jest.setTimeout(60_000);

let ledger: RunningLedger;
afterEach(() => ledger.stop());

const startWith = async (limits: string): Promise<void> => {
  ledger = await RunningLedger.start({
    LODESTONE_LIMITS: limits,
    LODESTONE_TRUSTED_PROXIES: '127.0.0.1',
  });
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
};

const reached = (limit: string): number =>
  new Map<string, number>(ledger.program.parts.limits.reached).get(limit) ?? 0;

const refused = ({ status, headers, body }: Answer) => ({
  status,
  code: body['code'],
  waits: Number(headers['retry-after']) > 0,
});

const metric = async (limit: string): Promise<number> => {
  const { body } = await ledger.inject({ method: 'GET', url: '/metrics' });
  const line = new RegExp(`lodestone_limits_reached\\{limit="${limit}"\\} (\\d+)`);
  return Number(line.exec(String(body['text']))?.[1] ?? 0);
};

describe('a tenant at its rate', () => {
  // The slowest rate: what comes back while the test runs is less than one request.
  beforeEach(() => startWith('tenant-rate=1'));

  it('is told when to come back, records nothing, and changes nothing for another', async () => {
    const answers: Answer[] = [];
    for (let n = 0; n < 60; n++) answers.push(await ledger.get('TJ-MAG', '/session'));
    const turnedAway = answers.filter(({ status }) => status === 429);
    const others = [];
    for (let n = 0; n < 9; n++) others.push((await ledger.get('XX', '/session')).status);
    const before = await ledger.eventsInLog();
    const sent = await ledger.put('TJ-MAG', '/sites/TJ-WORKS/records/OPEN-2', opening);

    expect(turnedAway.length).toBeGreaterThan(30);
    expect(turnedAway.map(refused)).toStrictEqual(
      turnedAway.map(() => ({ status: 429, code: 'rate-exceeded', waits: true })),
    );
    expect(others).toStrictEqual(Array(9).fill(200));
    expect([sent.status, await ledger.eventsInLog()]).toStrictEqual([429, before]);
    expect(await metric('tenant-rate')).toBe(turnedAway.length + 1);
  });
});

describe('an address at its rate', () => {
  beforeEach(() => startWith('address-rate=1'));

  const from = (address: string, url = '/ledger') =>
    ledger.inject({ method: 'GET', url, headers: { 'x-forwarded-for': address } });

  it('is told so before anybody asks who it is; others, and health, are answered', async () => {
    const answers = [];
    for (let n = 0; n < 30; n++) answers.push(await from('192.0.2.7'));
    const turnedAway = answers.filter(({ status }) => status === 429).map(refused);

    expect(turnedAway.length).toBeGreaterThan(10);
    expect(turnedAway[0]).toStrictEqual({ status: 429, code: 'rate-exceeded', waits: true });
    expect((await from('192.0.2.7', '/records')).status).toBe(429);
    expect((await from('192.0.2.7', '/health/live')).status).toBe(200);
    expect((await from('192.0.2.8')).status).toBe(200);
  });

  it('is the last one that a named proxy has seen, whatever the caller has written before it', async () => {
    const answers = [];
    for (let n = 0; n < 30; n++) answers.push(await from(`10.9.8.${n}, 192.0.2.7`));

    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(10);
  });

  it('is the proxy itself, where it says what is no address', async () => {
    const answers = [];
    for (let n = 0; n < 30; n++) answers.push(await from(`nobody-${n}`));

    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(10);
  });

  it('is not counted on this machine', async () => {
    const answers = [];
    for (let n = 0; n < 30; n++) {
      answers.push((await ledger.inject({ method: 'GET', url: '/ledger' })).status);
    }

    expect(answers).toStrictEqual(Array(30).fill(200));
  });
});

describe('a proxy that lies', () => {
  beforeEach(() => startWith('address-rate=off'));

  it('does not make its caller this machine', async () => {
    for (const headers of [
      { 'x-forwarded-for': '127.0.0.1' },
      { 'x-forwarded-for': '::1' },
      { forwarded: 'for=127.0.0.1' },
      { 'x-real-ip': '127.0.0.1' },
      { via: '1.1 nowhere' },
    ]) {
      const { status } = await ledger.inject({ method: 'GET', url: '/metrics', headers });
      expect([headers, status]).toStrictEqual([headers, 404]);
    }
    expect((await ledger.inject({ method: 'GET', url: '/metrics' })).status).toBe(200);
  });
});

describe('what a tenant has open', () => {
  const streamOf = async (account: string, port: number): Promise<Socket> => {
    const token = await ledger.tokenOf(account);
    const socket = connect(port, '127.0.0.1');
    socket.write(
      [
        'GET /events HTTP/1.1',
        'Host: 127.0.0.1',
        'Accept: text/event-stream',
        `Authorization: Bearer ${token}`,
        '\r\n',
      ].join('\r\n'),
    );
    const [first] = (await once(socket, 'data')) as [Buffer];
    socket.on('data', () => undefined);
    (socket as Socket & { status?: string }).status = first.toString().slice(9, 12);
    return socket;
  };
  const statusOf = (socket: Socket) => (socket as Socket & { status?: string }).status;

  it('is bounded for streams, and given back when one ends', async () => {
    await startWith('tenant-streams=2');
    await ledger.app.listen(0, '127.0.0.1');
    const { port } = ledger.app.getHttpServer().address() as { port: number };
    const [one, two, three] = [
      await streamOf('TJ-MAG', port),
      await streamOf('TJ-MAG', port),
      await streamOf('TJ-MAG', port),
    ];
    const other = await streamOf('XX', port);

    expect([one, two, three, other].map(statusOf)).toStrictEqual(['200', '200', '429', '200']);
    expect(await metric('tenant-streams')).toBe(1);
    one.destroy();
    let again = await streamOf('TJ-MAG', port);
    while (statusOf(again) !== '200') again = await streamOf('TJ-MAG', port);
    for (const socket of [two, three, other, again]) socket.destroy();
  });

  it('is bounded for all its requests together', async () => {
    await startWith('tenant-requests=2');
    await ledger.app.listen(0, '127.0.0.1');
    const { port } = ledger.app.getHttpServer().address() as { port: number };
    const open = [await streamOf('TJ-MAG', port), await streamOf('TJ-MAG', port)];
    const more = await ledger.get('TJ-MAG', '/session');

    expect(refused(more)).toStrictEqual({
      status: 429,
      code: 'too-many-requests-open',
      waits: true,
    });
    expect((await ledger.get('XX', '/session')).status).toBe(200);
    for (const socket of open) socket.destroy();
    while ((await ledger.get('TJ-MAG', '/session')).status !== 200);
    // Answered requests are open no more.
    for (let n = 0; n < 10; n++) {
      expect((await ledger.get('TJ-MAG', '/session')).status).toBe(200);
    }
  });
});

describe('connections', () => {
  it('that stay silent are closed, and counted', async () => {
    await startWith('');
    const app = await appOf(ledger.program.parts, 'silent', {
      limits: {
        connectionsMax: 3,
        silentMs: 50,
        headersMs: 5_000,
        requestMs: 5_000,
        fileBytesMin: 1_000,
        lookMs: 50,
      },
    });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    const sockets = Array.from({ length: 3 }, () => connect(port, '127.0.0.1'));
    await Promise.all(sockets.map((socket) => once(socket.resume(), 'close')));

    expect(reached('silent-connections')).toBe(3);
    await app.close();
  });

  it('of one address are bounded, and another’s are not', async () => {
    await startWith('');
    const closed: string[] = [];
    const server = createServer((_request, response) => response.end());
    boundConnections(
      server,
      { ...connectionLimits, perAddressMax: 2 },
      { closed: (because) => void closed.push(because), shareOf: (address) => address },
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    // All of 127/8 is this machine, so that it can come from several addresses.
    const from = async (localAddress: string): Promise<Socket> => {
      const socket = connect({ port, host: '127.0.0.1', localAddress });
      await once(socket, 'connect');
      return socket.resume();
    };
    const own = [await from('127.0.0.2'), await from('127.0.0.2')];
    const beyond = await from('127.0.0.2');
    await once(beyond, 'close');
    const other = await from('127.0.0.3');
    own[0]?.destroy();
    let again = await from('127.0.0.2');
    while (closed.length > 1 && again.destroyed) again = await from('127.0.0.2');
    other.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    await once(other, 'data');

    expect(closed[0]).toBe('address-connections');
    for (const socket of [...own, other, again]) socket.destroy();
    server.closeAllConnections();
    server.close();
  });
});
