import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import { mined } from './append/mined';

/**
 * Appends one event through the thread that writes and says "acknowledged": for looking, with
 * strace, at what the system was asked before. "appending" marks where the log was open already.
 */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-one-append-'));
  const file = join(folder, 'events.sqlite');
  const store = await EmbeddedEventStore.open({ file, writer: 'thread' });
  writeSync(1, 'appending\n');
  await store.append('site-BY-01', [mined(1)], { expected: 'no-stream' });
  // At once and without the stream of stdout, so that the order of the calls is the order of facts.
  writeSync(1, 'acknowledged\n');
  await store.close();
  rmSync(folder, { recursive: true });
}

void main();
