import { placeOf } from '@lodestone/journal/columns';
import { dateOf } from '@lodestone/journal/posted-names';
import { rowsPerBatch, type Batch } from '../tables/batch';
import type { Cell, Column } from '../tables/column';
import {
  count,
  day,
  everybody,
  grams,
  maybe,
  ordinal,
  text,
  type Dataset,
  type JournalPiece,
  type Source,
} from './dataset';
import { elementColumns } from './element-columns';
import { GatheredLines } from './gathered-lines';

/** Columns are filled from the journal as they lie there: nothing is asked of a row. */
const notOfRows = (): Cell => null;

const columns: readonly Column[] = [
  ordinal('ordinal', ['The event that posted it.', '过账事件的序号。', '31207'], notOfRows),
  count(
    'line',
    ['Its place among the lines of the event, from 0.', '在该事件各分录中的位置，从 0 起。', '0'],
    notOfRows,
  ),
  maybe.text(
    'recordId',
    [
      'The record, as site/record; of a void that of what it takes back.',
      '记录（场所/记录号）；作废时为被作废的记录。',
      'TJ-WORKS/EXP-0420',
    ],
    notOfRows,
  ),
  count('sense', ['1 posted, -1 taken back.', '1 为过账，-1 为冲销。', '1'], notOfRows),
  day('occurredOn', ['When it happened.', '发生日。', '2025-04-20'], notOfRows),
  text('account', ['The account of the books.', '账户。', 'exported'], notOfRows),
  text('role', ['What the line is in the act.', '分录在该业务中的角色。', 'taken'], notOfRows),
  maybe.text('step', ['The step of work.', '工序。', 'sintering'], notOfRows),
  maybe.text('siteId', ['The site.', '场所。', 'TJ-WORKS'], notOfRows),
  maybe.text(
    'otherSiteId',
    ['The site at the other end.', '另一端的场所。', 'NB-MOTOR'],
    notOfRows,
  ),
  maybe.text('ownerId', ['Whose it was.', '所有人。', 'TJ-MAG'], notOfRows),
  maybe.text(
    'lot',
    ['The lot, unit or movement line.', '批次、单元或移动行。', 'TJ-WORKS/MAG-0412'],
    notOfRows,
  ),
  maybe.text('movementId', ['The movement line.', '移动行。', 'TJ-WORKS/D-7/1'], notOfRows),
  maybe.text('material', ['What it is.', '物料。', 'ndfeb-magnet'], notOfRows),
  maybe.text('grade', ['Its grade.', '牌号。', 'N42SH'], notOfRows),
  maybe.text('status', ['Its status.', '状态。', 'free'], notOfRows),
  maybe.text(
    'assayRecordId',
    ['The record that gave the composition.', '给出成分的记录。', 'TJ-WORKS/MP-3'],
    notOfRows,
  ),
  maybe.text('dealId', ['The deal.', '交易。', 'TJ-WORKS/EXP-0420/1'], notOfRows),
  maybe.count(
    'pieces',
    ['Pieces, on the first line of a deal.', '件数，记于交易的首行。', '20000'],
    notOfRows,
  ),
  grams(
    'massGrams',
    ['Mass: + into the account, - out of it.', '质量：正数记入，负数记出。', '-1100000'],
    notOfRows,
  ),
  ...elementColumns(['Rare earth in it', '所含稀土'], () => undefined),
];

/**
 * Every posting line, straight from the columns of the journal. Batches end after so many lines of the
 * log, wherever its segments end: one ordinal is always the same bytes.
 */
export const postings: Dataset = {
  name: 'postings',
  means: {
    en: 'The books: every line that an event posted, debit and credit. They sum to zero, event by event.',
    zh: '账簿：各事件过账的全部分录。每一事件的分录之和为零。',
  },
  row: { en: 'One posting line.', zh: '一条分录。' },
  audience: everybody,
  filters: ['siteId', 'monthFrom', 'monthTo'],
  rests: ['balance-lines'],
  columns,
  batches,
};

function* batches(source: Source): Generator<Batch> {
  const isBound = source.enterpriseId !== undefined;
  let gathered = new GatheredLines();
  let dictionaries: JournalPiece['dictionaries'] | undefined;
  for (const piece of source.journal()) {
    const wants = wantedBy(source, piece);
    const end = placeOf(piece.lines, source.knownAt + 1);
    for (const [from, to] of wantedRanges(wants, end)) {
      for (let at = from; at < to;) {
        at = gathered.addRange(piece.lines, at, to);
        if (gathered.length < rowsPerBatch) continue;
        yield gathered.batch(piece.dictionaries, isBound);
        gathered = new GatheredLines();
      }
    }
    ({ dictionaries } = piece);
    if (end < piece.lines.length) break;
  }
  if (dictionaries && gathered.length > 0) yield gathered.batch(dictionaries, isBound);
}

/** Lines that are wanted and lie behind each other: all of them, or stretch by stretch. */
function* wantedRanges(
  wants: ((n: number) => boolean) | undefined,
  end: number,
): Generator<readonly [from: number, to: number]> {
  if (!wants) return void (yield [0, end]);
  for (let n = 0; n < end; n++) {
    if (!wants(n)) continue;
    const from = n;
    while (n < end && wants(n)) n += 1;
    yield [from, n];
  }
}

/** Undefined where all are wanted. */
function wantedBy(source: Source, { lines, dictionaries }: JournalPiece) {
  const { filter, enterpriseId, sight, asOf } = source;
  const { siteId, monthFrom, monthTo } = filter;
  const isAll = [siteId, monthFrom, monthTo, asOf, enterpriseId].every((one) => one === undefined);
  if (isAll) return undefined;
  const sites = dictionaries.of('site');
  const site = siteId === undefined ? undefined : (sites.numberOf(siteId) ?? -1);
  const { site: siteOf, date } = lines.columns;
  const operatorOf = memoised((number, on) =>
    source.ask('operator', {
      siteId: sites.wordOf(number),
      day: dateOf(on),
      knownAt: source.knownAt,
    }),
  );
  return (n: number): boolean => {
    const on = date[n] as number;
    if (site !== undefined && siteOf[n] !== site) return false;
    const month = dateOf(on).slice(0, 7);
    if ((monthFrom && month < monthFrom) || (monthTo && month > monthTo)) return false;
    if (asOf !== undefined && dateOf(on) > asOf) return false;
    return (
      enterpriseId === undefined ||
      sight.seesLine({ operatorId: operatorOf(siteOf[n] as number, on) })
    );
  };
}

/** A site is operated by one enterprise on one day, on all its lines. */
function memoised(
  of: (site: number, day: number) => string,
): (site: number, day: number) => string {
  const known = new Map<number, string>();
  return (site, on) => {
    const key = site * 100_000 + on;
    let operator = known.get(key);
    if (operator === undefined) known.set(key, (operator = of(site, on)));
    return operator;
  };
}
