import { portionOf, wholeOf, type NationLot, type Portion } from '../making/lot';
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

/** The depot gives it back, and with the depot it leaves the reserve. */
function release(
  making: Making,
  kept: NationLot,
  { to, on }: Readonly<{ to: string; on: CivilDate }>,
): void {
  const sent = dispatch(making, {
    from: depot,
    to,
    on,
    purpose: 'reserve-release',
    portions: [wholeOf(kept)],
    code: 'DYO-RSV',
  });
  making.book.add(arriveWhole(making, sent, to, addDays(on, 4)));
}

/** An enterprise keeps a reserve of its own where it stands: a status, and half a year later none. */
export function setAside(making: Making, week: number): void {
  if (week % 26 !== 9) return;
  const siteId = 'BT-SEP.SX1';
  const on = workdayFrom(dayOfWeek(week, 1));
  const material = 'praseodymium-neodymium-oxide';
  const [lot] = making.book.lots({ siteId, material, on });
  const massGrams = Math.floor((lot?.leftGrams ?? 0) * 0.03);
  if (!lot || massGrams < 10_000) return;
  const [aside] = passTo(making, portionOf(lot, massGrams), { on, status: 'reserve' });
  if (!aside) return;
  const freedOn = workdayFrom(addDays(on, 182));
  const freed = passTo(making, wholeOf(aside), { on: freedOn, status: 'free' });
  for (const each of freed) making.book.add(each);
}

const passTo = (
  making: Making,
  portion: Portion,
  { on, status }: Readonly<{ on: CivilDate; status: string }>,
): readonly NationLot[] =>
  regroup(making, {
    kind: 'status',
    on,
    takes: [portion],
    makes: [
      {
        lotId: making.nextLotId(portion.lot.siteId, on, 'RSV'),
        massGrams: portion.grams,
        status,
      },
    ],
  });

/** What one enterprise sends to itself or to its keeper arrives whole, gram by gram. */
export function arriveWhole(making: Making, sent: Sent, to: string, on: CivilDate): NationLot {
  const { lots } = receive(making, sent, {
    to,
    on,
    arrived: sent.lines.map((line) => ({ sent: line, grams: line.grams })),
  });
  return lots[0] as NationLot;
}
