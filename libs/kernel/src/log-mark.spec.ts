import type { RecordedEvent } from './domain-event';
import { eventHashOf } from './log-mark';

const recorded: RecordedEvent = {
  stream: 'site-A',
  revision: 3,
  eventId: '0b2f6c1e-1b9a-5c55-8d4e-6f6f1f0f7c11',
  event: { type: 'Mined', data: { lotId: 'L-1', massGrams: 1_000, note: '矿' } },
  metadata: {
    actorId: 'a',
    channel: 'api',
    correlationId: 'c',
    causationId: 'c',
    recordedAt: '2026-01-01T00:00:00.000Z',
    schemaVersion: 1,
  },
  position: { commit: 7n, prepare: 7n },
};

const { event, metadata } = recorded;

describe('the hash of an event', () => {
  it('is the same for ever', () => {
    expect(eventHashOf(recorded)).toBe(
      'b6674a6d2204e42c111fb3ce66aea8f5b7d936e097f1a28a486b3e13fb76e1d9',
    );
  });

  it('is the same wherever the event lies in a log, and after a trip through JSON', () => {
    const moved = { ...recorded, position: { commit: 900n, prepare: 900n } };
    const text = JSON.stringify({ event, metadata });
    const read = {
      ...recorded,
      ...(JSON.parse(text) as Pick<RecordedEvent, 'event' | 'metadata'>),
    };
    expect([moved, read].map(eventHashOf)).toStrictEqual(Array(2).fill(eventHashOf(recorded)));
  });

  it('does not mind members that JSON leaves out', () => {
    const data = { ...(event.data as object), remark: undefined };
    expect(eventHashOf({ ...recorded, event: { ...event, data } })).toBe(eventHashOf(recorded));
  });

  it.each<[string, Partial<RecordedEvent>]>([
    ['stream', { stream: 'site-B' }],
    ['revision', { revision: 4 }],
    ['id', { eventId: '0b2f6c1e-1b9a-5c55-8d4e-6f6f1f0f7c12' }],
    ['type', { event: { ...event, type: 'Lost' } }],
    ['data', { event: { ...event, data: { lotId: 'L-1', massGrams: 1_001, note: '矿' } } }],
    ['metadata', { metadata: { ...metadata, recordedAt: '2026-01-01T00:00:00.001Z' } }],
  ])('is another for another %s', (_, change) => {
    expect(eventHashOf({ ...recorded, ...change })).not.toBe(eventHashOf(recorded));
  });

  it('tells bytes from what they would be in JSON', () => {
    const of = (data: unknown) => eventHashOf({ ...recorded, event: { type: 'Foreign', data } });
    expect(of(Buffer.from([1, 2]))).toBe(of(new Uint8Array([1, 2])));
    expect(of(new Uint8Array([1, 2]))).not.toBe(of({ '0': 1, '1': 2 }));
    expect(of(new Uint8Array([1, 2]))).not.toBe(of(new Uint8Array([1, 3])));
  });
});
