import type { CivilDate } from '../time/calendar';
import type { NationAct } from './act';
import type { Content } from './content';

/** An extraction line: what went in and out of it, by day. */
export type Unit = Readonly<{
  unitId: string;
  flows: Array<Readonly<{ on: CivilDate; content: Content; act: NationAct }>>;
}>;

/** What the line always holds, whatever runs through it: its filling, which came first. */
export const fillingOf = ({ flows }: Unit): Content => flows[0]?.content ?? {};

export const openUnit = (unitId: string): Unit => ({ unitId, flows: [] });

/** Grams of each element in the line at the end of a day; of all days where none is given. */
export function contentIn({ flows }: Unit, upTo?: CivilDate): Content {
  const content: Record<string, number> = {};
  for (const { on, content: flow } of flows) {
    if (upTo !== undefined && on > upTo) continue;
    for (const [element, grams] of Object.entries(flow)) {
      content[element] = (content[element] ?? 0) + grams;
    }
  }
  return content;
}
