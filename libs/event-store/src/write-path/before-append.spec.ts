import { add, Desk, openStore, take, turns } from './desk.fixture';
import type { FaultyStore } from './faulty-store.fixture';

let store: FaultyStore;

beforeEach(async () => {
  store = await openStore();
});

afterEach(() => store.close());

describe.each([
  ['a sole writer', true],
  ['one writer among others', false],
])('what must be durable before the events, as %s', (_, soleWriter) => {
  const desk = () => new Desk(store, { soleWriter });

  it('awaits what must be durable first', async () => {
    const d = desk();
    let isDeclared = false;
    const beforeAppend = async () => {
      await turns();
      expect(store.attempts).toHaveLength(0);
      isDeclared = true;
    };
    await d.send(add('r-1', 500), { beforeAppend });

    expect(isDeclared).toBe(true);
    expect(await d.story()).toStrictEqual(['Added r-1']);
  });

  it('asks nothing of the kind for a command that is refused', async () => {
    const asked = jest.fn();
    await desk().send(take('r-1', 500), { beforeAppend: asked });

    expect(asked).not.toHaveBeenCalled();
  });

  it('fails only the command whose hook fails, and decides the others without it', async () => {
    const d = desk();
    const beforeAppend = () => Promise.reject(new Error('the declaration is not there'));
    const answers = await Promise.allSettled([
      d.send(add('r-1', 500)),
      d.send(add('r-2', 500), { beforeAppend }),
      d.send(take('r-3', 600)),
    ]);

    expect(answers).toMatchObject([
      { value: { outcome: 'recorded' } },
      { reason: { message: 'the declaration is not there' } },
      { value: { outcome: 'refused', refusal: { detail: { stock: 500 } } } },
    ]);
    expect(await d.story()).toStrictEqual(['Added r-1']);
  });

  it('lets a hook submit to another stream, also when there is room for no more', async () => {
    const d = new Desk(store, { soleWriter, limits: { inAllMax: 1 } });
    const beforeAppend = async () => {
      await d.send(add('first', 1, 'B'), { admitted: true });
    };

    expect(await d.send(add('r-1', 1), { beforeAppend })).toMatchObject({ outcome: 'recorded' });
    expect(await d.story('B')).toStrictEqual(['Added first']);
  });
});
