export { CannotBuild, type BuildOptions, type BuildProgress, type Built } from './build';
export { checkRebuild, type CheckOptions, type RebuildCheck } from './check-rebuild';
export { holdsMark, isDelivered, type Checkpoint, type Mark, type Parked } from './checkpoint';
export {
  assertFollows,
  DeliveryCounter,
  markOfDelivery,
  type Delivery,
  type DeliveryOptions,
} from './delivery';
export { deriveFrom } from './derive';
export { digestOf, type Digest } from './digest';
export { Follower, type FollowerOptions, type FollowerStatus } from './follower';
export type { ProjectionStatus } from './followed';
export type { BuildingStatus } from './building';
export type { Remade } from './open-file';
export type { LogCopy } from './log-copy';
export { Places, type Place, type WaitOptions, type WaitOutcome } from './places';
export { projection, type Fold, type Projection, type ProjectionDeclaration } from './projection';
export { projectionPath } from './file-paths';
export { ProjectionStore, type ProjectionStoreOptions } from './projection-store';
export { furthestLackedBy } from './furthest-mark';
export { inspectFile, type FileCondition } from './inspect-file';
export { leftoversIn, type Leftover } from './leftovers';
export { NotBuiltYet, ProjectionReader, type ReaderOptions } from './reader';
export type { Reading } from './reading';
export { rebuild, type RebuildOptions } from './rebuild';
export { withStateAt, type State, type StateOptions } from './state-at';
export { existing, type Rows } from './rows';
export { assertSqliteIsSound } from './sqlite-version';
export {
  columnsFrom,
  json,
  type Column,
  type JsonColumn,
  type KeyedTable,
  type KeyOf,
  type LineOf,
  type LineTable,
  type ReadRowOf,
  type RowOf,
  type RowOfColumns,
  textOf,
  textOrNullOf,
  type Table,
  type Tables,
} from './tables';
export { UnusableFile } from './projection-file';
