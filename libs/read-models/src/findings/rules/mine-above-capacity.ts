import { lastDayOf } from '@lodestone/kernel';
import { contentOfMicrograms, oxideGramsOf, type MineDeclared } from '@lodestone/ledger';
import { basisIn } from '@lodestone/reference';
import type { MineFacts } from '../facts/mine-facts';
import { recordsOfMonths } from '../listed-at';
import type { Breach, FindingRule } from '../rule';
import { amountIn, plus, type Sums } from '../sums';

/**
 * More came out of a mine in a year than it was built for: the rest was dug elsewhere, or bought where
 * nobody asks. Of several declarations in one year the largest counts.
 */
export const mineAboveCapacity: FindingRule<MineFacts> = {
  code: 'mine-above-capacity',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '10, 14'),
  judge: (mine) => [
    ...beyond(mine, 'ore', ({ yearlyOreMassGrams }) => yearlyOreMassGrams),
    ...beyond(mine, 'oxide', ({ yearlyOxideMassGrams }) => yearlyOxideMassGrams),
  ],
};

/** From the month on in which the year has more. */
function beyond(
  { siteId, year, months, declared }: MineFacts,
  of: 'ore' | 'oxide',
  capacityIn: (mine: MineDeclared) => number | undefined,
): readonly Breach[] {
  const capacities = declared.flatMap((mine) => capacityIn(mine) ?? []);
  if (capacities.length === 0) return [];
  const yearlyMassGrams = Math.max(...capacities);
  let sum: Sums = {};
  let found: string | undefined;
  for (const { month, output } of months) {
    sum = plus(sum, output);
    if (found === undefined && gramsIn(sum, of) > BigInt(yearlyMassGrams)) found = month;
  }
  if (found === undefined) return [];
  const massGrams = Number(gramsIn(sum, of));
  const detail = { of, year, month: found, massGrams, yearlyMassGrams };
  const listedAt = recordsOfMonths(siteId, `${year}-01`, months.at(-1)?.month ?? found);
  const occurredOn = lastDayOf(found);
  return [{ subject: `${siteId}/${year}/${of}`, siteId, listedAt, occurredOn, detail }];
}

const gramsIn = ({ ore: _ore, ...product }: Sums, of: 'ore' | 'oxide'): bigint =>
  of === 'ore' ? amountIn({ ore: _ore ?? '0' }, 'ore') : oxideGramsOf(contentOfMicrograms(product));
