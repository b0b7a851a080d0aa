import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { connect, type Socket } from 'node:net';
import { Logger as PinoLogger } from 'nestjs-pino';
import { appOf } from '../../apps/api/src/program/app';
import { begin } from './chain';
import { RunningLedger } from './running-ledger';

let ledger: RunningLedger;
/** The same ledger behind a door that waits less. */
let app: RunningLedger['app'];
let port: number;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  app = await appOf(ledger.program.parts, 'silent', {
    limits: {
      connectionsMax: 8,
      silentMs: 100,
      headersMs: 200,
      requestMs: 300,
      fileBytesMin: 1_000,
      lookMs: 50,
    },
  });
  await app.listen(0, '127.0.0.1');
  ({ port } = app.getHttpServer().address() as { port: number });
});

afterAll(async () => {
  await app.close();
  await ledger.stop();
});

type Heard = Readonly<{ status: number; headers: Record<string, string>; body: unknown }>;

/** The server notices a little after its client that a connection has ended. */
async function untilNobodyIsConnected(): Promise<void> {
  const server = app.getHttpServer();
  const count = () => new Promise((resolve) => server.getConnections((_, n) => resolve(n)));
  while ((await count()) !== 0) await setImmediate();
}

const opened = async (): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1');
  // A connection that the other side cuts shows in what was heard.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
};

/** What came until the connection was closed, from the other side. */
async function heard(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (data) => (text += data.toString()));
  if (!socket.closed) await once(socket, 'close');
  return text;
}

const readAs = (text: string): Heard => {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => line.split(': ') as [string, string]);
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    body: JSON.parse(body) as unknown,
  };
};

const answerTo = async (...lines: string[]): Promise<Heard> => {
  const socket = await opened();
  const all = heard(socket);
  socket.write(lines.join('\r\n'));
  return readAs(await all);
};

const host = `Host: 127.0.0.1`;
const end = ['Connection: close', '', ''];

const isProblem = ({ status, headers, body }: Heard, code: string): void => {
  expect(body).toMatchObject({ status, code, correlationId: headers['x-correlation-id'] });
  expect(headers).toMatchObject({
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  });
  expect(headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
};

describe('what never becomes a request', () => {
  it.each<[string, string, number, string[]]>([
    ['bytes that are no HTTP', 'malformed-http', 400, ['\u0016\u0003\u0001', '', '']],
    ['a header without a colon', 'malformed-http', 400, ['GET / HTTP/1.1', 'Host', '', '']],
    ['a NUL in a header', 'malformed-http', 400, ['GET / HTTP/1.1', host, 'a: \u0000', '', '']],
    [
      'a header of 40 KiB',
      'header-too-large',
      431,
      ['GET / HTTP/1.1', host, `a: ${'x'.repeat(40_960)}`, '', ''],
    ],
    [
      'an expectation that nobody knows',
      'expectation-unknown',
      417,
      ['GET / HTTP/1.1', host, 'Expect: foo', '', ''],
    ],
    ['half a header, and then silence', 'request-timeout', 408, ['GET / HTTP/1.1', 'Ho']],
    [
      'half a body, and then silence',
      'request-timeout',
      408,
      [
        'POST /sign-in HTTP/1.1',
        host,
        'Content-Type: application/json',
        'Content-Length: 9',
        '',
        '{',
      ],
    ],
  ])('is answered like everything that is wrong: %s', async (_, code, status, lines) => {
    const answer = await answerTo(...lines);

    expect(answer.status).toBe(status);
    isProblem(answer, code);
  });
});

describe('a header that stands twice', () => {
  it.each([
    ['Host', '/host', ['Host: 127.0.0.1', 'Host: evil.example']],
    ['Host, the same', '/host', ['Host: 127.0.0.1', 'host: 127.0.0.1']],
    [
      'Authorization',
      '/authorization',
      [host, 'Authorization: Bearer a', 'Authorization: Bearer b'],
    ],
  ])('is refused where once is meant: %s', async (_, pointer, lines) => {
    const answer = await answerTo('GET /ledger HTTP/1.1', ...lines, ...end);

    expect(answer.status).toBe(400);
    isProblem(answer, 'invalid-input');
    expect(answer.body).toMatchObject({
      errors: [{ pointer, in: 'header', code: 'header-repeated' }],
    });
  });

  it('is missed where there must be one', async () => {
    const answer = await answerTo('GET /ledger HTTP/1.1', ...end);

    expect(answer.body).toMatchObject({ errors: [{ pointer: '/host', code: 'header-missing' }] });
  });
});

describe('a connection', () => {
  it('that says nothing is closed, without a word', async () => {
    expect(await heard(await opened())).toBe('');
  });

  it('is closed as it comes when there are as many as there may be', async () => {
    const most = await Promise.all(Array.from({ length: 8 }, opened));
    const one = await opened();

    expect(await heard(one)).toBe('');
    expect(most.some(({ closed }) => closed)).toBe(false);
    for (const socket of most) socket.destroy();
    await untilNobodyIsConnected();
  });

  it('that hangs up in mid-body is one line of the log, and no fault', async () => {
    const told: unknown[] = [];
    const line = new Promise<void>((resolve) => {
      const tell = (level: string) => (what: unknown) => {
        told.push([level, what]);
        resolve();
      };
      app.useLogger({
        log: () => undefined,
        debug: tell('debug'),
        warn: tell('warn'),
        error: tell('error'),
      });
    });
    const socket = await opened();
    socket.write(['POST /sign-in HTTP/1.1', host, 'x-correlation-id: gone'].join('\r\n'));
    socket.write('\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{');
    await once(app.getHttpServer(), 'request');
    socket.destroy();
    await line;
    app.useLogger(app.get(PinoLogger));

    expect(told).toStrictEqual([
      ['debug', { what: 'caller gone before the answer', correlationId: 'gone' }],
    ]);
  });
});

describe('a ledger that is being stopped', () => {
  it('says so to who asks again, and when to come back', async () => {
    const stopping = await appOf(ledger.program.parts, 'silent');
    await stopping.listen(0, '127.0.0.1');
    const server = stopping.getHttpServer();
    const socket = connect((server.address() as { port: number }).port, '127.0.0.1');
    await once(socket, 'connect');
    const all = heard(socket);
    // A request that is under way keeps the connection, on which the next one comes.
    socket.write('POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n');
    socket.write('Content-Length: 22\r\n\r\n');
    await once(server, 'request');
    const closed = stopping.close();
    socket.write('{"account": "analyst"}GET /ledger HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    await closed;

    const answers = (await all).split(/(?=HTTP\/1\.1 \d)/).map(readAs);
    expect(answers[0]?.status).toBe(200);
    const last = answers[1];
    if (!last) throw new Error('nobody answered the second');
    expect(last.headers['retry-after']).toBe('1');
    isProblem(last, 'closing');
  });
});
