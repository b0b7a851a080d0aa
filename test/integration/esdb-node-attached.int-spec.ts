import { END, START, streamNameFilter } from '@eventstore/db-client';
import { EmbeddedEventStore } from '@lodestone/event-store';
import type { EventToAppend } from '@lodestone/kernel';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Guest, noted, typeOf, ways } from './esdb-node/guest';
import { Heard } from './esdb-node/heard';
import { endLeftovers, NodeProcess } from './esdb-node/node-process';

const metadata = {
  actorId: 'a1',
  channel: 'api',
  correlationId: 'request-1',
  causationId: 'request-1',
  recordedAt: '2026-01-02T03:04:05.678Z',
  schemaVersion: 1,
} as const;

const recorded = (data: object): EventToAppend => ({
  eventId: randomUUID(),
  event: { type: 'Mined', data },
  metadata,
});

describe('esdb-node attached to a running ledger', () => {
  let folder: string;
  let ledger: EmbeddedEventStore;
  let guest: Guest;
  const hidden = ['party-x', 'import-BY~1', 'access-2026-01-02', 'book-E', 'text-x'] as const;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lodestone-attached-'));
    const file = join(folder, 'log', 'events.sqlite');
    ledger = await EmbeddedEventStore.open({ file, writer: 'in-process' });
    await ledger.append('site-BY', [recorded({ name: '白云' })], { expected: 'no-stream' });
    for (const stream of hidden) {
      await ledger.append(stream, [recorded({ name: stream })], { expected: 'no-stream' });
    }
    await ledger.append('enterprise-E', [recorded({})], { expected: 'no-stream' });
    const node = await NodeProcess.start('--attach', folder, '--port', '0');
    guest = new Guest(node.url);
  }, 20_000);

  afterAll(async () => {
    await guest.leave();
    await endLeftovers();
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives the ledger’s own events, byte for byte', async () => {
    expect(await guest.read('site-BY')).toMatchObject([
      { revision: 0n, type: 'Mined', data: { name: '白云' }, metadata, isJson: true },
    ]);
  });

  it('shows nothing of declared identities, bulk jobs and who looked at them', async () => {
    for (const stream of hidden) {
      expect(await typeOf(guest.read(stream))).toBe('stream-not-found');
      expect(await typeOf(guest.read(`$$${stream}`))).toBe('stream-not-found');
    }
    const all = await guest.readAll();
    expect(all.map(({ streamId }) => streamId)).toStrictEqual(['site-BY', 'enterprise-E']);
    const backwards = await guest.readAll({ direction: 'backwards', fromPosition: END });
    expect(backwards.map(({ streamId }) => streamId)).toStrictEqual(['enterprise-E', 'site-BY']);
    const filter = streamNameFilter({ prefixes: ['party-', 'site-', 'access-'] });
    const one = new Heard(guest.client.subscribeToAll({ fromPosition: START, filter }));
    await one.caughtUp();
    expect(one.log.filter((entry) => typeof entry === 'number')).toStrictEqual([0]);
    await one.end();
  });

  it('tells subscribers what the ledger records meanwhile, and only that', async () => {
    const one = new Heard(guest.client.subscribeToAll({ fromPosition: END }));
    const hiddenOne = new Heard(guest.client.subscribeToStream('party-x'));
    await one.caughtUp();
    await hiddenOne.caughtUp();
    await ledger.append('party-x', [recorded({})], { expected: 0 });
    await ledger.append('site-BY', [recorded({}), recorded({})], { expected: 0 });
    await one.length(4);
    expect(one.log).toStrictEqual(['confirmation', 'caught-up', 1, 2]);
    expect(hiddenOne.log).toStrictEqual(['confirmation', 'caught-up']);
    await one.end();
    await hiddenOne.end();
  });

  it('answers PERMISSION_DENIED to whatever would write', async () => {
    for (const way of ways) {
      expect(await typeOf(guest.append('site-BY', noted(), 'any', way))).toBe('access-denied');
    }
    expect(await typeOf(guest.append('site-BY', [], 'any', 'classic'))).toBe('access-denied');
    expect(await typeOf(guest.client.deleteStream('site-BY'))).toBe('access-denied');
    expect(await typeOf(guest.client.tombstoneStream('site-BY'))).toBe('access-denied');
    expect(await typeOf(guest.client.setStreamMetadata('site-BY', { maxCount: 1 }))).toBe(
      'access-denied',
    );
    expect(await guest.revisions('site-BY', { maxCount: 1 })).toStrictEqual([0]);
  });
});
