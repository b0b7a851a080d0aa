import { join } from 'node:path';
import type { DictionaryName } from '../columns';
import { Dictionaries } from '../dictionaries';
import { readFrames } from '../frames';
import { ForeignJournal } from '../journal-events';
import { NoJournalYet } from '../journal-feed';
import { readManifest, tailPath, type Segment } from '../manifest';
import { fromStart, GrowingPart } from '../part';
import { readWords } from '../segment';
import type { SummedPiece } from './sealed-piece';

/** A journal at one moment: what is sealed, and the tail, which is read at once. */
export type Pieces = Readonly<{
  segments: readonly Segment[];
  tail: SummedPiece;
  lastOrdinal: number;
  dictionaries: Dictionaries;
}>;

/** @throws Damaged, NoJournalYet, ForeignJournal */
export function openPieces(
  folder: string,
  { fingerprint, words }: Readonly<{ fingerprint: string; words: readonly DictionaryName[] }>,
): Pieces {
  for (;;) {
    const segments = segmentsIn(folder, fingerprint);
    const { frames } = readFrames(tailPath(folder, segments.length));
    // Sealed meanwhile: then it is a segment.
    if (segmentsIn(folder, fingerprint).length !== segments.length) continue;
    const dictionaries = new Dictionaries();
    for (const { words: sealed } of segments) {
      dictionaries.take(readWords(join(folder, sealed.file), sealed, words));
    }
    const tail = new GrowingPart();
    for (const frame of frames) {
      dictionaries.take(frame.words);
      tail.take(frame);
    }
    const { lines, attributes } = tail.since(fromStart);
    const lastOrdinal = (frames.at(-1) ?? segments.at(-1))?.mark.ordinal ?? -1;
    return { segments, tail: { lines, deals: attributes.deals }, lastOrdinal, dictionaries };
  }
}

function segmentsIn(folder: string, fingerprint: string): readonly Segment[] {
  const manifest = readManifest(folder);
  if (!manifest) throw new NoJournalYet(`there is no journal in ${folder} yet`);
  if (manifest.fingerprint === fingerprint) return manifest.segments;
  throw new ForeignJournal(`the journal in ${folder} is of another ledger`);
}
