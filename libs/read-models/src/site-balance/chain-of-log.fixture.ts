import { Dictionaries } from '@lodestone/journal/dictionaries';
import { fromStart, GrowingPart, type Part } from '@lodestone/journal/part';
import type { FoldedEvent } from '@lodestone/kernel';
import { eventTypes } from '@lodestone/ledger';
import { DeliveryCounter } from '@lodestone/projections/delivery';
import { recordedLog } from '@lodestone/testing/followed-read-model';
import type { Chain } from './chain';

const knownTypes: ReadonlySet<string> = new Set(eventTypes);

/** In pieces, as the journal has them: sums must not depend on where one ends. */
const ordinalsOfPiece = 61;

/** What a log says, in columns in memory. */
export function chainOfLog(log: readonly FoldedEvent[]): Chain {
  const deliveries = new DeliveryCounter('start', { knownTypes }).count(recordedLog(log));
  const dictionaries = new Dictionaries();
  const parts: Part[] = [];
  for (let from = 0; from < deliveries.length; from += ordinalsOfPiece) {
    const part = new GrowingPart();
    for (const delivery of deliveries.slice(from, from + ordinalsOfPiece)) {
      part.add(delivery, dictionaries);
    }
    parts.push(part.since(fromStart));
  }
  return {
    pieces: parts.map(({ lines }) => lines),
    attributes: parts.map(({ attributes }) => attributes),
    dictionaries,
    ordinal: deliveries.at(-1)?.ordinal ?? -1,
  };
}
