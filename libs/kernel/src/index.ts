export { canonicalJson } from './canonical-json';
export { civilDateIn, daysAfter, daysBetween, monthOf } from './civil-date';
export {
  accepted,
  refused,
  refusedFor,
  unchanged,
  type Circumstances,
  type Command,
  type Decision,
  type DecisionInput,
  type FoldedEvent,
  type KeyedDecider,
  type KeyedRows,
  type Look,
  type Seen,
  type StreamPlace,
  type WritableKeyedRows,
} from './decision';
export {
  comparePositions,
  type Channel,
  type DomainEvent,
  type EventMetadata,
  type LogPosition,
  type RecordedEvent,
} from './domain-event';
export {
  AppendTooLarge,
  EventStore,
  isOfTheStore,
  OutcomeUnknown,
  StoreUnavailable,
  StreamTombstoned,
  WrongExpectedRevision,
  type AppendResult,
  type EventFilter,
  type EventToAppend,
  type ExpectedRevision,
  type ReadAllOptions,
  type ReadDirection,
  type ReadStreamOptions,
  type SubscribeOptions,
  type SubscriptionMessage,
} from './event-store';
export { eventHashOf, type LogMark } from './log-mark';
export {
  contentMicrograms,
  divideToNearest,
  gramsToNearest,
  massGramsMax,
  ppmWhole,
  sumOfGrams,
  type Micrograms,
} from './mass';
export { lastDayOf, monthsAfter, monthsBetween } from './months';
export { fewNearest, nearest } from './nearest';
export {
  categoryOf,
  countedStreamPrefixes,
  isCounted,
  isKnownCategory,
  knownStreamPrefixes,
  type Ordinal,
} from './ordinal';
export { programVersion } from './program-version';
export { type Refusal, type RefusalDetail } from './refusal';
export { unreachable } from './unreachable';
