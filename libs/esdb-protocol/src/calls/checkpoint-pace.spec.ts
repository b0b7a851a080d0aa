import { CheckpointPace } from './checkpoint-pace';

describe('checkpoints', () => {
  it('fall on every so-manieth event, in pages that end there', () => {
    const pace = new CheckpointPace(100, 7);
    expect(pace.told).toBe(7);
    expect(pace.eventsUntilNext(64)).toBe(64);
    expect(pace.isDueAfter(64)).toBe(false);
    expect(pace.eventsUntilNext(64)).toBe(36);
    expect(pace.isDueAfter(36)).toBe(true);
    expect(pace.at(123)).toBe(123);
    expect(pace.told).toBe(123);
    expect(pace.eventsUntilNext(64)).toBe(64);
  });
});
