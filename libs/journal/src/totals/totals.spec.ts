import type { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import { isCounted, type RecordedEvent } from '@lodestone/kernel';
import type { Delivery } from '@lodestone/projections';
import { goods, saleAbroad } from '@lodestone/testing';
import { TradedChain } from '@lodestone/testing/traded-chain';
import fc from 'fast-check';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { deliveriesOf } from '../handed-over.fixture';
import { ForeignJournal } from '../journal-events';
import { NoJournalYet } from '../journal-feed';
import { KeptJournal, someLog, storeOf } from '../kept-journal.fixture';
import { dimensions, type DimensionName } from './dimensions';
import { EventTotals } from './sum-events';
import { sumJournal } from './sum-journal';
import { faultOfTotals, type Totals, type TotalsRow } from './totals';

let log: readonly RecordedEvent[];
let counted: readonly RecordedEvent[];
let store: EmbeddedEventStore;
let deliveries: readonly Delivery[];

beforeAll(async () => {
  log = someLog();
  counted = log.filter(({ stream }) => isCounted(stream));
  store = await storeOf(log);
  deliveries = await deliveriesOf(store);
});

afterAll(() => store.close());

describe.each([
  ['in many segments', 60],
  ['all in the tail', 1_000_000],
])('sums over columns, %s', (_, segmentLines) => {
  let kept: KeptJournal;

  beforeAll(async () => {
    kept = new KeptJournal({ fingerprint: 'key', store, segmentLines });
    await kept.opened();
    kept.follow(deliveries);
  });

  afterAll(() => kept.close());

  it('are those of the events one by one, whatever is summed of whichever range', async () => {
    await fc.assert(
      fc.asyncProperty(anyTotals(), fc.nat(), fc.nat(), fc.boolean(), async (...drawn) => {
        const [totals, a, b, isWhole] = drawn;
        const [from, to] = isWhole
          ? [0, Infinity]
          : [a % counted.length, b % (counted.length + 2)].sort((x, y) => x - y);
        const range = { from: from as number, to: to as number };
        expect(faultOfTotals(totals)).toBeUndefined();

        const options = { totals, fingerprint: 'key', threads: 1, ...range };
        const { rows, lastOrdinal } = await sumJournal(kept.folder, options);

        expect(lastOrdinal).toBe(counted.length - 1);
        expect(rows).toEqual(oneByOne(totals, range));
      }),
      { numRuns: 150 },
    );
  });
});

describe('sums over columns', () => {
  let kept: KeptJournal;

  beforeEach(async () => {
    kept = new KeptJournal({ fingerprint: 'key', store, segmentLines: 60 });
    await kept.opened();
    kept.follow(deliveries);
  });

  afterEach(() => kept.close());

  it('take what is voided or corrected away again, by the words that it had', async () => {
    const isRepair = ({ event }: RecordedEvent) => /^Record(Voided|Corrected)$/.test(event.type);
    expect(counted.filter(isRepair).length).toBeGreaterThan(10);
    const rows = await sumsOf({ by: ['kind', 'exporterId', 'destination'], sum: ['lines'] });

    expect(rows.filter(({ kind }) => kind !== '').length).toBeGreaterThan(2);
    for (const { lines } of rows) expect(lines).toBeGreaterThan(0);
  });

  it('take back what was corrected by the words that it had, and not by those that it has', async () => {
    const { log: traded } = correctedSale();
    const other = await storeOf(traded);
    const own = new KeptJournal({ fingerprint: 'key', store: other, segmentLines: 1 });
    await own.opened();
    own.follow(await deliveriesOf(other), 1);
    const totals: Totals = { where: { kind: 'sold' }, by: ['destination'], sum: ['deals'] };
    const options = { totals, fingerprint: 'key', threads: 1, from: 0, to: Infinity };
    const { rows } = await sumJournal(own.folder, options);
    own.close();
    await other.close();

    expect(rows).toEqual([{ destination: 'FR', deals: 1 }]);
  });

  it('balance to nought over all accounts', async () => {
    expect(await sumsOf({ by: [], sum: ['massGrams'], elements: ['Nd', 'Dy'] })).toEqual([]);
  });

  it('tell of damage, and of a journal of something else', async () => {
    const totals: Totals = { by: ['account'], sum: ['massGrams'] };
    const options = { totals, from: 0, to: Infinity, threads: 1 };
    await expect(sumJournal(kept.folder, { ...options, fingerprint: 'other' })).rejects.toThrow(
      ForeignJournal,
    );
    truncateSync(join(kept.folder, 'lines-000001.arrow'), 100);
    await expect(sumJournal(kept.folder, { ...options, fingerprint: 'key' })).rejects.toThrow(
      NoJournalYet,
    );
    expect(kept.journal?.hasChanged()).toBe(true);
  });

  const sumsOf = async (totals: Totals): Promise<readonly TotalsRow[]> => {
    const range = { from: 0, to: Infinity };
    const options = { totals, fingerprint: 'key', threads: 1, ...range };
    return (await sumJournal(kept.folder, options)).rows;
  };
});

describe('a declaration of totals', () => {
  it.each([
    ['no object', 7, '`totals` is no object'],
    ['no list', { by: 'month', sum: ['lines'] }, '`totals.by` is no list'],
    [
      'an unknown member',
      { by: [], sum: ['lines'], of: 'x' },
      "`totals` has no 'of'; it has where, by, sum and elements",
    ],
    [
      'an unknown dimension',
      { by: ['mont'], sum: ['lines'] },
      "'mont' is nothing that lines are told apart by: did you mean 'month'?",
    ],
    [
      'an unknown condition',
      { where: { destinations: 'DE' }, by: [], sum: ['lines'] },
      /^'destinations' is nothing .*'destination'/,
    ],
    ['an unknown sum', { by: [], sum: ['grams'] }, /^'grams' is nothing that is counted/],
    ['no rare earth', { by: [], elements: ['Fe'] }, '"Fe" is no rare earth'],
    [
      'a condition that is no word',
      { where: { month: 1 }, by: [], sum: ['lines'] },
      '`totals.where.month` is no word and no list of words',
    ],
    ['nothing to sum', { by: ['month'] }, /sums nothing/],
  ])('with %s is told', (_, declared, words) => {
    expect(faultOfTotals(declared)).toMatch(words);
  });
});

/** A sale abroad that goes to another country than was said at first. */
function correctedSale(): TradedChain {
  const chain = new TradedChain();
  const to = (destinationCountryCode: string) =>
    saleAbroad({
      destinationCountryCode,
      goods: [goods({ takes: [{ lotId: 'OX', massGrams: 5, successorLotId: 'S-1' }] })],
    });
  chain.record('SEP', 'sale', to('DE'));
  chain.correct('SEP', 'sale', to('FR'));
  return chain;
}

function oneByOne(
  totals: Totals,
  { from, to }: Readonly<{ from: number; to: number }>,
): readonly TotalsRow[] {
  const summing = new EventTotals(totals);
  counted.forEach(({ event }, ordinal) => {
    if (from <= ordinal && ordinal <= to) summing.add(event);
  });
  return summing.rows();
}

const names = Object.keys(dimensions) as DimensionName[];

/** Words that the log has, and one that nobody has. */
function anyTotals(): fc.Arbitrary<Totals> {
  const words: Readonly<Partial<Record<DimensionName, readonly string[]>>> = {
    account: ['exported', 'delivered', 'stock', 'nowhere'],
    kind: ['sold', 'exported', ''],
    exporterId: ['RE', 'MAG', ''],
    destination: ['DE', 'US', 'CN', 'ZZ'],
    siteId: ['SEP', 'WORKS'],
  };
  const condition = fc
    .constantFrom(...(Object.keys(words) as DimensionName[]))
    .chain((name) =>
      fc.subarray([...(words[name] ?? [])], { minLength: 1 }).map((some) => ({ [name]: some })),
    );
  return fc.record({
    where: fc.oneof(fc.constant({}), condition),
    by: fc.subarray(names, { maxLength: 4 }),
    sum: fc.subarray(['massGrams', 'pieces', 'lines', 'deals'] as const, { minLength: 1 }),
    elements: fc.subarray(['Nd', 'Dy', 'Tb']),
  });
}
