import { portionOf } from '../making/lot';
import type { Making } from '../making/making';
import { recordAct, takesOf } from '../making/record-act';
import { dispatch } from '../moving/dispatch';
import { arrive } from '../moving/arrive';
import { smelters } from '../planning/chain';
import { addDays, workdayFrom } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { recyclers } from '../upstream/recycle';
import { allWorks, traders } from '../works/works';
import { closeMonths } from './months';
import { countShelves, countUnits } from './counts';
import { sampleAndAssay } from './laboratory';
import { merge, regroup, split } from './regroup';
import { keepReserve, setAside } from './reserve';
import { toll, passTitle } from './toll';

/** What is done to the books beside making and selling. */
export function keepBooks(making: Making, week: number): void {
  sampleAndAssay(making, week);
  scrapRejects(making, week);
  repack(making, week);
  moveOffCuts(making, week);
  loseSome(making, week);
  keepReserve(making, week);
  setAside(making, week);
  toll(making, week);
  passTitle(making, week);
  countShelves(making, week);
  countUnits(making, week);
  closeMonths(making, week);
}

/** Magnets that fail their last test become scrap, once in four weeks. */
function scrapRejects(making: Making, week: number): void {
  const on = workdayFrom(dayOfWeek(week, 4));
  for (const [n, { siteId, grades }] of allWorks.entries()) {
    if ((week + n) % 4 !== 2) continue;
    const grade = grades[week % grades.length];
    const lot = making.book.lots({ siteId, material: 'ndfeb-magnet', grade, on }).at(-1);
    if (!lot || lot.leftGrams < 2_000_000) continue;
    const share = making.random('rejects').within(0.002, 0.006);
    const massGrams = Math.round((lot.leftGrams * share) / 100) * 100;
    const [scrap] = regroup(making, {
      kind: 'scrap',
      on,
      takes: [portionOf(lot, massGrams)],
      makes: [
        {
          lotId: making.nextLotId(siteId, on, 'SCR'),
          massGrams,
          material: 'ndfeb-magnet-scrap',
        },
      ],
    });
    if (scrap) making.book.add(scrap);
  }
}

/** Traders split what they sell in parts; smelters merge what they charge together. */
function repack(making: Making, week: number): void {
  const on = workdayFrom(dayOfWeek(week, 2));
  for (const [n, [siteId, rows]] of Object.entries(traders).entries()) {
    if ((week + n) % 6 !== 0) continue;
    const grade = rows[week % rows.length]?.[0];
    const [lot] = making.book.lots({ siteId, material: 'ndfeb-magnet', grade, on });
    if (lot && lot.leftGrams > 4_000_000) split(making, lot, on);
  }
  for (const [n, { siteId }] of smelters.entries()) {
    if ((week + n) % 7 !== 0) continue;
    const material = 'praseodymium-neodymium-oxide';
    const lots = making.book.lots({ siteId, material, on }).slice(0, 2);
    if (lots.length === 2) merge(making, lots, on);
  }
}

/** The first works of NB-MAG has no press for bales: its off-cuts go to the second. */
function moveOffCuts(making: Making, week: number): void {
  if (week % 8 !== 5) return;
  const [from, to] = ['NB-MAG.W1', 'NB-MAG.W2'];
  const on = workdayFrom(dayOfWeek(week, 0));
  const portions = making.book.drawAll({ siteId: from, material: 'ndfeb-off-cuts', on });
  if (portions.length === 0) return;
  const sent = dispatch(making, { from, to, on, purpose: 'own-site', portions, code: 'OFF' });
  arrive(making, sent, { to, on: addDays(on, 1) });
}

const causes = ['self-ignition', 'theft', 'spill', 'fire', 'transport-accident'] as const;

/** Accidents: swarf burns by itself, and what is dear is stolen. */
function loseSome(making: Making, week: number): void {
  const random = making.random('losses');
  if (!random.chance(0.2)) return;
  const on = workdayFrom(dayOfWeek(week, 2));
  const siteId = random.pick(recyclers);
  const [lot] = making.book.lots({ siteId, material: 'ndfeb-swarf', on });
  if (!lot || lot.leftGrams < 1_000_000) return;
  const takes = [portionOf(lot, random.between(20, 400) * 1_000)];
  const cause = random.pick(causes);
  recordAct(making, {
    siteId,
    recordId: making.nextRecordId(siteId, on, 'LOSS'),
    body: { type: 'Lost', occurredOn: on, cause, takes: takesOf(takes) },
    takes,
  });
}
