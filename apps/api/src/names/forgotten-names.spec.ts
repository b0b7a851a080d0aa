import type { RecordedEvent } from '@lodestone/kernel';
import type { NameSaved } from '@lodestone/ledger';
import {
  clientCalled,
  enterpriseId,
  forget,
  openReplicas,
  orderAbout,
  seller,
  type Replica,
  type Replicas,
} from '../clients/replicas.fixture';
import { interleavingsOf } from '../clients/stepped-store.fixture';
import type { Found } from '../submitting/books';
import { dropName, sendName } from '../submitting/sending-names';

let replicas: Replicas;

beforeAll(async () => {
  replicas = await openReplicas();
});

afterAll(() => replicas.close());

/** A client by that name, under the label that a clerk would choose: its name. */
const save = async (replica: Replica, name: string, label = name): Promise<void> => {
  const declaration = clientCalled(name);
  await sendName({ enterpriseId, label, declaration }, { ...replica, sender: seller });
};

const drop = async (replica: Replica, label: string): Promise<void> => {
  await dropName({ enterpriseId, label }, { ...replica, sender: seller });
};

/** What the label stands for, in the words of both replicas. */
const found = async (label: string): Promise<readonly string[]> => {
  const { one, other } = replicas;
  const both = await Promise.all([one, other].map(({ books }) => books.find(enterpriseId, label)));
  return both.map(said);
};

const said = (name: Found): string =>
  typeof name === 'object' ? name.declaration.name : String(name);

type Saved = RecordedEvent<NameSaved>;

/** What was said in the book meanwhile. */
async function savedBy(work: () => Promise<void>): Promise<readonly Saved[]> {
  const { store } = replicas;
  const after = (await store.head()) ?? 'start';
  await work();
  const saved: Saved[] = [];
  const filter = { streamPrefixes: ['book-'] };
  for await (const recorded of store.readAll({ after, filter })) saved.push(recorded as Saved);
  return saved;
}

describe('a name that is saved while its client is forgotten', () => {
  /** The steps that matter to the other one: of an order those up to where it is recorded. */
  const orders = interleavingsOf({ act: 4, order: 5 });

  it('can be read behind the order, and a name of before it cannot, on every replica', async () => {
    const { store, turns, one, other } = replicas;
    const wrong: string[] = [];
    for (const [n, order] of orders.entries()) {
      const name = `raced-${n}`;
      const isKnown = n % 2 === 0;
      if (isKnown) await save(one, name, `${name} before`);
      const saved = await savedBy(() =>
        turns.take(order as readonly ('act' | 'order')[], {
          act: () => save(one, name),
          order: () => forget(other, name),
        }),
      );
      const last = saved.at(-1);
      const ordered = await orderAbout(store, name);
      const refs = (ordered?.event.data as { refs?: readonly string[] } | undefined)?.refs ?? [];
      const isForgotten = refs.includes(String(last?.event.data.ref));
      // Whoever was answered after the order has a name that can be read.
      const isLost =
        isForgotten && (ordered?.position.commit ?? 0n) < (last?.position.commit ?? 0n);
      const expected = isForgotten ? 'emptied' : name;
      const now = await found(name);
      const before = isKnown ? await found(`${name} before`) : ['emptied', 'emptied'];
      await save(other, name);
      const after = await found(name);
      const isRight =
        !isLost &&
        now.every((each) => each === expected) &&
        (!ordered || before.every((each) => each === 'emptied')) &&
        after.every((each) => each === name);
      if (!isRight) wrong.push(order.map((actor) => actor[0]).join(''));
    }
    expect(wrong).toStrictEqual([]);
  });
});

/** More than there are. */
const steps = Array.from({ length: 12 }, (_, step) => step);

describe('a name whose client is forgotten', () => {
  it.each(steps)(
    'by an order that dies after %i steps, is emptied with the order',
    async (step) => {
      const { store, one, other, another } = replicas;
      const name = `ordered-${step}`;
      await save(one, name);
      await forget(await another({ diesAfter: step }), name).catch(() => undefined);
      const isOrdered = (await orderAbout(store, name)) !== undefined;
      const expected = isOrdered ? 'emptied' : name;
      expect(await found(name)).toStrictEqual([expected, expected]);

      await forget(other, name);
      expect(await found(name)).toStrictEqual(['emptied', 'emptied']);
      await save(one, name);
      expect(await found(name)).toStrictEqual([name, name]);
    },
  );

  it('leaves no label in the log, and none in the list', async () => {
    const { store, one, other } = replicas;
    const name = 'Vergessene Werke';
    await save(one, name);
    const labels = async () =>
      (await other.books.namesAfter(enterpriseId, { most: 1_000 })).map(({ label }) => label);
    expect(await labels()).toContain(name);

    await forget(other, name);
    expect(await labels()).not.toContain(name);
    const texts: string[] = [];
    for await (const recorded of store.readAll()) texts.push(JSON.stringify(recorded.event));
    expect(texts.filter((text) => /vergessene/i.test(text))).toStrictEqual([]);
  });

  it('can be dropped by whoever remembers its label', async () => {
    const { one, other } = replicas;
    await save(one, 'remembered');
    await forget(other, 'remembered');
    await drop(one, 'remembered');
    expect(await found('remembered')).toStrictEqual(['undefined', 'undefined']);
  });
});

describe('saving a name', () => {
  it.each(steps.slice(0, 6))(
    'that dies after %i steps, is done by sending it again',
    async (step) => {
      const { one, another } = replicas;
      const name = `saved-${step}`;
      const saved = await savedBy(async () => {
        await save(await another({ diesAfter: step }), name).catch(() => undefined);
        await save(one, name);
      });
      expect(await found(name)).toStrictEqual([name, name]);
      expect(saved).toHaveLength(1);
    },
  );

  it('under one label by two at one time: both are recorded, and the last counts', async () => {
    const { turns, one, other } = replicas;
    for (const [n, order] of interleavingsOf({ act: 4, order: 4 }).entries()) {
      const label = `same-${n}`;
      const saved = await savedBy(() =>
        turns.take(order as readonly ('act' | 'order')[], {
          act: () => save(one, `${label} of one`, label),
          order: () => save(other, `${label} of other`, label),
        }),
      );
      expect(saved.map(({ event }) => event.data.sequence)).toStrictEqual([1, 2]);
      const name = await one.books.find(enterpriseId, label);
      expect(name).toMatchObject({ ref: saved.at(-1)?.event.data.ref });
      expect(await found(label)).toStrictEqual([said(name), said(name)]);
    }
  });

  it('again and again gives every event an id of its own', async () => {
    const { one, other } = replicas;
    const saved = await savedBy(async () => {
      for (const replica of [one, other, one]) {
        await save(replica, 'first', 'again');
        await save(replica, 'second', 'again');
        await drop(replica, 'again');
      }
      await save(one, 'first', 'again');
    });
    expect(new Set(saved.map(({ eventId }) => eventId)).size).toBe(10);
    expect(await found('AGAIN')).toStrictEqual(['first', 'first']);
  });
});
