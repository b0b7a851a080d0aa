import { StoreUnavailable } from '@lodestone/kernel';
import { randomUUID } from 'node:crypto';
import type { RawEvent } from './raw-event';
import { RawEmbeddedLog } from './raw-embedded-log';

const event = (change: Partial<RawEvent> = {}): RawEvent => ({
  eventId: randomUUID(),
  type: 'Noted',
  isJson: false,
  data: Buffer.from([0, 1, 255]),
  metadata: new Uint8Array(),
  ...change,
});

describe('the log as bytes', () => {
  let log: RawEmbeddedLog;
  beforeEach(() => {
    log = RawEmbeddedLog.open({ file: ':memory:' });
  });
  afterEach(() => log.close());

  const append = (stream: string, count = 1) =>
    log.transact((open) =>
      open.append(
        stream,
        Array.from({ length: count }, () => event()),
      ),
    );
  const page = { direction: 'forwards', eventsMax: 100 } as const;

  it('gives back every byte, and when it was written', async () => {
    const before = Date.now();
    const written = event({ type: '类型', isJson: true, metadata: Buffer.from('m') });
    expect(await log.transact((open) => open.append('流', [written]))).toStrictEqual({
      revision: 0,
      position: 1,
    });
    const [stored] = log.streamPage({ ...page, stream: '流', from: 0 });
    expect(stored).toMatchObject({ stream: '流', revision: 0, position: 1, isTombstone: false });
    expect(stored).toMatchObject({ type: '类型', isJson: true, eventId: written.eventId });
    expect(Buffer.from(stored?.data ?? [])).toStrictEqual(written.data);
    expect(Buffer.from(stored?.metadata ?? [])).toStrictEqual(written.metadata);
    expect(stored?.createdAt).toBeGreaterThanOrEqual(before);
  });

  it('shows a work what those before it in its group have written', async () => {
    const seen = await Promise.all(
      Array.from({ length: 5 }, () =>
        log.transact((open) => {
          const { lastRevision } = open.stateOf('s');
          open.append('s', [event()]);
          return [lastRevision, open.streamPage({ ...page, stream: 's', from: 0 }).length];
        }),
      ),
    );
    expect(seen).toStrictEqual([
      [-1, 1],
      [0, 2],
      [1, 3],
      [2, 4],
      [3, 5],
    ]);
  });

  it('keeps nothing of a work that fails, and all of those beside it', async () => {
    const outcomes = await Promise.allSettled([
      append('a', 2),
      log.transact((open) => {
        open.append('a', [event()]);
        open.append('new', [event()]);
        throw new Error('no');
      }),
      log.transact(() => {
        throw new Error('before it wrote');
      }),
      append('a'),
      append('b'),
    ]);
    expect(outcomes.map(({ status }) => status)).toStrictEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(log.stateOf('a')).toStrictEqual({ lastRevision: 2, isTombstoned: false });
    expect(log.stateOf('new')).toStrictEqual({ lastRevision: -1, isTombstoned: false });
    const all = log.allPage({ ...page, from: 0 });
    expect(all.events.map(({ stream, position }) => [stream, position])).toStrictEqual([
      ['a', 1],
      ['a', 2],
      ['a', 3],
      ['b', 4],
    ]);
  });

  it('marks the event that ended a stream for ever, and no other of its type', async () => {
    await log.transact((open) => open.append('s', [event({ type: '$streamDeleted' })]));
    const position = await log.transact((open) => open.tombstone('s', randomUUID()));
    expect(log.stateOf('s').isTombstoned).toBe(true);
    expect(await log.transact((open) => open.stateOf('s').isTombstoned)).toBe(true);
    const events = log.streamPage({ ...page, stream: 's', from: 0 });
    expect(events.map(({ isTombstone }) => isTombstone)).toStrictEqual([false, true]);
    expect(events[1]?.position).toBe(position);
  });

  it.each([1, 100])('reads $all both ways through a filter, %i events wanted', async (count) => {
    for (let n = 0; n < 10; n += 1) {
      await append('other', 20);
      await append('mine', count);
    }
    const passes = (stream: string) => stream === 'mine';
    const walked = (direction: 'forwards' | 'backwards') => {
      const positions: number[] = [];
      let from = direction === 'forwards' ? 0 : Number.MAX_SAFE_INTEGER;
      for (;;) {
        const read = log.allPage({ from, direction, eventsMax: 150, passes });
        positions.push(...read.events.map(({ position }) => position));
        from = read.last;
        if (read.considered < 150) return positions;
      }
    };
    const forwards = walked('forwards');
    expect(forwards).toHaveLength(10 * count);
    expect(walked('backwards')).toStrictEqual([...forwards].reverse());
  });

  it('wakes who waits when something was written, and only then', async () => {
    const ended = new AbortController();
    let woken = false;
    const waiting = log.grown(log.commits, ended.signal).then(() => (woken = true));
    await log.transact((open) => open.stateOf('s'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(woken).toBe(false);
    await append('s');
    await waiting;
    expect(woken).toBe(true);
  });

  it('answers StoreUnavailable once it is closed', async () => {
    const last = append('s');
    log.close();
    await last;
    await expect(append('s')).rejects.toBeInstanceOf(StoreUnavailable);
    expect(() => log.head()).toThrow(StoreUnavailable);
  });

  it('says when the disk is full, and goes on when there is room for something smaller', async () => {
    const full = RawEmbeddedLog.open({ file: ':memory:', fileBytesMax: 64 * 8_192 });
    const large = event({ data: Buffer.alloc(1024 * 1024) });
    await expect(full.transact((open) => open.append('s', [large]))).rejects.toBeInstanceOf(
      StoreUnavailable,
    );
    expect(await full.transact((open) => open.append('s', [event()]))).toMatchObject({
      revision: 0,
    });
    full.close();
  });
});
