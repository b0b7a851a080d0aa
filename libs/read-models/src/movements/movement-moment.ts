import { civilDateIn, type Ordinal } from '@lodestone/kernel';
import { fixedMoments, partsOf, type Cursor } from '../cursor';
import type { DirectoryReading } from '../directory/directory';
import { knownToAll } from '../known-to-all';
import { noStamp, type MomentsReading } from '../moments/moments';
import type { MovementsReading } from './movement-tables';

/** What had happened by a day, as was known by an ordinal, and the day by which it is judged late. */
export type MovementMoment = Readonly<{
  asOf?: string | undefined;
  knownAt: Ordinal;
  /** `asOf`, or else the last day on which anything was recorded: never the clock of the wall. */
  judgedOn: string;
}>;

export type MovementReadings = Readonly<{
  movements: MovementsReading;
  directory: DirectoryReading;
  moments: MomentsReading;
}>;

export type AskedMoment = Readonly<{
  asOf?: string | undefined;
  knownAt?: Ordinal | undefined;
}>;

/** The first page fixes the moment of those that follow. */
export function movementMoment(
  readings: MovementReadings,
  { asOf, knownAt }: AskedMoment,
  after?: Cursor,
): MovementMoment {
  const [fixed] = after === undefined ? [knownAt] : fixedMoments(after, 1);
  const known = knownToAll(readings, fixed);
  const judgedOn =
    after === undefined ? (asOf ?? lastRecordedOn(readings, known)) : judgedOnIn(after);
  return { asOf, knownAt: known, judgedOn };
}

/** Stands second in every cursor of a list of movements. */
const judgedOnIn = (cursor: Cursor): string => partsOf(cursor, [0, '', 0, 0])[1] as string;

/** The civil day on which the ledger was told the last thing that is known. */
function lastRecordedOn({ movements, moments }: MovementReadings, knownAt: Ordinal): string {
  const knownMs = moments.get('moments', knownAt)?.knownMs ?? noStamp;
  const { zone = 'UTC' } = movements.get('calendar', 'ledger') ?? {};
  return knownMs === noStamp ? '0001-01-01' : civilDateIn(zone)(new Date(knownMs));
}

/** Then the rows say what is open, and nothing has to be added up. */
export const isPresent = (
  reading: MovementsReading,
  { asOf, knownAt }: Pick<MovementMoment, 'asOf' | 'knownAt'>,
): boolean => asOf === undefined && knownAt >= reading.ordinal;
