import type { Ordinal } from '@lodestone/kernel';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { movementAt } from './movement-at';
import {
  movementMoment,
  type AskedMoment,
  type MovementMoment,
  type MovementReadings,
} from './movement-moment';
import { movementOf, type Movement } from './movement';
import type { LineRow } from './movement-tables';
import { movementsAmong, type Found, type MovementFilter, type Place } from './movements-among';
import { operatorsOn } from '../directory/operators';
import { partiesOf, toldOf } from './parties-of';

export type MovementsQuestion = PageOptions &
  MovementFilter &
  AskedMoment &
  Readonly<{ order?: 'newest' | 'oldest' | undefined }>;

export type MovementsPage = Readonly<{
  movements: readonly Movement[];
  knownAt: Ordinal;
  judgedOn: string;
  next: Cursor | undefined;
}>;

/** Lines between sites in the order of sending; what has not happened by the moment is not there. */
export function listMovements(
  readings: MovementReadings,
  question: MovementsQuestion,
): MovementsPage {
  const { found, moment, next } = pageOfMovements(readings, question);
  const operatorOf = operatorsOn(readings.directory);
  const movements = found.map((each) => movementOf(each, operatorOf));
  return { movements, knownAt: moment.knownAt, judgedOn: moment.judgedOn, next };
}

export function pageOfMovements(
  readings: MovementReadings,
  question: MovementsQuestion,
): Readonly<{ found: readonly Found[]; moment: MovementMoment; next: Cursor | undefined }> {
  const { after, order = 'newest' } = question;
  const moment = movementMoment(readings, question, after);
  const limit = limitOf(question);
  const all: Found[] = [];
  const walk = { moment, order, after: after === undefined ? undefined : placeIn(after) };
  for (const each of movementsAmong(readings, question, walk)) {
    all.push(each);
    if (all.length > limit) break;
  }
  const { page, next } = pageOf(all, limit, ({ movement: { line } }) =>
    cursorOf(moment.knownAt, moment.judgedOn, line.sentOrdinal, line.n),
  );
  return { found: page, moment, next };
}

function placeIn(cursor: Cursor): Place {
  const [, , sentOrdinal, n] = partsOf(cursor, [0, '', 0, 0]) as readonly [
    number,
    string,
    number,
    number,
  ];
  return { sentOrdinal, n };
}

export type MovementQuestion = AskedMoment &
  Readonly<{
    /** The record that sent it; of one line, or of all. */
    siteId: string;
    recordId: string;
    n?: number | undefined;
    /** Only if something of it was told to this enterprise. */
    enterpriseId?: string | undefined;
  }>;

/** What a record sent, lot by lot; none where nothing of it is to be seen. */
export function findMovement(
  readings: MovementReadings,
  { siteId, recordId, n, enterpriseId, ...asked }: MovementQuestion,
): MovementsPage {
  const moment = movementMoment(readings, asked);
  const by = { operatorOf: operatorsOn(readings.directory), moment };
  const movements = linesSentBy(readings, `${siteId}/${recordId}/`, n).flatMap((line) => {
    const movement =
      line.sentOrdinal <= moment.knownAt && movementAt(readings.movements, line, moment);
    if (!movement) return [];
    const isSeen = enterpriseId === undefined || toldOf(movement, by).has(enterpriseId);
    return isSeen
      ? [movementOf({ movement, parties: partiesOf(movement, by) }, by.operatorOf)]
      : [];
  });
  const { knownAt, judgedOn } = moment;
  return { movements, knownAt, judgedOn, next: undefined };
}

/** The names of a record's lines lie together: after the slash only the number of the line comes. */
const linesSentBy = (
  { movements }: MovementReadings,
  record: string,
  n: number | undefined,
): readonly LineRow[] =>
  n === undefined
    ? movements.rows(
        'lines',
        'WHERE movementId >= ? AND movementId < ? ORDER BY sentOrdinal, n',
        record,
        `${record.slice(0, -1)}0`,
      )
    : movements.scan('lines', { movementId: `${record}${n}` });
