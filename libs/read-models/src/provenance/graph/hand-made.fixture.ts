import { elements } from '@lodestone/journal/posted-names';
import { arrayOf, columnsBy } from '@lodestone/journal/columns';
import { Dictionaries } from '@lodestone/journal/dictionaries';
import { accounts, type PostingLine } from '@lodestone/ledger';
import { ActsByHand } from '../acts-by-hand.fixture';
import { FlowIndex } from '../flow-index';
import type { Chain } from '../origins-of';
import { half } from '../recycling.fixture';

/** Two lots that are made of each other. */
export function circle(): Chain {
  const line = (lotId: string, massGrams: number, occurredOn: string): PostingLine => ({
    ...{ account: 'stock', role: massGrams < 0 ? 'taken' : 'made', sense: 1 },
    ...{ recordId: `S/${occurredOn}`, siteId: 'S', ownerId: 'E', lotId, occurredOn, massGrams },
    content: new Map([['Nd', BigInt(massGrams) * 500_000n]]),
  });
  return new ActsByHand()
    .lines([line('A', -5, '2025-01-02'), line('B', 5, '2025-01-02')])
    .lines([line('B', -5, '2025-01-03'), line('A', 5, '2025-01-03')]).chain;
}

/** Lots of 1 to 5 g, and all of them in one. */
export function fiveInOne(): Chain {
  const acts = new ActsByHand();
  const takes = [1, 5, 2, 4, 3].map((grams) => [`L${grams}`, grams, half] as const);
  acts.brought('Mined', ['S', '2025-01-01'], takes);
  return acts.merged(['S', '2025-01-02'], takes, [['ALL', 15, half]]).chain;
}

/**
 * A tub is filled with F1 and emptied into T, filled again with F2 and emptied into T through M: from T
 * the tub is nearer as it was at first.
 */
export function filledTwice(): Chain {
  const acts = new ActsByHand();
  const on = (day: number) => ['S', `2025-01-0${day}`] as const;
  acts.brought('Mined', on(1), [['F1', 5, half]]).brought('Mined', on(1), [['F2', 5, half]]);
  acts.merged(on(2), [['F1', 5, half]], [['TUB', 5, half]]);
  acts.merged(on(3), [['TUB', 5, half]], [['T', 5, half]]);
  acts.merged(on(4), [['F2', 5, half]], [['TUB', 5, half]]);
  acts.merged(on(5), [['TUB', 5, half]], [['M', 5, half]]);
  return acts.merged(on(6), [['M', 5, half]], [['T', 5, half]]).chain;
}

/** One lot, fed into one unit gram by gram: two lines each time. */
export function chainOfFeeds(count: number): Chain {
  const dictionaries = new Dictionaries();
  const [lot, unit] = [dictionaries.enter('lot', 'S/L'), dictionaries.enter('lot', 'S/unit:SX')];
  const [site, step] = [dictionaries.enter('site', 'S'), dictionaries.enter('step', 'separation')];
  const length = 2 * count;
  const columns = columnsBy((_, width) => arrayOf(width, length));
  for (let n = 0; n < length; n++) {
    const [act, isDrawn] = [n >> 1, n % 2 === 0];
    columns.ordinal[n] = BigInt(act);
    columns.record[n] = isDrawn
      ? dictionaries.enter('record', `S/f${act}`)
      : (columns.record[n - 1] as number);
    columns.line[n] = n % 2;
    columns.account[n] = accounts.indexOf(isDrawn ? 'stock' : 'in-process');
    columns.lot[n] = isDrawn ? lot : unit;
    columns.grams[n] = isDrawn ? -1n : 1n;
  }
  columns.sense.fill(1);
  columns.date.fill(20_000);
  columns.site.fill(site);
  columns.step.fill(step);
  const offsets = Int32Array.from({ length: length + 1 }, (_, n) => n);
  const element = new Uint8Array(length).fill(elements.indexOf('Nd'));
  const micrograms = columns.grams.map((grams) => grams * 500_000n);
  const index = new FlowIndex();
  index.take([{ length, columns, offsets, element, micrograms }]);
  return { index, dictionaries, countryOf: () => undefined };
}
