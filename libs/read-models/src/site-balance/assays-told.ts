import type { Attributes } from '@lodestone/journal/attributes';
import type { Ordinal } from '@lodestone/kernel';
import type { ChainWithAttributes } from './chain';

/** How the ppm of a record were found. */
export type AssayTold = Readonly<{
  /** Whose errors are common to it: one method of one laboratory. */
  source: string;
  /** One standard deviation, in ppm, by number of the rare earth: the largest of its lots. */
  uncertaintyPpm?: ReadonlyMap<number, number>;
}>;

export type AssaysTold = (record: number) => AssayTold;

/**
 * Of a record that says of no analysis, the source is its site: one scale, one laboratory. The newest
 * version that is known counts.
 */
export function assaysTold(
  { dictionaries, attributes }: ChainWithAttributes,
  knownAt: Ordinal,
): AssaysTold {
  const sources = new Map<number, string>();
  const uncertainties = new Uncertainties();
  const codes = dictionaries.of('code');
  const laboratories = dictionaries.of('laboratory');
  for (const { assays, uncertainties: said } of attributes) {
    const { ordinal, record, method, laboratory } = assays.columns;
    for (let n = 0; n < assays.length; n++) {
      if (Number(ordinal[n]) > knownAt) continue;
      const by = codes.wordOf(method[n] as number);
      sources.set(record[n] as number, `${laboratories.wordOf(laboratory[n] as number)} ${by}`);
    }
    uncertainties.take(said, knownAt);
  }
  const records = dictionaries.of('record');
  return (record) => {
    const uncertaintyPpm = uncertainties.of(record);
    const source = sources.get(record) ?? records.wordOf(record).split('/')[0] ?? '';
    return { source, ...(uncertaintyPpm ? { uncertaintyPpm } : {}) };
  };
}

class Uncertainties {
  readonly #byRecord = new Map<number, { saidAt: number; ppm: Map<number, number> }>();

  of(record: number): ReadonlyMap<number, number> | undefined {
    return this.#byRecord.get(record)?.ppm;
  }

  take({ columns, length }: Attributes['uncertainties'], knownAt: Ordinal): void {
    for (let n = 0; n < length; n++) {
      const saidAt = Number(columns.ordinal[n]);
      if (saidAt > knownAt) continue;
      const record = columns.record[n] as number;
      const known = this.#byRecord.get(record);
      const said = known?.saidAt === saidAt ? known : { saidAt, ppm: new Map<number, number>() };
      this.#byRecord.set(record, said);
      const element = columns.element[n] as number;
      said.ppm.set(element, Math.max(said.ppm.get(element) ?? 0, columns.ppm[n] as number));
    }
  }
}
