import { add, Desk, openStore, receive, take, turns, voiding } from './desk.fixture';
import { FaultyStore } from './faulty-store.fixture';

let store: FaultyStore;
/** Two programs on one store, each with its own line to it. */
let east: Desk;
let west: Desk;

beforeEach(async () => {
  store = await openStore();
  east = new Desk(new FaultyStore(store));
  west = new Desk(new FaultyStore(store));
  await west.send(add('r-1', 500));
  await east.send(take('sent-1', 20));
});

afterEach(() => store.close());

/** Whatever makes the west fold what the east has written to A, beside its own writer of A. */
const folds: Record<string, () => Promise<unknown>> = {
  'a decision of another stream': () => west.send(receive('got-1', 20, 'sent-1')),
  'a reader': () => west.path.lookAt('site-A', () => undefined),
};

describe.each(Object.entries(folds))(
  'an idle writer whose rows %s has caught up',
  (_, foldBeneath) => {
    it('answers what the other program recorded with that record', async () => {
      await foldBeneath();

      expect(await west.send(take('sent-1', 20))).toMatchObject({
        outcome: 'unchanged',
        revision: 1,
      });
    });

    it('refuses other content under that id', async () => {
      await foldBeneath();

      expect(await west.send(take('sent-1', 21))).toMatchObject({
        refusal: { code: 'record-exists-with-other-content' },
      });
    });

    it('records at the next revision, without a conflict', async () => {
      await foldBeneath();

      expect(await west.send(take('w-1', 480))).toMatchObject({ outcome: 'recorded', revision: 2 });
      expect(west.path.counters.conflicts).toBe(0);
    });

    it('voids what the other program recorded', async () => {
      await foldBeneath();

      expect(await west.send(voiding('w-1', 'sent-1'))).toMatchObject({ outcome: 'recorded' });
    });
  },
);

it('a writer that fetches a target notices rows that were caught up meanwhile', async () => {
  const releaseReads = west.store.holdReads();
  const voided = west.send(voiding('w-1', 'r-1'));
  await turns();
  const looked = west.path.lookAt('site-A', () => undefined);
  await turns();
  await east.send(add('e-1', 20));
  releaseReads();
  await looked;

  expect(await voided).toMatchObject({ outcome: 'recorded', revision: 3 });
  expect(await west.send(add('e-1', 20))).toMatchObject({ outcome: 'unchanged', revision: 2 });
});
