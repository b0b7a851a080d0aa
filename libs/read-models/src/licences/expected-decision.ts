import { chineseCalendar, isOutside } from '@lodestone/reference';
import type { LicenceFile } from './licence-file';

/** When a decision is to be expected, by how long it took for files that were like this one. */
export type ExpectedDecision = Readonly<{
  /** Absent where the calendar does not cover it, or half of the others had been decided by now. */
  expectedOn?: string;
  /** Half of the like files took no more working days. */
  medianDays: number;
  /** How many there are, and in what they are like. */
  likeFiles: number;
  like: 'route-and-destination' | 'route';
}>;

/** Fewer say nothing, and might say something of one of them. */
const likeFilesMin = 5;

export type DecidedFile = Readonly<{
  route: string;
  destinations: readonly string[];
  daysUsed: number;
}>;

export const decidedFileOf = ({ route, terms, clock }: LicenceFile): DecidedFile | undefined =>
  clock?.of === 'application' && clock.decidedOn !== undefined && clock.daysUsed !== undefined
    ? { route, destinations: destinationsOf(terms), daysUsed: clock.daysUsed }
    : undefined;

const destinationsOf = ({ clients }: LicenceFile['terms']): readonly string[] => [
  ...new Set(clients.map(({ finalDestinationCountryCode }) => finalDestinationCountryCode)),
];

/** Of a file that is in review; from the day that is asked about, as if its clock ran on. */
export function expectedDecision(
  { route, terms, clock }: LicenceFile,
  decided: readonly DecidedFile[],
  asOf: string,
): ExpectedDecision | undefined {
  if (clock?.of !== 'application' || clock.decidedOn !== undefined) return undefined;
  if (clock.daysUsed === undefined) return undefined;
  const ofRoute = decided.filter((file) => file.route === route);
  const destinations = destinationsOf(terms);
  const near = ofRoute.filter((file) => file.destinations.some((to) => destinations.includes(to)));
  const like = near.length >= likeFilesMin ? near : ofRoute;
  if (like.length < likeFilesMin) return undefined;
  const days = like.map(({ daysUsed }) => daysUsed).sort((a, b) => a - b);
  const medianDays = days[Math.floor((days.length - 1) / 2)] ?? 0;
  const left = medianDays - clock.daysUsed;
  const expectedOn = left < 0 ? undefined : chineseCalendar.dayAfterWorkingDays(asOf, left);
  return {
    ...(expectedOn === undefined || isOutside(expectedOn) ? {} : { expectedOn }),
    medianDays,
    likeFiles: like.length,
    like: like === near ? 'route-and-destination' : 'route',
  };
}
