export type {
  Client,
  ClientEnterprise,
  ClientIdentity,
  ClientScope,
  ClientUsage,
  DeclaredIdentity,
} from './client-identities/client';
export {
  clientIdentities,
  type ClientIdOf,
  type ClientRole,
} from './client-identities/client-identities';
export {
  componentsOf,
  type ClientComponent,
  type ClientGroup,
  type IdentityConflict,
} from './client-identities/components';
export { findClient, type ClientQuestion } from './client-identities/find-client';
export {
  listClients,
  type ClientsPage,
  type ClientsQuestion,
} from './client-identities/list-clients';
export {
  suggestMerges,
  type MergeSuggestion,
  type SuggestedClient,
  type Suggestions,
  type SuggestionsQuestion,
} from './client-identities/suggest-merges';
export { InvalidCursor, limitDefault, limitMax, type Cursor, type PageOptions } from './cursor';
export { directory } from './directory/directory';
export {
  listDirectory,
  type DirectoryEnterprise,
  type DirectoryPage,
  type DirectoryQuestion,
  type DirectorySite,
} from './directory/list-directory';
export { openQueries, type OpenQueries } from './open-queries';
export { queries, type AnswerOf, type Query, type QueryName, type QuestionOf } from './queries';
export { projectionsWith, readModels, type ReadModel, type ReadModelName } from './read-models';
export {
  findRecord,
  type HistoryEntry,
  type RecordQuestion,
  type RecordWithHistory,
} from './records/find-record';
export { listRecords, type RecordsPage, type RecordsQuestion } from './records/list-records';
export type { RecordedAct, RecordState } from './records/record';
export { records } from './records/records';
export { findHits, type NumberHit, type SearchHits, type SearchQuestion } from './search/find-hits';
export { search, type NumberField } from './search/search';
export {
  sumVolumes,
  volumeColumns,
  type ClientOfLine,
  type VolumeColumn,
  type VolumeGroup,
  type VolumeKind,
  type VolumesPage,
  type VolumesQuestion,
} from './transaction-volumes/sum-volumes';
export { transactionVolumes } from './transaction-volumes/transaction-volumes';
export type { Volume } from './transaction-volumes/volume';
