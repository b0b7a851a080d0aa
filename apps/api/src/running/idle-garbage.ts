import { getHeapStatistics } from 'node:v8';
import { collectGarbage } from './collect-garbage';

export type IdleGarbageOptions = Readonly<{
  /** Without anything to do for so long, it is looked for. */
  idleMs?: number;
  usedBytes?: () => number;
  collect?: () => void;
}>;

/** Long enough for a screen to ask its next question. */
const idleMsUsual = 3_000;

/** What has to have been made since for it to be worth looking: a tenth of what such a thread has. */
const grownBytesMin = 4 * 2 ** 20;

/**
 * Gives back what a thread has made for its last answers once nobody has asked it for a while, and when it
 * is new what loading its modules has left: 10 MB of its 19. V8 does so when it needs room, which a thread
 * without questions never does. While it is looked for, some 30 ms, a question waits.
 */
export class IdleGarbage {
  readonly #usedBytes: () => number;
  readonly #idle: NodeJS.Timeout;
  /** What was there when it was looked for last. */
  #keptBytes = 0;

  constructor({
    idleMs = idleMsUsual,
    usedBytes = () => getHeapStatistics().used_heap_size,
    collect = collectGarbage,
  }: IdleGarbageOptions = {}) {
    this.#usedBytes = usedBytes;
    this.#idle = setTimeout(() => {
      if (usedBytes() < this.#keptBytes + grownBytesMin) return;
      collect();
      this.#settle(idleMs);
    }, idleMs);
    this.#idle.unref();
  }

  /** There was something to do. */
  heard(): void {
    this.#idle.refresh();
  }

  /** What is still there when it was looked for is what a thread has: it is not looked for again for that. */
  #settle(idleMs: number): void {
    setTimeout(() => (this.#keptBytes = this.#usedBytes()), idleMs).unref();
  }
}
