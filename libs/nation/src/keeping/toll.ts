import { portionOf, wholeOf } from '../making/lot';
import type { Making } from '../making/making';
import { dispatch } from '../moving/dispatch';
import { sellOnChain } from '../moving/deliver';
import { addDays, workdayFrom } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { wares } from '../upstream/goods';
import { heatOf } from '../upstream/smelt';
import { regroup } from './regroup';
import { arriveWhole } from './reserve';

const owner = { site: 'GZ-MAG.W1', enterprise: 'GZ-MAG' } as const;
const smelter = 'GZ-MET.EL1';
const separator = 'GZ-SEP.SX1';

/** Once in eight weeks a works buys oxide itself and has it reduced: it stays the works' own. */
export function toll(making: Making, week: number): void {
  if (week % 8 !== 3) return;
  const on = workdayFrom(dayOfWeek(week, 0));
  const material = wares.ndprOxide.material;
  const [lot] = making.book.lots({ siteId: separator, material, on });
  const massGrams = Math.min(12_000_000, Math.floor((lot?.leftGrams ?? 0) * 0.2));
  if (!lot || massGrams < 500_000) return;
  const sold = sellOnChain(making, {
    from: separator,
    to: owner.site,
    on,
    lines: [{ ...wares.ndprOxide, grade: 'ungraded', portions: [portionOf(lot, massGrams)] }],
  });
  const bought = arriveWhole(making, sold, owner.site, addDays(on, 3));
  const sent = dispatch(making, {
    from: owner.site,
    to: smelter,
    on: addDays(on, 7),
    purpose: 'toll',
    portions: [wholeOf(bought)],
    code: 'TOLL-OX',
  });
  const atSmelter = arriveWhole(making, sent, smelter, addDays(on, 8));
  const takes = [wholeOf(atSmelter)];
  const [metal] = heatOf(making, { siteId: smelter, on: addDays(on, 14), takes }).lots;
  if (!metal) return;
  const back = dispatch(making, {
    from: smelter,
    to: owner.site,
    on: addDays(on, 17),
    purpose: 'toll-return',
    portions: [wholeOf(metal)],
    code: 'TOLL-MET',
  });
  making.book.add(arriveWhole(making, back, owner.site, addDays(on, 18)));
}

/** Once in twelve weeks metal changes hands where it lies, and is fetched a week later. */
export function passTitle(making: Making, week: number): void {
  if (week % 12 !== 6) return;
  const on = workdayFrom(dayOfWeek(week, 1));
  const { material } = wares.ndprMetal;
  const [lot] = making.book.lots({ siteId: smelter, material, on });
  const massGrams = Math.min(6_000_000, Math.floor((lot?.leftGrams ?? 0) * 0.2));
  if (!lot || massGrams < 200_000) return;
  const [passed] = regroup(making, {
    kind: 'title',
    on,
    takes: [portionOf(lot, massGrams)],
    makes: [
      {
        lotId: making.nextLotId(smelter, on, 'TTL'),
        massGrams,
        ownerId: owner.enterprise,
      },
    ],
  });
  if (!passed) return;
  const sent = dispatch(making, {
    from: smelter,
    to: owner.site,
    on: addDays(on, 7),
    purpose: 'storage',
    portions: [wholeOf(passed)],
    code: 'TTL-MET',
  });
  making.book.add(arriveWhole(making, sent, owner.site, addDays(on, 9)));
}
