import type { Delivery } from '@lodestone/projections';
import { deriveFrom } from '@lodestone/projections';
import { isPosted, linesOf } from '@lodestone/ledger';
import {
  attributeNames,
  attributesBy,
  type AttributeName,
  type Attributes,
  type AttributeTable,
} from './attributes';
import { attributesOf } from './attributes-of';
import type { Lines } from './columns';
import type { Dictionaries } from './dictionaries';
import { GrowingLines } from './growing-lines';
import { GrowingTable } from './growing-table';

/** What some ordinals of the log say: lines, and what lines do not say. */
export type Part = Readonly<{ lines: Lines; attributes: Attributes }>;

/** How much of a part is there already. */
export type Extent = Readonly<{ lines: number; rows: Readonly<Record<AttributeName, number>> }>;

type AnyTable = GrowingTable<AttributeName>;

/** A part that is still added to. */
export class GrowingPart {
  readonly #lines = new GrowingLines();
  readonly #tables = new Map(
    attributeNames.map((name) => [name, new GrowingTable(name) as AnyTable]),
  );

  get lineCount(): number {
    return this.#lines.length;
  }

  get extent(): Extent {
    const rows = attributeNames.map((name) => [name, this.#table(name).length]);
    return { lines: this.#lines.length, rows: Object.fromEntries(rows) as Extent['rows'] };
  }

  /**
   * The whole of an event that can be posted, or nothing of it.
   *
   * @throws Error when it cannot be
   */
  add(delivery: Delivery, dictionaries: Dictionaries): void {
    const { ordinal } = delivery;
    const { event } = delivery.recorded;
    if (!isPosted(event)) return;
    const before = this.extent;
    try {
      deriveFrom(delivery)(linesOf).forEach((line, n) =>
        this.#lines.add(line, { ordinal, n, dictionaries }),
      );
      const said = attributesOf(event);
      for (const name of attributeNames) {
        for (const row of said[name] ?? []) this.#table(name).add(row, { ordinal, dictionaries });
      }
    } catch (error) {
      this.#cut(before);
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
      attributes: attributesBy((name) => this.#table(name).since(rows[name]) as AttributeTable),
    };
  }

  #cut({ lines, rows }: Extent): void {
    this.#lines.length = lines;
    for (const name of attributeNames) this.#table(name).length = rows[name];
  }

  #table(name: AttributeName): AnyTable {
    return this.#tables.get(name) as AnyTable;
  }
}

export const fromStart: Extent = new GrowingPart().extent;
