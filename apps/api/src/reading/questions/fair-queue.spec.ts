import { FairQueue } from './fair-queue';

type Item = Readonly<{ tenant: string; n: number }>;

const item = (tenant: string, n: number): Item => ({ tenant, n });
const served = (queue: FairQueue<Item>): string[] => {
  const names: string[] = [];
  for (let next = queue.next(); next; next = queue.next()) names.push(`${next.tenant}${next.n}`);
  return names;
};

describe('a queue of questions', () => {
  let queue: FairQueue<Item>;
  beforeEach(() => {
    queue = new FairQueue<Item>({ perTenantMax: 3, inAllMax: 5 });
  });

  it('serves tenants in turns, and each in its own order', () => {
    for (const one of [item('A', 1), item('A', 2), item('A', 3), item('B', 1), item('C', 1)]) {
      expect(queue.enter(one)).toBe(true);
    }

    expect(served(queue)).toStrictEqual(['A1', 'B1', 'C1', 'A2', 'A3']);
    expect(queue.waiting).toBe(0);
  });

  it('lets whoever comes while others wait have the next turn after each of them', () => {
    queue.enter(item('A', 1));
    queue.enter(item('A', 2));
    queue.next();
    queue.enter(item('B', 1));

    expect(served(queue)).toStrictEqual(['A2', 'B1']);
  });

  it('turns away what is too much for one tenant, and lets others in', () => {
    const full = [1, 2, 3].map((n) => item('A', n));
    full.forEach((one) => queue.enter(one));

    expect(queue.enter(item('A', 4))).toBe(false);
    expect(queue.enter(item('B', 1))).toBe(true);
  });

  it('counts what is being answered until it is done', () => {
    [1, 2, 3].forEach((n) => queue.enter(item('A', n)));
    const first = queue.next() as Item;

    expect(queue.enter(item('A', 4))).toBe(false);
    queue.done(first);
    expect(queue.enter(item('A', 4))).toBe(true);
  });

  it('turns away what is too much in all', () => {
    for (const [n, tenant] of ['A', 'B', 'C', 'D', 'E'].entries()) queue.enter(item(tenant, n));

    expect(queue.enter(item('F', 1))).toBe(false);
  });

  it('forgets who does not wait any more', () => {
    const [one, other] = [item('A', 1), item('A', 2)];
    queue.enter(one);
    queue.enter(other);

    expect(queue.leave(one)).toBe(true);
    expect(queue.leave(one)).toBe(false);
    expect(served(queue)).toStrictEqual(['A2']);
    expect(queue.leave(other)).toBe(false);
  });
});
