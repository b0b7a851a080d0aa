import type { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import type { RecordedEvent } from '@lodestone/kernel';
import type { Delivery } from '@lodestone/projections';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import { SeenChain, type ChainNews } from './chain';
import { ChainKeeper } from './chain-keeper';
import { deliveriesOf } from './handed-over.fixture';
import { KeptJournal, linesIn, someLog, storeOf, toldLines } from './kept-journal.fixture';

let log: readonly RecordedEvent[];
let store: EmbeddedEventStore;
let deliveries: readonly Delivery[];
let kept: KeptJournal;

beforeAll(async () => {
  log = someLog();
  store = await storeOf(log);
  deliveries = await deliveriesOf(store);
});

afterAll(() => store.close());

beforeEach(async () => {
  kept = new KeptJournal({ fingerprint: 'key', store, segmentLines: 60 });
  await kept.opened();
});

afterEach(() => kept.close());

const keeperOf = (bytesMax = 1e9): ChainKeeper =>
  new ChainKeeper({ folder: kept.folder, bytesMax });

const upTo = (head: number): readonly Delivery[] =>
  deliveries.filter(({ ordinal }) => ordinal <= head);

/** As it goes from one thread to the other. */
async function sent(news: ChainNews): Promise<ChainNews> {
  const { port1, port2 } = new MessageChannel();
  const heard = once(port2, 'message');
  port1.postMessage(news);
  const [message] = (await heard) as [ChainNews];
  port1.close();
  return message;
}

const told = ({ pieces, dictionaries }: SeenChain): readonly string[] =>
  toldLines(pieces, dictionaries);

describe('lines that are kept in memory', () => {
  it('are seen by others as they are in the journal, whatever came since they were told last', async () => {
    const keeper = keeperOf();
    const seen = new SeenChain();
    let known: ChainNews | undefined;
    for (const head of [3, 4, 40, 41, 90, 1_000]) {
      kept.follow(upTo(head));
      keeper.refresh();
      known = await sent(keeper.newsSince(known));
      seen.take(known);

      expect(told(seen)).toEqual(linesIn(log, head));
      expect(seen.ordinal).toBe(Math.min(head, deliveries.at(-1)?.ordinal ?? 0));
    }
    expect(known?.from).toBeGreaterThan(2);
  });

  it('stay as they were for whoever was not told of what came', async () => {
    const keeper = keeperOf();
    const seen = new SeenChain();
    kept.follow(upTo(40));
    keeper.refresh();
    seen.take(await sent(keeper.newsSince()));
    kept.follow(deliveries);
    keeper.refresh();

    expect(told(seen)).toEqual(linesIn(log, 40));
    const lots = seen.dictionaries.of('lot');
    const all = Array.from({ length: lots.count }, (_, n) => lots.wordOf(n));
    expect(all.map((word) => lots.numberOf(word))).toEqual(all.map((_, n) => n));
    const { dictionaries } = new SeenChain();
    expect(dictionaries.of('lot').count).toBe(1);
    const later = keeper.newsSince().words.lot.count;
    expect(later).toBeGreaterThan(lots.count);
    const now = new SeenChain();
    now.take(keeper.newsSince());
    // Entered since, so nobody who was not told knows it.
    expect(lots.numberOf(now.dictionaries.of('lot').wordOf(later - 1))).toBeUndefined();
  });

  it('are told from the beginning where the journal was made anew', async () => {
    const keeper = keeperOf();
    const seen = new SeenChain();
    kept.follow(deliveries);
    keeper.refresh();
    const before = keeper.newsSince();
    seen.take(before);
    rmSync(kept.folder, { recursive: true });
    await kept.opened();
    kept.follow(upTo(50));
    keeper.refresh();
    seen.take(keeper.newsSince(before));

    expect(told(seen)).toEqual(linesIn(log, 50));
    expect(seen.generation).toBeGreaterThan(before.generation);
  });

  it('carry what acts say beside them', () => {
    const keeper = keeperOf();
    kept.follow(deliveries);
    keeper.refresh();
    const seen = new SeenChain();
    seen.take(keeper.newsSince());
    const words = seen.dictionaries.of('line');
    const deals = new Set(
      seen.attributes.flatMap(({ deals: { columns } }) =>
        [...columns.deal].map((n) => words.wordOf(n)),
      ),
    );
    const sold = seen.pieces.flatMap(({ columns }) => [...columns.deal].filter((n) => n > 0));

    expect(sold.length).toBeGreaterThan(5);
    expect(sold.map((n) => words.wordOf(n)).filter((deal) => !deals.has(deal))).toEqual([]);
  });

  it('say how much memory they take, and take no more than they may', () => {
    kept.follow(deliveries);
    const keeper = keeperOf();
    keeper.refresh();
    const { bytes, parts } = keeper.newsSince();
    const lines = parts.reduce((sum, part) => sum + part.lines.length, 0);
    expect(bytes).toBeGreaterThan(75 * lines);

    const small = keeperOf(bytes / 2);
    expect(() => small.refresh()).toThrow(/lines up to ordinal \d+ take \d+ bytes of \d+/);
    expect(small.newsSince()).toMatchObject({ ordinal: -1, sealed: 0 });
  });
});
