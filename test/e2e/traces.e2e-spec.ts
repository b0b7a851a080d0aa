import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { newDataFolder } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { onSmallLedger } from './small-ledger';
import { openingStock } from './magnet-chain';
import { SignedIn } from './signed-in';

jest.setTimeout(120_000);

type Attribute = { key: string; value: { stringValue?: string; intValue?: string | number } };
type Span = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: Attribute[];
};

/** As much of a collector as a ledger needs: it takes OTLP over HTTP, in JSON. */
class Collector {
  readonly spans: Span[] = [];
  /** Answers with this. */
  status = 200;
  taken = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Collector> {
    const server = createServer();
    const collector = new Collector(server);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        collector.take(Buffer.concat(parts).toString());
        response.writeHead(collector.status, { 'content-type': 'application/json' }).end('{}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1/traces`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private take(text: string): void {
    this.taken += 1;
    if (this.status !== 200) return;
    type Sent = { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
    for (const { scopeSpans } of (JSON.parse(text) as Sent).resourceSpans) {
      this.spans.push(...scopeSpans.flatMap(({ spans }) => spans));
    }
  }
}

const small = onSmallLedger();
let collector: Collector;

beforeEach(async () => {
  collector = await Collector.start();
});

afterEach(() => collector.stop());

const act = {
  ...openingStock.act,
  makes: [{ ...(openingStock.act['makes'] as readonly object[])[0], lotId: 'TBF-9' }],
};

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const path = '/sites/TJ-WORKS/records/OPEN-9';

/** One record, whose sender traces it. */
async function recordOn(ledger: LedgerProcess): Promise<void> {
  const signIn = await fetch(`${ledger.url}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'TJ-MAG' }),
  });
  const { token } = (await signIn.json()) as { token: string };
  const answer = await fetch(`${ledger.url}${path}`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
      'x-correlation-id': 'from-the-plant-7',
    },
    body: JSON.stringify(act),
  });
  expect(answer.status).toBe(201);
}

/** What every read model has taken. */
async function ordinalOf(ledger: LedgerProcess): Promise<number> {
  const response = await fetch(`${ledger.url}/health/ready`);
  return ((await response.json()) as { ordinal: number }).ordinal;
}

const valueOf = ({ attributes }: Span, key: string): unknown => {
  const value = attributes.find((one) => one.key === key)?.value;
  return value?.stringValue ?? Number(value?.intValue);
};

describe('a record that is traced', () => {
  it('is followed from the request to the append to every read model, under the trace of its sender', async () => {
    const env = { LODESTONE_TRACES: collector.url, LODESTONE_LOG: 'info' };
    const ledger = await LedgerProcess.start(small.copy(), env);
    const before = await ordinalOf(ledger);
    await recordOn(ledger);
    while ((await ordinalOf(ledger)) === before) await sleep(20);
    await ledger.stop();

    const own = collector.spans.filter((span) => span.traceId === traceId);
    const request = own.find(({ name }) => name === 'PUT /sites/:siteId/records/:recordId');
    const append = own.find(({ name }) => name === 'append site');
    if (!request || !append) throw new Error(JSON.stringify(collector.spans.map((s) => s.name)));
    expect(request.parentSpanId).toBe('00f067aa0ba902b7');
    expect(valueOf(request, 'http.response.status_code')).toBe(201);
    expect(valueOf(request, 'lodestone.correlation_id')).toBe('from-the-plant-7');
    expect(append.parentSpanId).toBe(request.spanId);
    expect(valueOf(append, 'lodestone.outcome')).toBe('stored');
    const projected = own.filter(({ parentSpanId }) => parentSpanId === append.spanId);
    expect(projected.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['project records', 'project stock', 'project journal']),
    );
    for (const span of projected) expect(valueOf(span, 'lodestone.outcome')).toBe('reached');
    // Names of what was recorded, and of who did, stay at home.
    for (const secret of ['TJ-MAG', 'TJ-WORKS', 'TBF-9', 'OPEN-9']) {
      expect(JSON.stringify(collector.spans)).not.toContain(secret);
    }
    expect(ledger.said).toContain('"correlationId":"from-the-plant-7"');
    expect(ledger.said).toContain(`"traceId":"${traceId}"`);
  });
});

describe('a ledger', () => {
  it('sends nothing unless it is told to', async () => {
    const ledger = await LedgerProcess.start(small.copy());
    await recordOn(ledger);
    await ledger.stop();

    expect(collector.taken).toBe(0);
  });

  it('traces no request of its own accord where the share is none', async () => {
    const env = { LODESTONE_TRACES: collector.url, LODESTONE_TRACES_SHARE: '0' };
    const ledger = await LedgerProcess.start(newDataFolder(), env);
    await SignedIn.as('regulator', ledger.url);
    await ledger.stop();

    expect(collector.spans).toStrictEqual([]);
  });

  it('goes on, and says so once, while its collector takes none', async () => {
    collector.status = 400;
    const ledger = await LedgerProcess.start(small.copy(), { LODESTONE_TRACES: collector.url });
    await recordOn(ledger);
    while (!ledger.said.includes('traces: the collector takes none')) await sleep(50);
    expect(await ledger.stop()).toBe(0);
  });
});
