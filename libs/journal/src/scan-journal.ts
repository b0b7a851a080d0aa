import { Dictionaries } from './dictionaries';
import type { Lines } from './columns';
import { readFrames } from './frames';
import { NoJournalYet } from './journal-feed';
import { readManifest, tailPath, type Manifest, type Segment } from './manifest';
import { Damaged, readLines, readWords } from './segment';
import { join } from 'node:path';

/** Lines as a file has them, with all words that came up in them or before. */
export type ScannedLines = Readonly<{ lines: Lines; dictionaries: Pick<Dictionaries, 'of'> }>;

/**
 * All lines of a journal once, in the order of the log, beside its writer: one piece in memory at a time,
 * and the words of all. For whoever writes them down and does not keep them.
 *
 * @throws NoJournalYet also where it is damaged or was made anew meanwhile
 */
export function* scanJournal(folder: string): Generator<ScannedLines> {
  const dictionaries = new Dictionaries();
  const read: Segment[] = [];
  for (;;) {
    const { segments } = sound(folder, () => manifestOf(folder, read));
    for (const segment of segments.slice(read.length)) {
      const lines = sound(folder, () => {
        dictionaries.take(readWords(join(folder, segment.words.file), segment.words));
        return readLines(join(folder, segment.lines.file), segment.lines);
      });
      read.push(segment);
      yield { lines, dictionaries };
    }
    const { frames } = sound(folder, () => readFrames(tailPath(folder, read.length), 0));
    // What was sealed meanwhile is not in the tail any more.
    if (sound(folder, () => manifestOf(folder, read)).segments.length !== read.length) continue;
    for (const { words, lines } of frames) {
      dictionaries.take(words);
      yield { lines, dictionaries };
    }
    return;
  }
}

function manifestOf(folder: string, read: readonly Segment[]): Manifest {
  const manifest = readManifest(folder);
  if (!manifest) throw new NoJournalYet(`there is no journal in ${folder} yet`);
  const isSame = read.every(({ lines }, n) => lines.crc32 === manifest.segments[n]?.lines.crc32);
  if (!isSame) throw new NoJournalYet(`the journal in ${folder} was made anew`);
  return manifest;
}

function sound<Read>(folder: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    throw new NoJournalYet(`${folder}: ${error.message}`);
  }
}
