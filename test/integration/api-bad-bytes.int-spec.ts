import { connect, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { begin, opening } from './chain';
import { RunningLedger, type Answer } from './running-ledger';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
});

afterAll(() => ledger.stop());

const url = '/sites/TJ-WORKS/records/BAD-1';
const send = (body: object | string): Promise<Answer> => ledger.put('TJ-MAG', url, body);
const raw = (text: string) => send(text);
const lot = opening.makes[0];

describe('bytes that are not bounded JSON', () => {
  it.each<[string, () => Promise<Answer>, number, string, object]>([
    ['10,000 levels', () => raw('['.repeat(10_000)), 400, 'json-too-deep', { position: 32 }],
    ['__proto__', () => raw('{"__proto__":{}}'), 400, 'json-key-forbidden', { key: '__proto__' }],
    ['a key twice', () => raw('{"type":1,"type":2}'), 400, 'json-key-repeated', { key: 'type' }],
    ['broken JSON', () => raw('{"type": }'), 400, 'malformed-json', { position: 9 }],
    ['nothing', () => raw(''), 400, 'body-missing', {}],
    ['a list', () => raw('[]'), 400, 'invalid-input', {}],
    [
      'an act over 256 KiB',
      () => send({ ...opening, makes: [{ ...lot, note: 'x'.repeat(256 * 1024) }] }),
      413,
      'body-too-large',
      { bytesMax: 256 * 1024 },
    ],
  ])('are refused: %s', async (_, request, status, code, facts) => {
    const { body, ...answer } = await request();

    expect([answer.status, body['code']]).toStrictEqual([status, code]);
    expect(body['facts'] ?? {}).toMatchObject(facts);
  });

  it('are refused: what is not UTF-8', async () => {
    const authorization = `Bearer ${await ledger.tokenOf('TJ-MAG')}`;
    const answer = await ledger.inject({
      method: 'PUT',
      url: '/sites/TJ-WORKS/records/BAD-1',
      headers: { authorization, 'content-type': 'application/json' },
      payload: Buffer.from([0x22, 0xff, 0x22]),
    });

    expect(answer.body).toMatchObject({ code: 'malformed-text', facts: { position: 1 } });
  });

  it.each(['text/plain', 'application/xml', 'application/json; charset=gb18030', ''])(
    'are refused as %s',
    async (type) => {
      const authorization = `Bearer ${await ledger.tokenOf('TJ-MAG')}`;
      const answer = await ledger.inject({
        method: 'PUT',
        url: '/sites/TJ-WORKS/records/BAD-1',
        headers: { authorization, ...(type ? { 'content-type': type } : {}) },
        payload: JSON.stringify(opening),
      });

      expect(answer.body).toMatchObject({ status: 415, code: 'media-type-unsupported' });
    },
  );
});

const writable = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });

describe('a body of 50 MB', () => {
  const megabytes = 50;

  /** Over a real socket, because only there does a client go on sending. */
  const sent = async (header: string): Promise<{ answer: string; megabytesBefore: number }> => {
    const { port } = ledger.app.getHttpServer().address() as { port: number };
    let megabytesBefore = megabytes;
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    // What is cut while it is written shows in the answer, or in its absence.
    socket.on('error', () => undefined);
    socket.on('data', (data) => (answer += data.toString()));
    const answered = new Promise<void>((resolve) => {
      socket.on('data', () => resolve());
      socket.on('close', () => resolve());
    });
    socket.write(`PUT /sites/TJ-WORKS/records/BIG HTTP/1.1\r\nHost: 127.0.0.1\r\n`);
    socket.write(`Authorization: Bearer ${await ledger.tokenOf('TJ-MAG')}\r\n`);
    socket.write(`Content-Type: application/json\r\n${header}\r\n\r\n`);
    const chunk = Buffer.alloc(1024 * 1024, 0x20);
    const isChunked = header.startsWith('Transfer');
    for (let n = 0; n < megabytes && !socket.destroyed; n++) {
      await setImmediate();
      if (answer !== '') megabytesBefore = Math.min(megabytesBefore, n);
      const framed = isChunked ? [Buffer.from('100000\r\n'), chunk, Buffer.from('\r\n')] : [chunk];
      for (const part of framed) {
        if (!socket.write(part)) await writable(socket);
      }
    }
    await answered;
    socket.destroy();
    return { answer, megabytesBefore };
  };

  beforeAll(() => ledger.app.listen(0, '127.0.0.1'));

  it.each([`Content-Length: ${megabytes * 1024 * 1024}`, 'Transfer-Encoding: chunked'])(
    'is answered 413 long before it is whole, and the rest is thrown away (%s)',
    async (header) => {
      const { answer, megabytesBefore } = await sent(header);

      expect(answer).toMatch(/^HTTP\/1\.1 413 /);
      expect(answer).toContain('"code":"body-too-large"');
      // What lies in the buffers of two sockets, and no more.
      expect(megabytesBefore).toBeLessThan(20);
    },
  );
});

describe('routes that are not there', () => {
  it.each(['/nothing', '/sites', '/sites/A/records/B/C', '//', '/sites/%zz/records'])(
    '%s is a problem like any other',
    async (url) => {
      const { status, headers, body } = await ledger.get('TJ-MAG', url);

      expect([404, 400]).toContain(status);
      expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(body).toMatchObject({ status, correlationId: headers['x-correlation-id'] });
    },
  );

  it('name the methods that are there', async () => {
    const answer = await ledger.inject({ method: 'DELETE', url: '/sites/A/records/B' });

    expect(answer).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD, PUT' },
      body: { code: 'method-not-allowed' },
    });
  });
});
