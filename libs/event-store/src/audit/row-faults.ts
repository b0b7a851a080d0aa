import { isDeepStrictEqual } from 'node:util';
import { sumOf } from '../keyed-rows/row-sum';
import { nothing, withOne, type Tally } from '../keyed-rows/tally';
import type { KeptRow } from './kept-rows';

/** One row that is not what the log makes of it. Undefined: no row at all. */
export type RowFault = Readonly<{
  stream: string;
  /** Empty for the mark of the stream: up to which event its rows are folded. */
  key: string;
  there: string | undefined;
  should: string | undefined;
}>;

type Compared = Readonly<{
  there: Iterator<KeptRow>;
  should: Iterator<readonly [key: string, json: string]>;
}>;

/** Goes through two lists in the order of their keys at once. @returns which rows are there */
export function rowFaults(
  stream: string,
  { there, should }: Compared,
  onFault: (fault: RowFault) => void,
): Tally {
  let tally = nothing;
  let kept = there.next();
  let folded = should.next();
  while (!kept.done || !folded.done) {
    const order = kept.done ? 1 : folded.done ? -1 : compared(kept.value.key, folded.value[0]);
    if (order < 0 && !kept.done) {
      const { key, json } = kept.value;
      onFault({ stream, key: String(key), there: String(json), should: undefined });
    } else if (order > 0 && !folded.done) {
      const [key, json] = folded.value;
      onFault({ stream, key, there: undefined, should: json });
    } else if (!kept.done && !folded.done) {
      const fault = faultOf(stream, kept.value, folded.value[1]);
      if (fault) onFault(fault);
    }
    if (order <= 0) {
      if (!kept.done) tally = withOne(tally, Number(kept.value.sum));
      kept = there.next();
    }
    if (order >= 0) folded = should.next();
  }
  return tally;
}

/** As SQLite sorts: by bytes, and what is no text apart from it. */
function compared(kept: unknown, folded: string): number {
  if (typeof kept === 'string') return Buffer.compare(Buffer.from(kept), Buffer.from(folded));
  return kept instanceof Uint8Array ? 1 : -1;
}

function faultOf(
  stream: string,
  { key, json, sum }: KeptRow,
  should: string,
): RowFault | undefined {
  const place = { stream, key: String(key) };
  if (typeof json !== 'string' || !saysTheSame(json, should)) {
    const isOdd = json === should;
    return { ...place, there: isOdd ? `${typeof json} ${String(json)}` : String(json), should };
  }
  const wanted = sumOf(stream, place.key, json);
  if (sum === wanted) return undefined;
  return { ...place, there: `sum ${String(sum)}`, should: `sum ${wanted}` };
}

/** The members of an object may have come in another order; nothing else may differ. */
function saysTheSame(there: string, should: string): boolean {
  if (there === should) return true;
  try {
    return isDeepStrictEqual(JSON.parse(there), JSON.parse(should));
  } catch {
    return false;
  }
}
