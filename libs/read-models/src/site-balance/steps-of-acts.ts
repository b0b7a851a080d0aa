import type { Lines } from '@lodestone/journal/columns';
import { numberOf } from './terms';

const inProcess = numberOf('in-process');

/**
 * Which unit the act is done in that a line is of. Lines of a transformation stand together, those of a
 * version that was taken back before those of the new one; the unit is named on the line that balances them.
 */
export class UnitOfLines {
  #end = 0;
  #unit = 0;
  readonly #ordinals: Int32Array;

  constructor(private readonly lines: Lines) {
    const { buffer, byteOffset, length } = lines.columns.ordinal;
    this.#ordinals = new Int32Array(buffer, byteOffset, 2 * length);
  }

  /** 0 of what is done in none. Asked in the order of the lines. */
  of(n: number): number {
    if (n >= this.#end) this.#look(n);
    return this.#unit;
  }

  #look(start: number): void {
    const { account, sense, step, lot } = this.lines.columns;
    this.#unit = 0;
    let n = start;
    while (
      n < this.lines.length &&
      this.#ordinals[2 * n] === this.#ordinals[2 * start] &&
      sense[n] === sense[start] &&
      step[n] === step[start]
    ) {
      if (account[n] === inProcess) this.#unit = lot[n] as number;
      n += 1;
    }
    this.#end = n;
  }
}
