import { EmbeddedEventStore } from '@lodestone/event-store';
import { idOf, metadata } from '@lodestone/event-store/contract/contract-events';
import { RawEmbeddedLog } from '@lodestone/event-store/embedded/raw/raw-embedded-log';
import type { EventToAppend } from '@lodestone/kernel';
import { keyFingerprintOf } from '@lodestone/ledger';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const logIn = (folder: string): string => join(folder, 'log', 'events.sqlite');
export const keyIn = (folder: string): string => join(folder, 'ledger.key');
export const ledgerKey = 'c0'.repeat(32);

const acts = 2_500;

/**
 * The data folder of a ledger at rest: acts of several sites in turns, a party that stays and one
 * that was forgotten, and what later versions and other clients have written.
 */
export async function makeSource(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(keyIn(folder), `${ledgerKey}\n`, { mode: 0o600 });
  const store = await EmbeddedEventStore.open({ file: logIn(folder), writer: 'in-process' });
  const opened = {
    calendarZone: 'Asia/Shanghai',
    authMode: 'demo',
    keyFingerprint: keyFingerprintOf(Buffer.from(ledgerKey, 'hex')),
  };
  await store.append('ledger', [told('LedgerOpened', opened)], { expected: 'no-stream' });
  for (const party of ['party-stays', 'party-goes']) {
    const declared = told('PartyDeclared', { name: `客户 ${party}` }, party);
    await store.append(party, [declared], { expected: 'no-stream' });
  }
  await Promise.all(
    Array.from({ length: acts }, (_, n) => {
      const [stream, at] = [`site-${n % 3}`, Math.floor(n / 3)];
      const event = told('Weighed', { massGrams: n, note: 'x'.repeat(200) }, `${stream}/${at}`);
      return store.append(stream, [event], { expected: at === 0 ? 'no-stream' : at - 1 });
    }),
  );
  await store.close();
  await writeForeign(folder);
}

async function writeForeign(folder: string): Promise<void> {
  const log = RawEmbeddedLog.open({ file: logIn(folder) });
  const raw = (isJson: boolean, data: string | Uint8Array, about: string | Uint8Array) => ({
    eventId: randomUUID(),
    type: 'Foreign',
    isJson,
    data: Buffer.from(data),
    metadata: Buffer.from(about),
  });
  await log.transact((transaction) => {
    transaction.append('zebra-1', [
      raw(true, ' { "spaced":  1.0 }\n', '{"schemaVersion":9}'),
      raw(true, '{broken', ''),
      raw(false, Uint8Array.of(0, 1, 254, 255), Uint8Array.of(255, 0)),
      raw(false, '{"json":"that is said to be bytes"}', '{"schemaVersion":1}'),
    ]);
    transaction.append('矿-1', [raw(true, '"\\u0000矿\\ud83e"', '{}')]);
    transaction.append('$$site-0', [raw(true, '{"$acl":{}}', '')]);
    transaction.tombstone('party-goes', randomUUID());
    transaction.append('site-0', [raw(true, '{"after":"the end of another"}', '{}')]);
  });
  log.close();
}

const told = (type: string, data: object, text = type): EventToAppend => ({
  eventId: idOf(text),
  event: { type, data },
  metadata,
});

export type Essence = Readonly<Record<string, unknown>>;

/** Everything in a log that a copy of it has, in order. */
export function essenceOf(folder: string): Essence[] {
  const log = RawEmbeddedLog.openReadOnly({ file: logIn(folder) });
  const { events } = log.allPage({ from: 0, direction: 'forwards', eventsMax: 1_000_000 });
  log.close();
  return events
    .filter(({ stream }) => !stream.startsWith('$'))
    .map(({ stream, isTombstone, revision, eventId, type, isJson, data, metadata: about }) =>
      isTombstone
        ? { stream, isTombstone }
        : {
            stream,
            revision,
            eventId,
            type,
            isJson,
            data: Buffer.from(data).toString('latin1'),
            metadata: Buffer.from(about).toString('latin1'),
          },
    );
}

/** What the forgotten party said is in no copy; that it is forgotten, is. */
export const withoutForgotten = (events: readonly Essence[]): Essence[] =>
  events.filter(({ stream, isTombstone }) => stream !== 'party-goes' || isTombstone === true);
