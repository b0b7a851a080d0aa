import type { GradeCode } from '@lodestone/reference';
import { gramsOf } from '../making/content';
import type { Making } from '../making/making';
import { sellOnChain } from '../moving/deliver';
import { receive } from '../moving/receive';
import { enterpriseOfSite } from '../people/enterprises';
import { addDays, type CivilDate } from '../time/calendar';
import { firstDay } from '../time/weeks';
import { offersOfSites } from '../works/works';
import { magnetsCode } from './magnets-code';
import { pricePerKilogram } from './prices';

type Missing = Readonly<{ siteId: string; grade: GradeCode; grams: number; on: CivilDate }>;

/** Days before the ship: sold on the first, there on the second. */
const daysBefore = { sold: 4, received: 2 } as const;

/** Whoever has sold more than lies there buys the rest of another who has it. */
export function fetchMissing(making: Making, missing: Missing): void {
  const { siteId: to, grade, on } = missing;
  const soldOn = addDays(on, -daysBefore.sold);
  if (soldOn < firstDay) return;
  const item = { material: 'ndfeb-magnet', grade, on: soldOn } as const;
  const others = [...offersOfSites]
    .filter(([siteId, grades]) => grades.includes(grade) && !isOfSame(siteId, to))
    .map(([siteId]) => ({ siteId, stock: making.book.stock({ ...item, siteId }) }))
    .sort((a, b) => b.stock - a.stock);
  let open = missing.grams;
  for (const { siteId: from } of others) {
    const portions = open > 0 ? making.book.draw({ ...item, siteId: from }, open) : [];
    if (portions.length === 0) continue;
    open -= gramsOf(portions);
    const line = { portions, grade, goodsCode: magnetsCode, code: grade };
    const yuanPerKilogram = pricePerKilogram(grade, 'CNY', soldOn);
    const lines = [{ ...line, yuanPerKilogram }];
    const sent = sellOnChain(making, { from, to, on: soldOn, lines });
    const { lots } = receive(making, sent, {
      to,
      on: addDays(on, -daysBefore.received),
      arrived: sent.lines.map((each) => ({ sent: each, grams: each.grams })),
    });
    for (const lot of lots) making.book.add(lot);
  }
}

const isOfSame = (siteId: string, other: string): boolean =>
  enterpriseOfSite(siteId) === enterpriseOfSite(other);
