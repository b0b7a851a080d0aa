import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import { permissionsOf } from '../../access/permissions';
import { isCounted, type RecordedEvent } from '@lodestone/kernel';
import { eventTypes } from '@lodestone/ledger';
import { Follower } from '@lodestone/projections';
import { recordedLog } from '@lodestone/testing/followed-read-model';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';
import { momentsWithPlaceEvery } from '@lodestone/read-models/moments/moments';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStreams, type LinesFrame, type StreamLimits } from '../event-streams';
import type { AskedLines, FromLines } from './asked-lines';
import { LineServer, type LineServerOptions } from './line-server';

const knownTypes: ReadonlySet<string> = new Set(eventTypes);

/** A log of everything that may happen. */
export function someLog(): readonly RecordedEvent[] {
  const logs: (readonly RecordedEvent[])[] = [];
  everyHistory(({ ledger }) => logs.push(recordedLog(ledger.log)), { runs: 1, moves: 120 });
  return logs[0] as readonly RecordedEvent[];
}

/** A log in memory that is followed, and a part that serves its lines, all in this thread. */
export class ServedLines {
  readonly #follower: Follower;
  readonly streams: EventStreams;
  /** Frames as they were made, before they were handed to their readers. */
  readonly made: FromLines[] = [];
  #server: LineServer | undefined;

  private constructor(
    readonly store: EmbeddedEventStore,
    private readonly folder: string,
    private readonly options: Partial<LineServerOptions> & StreamLimits,
  ) {
    this.#follower = new Follower({
      store,
      folder,
      fingerprint: 'key-of-the-spec',
      knownTypes,
      projections: [momentsWithPlaceEvery(7), recordsWithKey],
    });
    const begin = async (hear: (message: FromLines) => void) => this.#serve(hear);
    this.streams = new EventStreams(begin, options);
  }

  static async begin(
    log: readonly RecordedEvent[],
    options: Partial<LineServerOptions> & StreamLimits = {},
  ): Promise<ServedLines> {
    const store = await EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' });
    const folder = mkdtempSync(join(tmpdir(), 'served-lines-'));
    const served = new ServedLines(store, folder, options);
    await served.record(log);
    await served.#follower.start();
    await served.followed();
    return served;
  }

  async record(log: readonly RecordedEvent[]): Promise<void> {
    for (const { stream, revision, eventId, event, metadata } of log) {
      const expected = revision === 0 ? 'no-stream' : revision - 1;
      await this.store.append(stream, [{ eventId, event, metadata }], { expected });
    }
  }

  /** Until the read models have taken the newest event. */
  async followed(): Promise<void> {
    for await (const { stream, position } of this.store.readAll({ direction: 'backwards' })) {
      if (!isCounted(stream)) continue;
      await this.#follower.waitForPosition(position, { timeoutMs: 30_000 });
      return;
    }
  }

  async close(): Promise<void> {
    await this.streams.stop();
    await this.#follower.stop();
    await this.store.close();
    rmSync(this.folder, { recursive: true });
  }

  #serve(hear: (message: FromLines) => void) {
    const send = (message: FromLines): void => {
      this.made.push(message);
      // As between threads: nothing is heard within the call that made it.
      setImmediate(() => hear(message));
    };
    const { store, folder } = this;
    const server = new LineServer({
      ...{ store, folder, send, delivery: { knownTypes } },
      ...this.options,
    });
    this.#server = server;
    return {
      send: (message: Parameters<LineServer['hear']>[0]) => server.hear(message),
      stop: async () => this.#server?.stop(),
    };
  }
}

export const analyst = {
  role: 'analyst',
  actorId: 'a',
  permissions: permissionsOf.analyst,
} as const;

export const everything: AskedLines = {
  viewer: analyst,
  filter: {},
  hasPostings: false,
  form: 'ndjson',
  from: 0,
};

export const textIn = ({ bytes }: LinesFrame): string => Buffer.from(bytes).toString('utf8');
