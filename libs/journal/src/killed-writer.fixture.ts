import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import fs from 'node:fs';
import { basename } from 'node:path';
import { deliveriesOf, handOver } from './handed-over.fixture';
import { Journal } from './journal';

/** Where `kill -9` falls: at the nth time that this is done to this file. */
export type Blow = Readonly<{
  /** In the middle of a write half of the bytes get into the file. */
  when: 'in the middle of writing' | 'before it is renamed' | 'before it is removed';
  file: string;
  nth?: number;
}>;

export type WriterOrder = Readonly<{
  log: string;
  folder: string;
  fingerprint: string;
  segmentLines: number;
  pageOrdinals: number;
  blow: Blow;
}>;

/**
 * A program that fills a journal and dies at a moment that can be named. A blow from outside falls
 * where it happens to: it hardly ever meets the few microseconds that matter.
 */
async function main(order: WriterOrder): Promise<void> {
  const { log, pageOrdinals, blow, ...options } = order;
  const store = EmbeddedEventStore.openReadOnly({ file: log });
  const journal = new Journal({ ...options, store });
  await journal.open();
  awaitBlow(blow);
  handOver(journal, await deliveriesOf(store), pageOrdinals);
}

function awaitBlow({ when, file, nth = 1 }: Blow): void {
  const { openSync, writeSync, renameSync, rmSync } = fs;
  let times = 0;
  const isThen = (what: Blow['when'], path: string | undefined): boolean =>
    what === when && path !== undefined && basename(path) === file && ++times === nth;
  const opened = new Map<number, string>();
  fs.openSync = (path, ...more) => {
    const number = openSync(path, ...more);
    opened.set(number, String(path));
    return number;
  };
  fs.writeSync = ((number: number, bytes: Uint8Array, at: number) => {
    if (!isThen('in the middle of writing', opened.get(number))) {
      return writeSync(number, bytes, at);
    }
    writeSync(number, bytes.subarray(at, at + Math.floor((bytes.length - at) / 2)));
    return die();
  }) as typeof writeSync;
  fs.renameSync = (from, to) => {
    if (isThen('before it is renamed', String(from))) die();
    renameSync(from, to);
  };
  fs.rmSync = (path, options) => {
    if (isThen('before it is removed', String(path))) die();
    rmSync(path, options);
  };
}

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('not killed');
}

if (require.main === module) void main(JSON.parse(process.argv[2] ?? '') as WriterOrder);
