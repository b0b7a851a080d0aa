import {
  addStored,
  addTo,
  isNothing,
  nothing,
  storedOf,
  type Quantities,
  type StoredSum,
  type VolumeSum,
} from './volume';

/** As it is stored of what was all taken back again: without a value and without content. */
const storedNothing: StoredSum = storedOf(nothing());

/**
 * What amounts to one group on one side. Most groups have one part, of which only the mass is looked
 * at unless it is shown: to read all of it is most of what a table of thousands of groups costs.
 */
export type Amassed = Readonly<{
  add: (part: StoredSum | Quantities) => void;
  readonly massGrams: bigint;
  readonly sum: VolumeSum;
  readonly isNothing: boolean;
}>;

export function amassed(): Amassed {
  const parts: (StoredSum | Quantities)[] = [];
  let massGrams: bigint | undefined;
  let sum: VolumeSum | undefined;
  const summed = (): VolumeSum => {
    if (sum) return sum;
    sum = nothing();
    for (const part of parts) {
      if (typeof part === 'string') addStored(sum, part);
      else addTo(sum, part);
    }
    return sum;
  };
  return {
    add: (part) => void parts.push(part),
    get massGrams() {
      return (massGrams ??= parts.reduce((mass, part) => mass + massOf(part), 0n));
    },
    get sum() {
      return summed();
    },
    get isNothing() {
      if (parts.every((part) => part === storedNothing)) return true;
      const [part] = parts;
      return parts.length === 1 && typeof part === 'string' ? false : isNothing(summed());
    },
  };
}

function massOf(part: StoredSum | Quantities): bigint {
  if (typeof part !== 'string') return BigInt(part.massGrams);
  const from = part.indexOf(' ') + 1;
  return BigInt(part.slice(from, part.indexOf(' ', from)));
}
