import { ppmWhole, type KeyedRows } from '@lodestone/kernel';
import { gainFiguresOn, rareEarths, type RareEarth } from '@lodestone/reference';
import { isBeyond } from '../../measuring/ceilings';
import { microgramsOf, type Content } from '../../measuring/content';
import { rootOf } from '../../measuring/root';
import type { UnitCount } from '../../records/keeping.events';
import { lastCountOn, unitUsesOf, type UnitUseRow } from '../site.rows';
import { addThroughput, noThroughput, varianceOf } from './throughput';
import { unitRowOf } from './unit-book';

type Counted = Readonly<{ book: Content; counted: Content; occurredOn: string }>;

/** What a count finds in a unit beyond what measuring explains, and whether it is held. */
export type UnitGain = Readonly<{
  /** The first element of which there is more; absent where measuring explains all of it. */
  unexplained?: Readonly<{ element: RareEarth; gainMicrograms: string; allowedMicrograms: string }>;
  held?: NonNullable<UnitCount['held']>;
}>;

/**
 * A unit errs by all that went through it since it was counted last (postings.md C4), and by the
 * count itself, which is a volume times a concentration.
 */
export function unitGainOf(rows: KeyedRows, unitId: string, asked: Counted): UnitGain {
  const { book, counted, occurredOn } = asked;
  const { sigmas, heldTimes } = gainFiguresOn(occurredOn);
  const errors = errorsOf(rows, unitId, asked);
  const gains = rareEarths.flatMap((element) => {
    const gain = (counted.get(element) ?? 0n) - (book.get(element) ?? 0n);
    const variance = errors(element);
    if (!isBeyond(gain, variance, sigmas)) return [];
    const allowed = rootOf(BigInt(sigmas * sigmas) * variance) / BigInt(ppmWhole);
    return [{ element, gain, allowed, isFar: isBeyond(gain, variance, sigmas * heldTimes) }];
  });
  const [first] = gains;
  if (!first) return {};
  const unexplained = {
    element: first.element,
    gainMicrograms: String(first.gain),
    allowedMicrograms: String(first.allowed),
  };
  const far = gains.filter(({ isFar }) => isFar);
  if (far.length === 0) return { unexplained };
  // Of an element that should not be there at all nothing is allowed, and that is said as well.
  const allowedMicrograms = {
    ...Object.fromEntries(far.map(({ element }) => [element, '0'])),
    ...microgramsOf(new Map(far.map(({ element, allowed }) => [element, allowed]))),
  };
  return { unexplained, held: { allowedMicrograms } };
}

/** By element, in (10⁻⁶ µg)². */
function errorsOf(
  rows: KeyedRows,
  unitId: string,
  { book, occurredOn }: Counted,
): (element: RareEarth) => bigint {
  const since = lastCountOn(unitRowOf(rows, unitId).counts) ?? '';
  const through = rows
    .scan<UnitUseRow>(unitUsesOf(unitId))
    .filter(([, use]) => use.occurredOn > since && use.occurredOn <= occurredOn)
    .reduce((sum, [, use]) => addThroughput(sum, use.throughput, 1n), noThroughput);
  const { unitCountPpm } = gainFiguresOn(occurredOn);
  return (element) => {
    const held = book.get(element) ?? 0n;
    const error = (held > 0n ? held : 0n) * BigInt(unitCountPpm);
    return varianceOf(through, element, occurredOn) + error * error;
  };
}
