import type { Ordinal } from '@lodestone/kernel';
import type { LicenceRoute, LicenceState } from '@lodestone/reference';
import { cursorOf, limitOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import {
  decidedFileOf,
  expectedDecision,
  type DecidedFile,
  type ExpectedDecision,
} from './expected-decision';
import { fileOf, type LicenceFile, type Moment } from './licence-file';
import type { LicencesReading } from '../licences-told';

export type LicencesQuestion = PageOptions &
  Readonly<{
    /** Whose the viewer may see; left out: everybody's. */
    forExporterId?: string | undefined;
    /** Whose; left out: everybody's. */
    exporterId?: string | undefined;
    states?: readonly LicenceState[] | undefined;
    route?: LicenceRoute | undefined;
    licenceNumber?: string | undefined;
    /** What is due first, or what was applied for last. */
    order: 'days-left' | 'newest';
    asOf: string;
    knownAt?: Ordinal | undefined;
  }>;

/** A file with when its decision is to be expected. */
export type ExpectedFile = LicenceFile & Readonly<{ expected?: ExpectedDecision }>;

export type LicencesPage = Readonly<{
  licences: readonly ExpectedFile[];
  /** The day that the first page was about. */
  asOf: string;
  /** As of which ordinal: the same on every page of one list. */
  knownAt: Ordinal;
  next: Cursor | undefined;
}>;

/** The queue of files. The first page fixes `knownAt` for the others. */
export function listLicences(reading: LicencesReading, question: LicencesQuestion): LicencesPage {
  const { order } = question;
  const [knownAt, from, asOf] =
    question.after === undefined
      ? [Math.min(question.knownAt ?? reading.ordinal, reading.ordinal), 0, question.asOf]
      : (partsOf(question.after, [0, 0, '']) as readonly [number, number, string]);
  const moment = { asOf, knownAt };
  const files = everyFile(reading, moment);
  const decided = files.flatMap((file) => decidedFileOf(file) ?? []);
  const asked = files.filter(isAsked(question)).sort(orders[order]);
  const limit = limitOf(question);
  const page = asked.slice(from, from + limit);
  return {
    licences: page.map((file) => withExpected(file, decided, asOf)),
    asOf,
    knownAt,
    next: asked.length > from + limit ? cursorOf(knownAt, from + limit, asOf) : undefined,
  };
}

export type LicenceQuestion = Readonly<{
  licenceId: string;
  asOf: string;
  knownAt?: Ordinal | undefined;
}>;

export type FoundLicence = Readonly<{ licence?: ExpectedFile; knownAt: Ordinal }>;

export function findLicence(reading: LicencesReading, question: LicenceQuestion): FoundLicence {
  const { licenceId, asOf } = question;
  const knownAt = Math.min(question.knownAt ?? reading.ordinal, reading.ordinal);
  const file = fileOf(reading, licenceId, { asOf, knownAt });
  if (!file) return { knownAt };
  const isAwaited = file.clock !== undefined && file.clock.decidedOn === undefined;
  const decided = isAwaited ? decidedIn(reading, { asOf, knownAt }) : [];
  return { licence: withExpected(file, decided, asOf), knownAt };
}

const decidedIn = (reading: LicencesReading, moment: Moment): readonly DecidedFile[] =>
  everyFile(reading, moment).flatMap((file) => decidedFileOf(file) ?? []);

function withExpected(
  file: LicenceFile,
  decided: readonly DecidedFile[],
  asOf: string,
): ExpectedFile {
  const expected = expectedDecision(file, decided, asOf);
  return expected ? { ...file, expected } : file;
}

function everyFile(reading: LicencesReading, moment: Moment): readonly LicenceFile[] {
  const applied = reading.rows(
    'licenceRecords',
    "WHERE type = 'LicenceApplied' AND ordinal <= ? ORDER BY ordinal",
    moment.knownAt,
  );
  return applied.flatMap(({ licenceId }) => fileOf(reading, licenceId, moment) ?? []);
}

const isAsked =
  ({ forExporterId, exporterId, states, route, licenceNumber }: LicencesQuestion) =>
  (file: LicenceFile): boolean =>
    (forExporterId === undefined || file.exporterId === forExporterId) &&
    (exporterId === undefined || file.exporterId === exporterId) &&
    (states === undefined || states.includes(file.state)) &&
    (route === undefined || file.route === route) &&
    (licenceNumber === undefined || file.licenceNumber === licenceNumber);

const byId = (a: LicenceFile, b: LicenceFile): number => (a.licenceId < b.licenceId ? -1 : 1);

/** Of what is decided, or has no time set, nothing is left that could run out. */
const daysLeft = ({ clock }: LicenceFile): number =>
  clock?.decidedOn === undefined ? (clock?.daysLeft ?? Infinity) : Infinity;

const orders: Readonly<
  Record<LicencesQuestion['order'], (a: LicenceFile, b: LicenceFile) => number>
> = {
  'days-left': (a, b) =>
    daysLeft(a) === daysLeft(b) ? byId(a, b) : daysLeft(a) < daysLeft(b) ? -1 : 1,
  newest: (a, b) => (a.appliedOn === b.appliedOn ? byId(a, b) : a.appliedOn > b.appliedOn ? -1 : 1),
};
