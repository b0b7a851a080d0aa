export { journalFormat } from './manifest';
export { Journal, type JournalOptions } from './journal';
export { NoJournalYet } from './journal-feed';
export { JournalReader, type JournalReaderOptions } from './journal-reader';
export { SeenChain, type Chain, type ChainNews } from './chain';
export { ChainKeeper, type ChainKeeperOptions } from './chain-keeper';
export { scanJournal, type ScannedLines } from './scan-journal';
export { inspectJournal, type JournalCondition } from './inspect-journal';
export { ChainInProcess } from './chain-in-process';
export type { JournalDigest } from './digest-journal';
export { checkJournal, rebuildJournal, type JournalCheck } from './rebuild-journal';
export {
  ForeignJournal,
  JournalEvents,
  type EventRange,
  type JournalEvent,
} from './journal-events';
export { EventTotals } from './totals/sum-events';
export { sumJournal, type SummedJournal, type SumOptions } from './totals/sum-journal';
export { faultOfTotals, type Totals, type TotalsRow } from './totals/totals';
