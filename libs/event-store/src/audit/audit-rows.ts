import type { EventStore } from '@lodestone/kernel';
import type { Folds } from '../write-path/durable-rows';
import type { RowsHeader } from '../keyed-rows/rows-header';
import { sumOf } from '../keyed-rows/row-sum';
import { textOfMark } from '../keyed-rows/tally';
import { FoldedAnew } from './folded-anew';
import { KeptRows, type KeptMark } from './kept-rows';
import { rowFaults, type RowFault } from './row-faults';

export type RowsAudit = Readonly<{
  /** Why the next start folds everything again: then nothing was compared. */
  distrust: string | undefined;
  /** What SQLite says of pages that are not as they should be; what can be read is compared. */
  pageFaults: readonly string[];
  streams: number;
  rows: number;
  /** In the order of streams and keys; at most a few are kept. */
  faults: readonly RowFault[];
  faultCount: number;
}>;

export type AuditOptions = Readonly<{
  file: string;
  /** Events in their newest form, as the ledger folds them. */
  store: EventStore;
  folds: Folds;
  header: Omit<RowsHeader, 'bootId'>;
  onProgress: (events: number) => void;
}>;

/** After so many nobody reads them one by one. */
const faultsMax = 20;

/**
 * Compares every row that decisions are taken on with the log, by folding the log anew; also beside the
 * ledger that goes on writing both: each stream is compared at the revision at which its rows stand.
 * What is held in memory does not grow with the ledger.
 *
 * @throws Error when a file or the log cannot be read
 */
export async function auditRows(options: AuditOptions): Promise<RowsAudit> {
  const kept = new KeptRows(options.file);
  let folded: FoldedAnew | undefined;
  const audit = { distrust: undefined, pageFaults: [], streams: 0, rows: 0 } as const;
  try {
    const distrust = kept.distrust(options.header);
    if (distrust !== undefined) return { ...audit, distrust, faults: [], faultCount: 0 };
    const pageFaults = kept.pageFaults();
    let events = 0;
    folded = new FoldedAnew(options.store, options.folds, (more) => {
      options.onProgress((events += more));
    });
    const auditor = new Auditor(kept, folded);
    try {
      await auditor.auditAll();
    } catch (error) {
      // Damaged pages are told already, and nothing can be read behind them.
      if (pageFaults.length === 0) throw error;
    }
    return { ...audit, ...auditor.found(), pageFaults };
  } finally {
    folded?.close();
    kept.close();
  }
}

class Auditor {
  readonly #faults: RowFault[] = [];
  #faultCount = 0;
  #streams = 0;
  #rows = 0;

  constructor(
    private readonly kept: KeptRows,
    private readonly folded: FoldedAnew,
  ) {}

  async auditAll(): Promise<void> {
    for (const stream of this.kept.streams()) {
      this.#streams += 1;
      try {
        await this.kept.asOfOneMoment(() => this.#audit(stream));
      } catch (error) {
        const says = error instanceof Error ? error.message : String(error);
        this.#found({
          stream,
          key: '',
          there: `what cannot be compared: ${says}`,
          should: undefined,
        });
      }
    }
  }

  found(): Pick<RowsAudit, 'streams' | 'rows' | 'faults' | 'faultCount'> {
    const [faults, faultCount] = [this.#faults, this.#faultCount];
    return { streams: this.#streams, rows: this.#rows, faults, faultCount };
  }

  async #audit(stream: string): Promise<void> {
    const { kept, folded } = this;
    try {
      const mark = kept.markOf(stream);
      // Without a mark nothing may be there; with a wrong one nobody knows of when the rows are.
      if (mark && !(await this.#stands(stream, mark))) return;
      const lists = { there: kept.rowsOf(stream), should: folded.rowsOf(stream) };
      const before = this.#faultCount;
      const { count, total } = rowFaults(stream, lists, (fault) => this.#found(fault));
      this.#rows += count;
      if (!mark || this.#faultCount > before) return;
      if (mark.count === count && mark.total === total) return;
      const there = `a tally of ${String(mark.count)} rows, ${String(mark.total)}`;
      this.#found({ stream, key: '', there, should: `a tally of ${count} rows, ${total}` });
    } finally {
      folded.forget(stream);
    }
  }

  /** Folds up to where the rows say that they stand, and tells whether that is a place in the log. */
  async #stands(stream: string, mark: KeptMark): Promise<boolean> {
    const { revision } = mark;
    const last = await this.folded.fold(
      stream,
      Number.isSafeInteger(revision) ? Number(revision) : -1,
    );
    const [there, should] = [placeOf(mark), last && placeOf(last)];
    if (there !== should) {
      this.#found({ stream, key: '', there, should });
      return false;
    }
    const wanted = sumOf(stream, '', textOfMark(mark));
    if (mark.sum !== wanted) {
      this.#found({ stream, key: '', there: `sum ${String(mark.sum)}`, should: `sum ${wanted}` });
    }
    return true;
  }

  #found(fault: RowFault): void {
    this.#faultCount += 1;
    if (this.#faults.length < faultsMax) this.#faults.push(fault);
  }
}

const placeOf = ({ revision, eventId, hash }: Pick<KeptMark, 'revision' | 'eventId' | 'hash'>) =>
  `revision ${String(revision)}, event ${String(eventId)}, hash ${String(hash)}`;
