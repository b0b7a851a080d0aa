const roomAtFirst = 64;

/**
 * Two sums by key, both estimates, in arrays that are at most half full: a question about the nation has
 * a million keys, and a `Map` of objects costs a microsecond each.
 */
export class NetSums {
  #keys = new Float64Array(roomAtFirst);
  #first = new Float64Array(roomAtFirst);
  #second = new Float64Array(roomAtFirst);
  /** Which line came first with the key, for whoever asks what it stands for. */
  #origins = new Float64Array(roomAtFirst);
  #count = 0;

  /** @param key anything but 0 */
  add(key: number, first: number, second: number, origin = 0): void {
    const place = this.#placeOf(key);
    if (this.#keys[place] === 0) {
      this.#keys[place] = key;
      this.#origins[place] = origin;
      this.#count += 1;
    }
    (this.#first[place] as number) += first;
    (this.#second[place] as number) += second;
    if (2 * this.#count > this.#keys.length) this.#widen();
  }

  forEach(tell: (key: number, first: number, second: number, origin: number) => void): void {
    for (let place = 0; place < this.#keys.length; place++) {
      const key = this.#keys[place] as number;
      if (key === 0) continue;
      tell(
        key,
        this.#first[place] as number,
        this.#second[place] as number,
        this.#origins[place] as number,
      );
    }
  }

  #placeOf(key: number): number {
    const mask = this.#keys.length - 1;
    const mixed = Math.imul((key ^ (key / 2 ** 21)) | 0, 0x9e3779b1);
    let place = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  #widen(): void {
    const before = [this.#keys, this.#first, this.#second, this.#origins] as const;
    const room = 2 * this.#keys.length;
    this.#keys = new Float64Array(room);
    this.#first = new Float64Array(room);
    this.#second = new Float64Array(room);
    this.#origins = new Float64Array(room);
    const [keys, first, second, origins] = before;
    for (let from = 0; from < keys.length; from++) {
      const key = keys[from] as number;
      if (key === 0) continue;
      const place = this.#placeOf(key);
      this.#keys[place] = key;
      this.#first[place] = first[from] as number;
      this.#second[place] = second[from] as number;
      this.#origins[place] = origins[from] as number;
    }
  }
}
