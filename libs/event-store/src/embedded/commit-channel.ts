import { realpathSync } from 'node:fs';
import { BroadcastChannel } from 'node:worker_threads';

/** How late another thread hears of a commit in a burst, at most. */
const pauseMs = 1;

/**
 * Tells the other threads of this process that a log has grown. Its name comes from the file's real
 * path, so that two names of one file meet. Only a hint: a listener that misses it finds the events
 * when it next looks.
 */
export class CommitChannel {
  readonly #channel: BroadcastChannel;
  #pause: NodeJS.Timeout | undefined;
  #isOwed = false;

  /** The file must be there. */
  constructor(file: string) {
    this.#channel = new BroadcastChannel(`lodestone-log:${realpathSync(file)}`);
    this.#channel.unref();
  }

  /** At once after a pause, and once more at the end of a burst: a message costs half a commit. */
  announce(): void {
    if (this.#pause) {
      this.#isOwed = true;
      return;
    }
    this.#channel.postMessage(null);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (this.#isOwed) this.announce();
    }, pauseMs).unref();
    this.#isOwed = false;
  }

  listen(heard: () => void): void {
    this.#channel.onmessage = heard;
    // Listening takes a reference of its own, which must not keep the process alive.
    this.#channel.unref();
  }

  close(): void {
    clearTimeout(this.#pause);
    if (this.#isOwed) this.#channel.postMessage(null);
    this.#channel.close();
  }
}
