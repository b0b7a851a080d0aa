import type { ProjectionStatus } from '@lodestone/projections';
import { everyFollowed } from './follower/groups';
import type { Asked } from './questions/asked';
import { ReadSide } from './read-side';

const position = { commit: 7n, prepare: 7n };

/** What waits here asks nothing. */
const unasked: Asked = {
  ask: () => Promise.reject(new Error('nobody asks')),
  lanes: () => [],
  chain: () => undefined,
  onEnded: () => undefined,
  drop: () => undefined,
  stop: () => Promise.resolve(),
};

const tell = (
  readSide: ReadSide,
  names: readonly string[],
  change: Partial<ProjectionStatus> = {},
): void => {
  for (const name of names) {
    readSide.hear({
      name,
      version: 1,
      checkpoint: { ordinal: 3, position },
      isLive: true,
      eventsPerSecond: 0,
      parked: undefined,
      ...change,
    });
  }
};

const names = everyFollowed;

describe('before the follower has said anything', () => {
  it('every read model is listed, none is live and nothing is reached', async () => {
    const readSide = new ReadSide(unasked);

    expect(readSide.status().map(({ name }) => name)).toStrictEqual(names);
    expect(readSide.status().some(({ isLive }) => isLive)).toBe(false);
    expect(readSide.reachedOrdinal()).toBe(-1);
    expect(await readSide.waitForOrdinal(0, 1)).toBe('timed-out');
    expect(await readSide.waitForPosition(position, 1)).toBe('timed-out');
  });
});

describe('a question of the lines', () => {
  it('is not answered from a journal that is behind what was told of it', async () => {
    const balance = { missingMicrograms: '7', knownAt: 2 };
    const asked: Asked = {
      ...unasked,
      ask: () => Promise.resolve({ ordinal: 2, answer: balance as never }),
    };
    const readSide = new ReadSide(asked);
    tell(readSide, ['journal', 'directory'], { checkpoint: { ordinal: 2, position } });
    const period = { from: '2025-01-01', to: '2025-12-31' };
    const ask = () => readSide.ask('balance', { period, element: 'total' });
    expect(await ask()).toStrictEqual({ ordinal: 2, body: balance });

    tell(readSide, ['journal']);
    await expect(ask()).rejects.toMatchObject({ code: 'read-model-building' });
    // It is made anew, and others know more.
    tell(readSide, ['records']);
    tell(readSide, ['journal'], { checkpoint: 'start', isLive: false });
    await expect(ask()).rejects.toMatchObject({ code: 'read-model-building' });
  });
});

describe('waiting for a position', () => {
  it('waits for the last of the read models', async () => {
    const readSide = new ReadSide(unasked);
    tell(readSide, names.slice(1));
    const waiting = readSide.waitForPosition(position, 10_000);
    tell(readSide, names.slice(0, 1));

    expect(await waiting).toBe('reached');
  });

  it('waits for one that is still catching up, as after a start', async () => {
    const readSide = new ReadSide(unasked);
    tell(readSide, names, { isLive: false, checkpoint: 'start' });
    const waiting = readSide.waitForPosition(position, 10_000);
    expect(await Promise.race([waiting, Promise.resolve('still waiting')])).toBe('still waiting');
    tell(readSide, names);

    expect(await waiting).toBe('reached');
  });
});

describe('when the program closes', () => {
  it('whoever waits here is told at once', async () => {
    const readSide = new ReadSide(unasked);
    const waiting = [
      readSide.waitForOrdinal(5, 2_000),
      readSide.waitForPosition(position, 2_000, ['records']),
    ];
    readSide.close();

    expect(await Promise.all(waiting)).toStrictEqual(['timed-out', 'timed-out']);
  });
});

describe('the state of a read model', () => {
  it.each([
    ['building', { checkpoint: 'start', isLive: false }],
    ['catching-up', { isLive: false }],
    ['ready', {}],
    ['parked', { parked: { ordinal: 4, stream: 's', revision: 1, type: 'T', message: 'no' } }],
  ] as const)('is %s', (state, change) => {
    const readSide = new ReadSide(unasked);
    tell(readSide, ['search'], change);

    expect(readSide.status().find(({ name }) => name === 'search')?.state).toBe(state);
  });
});

describe('a question', () => {
  it('is as far as the read models that it names, however far others are', () => {
    const readSide = new ReadSide(unasked);
    tell(readSide, ['records', 'moments']);
    tell(readSide, ['directory'], { checkpoint: { ordinal: 9, position } });

    expect(readSide.reachedOrdinal(['records', 'moments'])).toBe(3);
    expect(readSide.reachedOrdinal(['directory'])).toBe(9);
    expect(readSide.reachedOrdinal()).toBe(-1);
    expect(readSide.newestOrdinal()).toBe(9);
  });
});
