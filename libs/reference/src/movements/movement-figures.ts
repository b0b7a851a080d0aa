import type { MovementKind } from './movement-kinds';

/**
 * How long goods are usually on their way, and from where on what two sites say of them is told to an
 * officer. No law has these figures: they are configuration until an authority says better, dated, so
 * that what happened is judged by the row of its own day.
 */
export type MovementFigures = Readonly<{
  effectiveFrom: string;
  status: 'configuration';
  verified: boolean;
  /** Days from the day of sending, or of the last redirection, to that of the receipt. */
  usualDays: Readonly<Record<MovementKind, number>>;
  /** What nobody received so many times as long as usual was never received. */
  neverReceivedTimes: number;
  /** So many receipts of one pair that differ, all to one side, are no chance. */
  oneSignReceiptsMin: number;
  /** And together they come to this share of what was sent, in parts per million. */
  oneSignSharePpmMin: number;
}>;

/** Oldest first. */
export const movementFigures = [
  {
    effectiveFrom: '2024-10-01',
    status: 'configuration',
    verified: false,
    usualDays: {
      sale: 21,
      return: 21,
      'own-site': 14,
      toll: 21,
      'toll-return': 21,
      reserve: 30,
      'reserve-release': 30,
      bonded: 14,
      'bonded-release': 14,
      port: 14,
      storage: 14,
      analysis: 10,
      repair: 30,
      exhibition: 45,
      consignment: 30,
    },
    neverReceivedTimes: 3,
    oneSignReceiptsMin: 8,
    oneSignSharePpmMin: 500,
  },
] as const satisfies readonly [MovementFigures, ...MovementFigures[]];

/** In force on a civil date. What is older than the oldest row is judged by the oldest row. */
export function movementFiguresOn(date: string): MovementFigures {
  const rows: readonly MovementFigures[] = movementFigures;
  return rows.findLast(({ effectiveFrom }) => effectiveFrom <= date) ?? movementFigures[0];
}
