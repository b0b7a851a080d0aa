export { Journal, type JournalOptions } from './journal';
export { JournalReader, NoJournalYet, type JournalReaderOptions } from './journal-reader';
