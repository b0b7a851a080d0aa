/** "LODE": how a file says that it is one of our logs. */
export const logApplicationId = 0x4c4f4445;

export const logSchemaVersion = 1;

/** Older ones can damage a write-ahead log when a checkpoint and a reset meet. */
export const sqliteVersionMin = '3.51.3';

/**
 * Names are written once, in `stream`; `first_revision` is for truncation, which must not start the
 * numbering of a stream anew; `tombstoned` is the position of the event that ended the stream for
 * ever, 0 where there is none. `position` is given by the writer and is never used twice.
 * `created_at` is the writer's clock in milliseconds, for people and for clients that ask for it: no
 * order and no decision depends on it. A column of `event` that holds text is JSON, one that holds a
 * blob is bytes as some client sent them; `is_json` is the content type that it declared. There is
 * no index on event ids: a repetition is found by stream and revision.
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
    metadata ANY NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX event_by_revision ON event (stream, revision);
  PRAGMA application_id = ${logApplicationId};
  PRAGMA user_version = ${logSchemaVersion};
`;
