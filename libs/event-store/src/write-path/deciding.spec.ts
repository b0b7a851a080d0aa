import { accepted } from '@lodestone/kernel';
import { OverlayRows } from '../keyed-rows/overlay-rows';
import { add, Desk, openStore, take } from './desk.fixture';
import type { FaultyStore } from './faulty-store.fixture';
import { gramsIn, stockDecider } from './stock.fixture';

let store: FaultyStore;

beforeEach(async () => {
  store = await openStore();
});

afterEach(() => store.close());

describe.each([
  ['a sole writer', true],
  ['one writer among others', false],
])('deciding and folding, as %s', (_, soleWriter) => {
  const desk = () => new Desk(store, { soleWriter });

  it('fails a command that its decider cannot take, and goes on with the others', async () => {
    const d = desk();
    const answers = await Promise.allSettled([
      d.send(add('r-1', 500)),
      d.send(add('\u00e9', 500)),
      d.send(take('r-2', 500)),
    ]);

    expect(answers.map(({ status }) => status)).toStrictEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(await d.story()).toStrictEqual(['Added r-1', 'Taken r-2']);
  });

  it('does not let a fold that throws leave half of its changes behind', async () => {
    const d = desk();
    const evil = d.path.submit(
      {
        ...stockDecider,
        decide: () => ({
          outcome: 'accepted' as const,
          events: [add1(7), { type: 'Taken' as const, data: add1(9_999).data }],
        }),
      },
      { command: add('r-1', 7), key: 'r-1', contentDigest: '', metadata: provenance },
    );
    const next = d.send(add('r-2', 1));

    await expect(evil).rejects.toThrow('site-A cannot be folded: Taken at revision 1');
    expect(await next).toMatchObject({ revision: 0 });
    expect(gramsIn(new OverlayRows(d.rows.texts('site-A'), []))).toBe(1);
  });

  it('folds what the log will hold, not what the decider happened to build', async () => {
    const d = desk();
    const data = { ...add1(7).data, at: new Date(0), nothing: undefined };
    const answer = await d.path.submit(
      { ...stockDecider, decide: () => accepted({ type: 'Added' as const, data }) },
      { command: add('r-1', 7), key: 'r-1', contentDigest: '', metadata: provenance },
    );

    const plain = { ...add1(7).data, at: '1970-01-01T00:00:00.000Z' };
    expect(answer).toMatchObject({ outcome: 'recorded' });
    const [held] = await d.history();
    expect(answer.outcome === 'recorded' && answer.events[0]?.event.data).toStrictEqual(plain);
    expect(held?.event.data).toStrictEqual(plain);
  });
});

describe('the time of a decision', () => {
  it('never goes back, and falls on the day of the calendar zone', async () => {
    const instants = ['2026-03-01T16:01:00.000Z', '2026-03-01T15:58:00.000Z'];
    const d = new Desk(store, { clock: () => new Date(instants.shift() ?? 0) });
    const seen: string[] = [];
    const decider = {
      ...stockDecider,
      decide: (...given: Parameters<typeof stockDecider.decide>) => {
        seen.push(given[1].circumstances.today);
        return stockDecider.decide(...given);
      },
    };
    for (const id of ['r-1', 'r-2']) {
      const command = add(id, 1);
      await d.path.submit(decider, { command, key: id, contentDigest: id, metadata: provenance });
    }

    const history = await d.history();
    expect(history.map(({ metadata }) => metadata.recordedAt)).toStrictEqual([
      '2026-03-01T16:01:00.000Z',
      '2026-03-01T16:01:00.000Z',
    ]);
    expect(seen).toStrictEqual(['2026-03-02', '2026-03-02']);
  });
});

const add1 = (massGrams: number) =>
  ({ type: 'Added', data: { siteId: 'A', recordId: 'r-1', massGrams } }) as const;

const provenance = {
  actorId: 'actor-1',
  channel: 'api',
  correlationId: 'request-1',
  causationId: 'request-1',
} as const;
