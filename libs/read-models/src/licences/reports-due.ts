import { daysAfter } from '@lodestone/kernel';
import type { LicenceEvent, LicenceGranted } from '@lodestone/ledger';
import type { UseReportKind } from '@lodestone/reference';
import { exportsStanding } from './drawn-items';
import type { LicenceUseLine } from './licence-file';

/** One report that an export under a licence needs (Order 792 Art. 18). */
export type ReportOfExport = Readonly<{
  exportRecordId: string;
  kind: UseReportKind;
  /** The last day in time. Absent of a report that nobody asked for. */
  dueOn?: string;
  /** When it was reported, by which record; absent while it is awaited. */
  reported?: Readonly<{ recordId: string; occurredOn: string }>;
  isOverdue: boolean;
}>;

type Told = Readonly<{
  granted: LicenceGranted['data'];
  uses: readonly LicenceUseLine[];
  events: readonly LicenceEvent[];
}>;

/** What each export under a licence needs, and what was reported besides; what is due first, first. */
export function reportsDue(
  { granted, uses, events }: Told,
  asOf: string,
): readonly ReportOfExport[] {
  const told = events.flatMap((event) => (event.type === 'LicenceUseReported' ? [event.data] : []));
  const due = exportsStanding(uses).flatMap(({ exportRecordId, occurredOn }) =>
    granted.reports.map(({ kind, withinDays }): ReportOfExport => {
      const dueOn = daysAfter(occurredOn, withinDays);
      const report = told.find((one) => one.kind === kind && one.exportRecordId === exportRecordId);
      return {
        exportRecordId,
        kind,
        dueOn,
        ...(report
          ? { reported: { recordId: report.recordId, occurredOn: report.occurredOn } }
          : {}),
        isOverdue: (report?.occurredOn ?? asOf) > dueOn,
      };
    }),
  );
  const asked = new Set(due.map(({ exportRecordId, kind }) => `${exportRecordId} ${kind}`));
  const unasked = told
    .filter(({ exportRecordId, kind }) => !asked.has(`${exportRecordId} ${kind}`))
    .map(({ exportRecordId, kind, recordId, occurredOn }): ReportOfExport => ({
      exportRecordId,
      kind,
      reported: { recordId, occurredOn },
      isOverdue: false,
    }));
  const byDay = (a: ReportOfExport, b: ReportOfExport): number =>
    (a.dueOn ?? '~') < (b.dueOn ?? '~') ? -1 : (a.dueOn ?? '~') > (b.dueOn ?? '~') ? 1 : 0;
  return [...due, ...unasked].sort(byDay);
}
