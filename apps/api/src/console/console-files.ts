import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Encoding = 'br' | 'gzip';

export type ServedFile = Readonly<{
  type: string;
  etag: string;
  plain: Buffer;
  encoded: Readonly<Partial<Record<Encoding, Buffer>>>;
}>;

/** What scripts/build-console.mjs writes. */
type Served = Readonly<{
  files: ReadonlyArray<
    Readonly<{ path: string; type: string; hash: string; bytes: Readonly<Record<string, number>> }>
  >;
}>;

/** A program runs from dist/; a test from the sources, beside which dist/ lies. */
const places = [
  join(__dirname, '../../../console'),
  join(__dirname, '../../../../dist/apps/console'),
];

/** The folder of the built console, if there is one. */
export const builtConsole = (): string | undefined =>
  places.find((place) => existsSync(join(place, 'served.json')));

const endings = { br: '.br', gzip: '.gz' } as const;

/**
 * The built console in memory: some megabytes, read once, so that a build that is made while this
 * program runs takes nothing away from it.
 */
export class ConsoleFiles {
  private constructor(private readonly files: ReadonlyMap<string, ServedFile>) {}

  static in(folder: string): ConsoleFiles {
    const served = JSON.parse(readFileSync(join(folder, 'served.json'), 'utf8')) as Served;
    const files = served.files.map(({ path, type, hash, bytes }) => {
      const encoded: Partial<Record<Encoding, Buffer>> = {};
      for (const encoding of ['br', 'gzip'] as const) {
        if (encoding in bytes)
          encoded[encoding] = readFileSync(join(folder, path + endings[encoding]));
      }
      const plain = readFileSync(join(folder, path));
      return [path, { type, etag: `"${hash}"`, plain, encoded }] as const;
    });
    return new ConsoleFiles(new Map(files));
  }

  /** A part of it, by its path below `/console/`; the names of parts change with what is in them. */
  part(path: string): ServedFile | undefined {
    return path === 'index.html' ? undefined : this.files.get(path);
  }

  /** The page, in which every view has its address. */
  page(): string {
    return this.files.get('index.html')?.plain.toString('utf8') ?? '';
  }
}
