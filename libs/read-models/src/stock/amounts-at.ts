import type { Ordinal } from '@lodestone/kernel';
import { json } from '@lodestone/projections';
import { conditionsWith, type Conditions } from '../conditions';
import type { StoredAmount } from './amount';
import { always, months, thirds, years, type Cube } from './cubes';
import type { StockFilter, StockScope } from './lots-at';
import type { StockMoment } from './stock-moment';
import { ownedBy, placeOf, type Place, type StockReading, type StockSums } from './stock-tables';

/** What is asked of sums: nothing that only a lot by itself has. */
export type AmountsFilter = Omit<StockFilter, 'isHeld' | 'isTakeable'>;

type Asked = Readonly<{ scope: StockScope; filter: AmountsFilter; moment: StockMoment }>;

/**
 * What was left at the moment, in as few parts as there are: roll-ups of what was known at the end of a
 * block, the lines that became known since, and of the last days before the one that is asked for. Of one
 * place every part comes with the same object.
 */
export function* amountsAt(
  reading: StockReading,
  asked: Asked,
): Iterable<readonly [Place, StoredAmount]> {
  const placesOf = new Map<string, Map<string, Place | undefined>>();
  for (const [siteId, sums] of partsAt(reading, asked)) {
    let places = placesOf.get(siteId);
    if (!places) placesOf.set(siteId, (places = new Map<string, Place | undefined>()));
    // A cell that was not there yet has none.
    for (const group in sums) {
      if (!places.has(group)) {
        const found = placeOf(siteId, group);
        places.set(group, matches(found, asked) ? found : undefined);
      }
      const place = places.get(group);
      if (place) yield [place, sums[group] as StoredAmount];
    }
  }
}

/** As it comes out of SQLite, because there are thousands. */
type Part = readonly [siteId: string, sums: StockSums | null];

function partsAt(reading: StockReading, asked: Asked): readonly Part[] {
  const { asOf, knownAt } = asked.moment;
  if (asOf === undefined) {
    const { blocks, from } = rolledUpBy(reading, always, knownAt);
    const cells = cellsOf(reading, asked, { blocks, of: [[always]] });
    return [
      ...cells,
      ...linesOf(reading, asked, (lines) => lines.add('ordinal BETWEEN ? AND ?', from, knownAt)),
    ];
  }
  const { blocks, from } = rolledUpBy(reading, thirds, knownAt);
  const year = years.periodOf(asOf);
  const month = months.periodOf(asOf);
  const third = thirds.periodOf(asOf);
  const cells = cellsOf(reading, asked, {
    blocks,
    of: [
      [years, '', year],
      [months, year, month],
      [thirds, month, third],
    ],
  });
  // Those by their ordinals, these by their days: each by the index that has fewer of them.
  const recent = linesOf(reading, asked, (lines) => {
    lines.add('ordinal BETWEEN ? AND ?', from, knownAt);
    lines.add('+occurredOn <= ?', asOf);
  });
  const days = linesOf(reading, asked, (lines) => {
    lines.add('+ordinal < ?', from);
    lines.add('occurredOn BETWEEN ? AND ?', third, asOf);
  });
  return [...cells, ...recent, ...days];
}

/** Blocks that are rolled up and lie wholly within what was known, and where their lines end. */
function rolledUpBy(
  reading: StockReading,
  { name }: Cube,
  knownAt: Ordinal,
): Readonly<{ blocks: number; from: Ordinal }> {
  const row = reading.get('rolledUp', name);
  if (!row) return { blocks: 0, from: 0 };
  const blocks = Math.min(row.blocks, Math.floor((knownAt + 1) / row.blockOrdinals));
  return { blocks, from: blocks * row.blockOrdinals };
}

/** A cube, and its periods from one on and before another: all of them where none is given. */
type Periods = readonly [cube: Cube, from?: string, before?: string];

type Cells = Readonly<{ blocks: number; of: readonly Periods[] }>;

const columns = ['text', json<StockSums | null>()] as const;

function cellsOf(reading: StockReading, asked: Asked, { blocks, of }: Cells): readonly Part[] {
  if (blocks === 0) return [];
  return of.flatMap(([cube, from, before]) => {
    const conditions = conditionsWith();
    conditions.add('cube = ?', cube.name);
    conditions.add('period >= ?', from);
    conditions.add('period < ?', before);
    addPlaces(conditions, asked);
    const sql = `SELECT siteId, iif(block < ?, sums, coalesce((
        SELECT e.sums FROM earlierCells AS e
        WHERE e.cube = cells.cube AND e.period = cells.period AND e.siteId = cells.siteId
          AND e.block < ? ORDER BY e.block DESC LIMIT 1), 'null')) AS sums
      FROM cells WHERE ${conditions.sql()}`;
    return reading.tuples(columns, sql, blocks, blocks, ...conditions.values);
  });
}

function linesOf(
  reading: StockReading,
  asked: Asked,
  narrow: (lines: Conditions) => void,
): readonly Part[] {
  const conditions = conditionsWith();
  narrow(conditions);
  addPlaces(conditions, asked);
  const sql = `SELECT siteId, sums FROM lines WHERE ${conditions.sql()}`;
  return reading.tuples(columns, sql, ...conditions.values);
}

/**
 * Sites and owners that nobody asks for are not looked into: to read the groups of a row costs many times
 * what it takes to see that an owner is in none of them. A cell never loses a group, so one that an earlier
 * block had is in the newest.
 */
function addPlaces(conditions: Conditions, { scope, filter: { siteIds, ownerId } }: Asked): void {
  conditions.addOneOf('siteId', siteIds);
  conditions.add(hasGroupOf, ownerId && ownedBy(ownerId));
  if ('all' in scope) return;
  const own = conditionsWith();
  own.addOneOf('siteId', scope.siteIds);
  const sites = own.sql();
  own.add(hasGroupOf, ownedBy(scope.ownerId));
  conditions.addWithin(`(${sites} OR ${hasGroupOf})`, own);
}

const hasGroupOf = 'instr(sums, ?) > 0';

function matches(place: Place, { scope, filter }: Asked): boolean {
  const { ownerId, siteIds, materials, grades, statuses } = filter;
  return (
    ('all' in scope || place.ownerId === scope.ownerId || scope.siteIds.includes(place.siteId)) &&
    (ownerId === undefined || ownerId === place.ownerId) &&
    (siteIds === undefined || siteIds.includes(place.siteId)) &&
    (materials === undefined || materials.includes(place.material)) &&
    (grades === undefined || grades.includes(place.grade === '' ? 'ungraded' : place.grade)) &&
    (statuses === undefined || statuses.includes(place.status))
  );
}
