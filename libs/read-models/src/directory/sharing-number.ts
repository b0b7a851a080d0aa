import type { Identifier } from '@lodestone/ledger';
import type { DirectoryReading } from './directory';

export type SharingQuestion = Readonly<{ identifiers: readonly Identifier[] }>;

/** Enterprises that were registered with one of these numbers, as far as this read model has come. */
export const enterprisesSharing = (
  reading: DirectoryReading,
  { identifiers }: SharingQuestion,
): readonly string[] => [
  ...new Set(
    identifiers.flatMap(({ scheme, value }) =>
      reading.scan('registeredNumbers', { scheme, value }).map(({ enterpriseId }) => enterpriseId),
    ),
  ),
];
