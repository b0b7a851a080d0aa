import type { Making } from '../making/making';
import { gramsOf } from '../making/content';
import { deliver } from '../moving/deliver';
import { addDays, workdayFrom, type CivilDate } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { lineOf } from '../upstream/buy';
import { wares, yuanOn, type Ware } from '../upstream/goods';
import type { Now } from '../upstream/mine';
import { clientOf, exportOneLine } from './one-line';
import { minorOf } from './papers';
import { dollarsIn } from './prices';

const warehouse = 'GZ-RET.WH1';

type Line = Readonly<{
  ware: Ware;
  from: string;
  grams: number;
  /** Of what lies there, the most that is bought: works at home come first. */
  share: number;
  clientKey: string;
  /** One of the seven elements is in it: after April 2025 half a year passes until the licence. */
  isControlled?: boolean;
}>;

const lines: readonly Line[] = [
  { ware: wares.ceriumOxide, from: 'SD-SEP.SX1', grams: 60_000_000, share: 0.8, clientKey: 'DE-8' },
  {
    ware: wares.lanthanumCarbonate,
    from: 'SD-SEP.SX1',
    grams: 90_000_000,
    share: 0.8,
    clientKey: 'US-8',
  },
  { ware: wares.ndprMetal, from: 'BT-MET.EL1', grams: 4_000_000, share: 0.08, clientKey: 'JP-8' },
  {
    ware: wares.lanthanumCeriumOxide,
    from: 'FJ-SEP.SX1',
    grams: 12_000_000,
    share: 0.6,
    clientKey: 'VN-8',
  },
  {
    ware: wares.yttriumOxide,
    from: 'JS-SEP.SX1',
    grams: 9_000_000,
    share: 0.6,
    clientKey: 'KR-8',
    isControlled: true,
  },
  {
    ware: wares.dysprosiumIron,
    from: 'GZ-MET.EL1',
    grams: 400_000,
    share: 0.08,
    clientKey: 'JP-8',
    isControlled: true,
  },
];

/** What nobody could ship for want of a licence waited from and until these days. */
const waiting = { from: '2025-04-04', until: '2025-10-13' } as const;

/**
 * Oxides, metals and alloys go abroad as well: a series of its own in the statistics of the customs,
 * which is never added to the magnets. Bought in every other week, shipped in one of four.
 */
export function tradeMaterials({ making, week }: Now): void {
  const on = workdayFrom(dayOfWeek(week, 1));
  for (const line of lines) {
    if (week % 4 === 0) ship(making, line, on);
    if (week % 2 === 0) fetch(making, line, on);
  }
}

function fetch(making: Making, { ware, from, grams, share }: Line, on: CivilDate): void {
  const { material } = ware;
  const open = grams - making.book.position({ siteId: warehouse, material });
  const wanted = Math.min(open, making.book.stock({ siteId: from, material, on }) * share);
  // Nobody fetches a handful.
  if (wanted < grams / 20) return;
  deliver(making, { from, to: warehouse, on, lines: [lineOf(making, ware, { from, on }, wanted)] });
}

function ship(making: Making, { ware, from, clientKey, isControlled }: Line, on: CivilDate): void {
  if (isControlled === true && on >= waiting.from && on < waiting.until) return;
  const portions = making.book.drawAll({ siteId: warehouse, material: ware.material, on });
  const grams = gramsOf(portions);
  if (grams === 0) return;
  const client = clientOf(clientKey);
  // What is paid at home, the duty of the trader, and what a buyer abroad pays more.
  const dollars = (yuanOn(ware, addDays(on, -14)) / yuanPerDollar) * abroad;
  exportOneLine(making, {
    recordId: making.nextRecordId(warehouse, on, 'EXP'),
    on,
    client,
    portions,
    line: {
      goodsCode: ware.goodsCode,
      grade: 'ungraded',
      valueMinor: minorOf(client.currency, grams, dollarsIn(client.currency, dollars)),
      currency: client.currency,
      processingDegree: 'not-a-magnet',
    },
    goods: { processingDegree: 'not-a-magnet' },
    terms: { producerId: from.split('.')[0] ?? from },
  });
}

const yuanPerDollar = 7.2;
const abroad = 1.12;
