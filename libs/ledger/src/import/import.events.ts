import type { DomainEvent } from '@lodestone/kernel';

/** `each`: every good record is recorded. `checked`: none is before all of them were found good. */
export type ImportMode = 'each' | 'checked';

export type ImportFormat = 'csv' | 'xlsx' | 'ndjson';

/** Where a job is: its records are being checked, or recorded, or nothing is left to be done. */
export type ImportPhase = 'checking' | 'recording' | 'finished';

/** How it came out. */
export type ImportResult = 'completed' | 'check-failed' | 'changed-since-check' | 'unreadable';

/** What became of the records of the file, as far as it was read. */
export type ImportCounts = Readonly<{
  records: number;
  recorded: number;
  /** They were there already. */
  unchanged: number;
  /** No sentence, or refused. */
  wrong: number;
}>;

/** What every event of a job says; nothing in it tells what stands in the file. */
type AboutImport = Readonly<{
  enterpriseId: string;
  importId: string;
  /** From 1, this event included. */
  sequence: number;
}>;

/**
 * An enterprise sent a file of records, and one replica took it: the file lies there and nowhere
 * else, because there are names in it.
 */
export type ImportOpened = DomainEvent<
  'ImportOpened',
  AboutImport &
    Readonly<{
      mode: ImportMode;
      format: ImportFormat;
      /** HMAC of the SHA-256 of the file: the same again is the same job. */
      fileDigest: string;
      bytes: number;
      /** Of rows that do not say it themselves: what kind of record they are, and of which site. */
      recordType?: string;
      siteId?: string;
      /** In whose data folder the file lies. */
      replicaId: string;
    }>
>;

/** How far it is: a job that is gone on with begins behind these rows. Or it rests, or goes on. */
export type ImportProgressed = DomainEvent<
  'ImportProgressed',
  AboutImport &
    Readonly<{
      phase: ImportPhase;
      isPaused: boolean;
      /** Rows or lines of the file that were dealt with in this phase. */
      rows: number;
      counts: ImportCounts;
      /** Of one that is finished. */
      result?: ImportResult;
    }>
>;

/**
 * Nothing more comes of it, and the file is gone. What was recorded stays. `forgotten`: an identity
 * was forgotten by order while it lay there; `lost`: the file was not there any more.
 */
export type ImportClosed = DomainEvent<
  'ImportClosed',
  AboutImport &
    Readonly<{
      outcome: ImportResult | 'cancelled' | 'forgotten' | 'lost';
      counts: ImportCounts;
    }>
>;

export type ImportEvent = ImportOpened | ImportProgressed | ImportClosed;

/** No id has a tilde within: of two enterprises no two jobs have one stream. */
export const importStream = (enterpriseId: string, importId: string): string =>
  `import-${enterpriseId}~${importId}`;
