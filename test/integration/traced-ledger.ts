import { oxide, receipt, saleOnChain } from './acts';
import { begin, exportOf, opening, record } from './chain';
import { RunningLedger } from './running-ledger';

const ofSep = (recordId: string): string => `/sites/BT-SEP/records/${recordId}`;
const ofWorks = (recordId: string): string => `/sites/TJ-WORKS/records/${recordId}`;

/** BT-RE sells half of its oxide to TJ-MAG, which exports magnets that it had, and sends oxide on. */
export async function tracedLedger(): Promise<RunningLedger> {
  const ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, ofSep('OPEN-1'), { ...opening, makes: [oxide] });
  await record(ledger, ofSep('SALE-1'), saleOnChain);
  await record(ledger, ofWorks('IN-1'), receipt());
  await record(ledger, ofWorks('OPEN-1'), opening);
  await record(ledger, ofWorks('EXP-1'), exportOf(1_200_000));
  return ledger;
}
