import type { Decision } from '@lodestone/kernel';
import type { RowTexts } from '../keyed-rows/keyed-row-store';
import { OverlayRows, type RowLayer } from '../keyed-rows/overlay-rows';
import { Batch } from './batch';
import type { WrittenEvent } from './submission';

/**
 * What one stream's writer has decided and nobody has acknowledged: at most one batch in flight,
 * and the one that collects on top of it.
 */
export class Undurable {
  #flying: Batch | undefined;
  #collecting: Batch;

  /** @param base the revision at which the durable rows stand */
  constructor(base: number) {
    this.#collecting = new Batch(base);
  }

  get collecting(): Batch {
    return this.#collecting;
  }

  get isEmpty(): boolean {
    return !this.#flying && this.#collecting.events.length === 0;
  }

  /** The rows as they will be, with further changes on top. */
  rows(durable: RowTexts, changes?: RowLayer): OverlayRows {
    const layers = [this.#collecting.layer];
    if (this.#flying) layers.unshift(this.#flying.layer);
    if (changes) layers.push(changes);
    return new OverlayRows(durable, layers);
  }

  eventAt(revision: number): WrittenEvent | undefined {
    return this.#flying?.eventAt(revision) ?? this.#collecting.eventAt(revision);
  }

  /** The batch that has to be durable before such an answer is true; undefined when all is. */
  restOf(decision: Exclude<Decision, { outcome: 'accepted' }>): Batch | undefined {
    const batches = this.#flying ? [this.#flying, this.#collecting] : [this.#collecting];
    if (decision.outcome === 'refused') return batches.findLast(({ events }) => events.length > 0);

    const { revision } = decision;
    if (revision > this.#collecting.last) {
      throw new Error(`unchanged since revision ${revision}, which the stream does not have`);
    }
    return batches.find(({ base, last }) => revision > base && revision <= last);
  }

  /** What the batch on its way changes. */
  get flyingLayers(): readonly RowLayer[] {
    return this.#flying ? [this.#flying.layer] : [];
  }

  /** The collecting batch is on its way; from here on another one collects on top of it. */
  take(): Batch {
    const batch = this.#collecting;
    this.#flying = batch;
    this.#collecting = new Batch(batch.last);
    return batch;
  }

  /** What was in flight is durable. */
  landed(): void {
    this.#flying = undefined;
  }
}
