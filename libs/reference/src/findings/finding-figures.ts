import type { UnitKind } from '../unit-kinds';

/**
 * From where on a history is told to an officer. No law has these figures: they are configuration
 * until an authority says better, dated, so that what happened is judged by the row of its own day.
 * Shares are in parts per million of the quantity that each names.
 */
export type FindingFigures = Readonly<{
  effectiveFrom: string;
  status: 'configuration';
  verified: boolean;
  /** A unit holds at most so many times what was fed in its largest month. */
  unitHoldsMonthsMax: number;
  /** And at most so many grams of rare earth, whatever was fed. */
  unitHoldsGramsMax: Readonly<Record<UnitKind, number>>;
  /** So many months in a row that a batch unit held something at the end of each. */
  neverEmptyMonths: number;
  /** Below this share of the largest month's feed a unit counts as empty. */
  emptyBelowPpm: number;
  /** A unit that runs on is counted once in so many months. */
  uncountedMonthsMax: number;
  /** What a unit usually keeps or loses between two counts, of what went through it. */
  balanceLossFromPpm: number;
  balanceLossToPpm: number;
  /** Beyond that, by so many standard deviations of weighing and assay. */
  balanceSigmas: number;
  /** A recovery outside its band, by so many of them. */
  recoverySigmas: number;
  /** One standard deviation of a count by volume and concentration. */
  countErrorPpm: number;
  /** An element of which there was less in the feed is not judged by itself. */
  balanceFloorPpm: number;
  /** An owner may be so many standard deviations below nothing in a shared unit. */
  ownerSigmas: number;
  /** So many lots counted in a year, all of them as the books say, or all to the same side. */
  lotCountsMin: number;
  /** A lot that is weighed, and not written off, differs by no more than this. */
  weighedWithinPpm: number;
  /** So many counts of one unit, all as the books say; and all to the same side. */
  unitCountsNilMin: number;
  unitCountsOneSignMin: number;
  /** Of counts that find more, so many standard deviations above as many that find less. */
  oneSignSigmas: number;
  /** A month's exports to a client of so many times the usual, and at least so many grams. */
  jumpTimes: number;
  jumpGramsMin: number;
  /** The usual: the mean of so many months before, in so many of which there was something. */
  jumpMonthsBefore: number;
  jumpMonthsWithExports: number;
  /**
   * Of a client with nothing that is usual, at least so many grams: a tenth of what a nation sends in
   * a month.
   */
  firstExportGramsMin: number;
  /**
   * Or, from so many grams on, so many times the largest month that its exporter had sent to everybody
   * before. Of an exporter that had sent nothing the ledger does not know what is usual for it.
   */
  firstExportFloorGrams: number;
  firstExportTimes: number;
  /** An export of no more than this is a small parcel; so many in a month are many. */
  parcelGramsMax: number;
  parcelsMin: number;
}>;

/** Oldest first. */
export const findingFigures = [
  {
    effectiveFrom: '2024-10-01',
    status: 'configuration',
    verified: false,
    unitHoldsMonthsMax: 3,
    unitHoldsGramsMax: {
      separator: 20_000_000_000,
      'leach-pond': 20_000_000_000,
      furnace: 50_000_000,
      kiln: 500_000_000,
      'reaction-tank': 500_000_000,
    },
    neverEmptyMonths: 6,
    emptyBelowPpm: 50_000,
    uncountedMonthsMax: 15,
    balanceLossFromPpm: 0,
    balanceLossToPpm: 30_000,
    balanceSigmas: 2,
    recoverySigmas: 3,
    countErrorPpm: 20_000,
    balanceFloorPpm: 1_000,
    ownerSigmas: 4,
    lotCountsMin: 12,
    weighedWithinPpm: 20_000,
    unitCountsNilMin: 2,
    unitCountsOneSignMin: 6,
    oneSignSigmas: 4,
    jumpTimes: 10,
    jumpGramsMin: 1_000_000,
    jumpMonthsBefore: 6,
    jumpMonthsWithExports: 3,
    firstExportGramsMin: 500_000_000,
    firstExportFloorGrams: 100_000_000,
    firstExportTimes: 10,
    parcelGramsMax: 5_000,
    parcelsMin: 10,
  },
] as const satisfies readonly [FindingFigures, ...FindingFigures[]];

/** In force on a civil date. What is older than the oldest row is judged by the oldest row. */
export function findingFiguresOn(date: string): FindingFigures {
  const rows: readonly FindingFigures[] = findingFigures;
  return rows.findLast(({ effectiveFrom }) => effectiveFrom <= date) ?? findingFigures[0];
}
