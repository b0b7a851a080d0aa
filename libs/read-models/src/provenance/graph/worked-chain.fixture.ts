import { MemoryLedger, openSite, registerEnterprise } from '@lodestone/testing';
import { fromMagnetToScrap } from '@lodestone/testing/worked-lines/from-magnet-to-scrap';
import { fromMineToOxide } from '@lodestone/testing/worked-lines/from-mine-to-oxide';
import { fromOxideToMagnet } from '@lodestone/testing/worked-lines/from-oxide-to-magnet';
import { LinesOfLog } from '../chain-of.fixture';
import { FlowIndex } from '../flow-index';

/** The page of postings.md from its mine to its scrap: what is refused there is not in it. */
export function workedChain() {
  const ledger = new MemoryLedger();
  for (const id of ['M', 'S', 'T', 'W', 'X']) {
    ledger.submit(registerEnterprise(id));
    ledger.submit(openSite(id === 'X' ? 'X1' : id, id));
  }
  for (const { submit } of [...fromMineToOxide, ...fromOxideToMagnet, ...fromMagnetToScrap]) {
    ledger.submit(submit);
  }
  const lines = LinesOfLog.of(ledger.log);
  const index = new FlowIndex();
  index.take(lines.pieces);
  const poolsOf = (lot: string): readonly number[] =>
    index.poolsOfLot(lines.dictionaries.of('lot').numberOf(lot) ?? 0);
  return { index, words: lines.dictionaries, poolsOf, ordinal: lines.ordinal };
}
