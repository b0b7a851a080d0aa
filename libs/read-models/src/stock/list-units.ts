import { sumOfGrams, type Ordinal } from '@lodestone/kernel';
import {
  addContents,
  contentOfMicrograms,
  microgramsOf,
  type Content,
  type ContentMicrograms,
} from '@lodestone/ledger';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor } from '../cursor';
import { holdsBy } from './holds-at';
import { isWithin, type StockScope } from './lots-at';
import { isBy, isPresent, type StockMoment } from './stock-moment';
import { momentOf, scopeOf, type StockQuestion, type StockReadings } from './stock-question';
import { heldUnit, type StockReading, type UnitRow } from './stock-tables';

/** What a unit holds for an owner. Less than nothing is drawn before it is fed. */
export type StockUnit = Readonly<{
  siteId: string;
  unitId: string;
  ownerId: string;
  massGrams: number;
  elementMicrograms: ContentMicrograms;
  /** A count found more in it than measuring can explain: nothing is drawn until that is released. */
  isHeld: boolean;
}>;

export type UnitsQuestion = Omit<
  StockQuestion,
  'materials' | 'grades' | 'statuses' | 'isHeld' | 'isTakeable'
>;

export type UnitsPage = Readonly<{
  units: readonly StockUnit[];
  knownAt: Ordinal;
  next: Cursor | undefined;
}>;

/** What separators, leach ponds and furnaces hold, each owner's apart. */
export function listUnits(readings: StockReadings, question: UnitsQuestion): UnitsPage {
  const moment = momentOf(readings, question);
  const { knownAt } = moment;
  const after = question.after === undefined ? '' : placeIn(question.after);
  const scope = scopeOf(readings, question, moment);
  const units = rowsIn(readings.stock, scope)
    .filter((row) => isAsked(row, question) && placeOf(row) > after)
    .map((row) => unitAt(readings.stock, row, moment))
    .filter(({ massGrams, content }) => massGrams !== 0 || content.size > 0)
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const { page, next } = pageOf(units, limitOf(question), (unit) =>
    cursorOf(knownAt, placeOf(unit)),
  );
  const holdsOf = holdsBy(readings.stock, moment);
  const shown = page.map(({ content, ...unit }) => ({
    ...unit,
    elementMicrograms: microgramsOf(content),
    isHeld: holdsOf({ siteId: unit.siteId, lotId: heldUnit(unit.unitId) }).length > 0,
  }));
  return { units: shown, knownAt, next };
}

type Placed = Pick<UnitRow, 'siteId' | 'unitId' | 'ownerId'>;

const placeOf = ({ siteId, unitId, ownerId }: Placed): string =>
  JSON.stringify([siteId, unitId, ownerId]);

const placeIn = (cursor: Cursor): string => partsOf(cursor, [0, ''])[1] as string;

/** A plant has few units: there is one row for each that was ever fed for somebody. */
const rowsIn = (reading: StockReading, scope: StockScope): readonly UnitRow[] =>
  ('all' in scope
    ? reading.rows('units', '')
    : [
        ...scope.siteIds.flatMap((siteId) => reading.scan('units', { siteId })),
        ...reading.scan('units', { ownerId: scope.ownerId }),
      ]
  ).filter((row, n, all) => {
    const first = all.findIndex((other) => placeOf(other) === placeOf(row));
    return first === n && isWithin(scope, { siteId: row.siteId, facts: row });
  });

const isAsked = (
  { siteId, ownerId }: Placed,
  { siteIds, ownerId: owner }: Pick<UnitsQuestion, 'siteIds' | 'ownerId'>,
): boolean =>
  (siteIds === undefined || siteIds.includes(siteId)) && (owner === undefined || owner === ownerId);

type UnitAt = Placed & Readonly<{ massGrams: number; content: Content }>;

function unitAt(reading: StockReading, row: UnitRow, moment: StockMoment): UnitAt {
  reading.stillAsked();
  const { siteId, unitId, ownerId, lastOrdinal, lastOn } = row;
  const place = { siteId, unitId, ownerId };
  const isLast = isBy(moment, { occurredOn: lastOn, ordinal: lastOrdinal });
  if (isPresent(reading, moment) || isLast) {
    const content = contentOfMicrograms(row.elementMicrograms);
    return { ...place, massGrams: row.massGrams, content };
  }
  const changes = reading.scan('unitChanges', place).filter((change) => isBy(moment, change));
  return {
    ...place,
    massGrams: sumOfGrams(changes),
    content: addContents(
      changes.map(({ elementMicrograms }) => contentOfMicrograms(elementMicrograms)),
    ),
  };
}
