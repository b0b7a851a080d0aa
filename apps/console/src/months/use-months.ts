import { useHead } from '../ledger/head';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import { useOwnSites } from '../stock/own-sites';
import { monthLines, type Closing, type MonthLine } from './months';

/** What was closed and what is to be, of every own site, newest first; the day is that of the history. */
export function useMonths() {
  const sites = useOwnSites().map(({ siteId }) => siteId);
  const { data: head } = useHead();
  const moment = useMoment();
  const query = { ...moment, type: 'PeriodClosed' as const, state: 'live' as const, limit: 200 };
  const asked = useAnswer(['closings', query], (signal) =>
    ledger.GET('/records', { params: { query }, signal }),
  );
  const closings = (asked.data?.items ?? []).map((record): Closing => ({
    siteId: record.siteId,
    recordId: record.recordId,
    month: (record.data as { month?: string }).month ?? '',
    closedOn: record.occurredOn ?? '',
    isLate: record.isLate ?? false,
  }));
  const today = moment.asOf ?? head?.today ?? '';
  const lines: readonly MonthLine[] = asked.data && today ? monthLines(sites, closings, today) : [];
  return { asked, lines, due: lines.filter(({ state }) => state === 'due') };
}
