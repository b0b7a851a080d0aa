import { EmbeddedEventStore } from '../embedded/embedded-event-store';
import { SupposedEventStore } from './supposed-event-store';

const event = (n: number) => ({
  eventId: `00000000-0000-5000-8000-00000000000${n}`,
  event: { type: 'Said', data: { n } },
  metadata: {
    actorId: 'actor',
    channel: 'api' as const,
    correlationId: 'c',
    causationId: 'c',
    recordedAt: '2026-01-31T04:00:00.000Z',
    schemaVersion: 1,
  },
});

async function numbers(
  store: Pick<SupposedEventStore, 'readStream'>,
  options: Parameters<SupposedEventStore['readStream']>[1] = {},
): Promise<unknown[]> {
  const read: unknown[] = [];
  for await (const { event: said } of store.readStream('site-A', options)) {
    read.push((said.data as { n: number }).n);
  }
  return read;
}

describe('a supposed log', () => {
  it('reads on where the one below ends, and leaves it as it is', async () => {
    const below = await EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' });
    await below.append('site-A', [event(0), event(1)], { expected: 'no-stream' });
    const supposed = new SupposedEventStore(below);
    const first = await supposed.append('site-A', [event(2)], { expected: 1 });
    const second = await supposed.append('site-A', [event(3)], { expected: 2 });

    expect([first.revision, second.revision]).toEqual([2, 3]);
    expect(second.position.commit > first.position.commit).toBe(true);
    expect(await numbers(supposed)).toEqual([0, 1, 2, 3]);
    expect(await numbers(supposed, { from: 1, maxCount: 2 })).toEqual([1, 2]);
    expect(await numbers(supposed, { from: 3 })).toEqual([3]);
    expect(await numbers(supposed, { direction: 'backwards' })).toEqual([3, 2, 1, 0]);
    expect(await numbers(supposed, { direction: 'backwards', from: 1 })).toEqual([1, 0]);
    expect(await numbers(supposed, { direction: 'backwards', maxCount: 1 })).toEqual([3]);
    expect(await numbers(below)).toEqual([0, 1]);
    expect(await supposed.hasMovedBelow()).toBe(false);
    await below.append('site-A', [event(4)], { expected: 1 });
    expect(await supposed.hasMovedBelow()).toBe(true);
    expect(await numbers(supposed)).toEqual([0, 1, 2, 3]);
    await below.close();
  });

  it('refuses what does not follow', async () => {
    const below = await EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' });
    const supposed = new SupposedEventStore(below);
    await expect(supposed.append('site-A', [event(0)], { expected: 0 })).rejects.toMatchObject({
      actual: 'no-stream',
    });
    await supposed.append('site-A', [event(0)], { expected: 'no-stream' });
    await expect(
      supposed.append('site-A', [event(1)], { expected: 'no-stream' }),
    ).rejects.toMatchObject({ actual: 0 });
    await below.close();
  });
});
