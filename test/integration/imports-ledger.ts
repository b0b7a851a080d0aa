import { setTimeout as passed } from 'node:timers/promises';
import type { Answer, RunningLedger } from './running-ledger';

export const csvType = 'text/csv';
export const ndjsonType = 'application/x-ndjson';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type Told = Readonly<{
  row: number;
  column?: string;
  field: string;
  code: string;
  message: Readonly<{ en: string; zh: string }>;
}>;

export type Import = Readonly<{
  state: string;
  result?: string;
  outcome?: string;
  rows: number;
  counts: Readonly<Record<'records' | 'recorded' | 'unchanged' | 'wrong', number>>;
  wrong: readonly Told[];
  wrongLeftOut: boolean;
  conversions: ReadonlyArray<Readonly<Record<string, unknown>>>;
  encoding?: string;
  separator?: string;
}>;

type File = Readonly<{ bytes: string | Buffer; type?: string; query?: string; account?: string }>;

const sentTo = async (
  ledger: RunningLedger,
  request: Readonly<{ method: 'PUT' | 'POST'; url: string }>,
  { bytes, type = csvType, query = '', account = 'TJ-MAG' }: File,
): Promise<Answer> => {
  const authorization = `Bearer ${await ledger.tokenOf(account)}`;
  return ledger.inject({
    method: request.method,
    url: `${request.url}${query}`,
    headers: { authorization, 'content-type': type },
    payload: bytes,
  });
};

export const sendFile = (ledger: RunningLedger, importId: string, file: File): Promise<Answer> =>
  sentTo(ledger, { method: 'PUT', url: `/imports/${importId}` }, file);

export const tryFile = (ledger: RunningLedger, file: File): Promise<Answer> =>
  sentTo(ledger, { method: 'POST', url: '/imports/dry-run' }, file);

/** Until nothing is left to be done, or it rests. */
export async function settled(
  ledger: RunningLedger,
  importId: string,
  account = 'TJ-MAG',
): Promise<Import> {
  for (;;) {
    const { body } = await ledger.get(account, `/imports/${importId}`);
    const told = body as unknown as Import;
    const isOver = told.state === 'closed' || told.state === 'paused';
    const isKept =
      told.state === 'finished' && (told.counts.wrong > 0 || told.result !== 'completed');
    if (isOver || isKept) return told;
    await passed(20);
  }
}

export async function imported(
  ledger: RunningLedger,
  importId: string,
  file: File,
): Promise<Import> {
  const answer = await sendFile(ledger, importId, file);
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return settled(ledger, importId, file.account);
}

export const placesOf = (places: readonly Told[]): readonly string[] =>
  places.map(({ row, column, field, code }) => `${row} ${column ?? ''} ${field} ${code}`);

/** A file of which the one record is not possible: it is kept until somebody has looked at it. */
export const wrongFile = `${JSON.stringify({ siteId: 'TJ-WORKS', recordId: 'FILE-1', type: 'Lost' })}\n`;

/** A table of losses: the record that needs the fewest columns. */
export const heading = 'recordId,occurredOn,cause,takes.lotId,takes.massGrams';
export const asLost = '?type=Lost&siteId=TJ-WORKS';
export const lost = (recordId: string, grams = '1', on = '2025-02-01') =>
  `${recordId},${on},theft,MAG,${grams}`;
export const table = (...rows: readonly string[]): string => `${[heading, ...rows].join('\n')}\n`;
