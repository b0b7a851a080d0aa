import { appendFileSync, createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ConvertedColumn } from '../columns/conversions';
import type { WrongPlace } from '../columns/gather-records';

/** What was found wrong in a file and what was rewritten, beside it: names may be quoted there. */
export class WrongPlaces {
  constructor(
    private readonly path: string,
    private readonly convertedPath: string,
  ) {}

  add(places: readonly WrongPlace[]): void {
    if (places.length === 0) return;
    const lines = places.map((place) => `${JSON.stringify(place)}\n`);
    appendFileSync(this.path, lines.join(''), { mode: 0o600 });
  }

  /** Of rows behind this one nothing was found yet: they are dealt with again. */
  async keepUpTo(row: number): Promise<void> {
    if (!existsSync(this.path)) return;
    const kept: string[] = [];
    for await (const place of this.from(0)) {
      if (place.row <= row) kept.push(`${JSON.stringify(place)}\n`);
    }
    writeFileSync(this.path, kept.join(''), { mode: 0o600 });
  }

  clear(): void {
    if (existsSync(this.path)) writeFileSync(this.path, '', { mode: 0o600 });
  }

  /** In the order in which the records stand in the file. */
  async *from(row: number): AsyncGenerator<WrongPlace> {
    if (!existsSync(this.path)) return;
    const input = createReadStream(this.path);
    // The job was closed a moment ago, and its file is gone: nothing is told of it any more.
    const isGone = new Promise<boolean>((resolve) => {
      input.once('open', () => resolve(false));
      input.once('error', () => resolve(true));
    });
    if (await isGone) return;
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      if (line === '') continue;
      const place = JSON.parse(line) as WrongPlace;
      if (place.row >= row) yield place;
    }
  }

  converted(): readonly ConvertedColumn[] {
    const text = textIn(this.convertedPath);
    return text === undefined ? [] : (JSON.parse(text) as readonly ConvertedColumn[]);
  }

  keepConverted(columns: readonly ConvertedColumn[]): void {
    writeFileSync(this.convertedPath, JSON.stringify(columns), { mode: 0o600 });
  }
}

/** Undefined where it is not there, or not any more. */
export function textIn(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
