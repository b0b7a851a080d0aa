import type { Making } from '../making/making';
import { workdayFrom } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { blend } from './blend';
import type { Case } from './case';
import { lifeCases } from './life';
import { loop } from './loop';
import { caseOfOthers } from './of-others';
import { outsideCases } from './outside';
import { processingCases } from './processing';
import { receiptCases } from './receipts';
import { scrapCases } from './scrap-abroad';
import { soldGoodsCases } from './sold-goods';
import { returnCases } from './there-and-back';

/** What docs/nation.md promises by name; the late correction is an export and stands there. */
export const cases: readonly Case[] = [
  ...[blend, loop, ...receiptCases, ...outsideCases, ...soldGoodsCases, ...caseOfOthers],
  ...[...processingCases, ...returnCases, ...scrapCases, ...lifeCases],
];

export function tellCases(making: Making, week: number): void {
  const on = workdayFrom(dayOfWeek(week, 0));
  for (const { name, fromWeek, happen } of cases) {
    if (week < fromWeek || making.told.has(name)) continue;
    if (happen(making, on)) making.told.add(name);
  }
}
