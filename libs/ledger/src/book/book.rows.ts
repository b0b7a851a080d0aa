import type { FoldedEvent, KeyedRows, WritableKeyedRows } from '@lodestone/kernel';
import type { BookEvent } from './book.events';

/** What the book says of one label now. */
export type LabelRow = Readonly<{
  labelId: string;
  sequence: number;
  revision: number;
  recordedAt: string;
  /** Absent since it was dropped. */
  saved?: Readonly<{ ref: string; sealedLabel: string }>;
}>;

export type SavedLabelRow = LabelRow & Required<Pick<LabelRow, 'saved'>>;

const labelKey = (labelId: string): string => `label/${labelId}`;
const countKey = 'count';

export const labelRowOf = (rows: KeyedRows, labelId: string): LabelRow | undefined =>
  rows.get<LabelRow>(labelKey(labelId));

/** How many labels stand for something. */
export const labelsIn = (rows: KeyedRows): number => rows.get<number>(countKey) ?? 0;

export const savedLabelsIn = (rows: KeyedRows): readonly SavedLabelRow[] =>
  rows
    .scan<LabelRow>(labelKey(''))
    .map(([, row]) => row)
    .filter(isSaved);

export const isSaved = (row: LabelRow | undefined): row is SavedLabelRow =>
  row?.saved !== undefined;

export function evolveBook(
  rows: WritableKeyedRows,
  { event, metadata: { recordedAt }, revision }: FoldedEvent<BookEvent>,
): void {
  const { labelId, sequence } = event.data;
  const before = labelRowOf(rows, labelId);
  const row: LabelRow = { labelId, sequence, revision, recordedAt };
  if (event.type === 'NameSaved') {
    const { ref, sealedLabel } = event.data;
    rows.set(labelKey(labelId), { ...row, saved: { ref, sealedLabel } } satisfies LabelRow);
    if (!isSaved(before)) rows.set(countKey, labelsIn(rows) + 1);
  } else {
    rows.set(labelKey(labelId), row);
    if (isSaved(before)) rows.set(countKey, labelsIn(rows) - 1);
  }
}
