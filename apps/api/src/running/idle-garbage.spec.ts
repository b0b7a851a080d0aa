import { IdleGarbage } from './idle-garbage';

const megabyte = 2 ** 20;

describe('garbage of a thread that nobody asks', () => {
  let used: number;
  let collected: number;
  const begin = () =>
    new IdleGarbage({
      idleMs: 1_000,
      usedBytes: () => used,
      collect: () => {
        collected += 1;
        used = 9 * megabyte;
      },
    });

  beforeEach(() => {
    jest.useFakeTimers();
    [used, collected] = [19 * megabyte, 0];
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is looked for once the thread has had nothing to do for a while', () => {
    const garbage = begin();
    jest.advanceTimersByTime(900);
    garbage.heard();
    jest.advanceTimersByTime(900);
    expect(collected).toBe(0);
    jest.advanceTimersByTime(100);
    expect(collected).toBe(1);
  });

  it('is not looked for again before there is more of it', () => {
    const garbage = begin();
    jest.advanceTimersByTime(2_000);
    used += 3 * megabyte;
    garbage.heard();
    jest.advanceTimersByTime(2_000);
    expect(collected).toBe(1);
    used += 2 * megabyte;
    garbage.heard();
    jest.advanceTimersByTime(2_000);
    expect(collected).toBe(2);
  });
});
