import { StoreUnavailable } from '@lodestone/kernel';
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { several } from '../contract/contract-events';
import { EmbeddedEventStore } from './embedded-event-store';

let folder: string;
let store: EmbeddedEventStore;
const file = () => join(folder, 'events.sqlite');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'taken-away-'));
  store = await EmbeddedEventStore.open({ file: file(), writer: 'in-process' });
  await store.append('site-A', several('a', 2), { expected: 'no-stream' });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('a log that is taken away beside the program that writes it', () => {
  it.each([
    ['is gone', () => rmSync(file())],
    [
      'has a copy in its place',
      () => {
        cpSync(file(), `${file()}.copy`);
        renameSync(`${file()}.copy`, file());
      },
    ],
  ])(
    'takes nothing more when it %s: what nobody can read again is not durable',
    async (_, take) => {
      take();

      const appended = store.append('site-B', several('b', 1), { expected: 'no-stream' });

      await expect(appended).rejects.toThrow(StoreUnavailable);
      await expect(appended).rejects.toThrow('was taken away or replaced while it was in use');
    },
  );
});
