import type { FoldedEvent, KeyedRows, WritableKeyedRows } from '@lodestone/kernel';
import type {
  ImportClosed,
  ImportCounts,
  ImportEvent,
  ImportOpened,
  ImportPhase,
  ImportResult,
} from './import.events';

/** A job as its events say it. */
export type ImportRow = Readonly<{
  opened: Omit<ImportOpened['data'], 'sequence'>;
  openedAt: string;
  /** Of who sent the file: the records are its records. */
  actorId: string;
  correlationId: string;
  sequence: number;
  /** Of the last event. */
  revision: number;
  toldAt: string;
  phase: ImportPhase;
  isPaused: boolean;
  rows: number;
  counts: ImportCounts;
  result?: ImportResult;
  /** Absent while it is open. */
  outcome?: ImportClosed['data']['outcome'];
}>;

const jobKey = 'job';

export const importRowOf = (rows: KeyedRows): ImportRow | undefined => rows.get<ImportRow>(jobKey);

const none: ImportCounts = { records: 0, recorded: 0, unchanged: 0, wrong: 0 };

export function evolveImport(
  rows: WritableKeyedRows,
  { event, metadata, revision }: FoldedEvent<ImportEvent>,
): void {
  const { sequence } = event.data;
  const last = { sequence, revision, toldAt: metadata.recordedAt };
  if (event.type === 'ImportOpened') {
    const { sequence: _, ...opened } = event.data;
    const phase = opened.mode === 'checked' ? 'checking' : 'recording';
    const begun = { phase, isPaused: false, rows: 0, counts: none } as const;
    const { actorId, correlationId, recordedAt: openedAt } = metadata;
    const by = { openedAt, actorId, correlationId };
    rows.set(jobKey, { opened, ...by, ...begun, ...last } satisfies ImportRow);
    return;
  }
  const before = importRowOf(rows);
  if (!before) throw new Error(`${event.type} before ImportOpened`);
  if (event.type === 'ImportClosed') {
    const { outcome, counts } = event.data;
    rows.set(jobKey, { ...before, ...last, counts, outcome } satisfies ImportRow);
    return;
  }
  const { phase, isPaused, rows: dealtWith, counts, result } = event.data;
  const now = { phase, isPaused, rows: dealtWith, counts, ...(result ? { result } : {}) };
  rows.set(jobKey, { ...before, ...last, ...now } satisfies ImportRow);
}
