import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import type { DomainEvent } from '@lodestone/kernel';
import {
  Follower,
  ProjectionReader,
  type FollowerOptions,
  type Projection,
  type Remade,
} from '@lodestone/projections';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { knownTypes, mined, mineStock, opened, siteActivity, toAppend } from './mine-stock';

/** A log in memory, a folder for read models, and followers that are stopped at the end. */
export class FollowedLog {
  readonly faults: unknown[] = [];
  readonly remade: Remade[] = [];
  readonly #revisions = new Map<string, number>();
  readonly #followers: Follower[] = [];

  static async open(): Promise<FollowedLog> {
    return new FollowedLog(await openStore(), newFolder());
  }

  private constructor(
    public store: EmbeddedEventStore,
    public folder: string,
  ) {}

  async stopAll(): Promise<void> {
    for (const follower of this.#followers) await follower.stop();
  }

  async close(): Promise<void> {
    await this.stopAll();
    await this.store.close();
    rmSync(this.folder, { recursive: true });
  }

  /** Another log, which knows nothing of this one; the files stay. */
  async replaceStore(): Promise<void> {
    await this.store.close();
    this.store = await openStore();
    this.#revisions.clear();
  }

  async beginAnew(): Promise<void> {
    await this.replaceStore();
    rmSync(this.folder, { recursive: true });
    this.folder = newFolder();
  }

  /** What a build needs besides its projection. */
  get building() {
    const { store, folder } = this;
    return { store, folder, fingerprint: 'ledger-1', knownTypes };
  }

  /** Resolves when the follower knows whose files lie in the folder. */
  async follow(change: Partial<FollowerOptions> = {}): Promise<Follower> {
    const follower = new Follower({
      ...this.building,
      projections: [mineStock, siteActivity],
      onFault: (fault) => this.faults.push(fault),
      onRemade: (remade) => this.remade.push(remade),
      ...change,
    });
    this.#followers.push(follower);
    await follower.start();
    return follower;
  }

  /** Waits until the projections have taken the event. */
  async reached(
    follower: Follower,
    ordinal: number,
    projections?: readonly string[],
  ): Promise<void> {
    const options = { timeoutMs: 5_000, ...(projections ? { projections } : {}) };
    expect(await follower.waitForOrdinal(ordinal, options)).toBe('reached');
  }

  /** Waits until every file is built and has what was durable. */
  async isLive(follower: Follower): Promise<void> {
    while (follower.status().projections.some(({ isLive }) => !isLive)) await pause(1);
  }

  holds(stream: string): boolean {
    return this.#revisions.has(stream);
  }

  async append(stream: string, event: DomainEvent): Promise<void> {
    const last = this.#revisions.get(stream);
    const revision = (last ?? -1) + 1;
    this.#revisions.set(stream, revision);
    const expected = last ?? 'no-stream';
    await this.store.append(stream, [toAppend(stream, revision, event)], { expected });
  }

  /** The second of these events is one that `mineStock` cannot take. */
  async appendBroken(): Promise<void> {
    await this.append('site-A', opened('A'));
    await this.append('site-B', mined('B', 5));
  }

  rowsOf(table: string, projection: Projection = mineStock): unknown[] {
    const reader = new ProjectionReader(this.folder, projection);
    try {
      return reader.read((reading) => reading.rows(table, '')).answer as unknown[];
    } finally {
      reader.close();
    }
  }

  stockOf(siteId: string): unknown {
    return (this.rowsOf('sites') as { siteId: string }[]).find((row) => row.siteId === siteId);
  }
}

const openStore = (): Promise<EmbeddedEventStore> =>
  EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' });

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'followed-log-'));
