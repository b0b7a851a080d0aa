import type { Making } from '../making/making';
import { workdayFrom } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { blend } from './blend';
import type { Case } from './case';
import { loop } from './loop';
import { outsideCases } from './outside';
import { receiptCases } from './receipts';

/** What docs/nation.md promises by name; the late correction is an export and stands there. */
export const cases: readonly Case[] = [blend, loop, ...receiptCases, ...outsideCases];

export function tellCases(making: Making, week: number): void {
  const on = workdayFrom(dayOfWeek(week, 0));
  for (const { name, fromWeek, happen } of cases) {
    if (week < fromWeek || making.told.has(name)) continue;
    if (happen(making, on)) making.told.add(name);
  }
}
