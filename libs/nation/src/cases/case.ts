import type { Wanted } from '../making/book';
import { portionOf, type NationLot, type Portion } from '../making/lot';
import type { Making } from '../making/making';
import { receive } from '../moving/receive';
import { sellOnChain } from '../moving/deliver';
import { addDays, type CivilDate } from '../time/calendar';
import type { Ware } from '../upstream/goods';

/** A named case: it happens once, in the first week from `fromWeek` in which it can. */
export type Case = Readonly<{
  name: string;
  /** Ids of its records, at whatever site. */
  records: readonly string[];
  fromWeek: number;
  /** False where what it needs does not lie there yet: it is tried again a week later. */
  happen: (making: Making, on: CivilDate) => boolean;
}>;

/** So many grams of one lot that lies at a site; undefined where no lot has them. */
export function fromStock(making: Making, item: Wanted, grams: number): Portion | undefined {
  const lot = making.book.lots(item).find(({ leftGrams }) => leftGrams > grams * 1.5);
  return lot && portionOf(lot, grams);
}

export type Passing = Readonly<{
  ware: Ware;
  portion: Portion;
  to: string;
  on: CivilDate;
  /** Of the sale; its receipt is called the same with `-REC`. */
  recordId: string;
  lotId: string;
}>;

/** A sale and its whole receipt, both with names of their own. */
export function pass(
  making: Making,
  { ware, portion, to, on, recordId, lotId }: Passing,
): NationLot {
  const from = portion.lot.siteId;
  const lines = [
    { ...ware, grade: portion.lot.grade ?? ('ungraded' as const), portions: [portion] },
  ];
  const sent = sellOnChain(making, { from, to, on, lines, recordId });
  const { lots } = receive(making, sent, {
    to,
    on: addDays(on, 3),
    recordId: `${recordId}-REC`,
    arrived: sent.lines.map((line) => ({ sent: line, grams: line.grams, lotId })),
  });
  return lots[0] as NationLot;
}
