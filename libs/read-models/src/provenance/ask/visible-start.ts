import { none } from '../flow-index';
import { startOf } from '../graph/start-of';
import type { Start } from '../start';
import type { SubjectKind } from '../subject';
import { seen } from './ask-graph';
import { beginningOf, type AskedSubject, type ChainReadings, type ChainThen } from './chain-asked';

/** Where a question begins, as far as it may be seen; undefined where that is nowhere. */
export function visibleStart(
  readings: ChainReadings,
  question: AskedSubject,
  { looked, moment }: ChainThen,
): Start | undefined {
  const begins = beginningOf(readings, question, moment.ordinal);
  const { pools, groups } = startOf(looked, question.subject, begins);
  const { index } = looked;
  const { sees = () => true } = seen(readings, question, looked);
  /** What an enterprise asks about has to be touched by an act of its own. */
  const isTouched = (pool: number): boolean => {
    for (let line = index.latestLine(pool); line !== none; line = index.earlierLine(line)) {
      const group = index.groupOfLine(line);
      if (index.counts(group, moment) && sees(group)) return true;
    }
    return false;
  };
  const start = { pools: pools.filter(isTouched), groups: groups.filter(sees) };
  return start.pools.length + start.groups.length === 0 ? undefined : start;
}

/** Of these one is meant, which is there or not; of the others all that there is, however little. */
const named: ReadonlySet<SubjectKind> = new Set(['lot', 'unit', 'record', 'movement', 'deal']);

export const isNamed = ({ subject }: AskedSubject): boolean => named.has(subject.kind);
