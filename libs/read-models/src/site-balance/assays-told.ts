import type { Attributes } from '@lodestone/journal/attributes';
import type { Ordinal } from '@lodestone/kernel';
import type { Chain } from './chain';

/** How the ppm of a record were found. */
export type AssayTold = Readonly<{
  /** Whose errors are common to it: one method of one laboratory. */
  source: string;
  /** One standard deviation, in ppm, by number of the rare earth: the largest of its lots. */
  uncertaintyPpm?: ReadonlyMap<number, number>;
}>;

export type AssaysTold = (record: number) => AssayTold;

/**
 * Of these records, and no others: there are as many as there are lots. One that says of no analysis has
 * its site as source: one scale, one laboratory. The newest version that is known counts.
 */
export function assaysTold(
  { dictionaries, attributes }: Chain,
  wanted: ReadonlySet<number>,
  knownAt: Ordinal,
): AssaysTold {
  const records = dictionaries.of('record');
  const isWanted = new Uint8Array(records.count);
  for (const record of wanted) isWanted[record] = 1;
  const sources = new Map<number, string>();
  const uncertainties = new Uncertainties(isWanted, knownAt);
  const codes = dictionaries.of('code');
  const laboratories = dictionaries.of('laboratory');
  for (const { assays, uncertainties: said } of attributes) {
    const { ordinal, record, method, laboratory } = assays.columns;
    for (let n = 0; n < assays.length; n++) {
      const of = record[n] as number;
      if (isWanted[of] === 0 || Number(ordinal[n]) > knownAt) continue;
      const by = codes.wordOf(method[n] as number);
      sources.set(of, `${laboratories.wordOf(laboratory[n] as number)} ${by}`);
    }
    uncertainties.take(said);
  }
  return (record) => {
    const uncertaintyPpm = uncertainties.of(record);
    const source = sources.get(record) ?? records.wordOf(record).split('/')[0] ?? '';
    return { source, ...(uncertaintyPpm ? { uncertaintyPpm } : {}) };
  };
}

class Uncertainties {
  readonly #byRecord = new Map<number, { saidAt: number; ppm: Map<number, number> }>();

  constructor(
    private readonly isWanted: Uint8Array,
    private readonly knownAt: Ordinal,
  ) {}

  of(record: number): ReadonlyMap<number, number> | undefined {
    return this.#byRecord.get(record)?.ppm;
  }

  take({ columns, length }: Attributes['uncertainties']): void {
    for (let n = 0; n < length; n++) {
      const record = columns.record[n] as number;
      const saidAt = Number(columns.ordinal[n]);
      if (this.isWanted[record] === 0 || saidAt > this.knownAt) continue;
      const known = this.#byRecord.get(record);
      const said = known?.saidAt === saidAt ? known : { saidAt, ppm: new Map<number, number>() };
      this.#byRecord.set(record, said);
      const element = columns.element[n] as number;
      said.ppm.set(element, Math.max(said.ppm.get(element) ?? 0, columns.ppm[n] as number));
    }
  }
}
