import { DamagedLog } from './damaged-log';

type Numbered = Readonly<{ position: number; revision: number }>;

type Read = Readonly<{
  file: string;
  stream: string;
  /** Inclusive. */
  from: number;
  direction: 'forwards' | 'backwards';
  /** Nothing of the stream lies behind what was read. */
  isLast: boolean;
  /** Of the oldest event that the stream has to have; asked for only where it matters. */
  firstRevision: () => number;
}>;

/** That no revision of a stream is missing among those read. @throws DamagedLog naming it */
export function checkRevisions(rows: readonly Numbered[], read: Read): void {
  const [first] = rows;
  if (!first) return;
  const step = read.direction === 'forwards' ? 1 : -1;
  let expected = step > 0 ? startOf(first, read) : first.revision;
  for (const { position, revision } of rows) {
    if (revision !== expected) throw lacking(read, { revision: expected, position });
    expected += step;
  }
  const oldest = rows.at(-1) ?? first;
  if (step > 0 || !read.isLast || oldest.revision === 0) return;
  const wanted = read.firstRevision();
  if (oldest.revision > wanted) {
    throw lacking(read, { revision: oldest.revision - 1, position: oldest.position });
  }
}

/** A stream may begin later than where the reading did. */
function startOf({ revision }: Numbered, { from, firstRevision }: Read): number {
  return revision === from ? from : Math.max(from, firstRevision());
}

function lacking({ file, stream }: Read, { revision, position }: Numbered): DamagedLog {
  const says = `${stream} lacks revision ${revision}, beside position ${position}`;
  return new DamagedLog({ file, position, stream, revision, says });
}
