import { BackReach, type StillAsked } from './back-reach';
import { none } from './flow-index';
import { LocalNumbers } from './local-numbers';
import { chainMoment, type AskedMoment } from './moment-of-chain';
import type { Chain } from './origins-of';
import { Walk, type Direction, type Visit } from './walk';

export type PathQuestion = AskedMoment &
  Readonly<{ of: string; to: string; direction: Direction; stillAsked?: StillAsked }>;

/** A pool, and the record through which the one before is connected with it. */
export type PathStep = Readonly<{ lot: string; recordId?: string; ordinal?: number }>;

/**
 * Why something is there: the fewest acts between the two, whatever limits a graph has. Undefined where
 * nothing of the one is in the other.
 */
export function pathTo(
  { index, dictionaries }: Chain,
  { of, to, direction, stillAsked = () => {}, ...asked }: PathQuestion,
): readonly PathStep[] | undefined {
  const lots = dictionaries.of('lot');
  const [from, wanted] = [lots.numberOf(of), lots.numberOf(to)];
  if (from === undefined || wanted === undefined) return undefined;
  const locals = { pools: new LocalNumbers(), groups: new LocalNumbers() };
  const reach = new BackReach(index, locals, { moment: chainMoment(asked), stillAsked });
  const walk = new Walk(reach, direction);
  for (const pool of index.poolsOfLot(from)) walk.begin(pool);
  const gone = new Set<number>();
  for (let visit = walk.next(); visit; visit = walk.next()) {
    const isThere = index.lotOfPool(visit.pool) === wanted;
    if (isThere && reach.firstFlow(reach.meet(visit.pool)) !== none) return stepsTo(visit);
    stillAsked();
    for (const { line } of walk.onward(visit)) {
      const group = index.groupOfLine(line);
      if (gone.has(group)) continue;
      gone.add(group);
      const pools = walk.beyond(group).filter(({ pool }) => pool !== none);
      for (const edge of pools) walk.go(visit, group, edge);
    }
  }
  return undefined;

  function stepsTo(visit: Visit): readonly PathStep[] {
    const lot = lots.wordOf(index.lotOfPool(visit.pool));
    if (!visit.from) return [{ lot }];
    index.lines.seek(index.startOfGroup(visit.group));
    const recordId = dictionaries.of('record').wordOf(index.lines.column('record'));
    const ordinal = index.ordinalOfGroup(visit.group);
    return [...stepsTo(visit.from), { lot, recordId, ordinal }];
  }
}
