import { toldRulebook } from '@lodestone/ledger';
import { ruleNotices, ruleSets } from '@lodestone/reference';
import { parquetReadObjects } from 'hyparquet';
import { saleOnChain, stock, oxide } from './acts';
import { begin, client, exportOf, opening, record } from './chain';
import { RunningLedger } from './running-ledger';

export const ofWorks = (recordId: string): string => `/sites/TJ-WORKS/records/${recordId}`;
const ofSep = (recordId: string): string => `/sites/BT-SEP/records/${recordId}`;

export type Taken = Readonly<{
  status: number;
  headers: Readonly<Record<string, unknown>>;
  bytes: Buffer;
}>;

export type Take = (
  account: string,
  url: string,
  headers?: Readonly<Record<string, string>>,
  method?: 'GET' | 'HEAD',
) => Promise<Taken>;

/** TJ-MAG exports to two clients, takes one of the exports back, and buys oxide of BT-RE. */
export async function tradedLedger(): Promise<RunningLedger> {
  const ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, ofWorks('OPEN-1'), opening);
  await record(ledger, ofWorks('OPEN-2'), stock('OTHER', { massGrams: 7_000 }));
  await record(ledger, ofSep('OPEN-1'), { ...opening, makes: [oxide] });
  await record(ledger, ofSep('SALE-1'), saleOnChain);
  const alpha = client('Alpha Motors', '213800KUD8LAJWSQ9D15');
  await record(ledger, ofWorks('EXP-1'), exportOf(1_200_000, alpha));
  const beta = client('=cmd|Beta', '529900T8BM49AURSDO55');
  await record(ledger, ofWorks('EXP-2'), exportOf(3_000, beta));
  await record(ledger, ofWorks('VOID-2'), {
    type: 'RecordVoided',
    targetRecordId: 'EXP-2',
    reason: 'recorded-twice',
  });
  await tellLaw(ledger, 'announcement-18-2025');
  await ledger.caughtUp();
  return ledger;
}

/** An authority tells a text of the reference tables, and since when it binds. */
async function tellLaw(ledger: RunningLedger, ...ruleSetIds: string[]): Promise<void> {
  const told = toldRulebook(ruleSets, ruleNotices).filter(
    ({ event }) => ruleSetIds.length === 0 || ruleSetIds.includes(event.data.ruleSetId),
  );
  for (const { event } of told) {
    const { ruleSetId, recordId, ...said } = event.data;
    const url = `/rules/${ruleSetId}/records/${recordId}`;
    const { status, body } = await ledger.put('regulator', url, { type: event.type, ...said });
    if (status !== 201) throw new Error(`not told: ${JSON.stringify(body)}`);
  }
}

/** As it comes, byte for byte. */
export const takingFrom =
  (ledger: () => RunningLedger): Take =>
  async (account, url, headers = {}, method = 'GET') => {
    const authorization = `Bearer ${await ledger().tokenOf(account)}`;
    const all = { host: '127.0.0.1:3180', authorization, ...headers };
    const response = await ledger().app.inject({ method, url: `/exports/${url}`, headers: all });
    return { status: response.statusCode, headers: response.headers, bytes: response.rawPayload };
  };

export const problemIn = ({ bytes }: Taken) =>
  JSON.parse(bytes.toString()) as {
    code: string;
    errors?: readonly { pointer: string; code: string }[];
  };

export const linesOf = ({ bytes }: Taken): readonly Record<string, unknown>[] =>
  bytes
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** By a reader that is not ours. */
export const rowsOf = async ({ bytes }: Taken): Promise<readonly Record<string, unknown>[]> =>
  parquetReadObjects({ file: Uint8Array.from(bytes).buffer });
