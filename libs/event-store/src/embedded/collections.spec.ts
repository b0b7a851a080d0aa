import { Fifo } from './fifo';
import { Generations } from './generations';

describe('first in, first out', () => {
  it('gives back in order what was put in by turns', () => {
    const fifo = new Fifo<number>();
    const out: (number | undefined)[] = [];
    for (let n = 0; n < 30_000; n += 1) {
      fifo.push(n);
      if (n % 3 !== 0) out.push(fifo.shift());
    }
    while (fifo.size > 0) out.push(fifo.shift());
    expect(out).toStrictEqual(Array.from({ length: 30_000 }, (_, n) => n));
    expect(fifo.shift()).toBeUndefined();
  });
});

describe('two generations', () => {
  it('forget what was not asked for lately and keep what was', () => {
    const map = new Generations<number, string>(100);
    map.set(-1, 'kept');
    for (let n = 0; n < 1_000; n += 1) {
      map.set(n, `value ${n}`);
      expect(map.get(-1)).toBe('kept');
    }
    expect(map.get(0)).toBeUndefined();
    expect(map.get(999)).toBe('value 999');
  });

  it('know nothing once cleared', () => {
    const map = new Generations<number, string>(2);
    for (const n of [1, 2, 3]) map.set(n, 'value');
    map.clear();
    expect([1, 2, 3].map((n) => map.get(n))).toStrictEqual([undefined, undefined, undefined]);
  });
});
