export { journalFormat } from './manifest';
export { Journal, type JournalOptions } from './journal';
export { JournalReader, NoJournalYet, type JournalReaderOptions } from './journal-reader';
export { attributeTables, type AttributeName, type Attributes } from './attributes';
export { inspectJournal, type JournalCondition } from './inspect-journal';
