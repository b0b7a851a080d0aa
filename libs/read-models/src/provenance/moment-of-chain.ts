import { dayOf } from '@lodestone/journal/posted-names';
import { latestOrdinal, type ChainMoment } from './play-order';

/** What a question says of its moment: all days, and all that is known, where it does not. */
export type AskedMoment = Readonly<{ asOf?: string; knownAt?: number }>;

export const chainMoment = ({ asOf, knownAt }: AskedMoment): ChainMoment => ({
  day: asOf === undefined ? Infinity : dayOf(asOf),
  ordinal: Math.min(knownAt ?? latestOrdinal, latestOrdinal),
});
