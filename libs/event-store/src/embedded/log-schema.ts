import type { DatabaseSync } from 'node:sqlite';

/** "LODE": how a file says that it is one of our logs. */
export const logApplicationId = 0x4c4f4445;

/** The first version had no checksums. A log of that one is brought to this one by who writes it. */
export const logSchemaVersion = 2;
export const schemaVersionWithoutChecksums = 1;

/** Older ones can damage a write-ahead log when a checkpoint and a reset meet. */
export const sqliteVersionMin = '3.51.3';

/**
 * `sealing` has one row. Events before `from_position` and behind `up_to` were written by a version
 * without checksums and have none yet; every other event has one, and a place without an event
 * stands in `removed`: it was of a stream that was ended for ever, or marked an unfinished copy.
 */
const sealing = (fromPosition: string) => `
  CREATE TABLE sealing (from_position INTEGER NOT NULL, up_to INTEGER NOT NULL) STRICT;
  CREATE TABLE removed (position INTEGER PRIMARY KEY) STRICT;
  INSERT INTO sealing VALUES (${fromPosition}, 0);
`;

/**
 * Names are written once, in `stream`; `first_revision` is for truncation, which must not start the
 * numbering of a stream anew; `tombstoned` is the position of the event that ended the stream for
 * ever, 0 where there is none. `position` is given by the writer and is never used twice.
 * `created_at` is the writer's clock in milliseconds, for people and for clients that ask for it: no
 * order and no decision depends on it. A column of `event` that holds text is JSON, one that holds a
 * blob is bytes as some client sent them; `is_json` is the content type that it declared. `checksum`
 * is over all the others (`checksumOf`). There is no index on event ids: a repetition is found by
 * stream and revision.
 */
export const logSchema = `
  CREATE TABLE stream (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    first_revision INTEGER NOT NULL DEFAULT 0,
    tombstoned INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE event (
    position INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    event_id TEXT NOT NULL,
    type TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    is_json INTEGER NOT NULL,
    data ANY NOT NULL,
    metadata ANY NOT NULL,
    checksum INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX event_by_revision ON event (stream, revision);
  ${sealing('1')}
  PRAGMA application_id = ${logApplicationId};
  PRAGMA user_version = ${logSchemaVersion};
`;

/** Changes no event: what was written without a checksum stays without one until it is sealed. */
export const checksumsAdded = `
  ALTER TABLE event ADD COLUMN checksum INTEGER;
  ${sealing('coalesce((SELECT max(position) FROM event), 0) + 1')}
  PRAGMA user_version = ${logSchemaVersion};
`;

/** False for a log of the first version that nobody has written since. */
export const hasChecksums = (database: DatabaseSync): boolean =>
  pragma(database, 'user_version') !== schemaVersionWithoutChecksums;

export function pragma(database: DatabaseSync, name: string): unknown {
  return database.prepare(`PRAGMA ${name}`).get()?.[name];
}
