import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { several } from '../contract/contract-events';
import { DamagedLog } from './damaged-log';
import { EmbeddedEventStore } from './embedded-event-store';
import { inspectLog } from './inspect-log';
import { sealLog } from './seal-log';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-seal-'));
  file = join(folder, 'events.sqlite');
  const store = await opened();
  for (const stream of ['site-A', 'site-B', 'party-x']) {
    await store.append(stream, several(stream, 1_500), { expected: 'no-stream' });
  }
  await store.tombstone('party-x');
  await store.append('site-C', several('c', 10), { expected: 'no-stream' });
  await store.close();
  change(`ALTER TABLE event DROP COLUMN checksum; DROP TABLE sealing; DROP TABLE removed;
    PRAGMA user_version = 1`);
});

afterEach(() => rmSync(folder, { recursive: true }));

const opened = () => EmbeddedEventStore.open({ file, writer: 'in-process' });

function change(sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

const unproved = async () => (await inspectLog(file, () => undefined)).unproved;
const seal = (signal = new AbortController().signal) =>
  sealLog(file, { signal, onProgress: () => undefined });

async function goOn(): Promise<void> {
  const store = await opened();
  await store.append('site-D', several('d', 10), { expected: 'no-stream' });
  await store.close();
}

describe('a log of the version that knew no checksums', () => {
  it('is read as it is, and what comes new has them', async () => {
    expect(await inspectLog(file, () => undefined)).toMatchObject({
      events: 3_011,
      unproved: 3_011,
      damageCount: 0,
    });
    await goOn();
    expect(await unproved()).toBe(3_011);
    change(`UPDATE event SET data = '{}' WHERE stream = 4`);
    expect(await inspectLog(file, () => undefined)).toMatchObject({ damageCount: 0 });
    change(`UPDATE event SET data = '{}' WHERE stream = 5`);
    expect(await inspectLog(file, () => undefined)).toMatchObject({ damageCount: 10 });
  });

  it('is sealed, and then nothing in it changes or goes unnoticed', async () => {
    await goOn();

    expect(await seal()).toMatchObject({ sealed: 3_011, empty: 1_500, isWhole: true });

    expect(await unproved()).toBe(0);
    expect(await seal()).toMatchObject({ sealed: 0, isWhole: true });
    change('DELETE FROM event WHERE position = 3_000');
    await expect(opened()).rejects.toBeInstanceOf(DamagedLog);
  });

  it('is sealed in parts where it is stopped, and each part counts at once', async () => {
    const stopping = new AbortController();
    const first = await sealLog(file, {
      signal: stopping.signal,
      onProgress: () => stopping.abort(),
    });
    expect(first).toMatchObject({ sealed: 2_000, isWhole: false });
    expect(await unproved()).toBe(1_011);

    expect(await seal()).toMatchObject({ sealed: 1_011, isWhole: true });
    expect(await inspectLog(file, () => undefined)).toMatchObject({ unproved: 0, damageCount: 0 });
  });

  it.each([
    ['lacks an event', 'DELETE FROM event WHERE position = 700', 'site-A lacks revisions'],
    ['holds no JSON', `UPDATE event SET data = '{' WHERE position = 1100`, 'site-A@1099'],
  ])('is not sealed where it %s', async (_, sql, says) => {
    change(sql);

    await expect(seal()).rejects.toThrow(says);
  });

  it.each([
    ['a part that was sealed', 'UPDATE event SET checksum = NULL WHERE position = 7', 'site-A@6'],
    [
      'what came after the old version',
      'UPDATE event SET checksum = NULL WHERE position = 4515',
      'site-D@3',
    ],
  ])('says which event has lost its checksum in %s, and seals nothing', async (_, sql, event) => {
    await goOn();
    const stopping = new AbortController();
    await sealLog(file, { signal: stopping.signal, onProgress: () => stopping.abort() });
    change(sql);

    await expect(seal()).rejects.toThrow(`${event} (position`);
    await expect(seal()).rejects.toThrow('has lost its checksum');
  });
});
