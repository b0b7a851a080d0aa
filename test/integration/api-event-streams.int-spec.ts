import { begin, record } from './chain';
import { EventsLedger, linesIn, nameOf, ofGrams } from './events-ledger';
import { OpenStream } from './open-stream';
import { RunningLedger } from './running-ledger';

jest.setTimeout(60_000);

let at: EventsLedger;
let ledger: RunningLedger;

beforeAll(async () => {
  at = await EventsLedger.start();
  ({ ledger } = at);
});

afterAll(() => ledger.stop());

const textOf = (account: string, query: string) => at.textOf(account, query);

describe('GET /events, as it comes', () => {
  it('tells what is there, that this is all, and then what is recorded', async () => {
    const stream = await at.opened('regulator', '');
    await stream.until('caught-up');
    const before = linesIn(await textOf('regulator', ''));
    expect(stream.lines()).toStrictEqual(before);
    expect(stream.ids()).toEqual([...before.keys()].map(String));

    await record(ledger, '/sites/TJ-WORKS/records/LIVE-1', ofGrams('LIVE-1'));
    await stream.until((lines) => lines.length > before.length);
    expect(nameOf(stream.lines().at(-1))).toBe('LIVE-1');
    stream.close();
  });

  it('goes on after any ordinal, without a loss or a repetition', async () => {
    const whole = linesIn(await textOf('regulator', ''));
    for (const [ordinal] of whole.entries()) {
      const stream = await at.opened('regulator', '', { 'last-event-id': String(ordinal) });
      await stream.until('caught-up');
      expect([ordinal, ...stream.lines()]).toStrictEqual([ordinal, ...whole.slice(ordinal + 1)]);
      stream.close();
    }
  });

  it('ends after the last ordinal that was asked for', async () => {
    const stream = await at.opened('regulator', '?from=2&to=4');
    await stream.ended;

    expect(stream.lines().map(({ ordinal }) => ordinal)).toEqual([2, 3, 4]);
    expect(stream.names().at(-1)).toBe('end');
  });

  it('ends with the token, says so, and is gone on with by another', async () => {
    const stream = await OpenStream.at(at.url, await at.tokenFor(1));
    await stream.ended;

    expect(stream.names().slice(-2)).toEqual(['caught-up', 'cut']);
    expect(stream.last()).toMatchObject({
      code: 'token-expired',
      ordinal: (await at.counted()).length - 1,
    });
  });

  it('ends before the server closes', async () => {
    const other = await RunningLedger.start();
    await begin(other);
    await other.app.listen(0, '127.0.0.1');
    const { port } = other.app.getHttpServer().address() as { port: number };
    const token = await other.tokenOf('regulator');
    const stream = await OpenStream.at(`http://127.0.0.1:${port}/events`, token);
    await stream.until('caught-up');
    await other.stop();
    await stream.ended;

    expect(stream.last()).toMatchObject({ code: 'closing', message: { en: expect.any(String) } });
  });

  it('is counted', async () => {
    const stream = await at.opened('analyst', '');
    await stream.until('caught-up');
    const numbers = async () => String((await ledger.inject({ url: '/metrics' })).body['text']);

    expect(await numbers()).toContain('lodestone_event_streams{form="sse"} 1');
    stream.close();
    await stream.ended;
    expect(await numbers()).toMatch(/lodestone_event_streams_ended\{because="token-expired"\} 1/);
  });
});
