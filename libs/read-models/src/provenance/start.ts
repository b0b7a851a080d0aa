import type { Dictionaries } from '@lodestone/journal/dictionaries';
import type { FlowIndex } from './flow-index';

/** Where a question begins: what lies somewhere, or what was moved by acts. */
export type Start = Readonly<{ pools: readonly number[]; groups: readonly number[] }>;

type Named = Readonly<{ index: FlowIndex; dictionaries: Pick<Dictionaries, 'of'> }>;

/** Of a lot, a unit or a movement, as the journal names it. */
export function poolsNamed({ index, dictionaries }: Named, name: string): readonly number[] {
  const lot = dictionaries.of('lot').numberOf(name);
  return lot === undefined ? [] : index.poolsOfLot(lot);
}
