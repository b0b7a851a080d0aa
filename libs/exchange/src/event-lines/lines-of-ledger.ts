import type { Ordinal } from '@lodestone/kernel';
import { ForeignJournal, JournalEvents, NoJournalYet } from '@lodestone/journal';
import { siteStream } from '@lodestone/ledger';
import { holdsMark, type Mark } from '@lodestone/projections';
import type { EventLine } from './event-line';
import type { LineFilter } from './line-filter';
import { linesOfLog, type LinesOfLog } from './lines-of-log';

export type LinesOfLedger = LinesOfLog &
  Readonly<{
    /** Where the journal of the log lies, and of which ledger it should be. */
    journal?: Readonly<{ folder: string; fingerprint: string }> | undefined;
    /** Of what is certainly not wanted the text is not read; it may come all the same. */
    filter?: LineFilter;
    /** The journal cannot be read, or not any more: the log is read from there on. */
    onNoJournal?: (why: string, from: Ordinal) => void;
  }>;

/**
 * The lines of a range from the journal, as far as there is one, and the rest from the log: in less time
 * than from the log alone, and the same lines.
 *
 * @throws as `linesOfLog`
 */
export async function* linesOfLedger({
  journal,
  filter,
  onNoJournal,
  ...options
}: LinesOfLedger): AsyncGenerator<readonly EventLine[]> {
  const { from, to = Infinity, store, signal } = options;
  let rest: Pick<LinesOfLog, 'from' | 'begin'> = options;
  if (journal) {
    let next = from;
    try {
      const events = new JournalEvents(journal.folder, journal.fingerprint);
      const mark = events.mark();
      if (mark && !(await holdsMark(store, mark))) {
        throw new ForeignJournal(`the journal in ${journal.folder} is of another log`);
      }
      const last = Math.min(to, mark?.ordinal ?? -1);
      for (const page of events.pages({ from, to: last, ...wantedBy(filter) })) {
        signal?.throwIfAborted();
        next = (page.at(-1) as EventLine).ordinal + 1;
        yield page;
      }
      if (mark) rest = restBehind(mark, Math.max(from, last + 1));
    } catch (error) {
      if (!(error instanceof NoJournalYet || error instanceof ForeignJournal)) throw error;
      onNoJournal?.(error.message, next);
      // What came before is sound, so it does not come again; where it goes on is counted.
      rest = next > from ? { from: next, begin: undefined } : options;
    }
  }
  yield* linesOfLog({ ...options, ...rest });
}

const restBehind = ({ ordinal, position }: Mark, from: Ordinal) => ({
  from,
  begin: { after: position, skip: from - ordinal - 1 },
});

function wantedBy({ types, siteId }: LineFilter = {}) {
  const wanted = types && new Set(types);
  const stream = siteId === undefined ? undefined : siteStream(siteId);
  return {
    ...(wanted ? { type: (type: string) => wanted.has(type) } : {}),
    ...(stream === undefined ? {} : { stream: (name: string) => name === stream }),
  };
}
