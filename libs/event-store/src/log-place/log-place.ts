import type { EventStore } from '@lodestone/kernel';
import { EmbeddedEventStore } from '../embedded/embedded-event-store';
import type { WritingNews } from '../embedded/writer-health';
import { EventStoreDBEventStore } from '../eventstoredb/eventstoredb-event-store';

/** Where the log of a ledger is: in a file of its data folder, or on a server. */
export type LogPlace = Readonly<{
  /** Of the embedded store. Not there, or an old copy, where a server is named. */
  file: string;
  /** `EVENTSTORE_URL`. Has a password in it: it is never shown. */
  url: string | undefined;
}>;

/** What is told while a log is followed that is not on this machine. */
export type LogNews = Readonly<{
  /** The server is lost; the subscription goes on by itself. Told at every attempt. */
  onLost?: (error: Error) => void;
  /** It has been heard again. */
  onRegained?: () => void;
}>;

/** @throws StoreUnavailable that says how to mend it */
export async function openLogForWriting(
  { file, url }: LogPlace,
  writer: 'thread' | 'in-process',
  writing?: WritingNews,
): Promise<EventStore> {
  if (url !== undefined) return EventStoreDBEventStore.open({ url });
  return EmbeddedEventStore.open({ file, writer, writing });
}

/** Opens it beside the process that writes it. @throws StoreUnavailable that says how to mend it */
export async function openLogForReading(
  { file, url }: LogPlace,
  news: LogNews = {},
): Promise<EventStore> {
  if (url !== undefined) return EventStoreDBEventStore.open({ url, ...news });
  return EmbeddedEventStore.openReadOnly({ file });
}

/** An empty variable is an unset one. */
export const eventStoreUrlIn = (
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined => environment['EVENTSTORE_URL']?.trim() || undefined;
