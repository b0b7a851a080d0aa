import { StoreUnavailable } from '@lodestone/kernel';
import { OverlayRows } from '../keyed-rows/overlay-rows';
import { add, Desk, openStore, take, turns } from './desk.fixture';
import { eventIdOf } from './event-id';
import type { FaultyStore } from './faulty-store.fixture';
import { gramsIn } from './stock.fixture';

let store: FaultyStore;

beforeEach(async () => {
  store = await openStore();
});

afterEach(() => store.close());

describe.each([
  ['a sole writer', true],
  ['one writer among others', false],
])('submitting a command, as %s', (_, soleWriter) => {
  const desk = () => new Desk(store, { soleWriter });

  it('records its event and answers with what the store holds', async () => {
    const d = desk();
    const answer = await d.send(add('r-1', 500));

    const [held] = await d.history();
    expect(answer).toStrictEqual({
      outcome: 'recorded',
      stream: 'site-A',
      revision: 0,
      position: held?.position,
      events: [expect.objectContaining({ event: add1(500), revision: 0, stream: 'site-A' })],
    });
    const { contentDigest = '', ...metadata } = held?.metadata ?? {};
    expect(metadata).toStrictEqual({
      actorId: 'actor-1',
      channel: 'api',
      correlationId: 'request-1',
      causationId: 'request-1',
      recordedAt: '2026-03-01T16:30:00.000Z',
      schemaVersion: 1,
    });
    const identity = { stream: 'site-A', key: 'r-1', contentDigest, index: 0 };
    expect(held?.eventId).toBe(eventIdOf(identity));
  });

  it('records a repetition once, and says where', async () => {
    const d = desk();
    await d.send(add('r-0', 1));
    await d.send(add('r-1', 500));

    const again = await d.send(add('r-1', 500));

    expect(again).toStrictEqual({ outcome: 'unchanged', stream: 'site-A', revision: 1 });
    expect(await d.story()).toStrictEqual(['Added r-0', 'Added r-1']);
  });

  it('records repetitions that come at once only once', async () => {
    const d = desk();
    const answers = await Promise.all([1, 2, 3].map(() => d.send(add('r-1', 500))));

    expect(answers.map(({ outcome }) => outcome)).toStrictEqual([
      'recorded',
      'unchanged',
      'unchanged',
    ]);
    expect(await d.story()).toStrictEqual(['Added r-1']);
  });

  it('answers a refusal with its words, and records nothing', async () => {
    const d = desk();
    await d.send(add('r-1', 500));

    expect(await d.send(take('r-2', 501))).toStrictEqual({
      outcome: 'refused',
      refusal: { code: 'not-enough-stock', detail: { stock: 500 } },
    });
    expect(await d.story()).toStrictEqual(['Added r-1']);
  });

  it('refuses other content under a known id', async () => {
    const d = desk();
    await d.send(add('r-1', 500));

    expect(await d.send(add('r-1', 501))).toMatchObject({
      refusal: { code: 'record-exists-with-other-content' },
    });
  });

  it('decides each command on those before it and appends them together', async () => {
    const d = desk();
    const answers = await Promise.all([
      d.send(add('r-1', 500)),
      d.send(take('r-2', 300)),
      d.send(take('r-3', 300)),
      d.send(take('r-4', 200)),
    ]);

    expect(answers.map(({ outcome }) => outcome)).toStrictEqual([
      'recorded',
      'recorded',
      'refused',
      'recorded',
    ]);
    expect(await d.story()).toStrictEqual(['Added r-1', 'Taken r-2', 'Taken r-4']);
    expect(d.path.counters).toMatchObject({ commands: 4, conflicts: 0, retries: 0 });
    // One append where the machine is quiet; a slow one may begin the first before it hears of the last.
    expect(d.path.counters.batches).toBeLessThan(3);
  });

  it('takes a thousand commands at once in few appends, exactly', async () => {
    const d = desk();
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, i) => d.send(add(`r-${i}`, i))),
    );

    expect(answers.map((answer) => answer.outcome === 'recorded' && answer.revision)).toStrictEqual(
      Array.from({ length: 1_000 }, (_, i) => i),
    );
    const rows = new OverlayRows(d.rows.texts('site-A'), []);
    expect(gramsIn(rows)).toBe((999 * 1_000) / 2);
    expect(await d.history()).toHaveLength(1_000);
    expect(d.path.counters.batches).toBeLessThan(100);
  });

  it('decides on what is in flight, and has only one append in flight per stream', async () => {
    const d = desk();
    await d.send(add('r-0', 1));
    const release = store.holdAppends();
    const first = d.send(add('r-1', 500));
    await turns();
    const second = d.send(take('r-2', 400));
    const third = d.send(take('r-3', 101));
    await turns();
    expect(store.attempts).toHaveLength(2);

    release();

    expect(await Promise.all([first, second, third])).toMatchObject(
      [1, 2, 3].map((revision) => ({ revision })),
    );
    expect(store.attempts).toHaveLength(3);
  });

  it.each([
    ['refusal', take('r-2', 501), 'refused'],
    ['repetition', add('r-1', 500), 'unchanged'],
  ])('answers a %s only when what it rests on is durable', async (_kind, command, outcome) => {
    const d = desk();
    const release = store.holdAppends();
    const first = d.send(add('r-1', 500));
    await turns();
    let isAnswered = false;
    const second = d.send(command).finally(() => {
      isAnswered = true;
    });
    await turns();
    expect(isAnswered).toBe(false);

    release();

    expect(await first).toMatchObject({ outcome: 'recorded' });
    expect(await second).toMatchObject({ outcome });
  });

  it('decides again what was refused on an event that did not become durable', async () => {
    const d = desk();
    await d.send(add('r-1', 500));
    const release = store.holdAppends();
    store.faults.push('unavailable');
    const first = d.send(take('r-2', 400));
    await turns();
    const second = d.send(take('r-3', 300));
    await turns();

    release();

    await expect(first).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await second).toMatchObject({ outcome: 'recorded' });
    expect(await d.story()).toStrictEqual(['Added r-1', 'Taken r-3']);
  });
});

const add1 = (massGrams: number) =>
  ({ type: 'Added', data: { siteId: 'A', recordId: 'r-1', massGrams } }) as const;
