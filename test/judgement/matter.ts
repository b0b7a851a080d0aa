import type { SubmittedLot } from '@lodestone/ledger';

export type Weighed = Partial<SubmittedLot> & Readonly<{ lotId: string; massGrams: number }>;

export const oxidePpm = { Nd: 639_000, Pr: 206_000 };

export const oxide = (lot: Weighed): SubmittedLot => ({
  material: 'praseodymium-neodymium-oxide',
  ppm: oxidePpm,
  ...lot,
});

/** As customs saw one: without any of the controlled elements. */
const magnetPpm = { Nd: 230_000, Pr: 59_000, Fe: 690_000, B: 10_000 };

export const magnet = (lot: Weighed): SubmittedLot => ({
  material: 'ndfeb-magnet',
  grade: 'N42',
  ppm: magnetPpm,
  ...lot,
});
