import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync, gzipSync } from 'node:zlib';
import { several, weighed } from '../contract/contract-events';
import { EmbeddedEventStore } from '../embedded/embedded-event-store';
import { inspectLog } from '../embedded/inspect-log';
import { Archive } from './archive';
import { restoreArchive, type WantedPoint } from './restore-archive';
import { surveyArchive, verifyArchive } from './verify-archive';
import { writeArchive } from './write-archive';

let folder: string;
let file: string;
let to: string;

const signal = new AbortController().signal;
const onProgress = () => undefined;
const ledgerKey = 'ab'.repeat(32);
const passphrase = 'correct horse battery staple';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-archive-'));
  [file, to] = [join(folder, 'events.sqlite'), join(folder, 'backup')];
  await write(async (store) => {
    await store.append('ledger', [weighed('opened')], { expected: 'no-stream' });
    await store.append('party-x', several('x', 3), { expected: 'no-stream' });
    await store.append('site-A', several('a', 4), { expected: 'no-stream' });
  });
});

afterEach(() => rmSync(folder, { recursive: true }));

async function write(work: (store: EmbeddedEventStore) => Promise<unknown>): Promise<void> {
  const store = await EmbeddedEventStore.open({ file, writer: 'in-process' });
  await work(store);
  await store.close();
}

const back = (change: Partial<Parameters<typeof writeArchive>[0]> = {}) =>
  writeArchive({
    ...{ file, folder: to, keyFingerprint: 'f', ledgerKey, passphrase: undefined },
    ...{ signal, onProgress, ...change },
  });

const verify = (secret?: string) => verifyArchive(Archive.open(to, secret), onProgress);

async function restore(point: WantedPoint = {}, secret?: string) {
  const { ended } = await verify(secret);
  const restored = join(folder, 'restored.sqlite');
  const archive = Archive.open(to, secret);
  return {
    restored,
    ...(await restoreArchive({ archive, file: restored, point, ended, onProgress, signal })),
  };
}

/** Everything that a log holds, whatever numbers its streams have. */
function contentOf(of: string): unknown {
  const database = new DatabaseSync(of);
  const all = (sql: string) => database.prepare(sql).all();
  const content = {
    events:
      all(`SELECT position, name, revision, event_id, type, created_at, is_json, data, metadata,
      checksum FROM event JOIN stream ON stream.id = event.stream ORDER BY position`),
    streams: all('SELECT name, first_revision, tombstoned FROM stream ORDER BY name'),
    removed: all('SELECT position FROM removed ORDER BY position'),
  };
  database.close();
  return content;
}

/** As if there were commits of two events each, a second apart. */
function space(): void {
  const database = new DatabaseSync(file);
  database.exec('UPDATE event SET checksum = NULL, created_at = ((position - 1) / 2) * 1000');
  database.exec('UPDATE sealing SET from_position = (SELECT max(position) + 1 FROM event)');
  database.close();
}

const segmentFiles = () => readdirSync(join(to, 'segments')).toSorted();
const segmentFile = (at = 0) => join(to, 'segments', segmentFiles()[at] ?? '');

describe('a backup', () => {
  it('is restored to the same log, place by place', async () => {
    expect(await back()).toMatchObject({
      events: 8,
      head: { events: 8, ordinal: 4, newest: { stream: 'site-A', revision: 3 } },
    });

    const { restored } = await restore();

    expect(contentOf(restored)).toStrictEqual(contentOf(file));
    expect(await inspectLog(restored, onProgress)).toMatchObject({ events: 8, damageCount: 0 });
  });

  it('goes on from where it was, and says when nothing is new', async () => {
    await back();
    expect(await back()).toMatchObject({ events: 0, segments: 0 });
    await write((store) => store.append('site-B', several('b', 2), { expected: 'no-stream' }));

    expect(await back()).toMatchObject({ events: 2, segments: 1, head: { segments: 2 } });

    expect(contentOf((await restore()).restored)).toStrictEqual(contentOf(file));
  });

  it('knows of a stream that was ended after it was copied', async () => {
    await back();
    await write((store) => store.tombstone('party-x'));
    await back();

    expect(await restore()).toMatchObject({ leftOut: 0 });

    expect(contentOf(join(folder, 'restored.sqlite'))).toStrictEqual(contentOf(file));
  });

  it('keeps bytes of other clients as they are', async () => {
    const database = new DatabaseSync(file);
    database.exec(`UPDATE event SET data = x'00ff0a22', checksum = NULL WHERE position = 8;
      UPDATE sealing SET from_position = 9`);
    database.close();
    await back();

    const { restored } = await restore();

    const read = new DatabaseSync(restored);
    expect(read.prepare('SELECT data FROM event WHERE position = 8').get()).toEqual({
      data: new Uint8Array([0, 255, 10, 34]),
    });
    read.close();
  });

  it('takes nothing from a log that is damaged, and names the event', async () => {
    const database = new DatabaseSync(file);
    database.exec("UPDATE event SET data = '{}' WHERE position = 6");
    database.close();

    await expect(back()).rejects.toThrow('site-A@1 (position 6) is not as it was written');
    await expect(verify()).rejects.toThrow('was not finished');
  });
});

describe('a point in a backup', () => {
  beforeEach(async () => {
    space();
    await back();
  });

  it('is named by an ordinal, and takes no commit apart', async () => {
    expect(await restore({ ordinal: 0 })).toMatchObject({ events: 2, ordinal: 0 });
    expect(await restore({ ordinal: 1 })).toMatchObject({ events: 6, ordinal: 2 });
    expect(await restore({ ordinal: 4 })).toMatchObject({ events: 8, ordinal: 4 });
  });

  it('is named by a time', async () => {
    expect(await restore({ writtenBy: 1_999 })).toMatchObject({ events: 4 });
    expect(await restore({ writtenBy: 2_000 })).toMatchObject({ events: 6 });
    await expect(restore({ writtenBy: -1 })).rejects.toThrow('holds nothing that was written by');
  });

  it('beyond its end is refused', async () => {
    await expect(restore({ ordinal: 5 })).rejects.toThrow('goes up to ordinal 4, and not to 5');
    expect(readdirSync(folder)).not.toContain('restored.sqlite');
  });

  it('from before something was forgotten does not bring it back', async () => {
    await write((store) => store.tombstone('party-x'));
    await back();

    const { restored, leftOut } = await restore({ ordinal: 4 });

    expect(leftOut).toBe(1);
    expect(JSON.stringify(contentOf(restored))).not.toContain('party-x');
    expect(await inspectLog(restored, onProgress)).toMatchObject({ events: 5, damageCount: 0 });
  });
});

describe('an encrypted backup', () => {
  it('opens with its passphrase alone, and holds nothing readable', async () => {
    await back({ passphrase });

    expect(contentOf((await restore({}, passphrase)).restored)).toStrictEqual(contentOf(file));
    expect(Archive.open(to, passphrase).ledgerKey).toBe(ledgerKey);
    expect(() => Archive.open(to, 'another passphrase').ledgerKey).toThrow(
      'is not the one of this',
    );
    expect(() => Archive.open(to, undefined)).toThrow('is encrypted');
    for (const name of ['ledger.key.sealed', `segments/${segmentFiles()[0]}`]) {
      expect(readFileSync(join(to, name)).includes('site-A')).toBe(false);
      expect(readFileSync(join(to, name)).includes(ledgerKey)).toBe(false);
    }
  });

  it('takes no segment under another name, and none that was changed', async () => {
    await back({ passphrase });
    const bytes = readFileSync(segmentFile());
    bytes[bytes.length - 30] = (bytes[bytes.length - 30] ?? 0) ^ 1;
    writeFileSync(segmentFile(), bytes);
    await expect(verify(passphrase)).rejects.toThrow('is cut, changed, or of another backup');

    bytes[bytes.length - 30] = (bytes[bytes.length - 30] ?? 0) ^ 1;
    writeFileSync(segmentFile(), bytes);
    expect(await verify(passphrase)).toMatchObject({ events: 8 });
    renameSync(segmentFile(), join(to, 'segments/000000000001-000000000009.ndjson.gz.sealed'));
    await expect(verify(passphrase)).rejects.toThrow('is cut, changed, or of another backup');
  });

  it('is not gone on with in the clear, nor the other way round', async () => {
    await back({ passphrase });
    await expect(back()).rejects.toThrow('is encrypted');
    await expect(back({ passphrase: 'another passphrase' })).rejects.toThrow('is not the one of');
    rmSync(to, { recursive: true });
    await back();
    await expect(back({ passphrase })).rejects.toThrow('is not encrypted');
  });
});

describe('a backup that is not whole', () => {
  beforeEach(async () => {
    await back();
    await write((store) => store.append('site-B', several('b', 2), { expected: 'no-stream' }));
    await back();
  });

  const edited = (from: string, by: string) => () => {
    const text = gunzipSync(readFileSync(segmentFile())).toString();
    writeFileSync(segmentFile(), gzipSync(text.replace(from, by)));
  };
  const cut = () => writeFileSync(segmentFile(1), readFileSync(segmentFile(1)).subarray(0, -20));
  const withoutLastLine = () => {
    const lines = gunzipSync(readFileSync(segmentFile())).toString().split('\n');
    writeFileSync(segmentFile(), gzipSync(lines.slice(0, -2).join('\n')));
  };

  it.each([
    ['cut in a segment', cut, 'is cut or changed: it cannot be unpacked'],
    ['cut at a line', withoutLastLine, 'is cut: it has no last line'],
    ['edited', edited('site-A', 'site-Z'), 'is not as it was written'],
    [
      'without its last segment',
      () => rmSync(segmentFile(1)),
      'ends at place 8, and head.json says',
    ],
    [
      'without its first segment',
      () => rmSync(segmentFile(0)),
      'the segment from place 1 is missing',
    ],
    ['without its key', () => rmSync(join(to, 'ledger.key')), 'ledger.key is not there'],
    [
      'without a word on how far',
      () => writeFileSync(join(to, 'head.json'), '{}'),
      'how far it goes',
    ],
    [
      'without a word on what',
      () => writeFileSync(join(to, 'archive.json'), '{}'),
      'is a backup of',
    ],
  ])('is refused where it is %s', async (_, damage, says) => {
    damage();

    const read = async () => [Archive.open(to, undefined).ledgerKey, await verify()];
    await expect(read()).rejects.toThrow(says);
  });

  it('is refused where a segment of another backup was put into it', async () => {
    const other = join(folder, 'other.sqlite');
    const store = await EmbeddedEventStore.open({ file: other, writer: 'in-process' });
    await store.append('site-A', several('other', 8), { expected: 'no-stream' });
    await store.close();
    await back({ file: other, folder: join(folder, 'other') });
    writeFileSync(
      segmentFile(0),
      readFileSync(join(folder, 'other/segments', segmentFiles()[0] ?? '')),
    );

    await expect(verify()).rejects.toThrow('does not go on from the one before it');
  });

  it('says up to where it is whole, and is restored to a point before that', async () => {
    rmSync(to, { recursive: true });
    space();
    await back();
    await write((store) => store.append('site-C', several('c', 1), { expected: 'no-stream' }));
    await back();
    cut();
    await expect(verify()).rejects.toThrow('(up to ordinal 6 it is whole)');
    const archive = Archive.open(to, undefined);
    const { ended, fault, ordinal } = await surveyArchive(archive, onProgress);
    expect([fault?.says, ordinal]).toStrictEqual([expect.stringContaining('unpacked'), 6]);

    const making = { archive, file: join(folder, 'restored.sqlite'), ended, onProgress, signal };
    expect(await restoreArchive({ ...making, point: { ordinal: 3 } })).toMatchObject({
      ordinal: 4,
    });
    await expect(restoreArchive({ ...making, point: {} })).rejects.toThrow('cannot be unpacked');
  });

  it('is not gone on with from another ledger, nor from an older log', async () => {
    await expect(back({ keyFingerprint: 'g' })).rejects.toThrow('is of another ledger');
    const older = join(folder, 'older.sqlite');
    const store = await EmbeddedEventStore.open({ file: older, writer: 'in-process' });
    await store.append('site-A', several('a', 4), { expected: 'no-stream' });
    await store.close();

    await expect(back({ file: older })).rejects.toThrow('it lacks site-B@1');
  });

  it('of a form that this version does not know is left alone', async () => {
    const facts = JSON.parse(readFileSync(join(to, 'archive.json'), 'utf8')) as object;
    writeFileSync(join(to, 'archive.json'), JSON.stringify({ ...facts, version: 2 }));

    expect(() => Archive.open(to, undefined)).toThrow('is of version 2 of its form');
  });

  it('goes on where a backup died that was writing', async () => {
    writeFileSync(`${segmentFile(1)}.new`, 'half');
    await write((one) => one.append('site-C', several('c', 1), { expected: 'no-stream' }));

    expect(await back()).toMatchObject({ events: 1, head: { segments: 3 } });
    expect(await verify()).toMatchObject({ events: 11, segments: 3 });
    expect(segmentFiles()).toHaveLength(3);
  });
});
