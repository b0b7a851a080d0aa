export { journalFormat } from './manifest';
export { Journal, type JournalOptions } from './journal';
export { NoJournalYet } from './journal-feed';
export { JournalReader, type JournalReaderOptions } from './journal-reader';
export { SeenChain, type Chain, type ChainNews } from './chain';
export { ChainKeeper, ChainTooLarge, type ChainKeeperOptions } from './chain-keeper';
export { attributeTables, type AttributeName, type Attributes } from './attributes';
export { inspectJournal, type JournalCondition } from './inspect-journal';
export { ChainInProcess } from './chain-in-process';
