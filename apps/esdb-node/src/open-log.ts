import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  hideStreams,
  ledgerPrivacy,
  seedSystemEvents,
  type Access,
  type ProtocolLog,
} from '@lodestone/esdb-protocol';
import { DataFolderLock } from '@lodestone/event-store/embedded/data-folder-lock';
import { makeFolder } from '@lodestone/event-store/log-place/make-folder';
import { RawEmbeddedLog } from '@lodestone/event-store/embedded/raw/raw-embedded-log';
import { CannotRun } from './cannot-run';
import type { Storage } from './settings';

export type OpenLog = Readonly<{ log: ProtocolLog; access: Access; close: () => void }>;

const logIn = (folder: string): string => join(folder, 'log', 'events.sqlite');

/** @throws CannotRun or StoreUnavailable when there is nothing that can be served */
export async function openLog(storage: Storage): Promise<OpenLog> {
  switch (storage.kind) {
    case 'memory':
      return written(RawEmbeddedLog.open({ file: ':memory:' }), () => undefined);
    case 'folder':
      return openFolder(storage.folder);
    case 'attached':
      return attach(storage.folder);
  }
}

async function openFolder(folder: string): Promise<OpenLog> {
  // Whatever is written there has been decided by the ledger; this node decides nothing.
  if (existsSync(join(folder, 'ledger.key'))) {
    throw new CannotRun(
      `${folder} is the data folder of a ledger, which nothing but the ledger writes`,
      'name another folder with --data, or read this one with --attach.',
    );
  }
  create(folder);
  const release = lock(folder);
  try {
    return await written(RawEmbeddedLog.open({ file: logIn(folder) }), release);
  } catch (error) {
    release();
    throw error;
  }
}

async function written(log: RawEmbeddedLog, release: () => void): Promise<OpenLog> {
  await seedSystemEvents(log);
  const close = () => {
    log.close();
    // Last: from here on another node may open the folder.
    release();
  };
  return { log, access: 'read-write', close };
}

function attach(folder: string): OpenLog {
  const log = RawEmbeddedLog.openReadOnly({ file: logIn(folder) });
  return {
    log: hideStreams(log, ledgerPrivacy),
    access: 'read-only',
    close: () => log.close(),
  };
}

function create(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw new CannotRun(
      `the folder ${folder} cannot be made (${(error as Error).message})`,
      'name one with --data in which this user may write.',
    );
  }
}

function lock(folder: string): () => void {
  const attempt = DataFolderLock.tryAcquire(folder);
  if (attempt.outcome === 'acquired') return () => attempt.lock.release();
  const who = attempt.pid === undefined ? 'another program' : `process ${attempt.pid}`;
  throw new CannotRun(
    `the data folder ${folder} is in use by ${who}`,
    'stop that one, or name another folder with --data.',
  );
}
