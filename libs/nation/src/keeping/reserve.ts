import { portionOf, wholeOf, type NationLot } from '../making/lot';
import type { Making } from '../making/making';
import { dispatch } from '../moving/dispatch';
import { receive } from '../moving/receive';
import type { Sent } from '../moving/sent';
import { addDays, workdayFrom, type CivilDate } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { regroup } from './regroup';

const depot = 'CN-RSV.DEP1';
const keepers = ['GZ-SEP.SX1', 'GD-SEP.SX1', 'JS-SEP.SX1'] as const;

/** Twice a year dysprosium oxide goes into the reserve; a year later it comes out again. */
export function keepReserve(making: Making, week: number): void {
  const turn = keepers.findIndex((_, n) => week % 26 === 4 + n * 7);
  const from = keepers[turn];
  if (from === undefined) return;
  const on = workdayFrom(dayOfWeek(week, 0));
  const [lot] = making.book.lots({ siteId: from, material: 'dysprosium-oxide', on });
  const massGrams = Math.floor((lot?.leftGrams ?? 0) * 0.04);
  if (!lot || massGrams < 10_000) return;
  const portions = [portionOf(lot, massGrams)];
  const sent = dispatch(making, {
    from,
    to: depot,
    on,
    purpose: 'reserve',
    portions,
    code: 'RSV-DYO',
  });
  const kept = arriveWhole(making, sent, depot, addDays(on, 4));
  release(making, kept, { to: from, on: workdayFrom(addDays(on, 182)) });
}

/** What comes back still has its status, until the owner says that it is free. */
function release(
  making: Making,
  kept: NationLot,
  { to, on }: Readonly<{ to: string; on: CivilDate }>,
): void {
  const portions = [wholeOf(kept)];
  const sent = dispatch(making, {
    from: depot,
    to,
    on,
    purpose: 'reserve-release',
    portions,
    code: 'DYO-RSV',
  });
  const back = arriveWhole(making, sent, to, addDays(on, 4));
  const freedOn = addDays(on, 6);
  const whole = wholeOf(back);
  const freed = regroup(making, {
    kind: 'status',
    on: freedOn,
    takes: [whole],
    makes: [
      {
        lotId: making.nextLotId(to, freedOn, 'DYO-F'),
        massGrams: whole.grams,
        status: 'free',
      },
    ],
  });
  for (const lot of freed) making.book.add(lot);
}

/** What one enterprise sends to itself or to its keeper arrives whole, gram by gram. */
export function arriveWhole(making: Making, sent: Sent, to: string, on: CivilDate): NationLot {
  const { lots } = receive(making, sent, {
    to,
    on,
    arrived: sent.lines.map((line) => ({ sent: line, grams: line.grams })),
  });
  return lots[0] as NationLot;
}
