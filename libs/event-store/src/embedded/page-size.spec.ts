import { PageSize } from './page-size';

describe('choosing the size of a page', () => {
  it('starts small and doubles up to 512 small events', () => {
    const size = new PageSize();
    const sizes = Array.from({ length: 6 }, () => {
      const { events } = size;
      size.learn(events, events * 400);
      return events;
    });
    expect(sizes).toStrictEqual([32, 64, 128, 256, 512, 512]);
  });

  it('shrinks with large events to what fits into 4 MiB, and never to nothing', () => {
    const size = new PageSize();
    size.learn(32, 32 * 1024 * 1024);
    expect(size.events).toBe(4);
    size.learn(1, 100 * 1024 * 1024);
    expect(size.events).toBe(1);
    size.learn(1, 400);
    expect(size.events).toBe(2);
  });
});
