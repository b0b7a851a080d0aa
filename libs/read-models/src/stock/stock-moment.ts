import type { Ordinal } from '@lodestone/kernel';
import type { StockReading } from './stock-tables';

/** What had happened by a day, as was known by an ordinal. */
export type StockMoment = Readonly<{ asOf?: string | undefined; knownAt: Ordinal }>;

export const isBy = (
  { asOf, knownAt }: StockMoment,
  { occurredOn, ordinal }: Readonly<{ occurredOn: string; ordinal: Ordinal }>,
): boolean => ordinal <= knownAt && (asOf === undefined || occurredOn <= asOf);

/** Then the rows are the answer, and nothing has to be added up. */
export const isPresent = (reading: StockReading, { asOf, knownAt }: StockMoment): boolean =>
  asOf === undefined && knownAt >= reading.ordinal;
