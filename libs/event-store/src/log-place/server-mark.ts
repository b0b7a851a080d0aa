import type { EventStore } from '@lodestone/kernel';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { serverNameOf } from '../eventstoredb/connection-string';
import { UnusableLog } from '../unusable-log';

/**
 * Which log the other files of a data folder were made from, where that log is on a server. Positions
 * differ between logs, and one ledger may lie in several: its key does not tell them apart.
 */
export type ServerMark = Readonly<{
  /** Hosts and ports, without user, password and options. */
  server: string;
  /** Of the oldest event there, a system event as a rule: a server that was begun anew has another. */
  firstEventId: string | null;
  /** Null until the ledger is open: before that there is nothing in the log to lose. */
  keyFingerprint: string | null;
}>;

/** Without it the log is in the folder itself. */
const serverMarkFile = (folder: string): string => join(folder, 'log-server');

/** @throws UnusableLog where the file is not as it was written */
export function serverMarkIn(folder: string): ServerMark | undefined {
  const file = serverMarkFile(folder);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const mark = parsed(text);
  if (mark) return mark;
  throw new UnusableLog(
    `${file} does not say where the log of this ledger is`,
    'put it back; or delete it, decisions.sqlite, read-models and journal, where EVENTSTORE_URL is right.',
  );
}

/** Of the log that is open; `keyFingerprint` is for the caller to know. */
export async function serverMarkOf(log: EventStore, url: string): Promise<ServerMark> {
  let firstEventId: string | null = null;
  for await (const { eventId } of log.readAll({ maxCount: 1 })) firstEventId = eventId;
  return { server: serverNameOf(url), firstEventId, keyFingerprint: null };
}

/** Whether files made from the one go on with the other. Undefined: the log in the folder. */
export const isSameLog = (a: ServerMark | undefined, b: ServerMark | undefined): boolean =>
  a?.server === b?.server && a?.firstEventId === b?.firstEventId;

/** Whole or not at all, and durable before anything is made from that log. */
export function writeServerMark(folder: string, mark: ServerMark): void {
  const file = serverMarkFile(folder);
  const draft = openSync(`${file}.new`, 'w', 0o600);
  try {
    writeSync(draft, `${JSON.stringify(mark)}\n`);
    fsyncSync(draft);
  } finally {
    closeSync(draft);
  }
  renameSync(`${file}.new`, file);
  const entries = openSync(folder, 'r');
  try {
    fsyncSync(entries);
  } finally {
    closeSync(entries);
  }
}

export const removeServerMark = (folder: string): void =>
  rmSync(serverMarkFile(folder), { force: true });

function parsed(text: string): ServerMark | undefined {
  try {
    const { server, firstEventId, keyFingerprint } = JSON.parse(text) as Record<string, unknown>;
    if (typeof server !== 'string' || !isNameOrNull(firstEventId)) return undefined;
    return isNameOrNull(keyFingerprint) ? { server, firstEventId, keyFingerprint } : undefined;
  } catch {
    return undefined;
  }
}

const isNameOrNull = (value: unknown): value is string | null =>
  value === null || typeof value === 'string';
