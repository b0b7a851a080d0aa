import { EmbeddedEventStore } from '@lodestone/event-store';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimLog } from './claim-log';
import { DataFolder } from './data-folder';

const url = 'esdb://db.example.org:2113?tls=true';

describe('a data folder whose log is on a server', () => {
  let folder: DataFolder;
  let log: EmbeddedEventStore;
  let said: string[];
  beforeEach(async () => {
    folder = new DataFolder(mkdtempSync(join(tmpdir(), 'lodestone-claim-')));
    folder.make();
    log = await EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' });
    said = [];
  });
  afterEach(async () => {
    await log.close();
    rmSync(folder.path, { recursive: true });
  });

  const claim = (server: string | undefined) =>
    claimLog(log, {
      folder,
      place: { file: folder.log, url: server },
      holds: undefined,
      say: (line) => said.push(line),
    });

  it('says nothing of read models when it is new', async () => {
    await claim(url);
    expect(said).toStrictEqual([]);
    expect(existsSync(join(folder.path, 'log-server'))).toBe(true);
  });

  it('loses what was made from another log, and says of which', async () => {
    mkdirSync(folder.readModels, { recursive: true });
    writeFileSync(join(folder.readModels, 'records-v1.sqlite'), '');
    await claim(url);
    expect(existsSync(folder.readModels)).toBe(false);
    for (const suffix of ['', '-wal', '-shm']) writeFileSync(`${folder.decisions}${suffix}`, '');
    await claim('esdb://other.example.org:2113?tls=true');
    expect(existsSync(folder.decisions)).toBe(false);
    writeFileSync(folder.decisions, '');
    await claim(undefined);
    const [one, other] = ['esdb://db.example.org:2113', 'esdb://other.example.org:2113'];
    expect(said).toStrictEqual([
      `read models are made anew: the log is on EventStoreDB at ${one}, they were of one in this folder`,
      `read models are made anew: the log is on EventStoreDB at ${other}, they were of one on EventStoreDB at ${one}`,
      `read models are made anew: the log is in this folder, they were of one on EventStoreDB at ${other}`,
    ]);
  });
});
