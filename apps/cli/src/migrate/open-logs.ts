import { ServerCopy } from '@lodestone/event-store/eventstoredb/server-copy';
import type { ReadableLog, WritableLog } from '@lodestone/event-store/migration/copied-event';
import { EmbeddedCopySource } from '@lodestone/event-store/migration/embedded-copy-source';
import { EmbeddedCopyTarget } from '@lodestone/event-store/migration/embedded-copy-target';
import { existsSync } from 'node:fs';
import { runAs } from '../arguments/run-as';
import { CannotRun } from '../command';
import { placesIn } from '../folder/places';
import type { LogAddress } from './log-address';

const fileIn = (folder: string): string => placesIn(folder, {}).log.file;

/** @throws CannotRun without a log there, StoreUnavailable with one that cannot be read */
export async function openSource(address: LogAddress, signal: AbortSignal): Promise<ReadableLog> {
  if (address.kind === 'server') return ServerCopy.open({ url: address.url, signal });
  const file = fileIn(address.folder);
  if (existsSync(file)) return EmbeddedCopySource.openReadOnly(file);
  throw new CannotRun(
    `there is no log in ${address.folder}.`,
    `name its data folder or server with --from, or ${runAs('doctor')}`,
  );
}

/** The caller holds the lock of the folder. */
export async function openTarget(address: LogAddress, signal: AbortSignal): Promise<WritableLog> {
  return address.kind === 'server'
    ? ServerCopy.open({ url: address.url, signal })
    : EmbeddedCopyTarget.open(fileIn(address.folder));
}
