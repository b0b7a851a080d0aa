import { eventHashOf, isCounted, knownStreamPrefixes, type EventStore } from '@lodestone/kernel';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { serverNameOf } from '../eventstoredb/connection-string';
import { isUnfinishedCopy } from '../migration/unfinished-copy';
import { putFile } from './put-file';
import type { LogPlace } from './log-place';
import { UnusableLog } from '../unusable-log';

/**
 * The newest event that a data folder has seen durable in its log: a log without it is an older copy,
 * or another one. It is of a stream that is never removed, so that no forgetting takes it away.
 */
export type LogHead = Readonly<{
  /** Null where the log is in the folder. */
  server: string | null;
  /** Of the newest event of any stream. Told only of the log in the folder, where it never falls. */
  position: number | null;
  stream: string;
  revision: number;
  eventId: string;
  hash: string;
}>;

const fileIn = (folder: string): string => join(folder, 'log-head');

/** The step that an operator takes who knows that the log is another one. */
const restored = '`lodestone restored`, which says what is there and goes on from it';

/** @throws UnusableLog where the file is not as it was written */
export function logHeadIn(folder: string): LogHead | undefined {
  let text: string;
  try {
    text = readFileSync(fileIn(folder), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const head = parsed(text);
  if (head) return head;
  throw new UnusableLog(
    `${fileIn(folder)} does not say any more how far the log of this ledger had come`,
    `compare the log with its newest backup, then ${restored}.`,
  );
}

/** What a log has come to; undefined while it has no ledger. */
export async function logHeadOf(log: EventStore, place: LogPlace): Promise<LogHead | undefined> {
  const before = await log.head();
  const filter = { streamPrefixes: knownStreamPrefixes.filter(isCounted) };
  for await (const event of log.readAll({ direction: 'backwards', maxCount: 1, filter })) {
    const { stream, revision, eventId } = event;
    const isHere = place.url === undefined;
    return {
      server: isHere ? null : serverNameOf(place.url ?? ''),
      position: isHere && before ? Number(before.commit) : null,
      ...{ stream, revision, eventId, hash: eventHashOf(event) },
    };
  }
  return undefined;
}

/** Durable, and whole or not at all. */
export const writeLogHead = (folder: string, head: LogHead): Promise<void> =>
  putFile(fileIn(folder), `${JSON.stringify({ ...head, sum: sumOf(head) })}\n`);

/** So that one flipped bit of it does not make an older log look like the newest. */
const sumOf = ({ server, position, stream, revision, eventId, hash }: LogHead): number =>
  crc32(JSON.stringify([server, position, stream, revision, eventId, hash]));

/** Members of a file of the version that wrote no sum. */
const membersWithoutSum = 6;

/**
 * That a log goes on from what its folder has seen. An older copy would give other records the places
 * of those that it lacks, and half a copy would go on in the middle of its own history.
 *
 * @throws UnusableLog
 */
export async function assertGoesOn(
  log: EventStore,
  { folder, place }: Readonly<{ folder: string; place: LogPlace }>,
): Promise<void> {
  const named =
    place.url === undefined ? `the log in ${folder}` : `the log at ${serverNameOf(place.url)}`;
  if (await isUnfinishedCopy(log)) {
    throw new UnusableLog(
      `${named} is a copy that was not finished`,
      'run the same `lodestone migrate` again, which goes on where it stopped, and start then.',
    );
  }
  const head = logHeadIn(folder);
  if (!head) return;
  const difference = await differenceFrom(head, log, place);
  if (difference === undefined) return;
  throw new UnusableLog(
    `${named} is not the one that this folder goes on from: ${difference}`,
    `put the newest log back; or, where this is the newest there is, ${restored}.`,
  );
}

/** What of the head is not in a log, in words; undefined where it goes on from there. */
export async function differenceFrom(
  head: LogHead,
  log: EventStore,
  place: LogPlace,
): Promise<string | undefined> {
  const { stream, revision } = head;
  const event = `${stream}@${revision}`;
  let found: { eventId: string; hash: string } | undefined;
  for await (const one of log.readStream(stream, { from: revision, maxCount: 1 })) {
    if (one.revision === revision) found = { eventId: one.eventId, hash: eventHashOf(one) };
  }
  if (!found) return `it lacks ${event}, which was durable, and is older`;
  if (found.eventId !== head.eventId || found.hash !== head.hash) {
    return `it holds another ${event} than the one that was durable`;
  }
  if (head.position === null || place.url !== undefined) return undefined;
  const position = Number((await log.head())?.commit ?? 0);
  if (position >= head.position) return undefined;
  return `it ends at position ${position}, and ${head.position} was durable`;
}

function parsed(text: string): LogHead | undefined {
  try {
    const { sum, ...head } = JSON.parse(text) as Partial<LogHead> & { sum?: unknown };
    const isWhole =
      typeof head.stream === 'string' &&
      typeof head.revision === 'number' &&
      typeof head.eventId === 'string' &&
      typeof head.hash === 'string' &&
      (head.position === null || typeof head.position === 'number') &&
      (head.server === null || typeof head.server === 'string');
    if (!isWhole) return undefined;
    const isAsWritten =
      sum === undefined
        ? Object.keys(head).length === membersWithoutSum
        : sum === sumOf(head as LogHead);
    return isAsWritten ? (head as LogHead) : undefined;
  } catch {
    return undefined;
  }
}
