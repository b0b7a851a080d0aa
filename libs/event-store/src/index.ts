export { Archive } from './archive/archive';
export { type ArchiveHead } from './archive/archive-format';
export { restoreArchive, type RestoredLog, type WantedPoint } from './archive/restore-archive';
export { surveyArchive, verifyArchive, type VerifiedArchive } from './archive/verify-archive';
export { writeArchive, type Archived } from './archive/write-archive';
export { compactLog } from './embedded/compact-log';
export { DamagedLog } from './embedded/damaged-log';
export { logSchemaVersion } from './embedded/log-schema';
export { logSchemaIn } from './embedded/log-file';
export { inspectLog, type Inspection } from './embedded/inspect-log';
export { sealLog } from './embedded/seal-log';
export { isUnfinishedCopy } from './migration/unfinished-copy';
export { DataFolderLock, type LockAttempt } from './embedded/data-folder-lock';
export { EmbeddedEventStore, type EmbeddedStoreOptions } from './embedded/embedded-event-store';
export { type WritingNews } from './embedded/writer-health';
export { RawEmbeddedLog, type RawLogOptions } from './embedded/raw/raw-embedded-log';
export { serverNameOf } from './eventstoredb/connection-string';
export {
  EventStoreDBEventStore,
  type EventStoreDBOptions,
} from './eventstoredb/eventstoredb-event-store';
export { assertLogIsThere, assertServerHolds, assertServerIsNamed } from './log-place/forked-log';
export { LogHeadKeeper } from './log-place/keep-log-head';
export {
  assertGoesOn,
  assertIsFinished,
  differenceFrom,
  logHeadIn,
  logHeadOf,
  writeLogHead,
} from './log-place/log-head';
export {
  eventStoreUrlIn,
  openLogForReading,
  openLogForWriting,
  type LogNews,
  type LogPlace,
} from './log-place/log-place';
export { makeFolder } from './log-place/make-folder';
export { assertTakesOver, programMarkIn, writeProgramMark } from './log-place/program-mark';
export { putFile } from './log-place/put-file';
export { remedyOf, type Remedy } from './log-place/remedy';
export {
  isSameLog,
  removeServerMark,
  serverMarkIn,
  serverMarkOf,
  writeServerMark,
  type ServerMark,
} from './log-place/server-mark';
export { UnusableLog } from './unusable-log';
export { auditRows, type RowsAudit } from './audit/audit-rows';
export { distrustIn } from './keyed-rows/rows-header';
export { type RowFault } from './audit/row-faults';
export {
  type KeyedRowStore,
  type RowChanges,
  type RowTexts,
  type ScanOptions,
  type StreamMark,
} from './keyed-rows/keyed-row-store';
export {
  SqliteKeyedRowStore,
  type SqliteKeyedRowStoreOptions,
} from './keyed-rows/sqlite-keyed-row-store';
export { appendUntilKnown } from './write-path/append-batch';
export { type Fold, type Folds } from './write-path/durable-rows';
export { ClockFault } from './write-path/clock-fault';
export { eventIdOf, type EventIdentity } from './write-path/event-id';
export { type StampedUpTo } from './write-path/ledger-clock';
export { Overloaded } from './write-path/overloaded';
export { type Needing, type Rehearse, type Rehearsed, type Tried } from './write-path/rehearsal';
export {
  type Provenance,
  type Submission,
  type Submitted,
  type WrittenEvent,
} from './write-path/submission';
export { clockStepMsMax, type SteadyTime } from './write-path/steady-time';
export { type WaitingLimits } from './write-path/waiting-room';
export { WritePath, type WritePathOptions } from './write-path/write-path';
export { type AppendEnded, type WritePathCounters } from './write-path/writing';
export {
  EventSchemas,
  isUnreadable,
  type EventSchema,
  type Unreadable,
  type Upcaster,
  type Versioned,
} from './upcasting/event-schemas';
export { newestForm } from './upcasting/newest-form';
export { UnreadableEvent } from './upcasting/unreadable-event';
export { UpcastingEventStore } from './upcasting/upcasting-event-store';
