/** Where an event was written; a hint that the log has to confirm. */
export type Place = Readonly<{ stream: string; revision: number }>;

/** What a real server remembers is 8 MiB; about as many ids. */
const idsMax = 131_072;

/**
 * The newest event ids of this process, for appends that expect no revision. Two generations, of
 * which the older is dropped whole: deleting the oldest key of one map would walk over the holes that
 * earlier deletions left. After a restart it is empty, as on a real server.
 */
export class RecentIds {
  #young = new Map<string, Place>();
  #old = new Map<string, Place>();

  find(eventId: string): Place | undefined {
    return this.#young.get(eventId) ?? this.#old.get(eventId);
  }

  /** The first place of an id stays, should somebody use it again elsewhere. */
  note(eventId: string, place: Place): void {
    if (this.find(eventId)) return;
    if (this.#young.size >= idsMax / 2) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(eventId, place);
  }
}
