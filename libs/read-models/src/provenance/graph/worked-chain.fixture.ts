import { Dictionaries } from '@lodestone/journal/dictionaries';
import { fromStart, GrowingPart } from '@lodestone/journal/part';
import { isCounted, type FoldedEvent, type RecordedEvent } from '@lodestone/kernel';
import { MemoryLedger, openSite, registerEnterprise } from '@lodestone/testing';
import { fromMagnetToScrap } from '@lodestone/testing/worked-lines/from-magnet-to-scrap';
import { fromMineToOxide } from '@lodestone/testing/worked-lines/from-mine-to-oxide';
import { fromOxideToMagnet } from '@lodestone/testing/worked-lines/from-oxide-to-magnet';
import { FlowIndex } from '../flow-index';

/** The page of postings.md from its mine to its scrap: what is refused there is not in it. */
export const workedChain = () => chainOf(workedLedger().log);

export function workedLedger(): MemoryLedger {
  const ledger = new MemoryLedger();
  for (const id of ['M', 'S', 'T', 'W', 'X']) {
    ledger.submit(registerEnterprise(id));
    ledger.submit(openSite(id === 'X' ? 'X1' : id, id));
  }
  for (const { submit } of [...fromMineToOxide, ...fromOxideToMagnet, ...fromMagnetToScrap]) {
    ledger.submit(submit);
  }
  return ledger;
}

/** Of what was recorded: its lines in an index, and what acts say beside them. */
function chainOf(log: readonly FoldedEvent[]) {
  const [part, words] = [new GrowingPart(), new Dictionaries()];
  const counted = log.filter(({ stream }) => isCounted(stream));
  counted.forEach((recorded, ordinal) =>
    part.add({ recorded: recorded as RecordedEvent, ordinal }, words),
  );
  const { lines, attributes } = part.since(fromStart);
  const index = new FlowIndex();
  index.take([lines]);
  const poolsOf = (lot: string): readonly number[] =>
    index.poolsOfLot(words.of('lot').numberOf(lot) ?? 0);
  return { index, words, poolsOf, attributes: [attributes], ordinal: counted.length - 1 };
}
