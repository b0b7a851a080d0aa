import type { Attributes } from '@lodestone/journal/attributes';
import type { Ordinal } from '@lodestone/kernel';
import { rareEarths } from '@lodestone/reference';
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
 * Of a record that says of no analysis, the source is its site: one scale, one laboratory. The newest
 * version that is known counts.
 */
export function assaysTold(
  { dictionaries }: Chain,
  attributes: readonly Attributes[],
  knownAt: Ordinal,
): AssaysTold {
  const [codes, laboratories, records] = (['code', 'laboratory', 'record'] as const).map((name) =>
    dictionaries.of(name),
  ) as [Words, Words, Words];
  const sources = new Map<number, string>();
  const uncertainties = new Map<number, Map<number, number>>();
  const saidAt = new Map<number, number>();
  for (const { assays, uncertainties: said } of attributes) {
    const { ordinal, record, method, laboratory } = assays.columns;
    for (let n = 0; n < assays.length; n++) {
      if (Number(ordinal[n]) > knownAt) continue;
      const [by, at] = [codes.wordOf(method[n] as number), laboratories.wordOf(laboratory[n] as number)];
      sources.set(record[n] as number, `${at} ${by}`);
    }
    const { columns } = said;
    for (let n = 0; n < said.length; n++) {
      const at = Number(columns.ordinal[n]);
      if (at > knownAt) continue;
      const of = columns.record[n] as number;
      const isNewer = saidAt.get(of) !== at;
      const ppm = isNewer ? new Map<number, number>() : (uncertainties.get(of) as Map<number, number>);
      saidAt.set(of, at);
      uncertainties.set(of, ppm);
      const element = columns.element[n] as number;
      ppm.set(element, Math.max(ppm.get(element) ?? 0, columns.ppm[n] as number));
    }
  }
  return (record) => {
    const uncertaintyPpm = uncertainties.get(record);
    const source = sources.get(record) ?? records.wordOf(record).split('/')[0] ?? '';
    return { source, ...(uncertaintyPpm ? { uncertaintyPpm } : {}) };
  };
}

type Words = Readonly<{ wordOf: (number: number) => string }>;

export const elementCount = rareEarths.length;
