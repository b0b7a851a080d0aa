import type { Attributes } from '@lodestone/journal/attributes';
import type { Ordinal } from '@lodestone/kernel';
import type { Chain } from './chain';

/** How the ppm of records were found. */
export type AssaysTold = Readonly<{
  /** Whose errors are common to it, by a number of no meaning: one method of one laboratory. */
  sourceOf: (record: number) => number;
  /** One standard deviation, in ppm, by number of the rare earth: the largest of its lots. */
  uncertaintyOf: (record: number) => ReadonlyMap<number, number> | undefined;
}>;

/** Methods of a laboratory: they have the numbers of codes. */
const methodsMax = 2 ** 20;

/**
 * A record that says of no analysis has its site as source: one scale, one laboratory. The newest version
 * that is known counts.
 */
export function assaysTold({ dictionaries, attributes }: Chain, knownAt: Ordinal): AssaysTold {
  const [records, sites] = [dictionaries.of('record'), dictionaries.of('site')];
  const sources = new Float64Array(records.count);
  const uncertainties = new Uncertainties(knownAt);
  for (const { assays, uncertainties: said } of attributes) {
    const { ordinal, record, method, laboratory } = assays.columns;
    const known = rowsUntil(ordinal, knownAt);
    for (let n = 0; n < known; n++) {
      const by = (laboratory[n] as number) * methodsMax + (method[n] as number);
      sources[record[n] as number] = by + 1;
    }
    uncertainties.take(said);
  }
  return {
    sourceOf: (record) => {
      if (sources[record] === 0) sources[record] = -1 - records.numberBeforeSlash(record, sites);
      return sources[record] as number;
    },
    uncertaintyOf: (record) => uncertainties.of(record),
  };
}

/** Rows lie in the order of the log. */
function rowsUntil(ordinal: BigInt64Array, knownAt: Ordinal): number {
  let [low, high] = [0, ordinal.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(ordinal[middle]) <= knownAt) low = middle + 1;
    else high = middle;
  }
  return low;
}

class Uncertainties {
  readonly #byRecord = new Map<number, { saidAt: bigint; ppm: Map<number, number> }>();

  constructor(private readonly knownAt: Ordinal) {}

  of(record: number): ReadonlyMap<number, number> | undefined {
    return this.#byRecord.get(record)?.ppm;
  }

  take({ columns }: Attributes['uncertainties']): void {
    const length = rowsUntil(columns.ordinal, this.knownAt);
    for (let n = 0; n < length; n++) {
      const record = columns.record[n] as number;
      const saidAt = columns.ordinal[n] as bigint;
      const known = this.#byRecord.get(record);
      const said = known?.saidAt === saidAt ? known : { saidAt, ppm: new Map<number, number>() };
      this.#byRecord.set(record, said);
      const element = columns.element[n] as number;
      said.ppm.set(element, Math.max(said.ppm.get(element) ?? 0, columns.ppm[n] as number));
    }
  }
}
