import type { Delivery } from '@lodestone/projections';
import { deriveFrom } from '@lodestone/projections';
import { isPosted, linesOf } from '@lodestone/ledger';
import {
  attributeNames,
  attributesBy,
  saidNames,
  type AttributeName,
  type Attributes,
} from './attributes';
import { attributesOf } from './attributes-of';
import { arrayOf, type Allocate, type Lines } from './columns';
import type { Dictionaries } from './dictionaries';
import { GrowingLines } from './growing-lines';
import { GrowingTable } from './growing-table';

/** What some ordinals of the log say: lines, and what lines do not say. */
export type Part = Readonly<{ lines: Lines; attributes: Attributes }>;

/** How much of a part is there already. */
export type Extent = Readonly<{ lines: number; rows: Readonly<Record<AttributeName, number>> }>;

const roomAtFirst = 1_024;

type AnyTable = GrowingTable<AttributeName>;

/** A part that is still added to. */
export class GrowingPart {
  readonly #lines: GrowingLines;
  readonly #tables: ReadonlyMap<AttributeName, AnyTable>;

  /** Without a room of its own, what is taken into it fills it to the last byte. */
  constructor(allocate: Allocate = arrayOf, room = roomAtFirst) {
    this.#lines = new GrowingLines(allocate, room);
    this.#tables = new Map(
      attributeNames.map((name) => [name, new GrowingTable(name, allocate, room)]),
    );
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  /** Of all arrays, also what is not filled yet. */
  get byteLength(): number {
    const tables = attributeNames.map((name) => this.#table(name).byteLength);
    return tables.reduce((sum, bytes) => sum + bytes, this.#lines.byteLength);
  }

  get extent(): Extent {
    const rows = attributeNames.map((name) => [name, this.#table(name).length]);
    return { lines: this.#lines.length, rows: Object.fromEntries(rows) as Extent['rows'] };
  }

  /**
   * The whole of an event, or nothing of it.
   *
   * @param bytes of its text, where that is kept
   * @throws Error when it cannot be posted
   */
  add(delivery: Delivery, dictionaries: Dictionaries, bytes = 0): void {
    const { ordinal } = delivery;
    const { event, stream, revision, metadata } = delivery.recorded;
    if (isPosted(event)) this.#addPosted(delivery, dictionaries);
    const recordedAt = Date.parse(metadata.recordedAt);
    const row = { stream, revision, type: event.type, recordedAt, bytes };
    this.#table('events').add(row, { ordinal, dictionaries });
  }

  #addPosted(delivery: Delivery, dictionaries: Dictionaries): void {
    const { ordinal } = delivery;
    const { event } = delivery.recorded;
    const before = this.#lines.length;
    try {
      const said = attributesOf(event);
      deriveFrom(delivery)(linesOf).forEach((line, n) =>
        this.#lines.add(line, { ordinal, n, dictionaries }),
      );
      // Of what was posted nothing is refused any more.
      for (const name of saidNames) {
        for (const row of said[name] ?? []) this.#table(name).add(row, { ordinal, dictionaries });
      }
    } catch (error) {
      this.#lines.length = before;
      throw error;
    }
  }

  /** What a file has. */
  take({ lines, attributes }: Part): void {
    this.#lines.take(lines);
    for (const name of attributeNames) this.#table(name).take(attributes[name]);
  }

  /** Views of what is here, which nobody may change. */
  since({ lines, rows }: Extent): Part {
    return {
      lines: this.#lines.since(lines),
      attributes: attributesBy((name) => this.#table(name).since(rows[name])),
    };
  }

  #table(name: AttributeName): AnyTable {
    return this.#tables.get(name) as AnyTable;
  }
}

export const fromStart: Extent = new GrowingPart().extent;
