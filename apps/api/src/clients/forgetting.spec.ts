import { setImmediate as nextTurn, setTimeout as passed } from 'node:timers/promises';
import {
  anActAndAnOrder,
  forget,
  named,
  open,
  openReplicas,
  orderAbout,
  sell,
  type Replicas,
  type Told,
} from './replicas.fixture';
import { interleavingsOf } from './stepped-store.fixture';

/** Steps of the log that matter to the other one: no act has more, and no order before its last. */
const orders = interleavingsOf({ act: 3, order: 8 });

let replicas: Replicas;

beforeAll(async () => {
  replicas = await openReplicas();
});

afterAll(() => replicas.close());

describe('an act on one replica and the order to forget its client on another', () => {
  it('leave of a client that was known a ref that can be read behind the order, and none before', async () => {
    const wrong = await wrongAmong('known', (told) => {
      const { before, during, after, orderAt } = told;
      if (orderAt === undefined || before?.isReadable !== false) return false;
      return after.isReadable && during.isReadable === during.at > orderAt;
    });
    expect(wrong).toStrictEqual([]);
  });

  it('leave of a client that is declared for the first time no ref that leads nowhere behind the order', async () => {
    const wrong = await wrongAmong('new', ({ during, after, orderAt, refsOfOrder }) => {
      const isOrdered = refsOfOrder.includes(during.ref);
      if (isOrdered && (orderAt === undefined || during.at > orderAt)) return false;
      return after.isReadable && during.isReadable === !isOrdered;
    });
    expect(wrong).toStrictEqual([]);
  });

  async function wrongAmong(kind: 'known' | 'new', isRight: (told: Told) => boolean) {
    const wrong: string[] = [];
    for (const [n, order] of orders.entries()) {
      const isKnown = kind === 'known';
      const told = await anActAndAnOrder(replicas, { order, name: `${kind}-${n}`, isKnown });
      if (!isRight(told)) wrong.push(order.map((name) => name[0]).join(''));
    }
    return wrong;
  }
});

describe('an act that comes while an order to forget its client is on its way', () => {
  /** More steps than the act has: it goes as far as it can while the order stands still. */
  const act = Array.from({ length: 12 }, () => 'act');

  it.each(Array.from({ length: 9 }, (_, step) => step))(
    'after %i steps of the order, has no ref that can be read unless it is behind the order',
    async (step) => {
      const order = [...Array.from({ length: step }, () => 'order'), ...act];
      const name = `stands-${step}`;
      const told = await anActAndAnOrder(replicas, { order, name, isKnown: true });
      const { before, during, after, orderAt = -1n } = told;

      expect(during.isReadable).toBe(during.at > orderAt);
      expect([before?.isReadable, after.isReadable]).toStrictEqual([false, true]);
    },
  );
});

describe('an identity that was forgotten', () => {
  it('is named by its next ref at a site that was opened after the order', async () => {
    const { store, one, other } = replicas;
    await sell(one, 'LATER-1', 'later');
    await forget(other, 'later');
    await open(one, 'LATER');
    await sell(one, 'LATER-2', 'later', 'LATER');

    const [before, after] = [await named(store, 'LATER-1'), await named(store, 'LATER-2', 'LATER')];
    expect([before.isReadable, after.isReadable]).toStrictEqual([false, true]);
  });

  it('is declared once for all acts behind the order, by every replica', async () => {
    const { store, one, other } = replicas;
    await sell(one, 'ONCE-1', 'once');
    await forget(other, 'once');
    await sell(one, 'ONCE-2', 'once');
    await sell(other, 'ONCE-3', 'once');

    const refs = await Promise.all(
      ['ONCE-1', 'ONCE-2', 'ONCE-3'].map(async (id) => (await named(store, id)).ref),
    );
    expect(refs[0]).not.toBe(refs[1]);
    expect(refs[2]).toBe(refs[1]);
  });
});

/** Of an order: more than it has. */
const steps = Array.from({ length: 12 }, (_, step) => step);

describe('an order to forget that a crash interrupted', () => {
  let replicas: Replicas;

  // Nothing comes that an act could wait for.
  beforeAll(async () => {
    replicas = await openReplicas(30);
  });

  afterAll(() => replicas.close());

  it.each(steps)('after %i steps, is carried out when it is sent again', async (step) => {
    const { store, one, other, another } = replicas;
    const name = `crashed-${step}`;
    await sell(one, `${name}-before`, name);
    await forget(await another({ diesAfter: step }), name).catch(() => undefined);
    await sell(one, `${name}-between`, name);
    await forget(other, name);
    await sell(one, `${name}-after`, name);

    const order = await orderAbout(store, name);
    const between = await named(store, `${name}-between`);
    const isReadable = between.at > (order?.position.commit ?? 0n);
    expect([
      (await named(store, `${name}-before`)).isReadable,
      between.isReadable,
      (await named(store, `${name}-after`)).isReadable,
    ]).toStrictEqual([false, isReadable, true]);
  });

  it.each(steps)('after %i steps, is ended by the next start if it was recorded', async (step) => {
    const { store, one, another } = replicas;
    const name = `resumed-${step}`;
    await sell(one, `${name}-before`, name);
    await forget(await another({ diesAfter: step }), name).catch(() => undefined);
    const order = await orderAbout(store, name);
    const { forgetting } = await another();
    forgetting.onApplicationBootstrap();

    const isDone = async () => (await named(store, `${name}-before`)).isReadable === !order;
    while (!(await isDone())) await nextTurn();
    await forgetting.onModuleDestroy();
    expect(await isDone()).toBe(true);
  });

  it('waits for read models that stand still without asking the log again and again', async () => {
    const { store, one, another } = replicas;
    const { readSide, forgetting } = await another();
    const event = { stream: 'client-x', revision: 0, type: 'X', ordinal: 0, message: 'no' };
    readSide.hear({
      name: 'client-identities',
      version: 1,
      checkpoint: 'start',
      isLive: true,
      eventsPerSecond: 0,
      parked: event,
    });
    const reads = jest.spyOn(store, 'readAll');
    forgetting.onApplicationBootstrap();
    // The timer of the next look comes due later than this one, however slow the machine is.
    await passed(50);
    expect(reads).toHaveBeenCalledTimes(1);
    reads.mockRestore();
    await sell(one, 'STANDING', 'standing');
    await forgetting.onModuleDestroy();
  });
});
