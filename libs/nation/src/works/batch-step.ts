import type { NationLot } from '../making/lot';
import { perform, type Process } from '../making/make-lots';
import type { Making } from '../making/making';

/**
 * A step within a batch. What goes on to the next step is the batch's own and never lies on the
 * shelf; off-cuts and swarf do.
 */
export function batchStep(making: Making, process: Process): readonly NationLot[] {
  const { lots } = perform(making, process);
  for (const scrap of lots.slice(1)) making.book.add(scrap);
  return lots;
}
