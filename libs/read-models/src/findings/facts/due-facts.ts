import { civilDateIn, daysAfter, type RecordedEvent } from '@lodestone/kernel';
import type { Versions } from '@lodestone/ledger';
import { json, type KeyedTable, type Rows } from '@lodestone/projections';
import { saidOfLines, type SaidOfLine } from '../../movements/said-of-lines';
import { foundBy } from '../rule';
import { rulesOfDue } from '../rules';
import type { Change } from '../tell';
import { dueOf, type DueLine } from './due-line';
import type { numberTables } from './number-facts';

export const dueTables = {
  dueLines: {
    key: ['movementId', 'lotId'],
    columns: { movementId: 'text', lotId: 'text', line: json<DueLine>(), judgedOn: 'text' },
  },
  /** On which day a line that is on its way is asked about next. */
  dueDays: {
    key: ['day', 'movementId', 'lotId'],
    columns: { day: 'text', movementId: 'text', lotId: 'text' },
  },
  /** The last day on which anything was recorded: the only clock that a history has. */
  lastDay: { key: ['name'], columns: { name: 'text', hour: 'text', day: 'text' } },
} as const satisfies Readonly<Record<string, KeyedTable>>;

type DueRows = Rows<typeof dueTables & Pick<typeof numberTables, 'calendar'>>;

/** Lines that are late since yesterday, and what an act says of lines. */
export function keepDue(
  { metadata }: RecordedEvent,
  { before, after }: Versions,
  rows: DueRows,
): readonly Change[] {
  const passed = daysPassedBy(metadata.recordedAt, rows);
  const today = rows.get('lastDay', 'ledger')?.day ?? '';
  const late = passed
    .flatMap((day) => rows.scan('dueDays', { day }))
    .flatMap(({ movementId, lotId }) => judged(rows, { movementId, lotId }, today));
  const was = before ? saidOfLines(before) : [];
  const is = after ? saidOfLines(after) : [];
  const said = [
    ...was.map((each) => ({ each, sign: -1 as const })),
    ...is.map((each) => ({ each, sign: 1 as const })),
  ];
  return [...late, ...said.map(({ each, sign }) => keep(rows, { said: each, sign, today }))];
}

/** Where a log does not say: nothing but the histories of specs begins without `LedgerOpened`. */
const zoneDefault = 'Asia/Shanghai';

/** Days that went by since the last record; a clock that was set back moves none. */
function daysPassedBy(recordedAt: string, rows: DueRows): readonly string[] {
  const hour = recordedAt.slice(0, 'YYYY-MM-DDTHH:M'.length);
  const last = rows.get('lastDay', 'ledger');
  if (last && hour <= last.hour) return [];
  const zone = rows.get('calendar', 'ledger')?.zone ?? zoneDefault;
  const today = civilDateIn(zone)(new Date(recordedAt));
  rows.put('lastDay', { name: 'ledger', hour, day: last && last.day > today ? last.day : today });
  const days: string[] = [];
  for (let day = last?.day ?? today; day < today;) days.push((day = daysAfter(day, 1)));
  return days;
}

type Line = Readonly<{ movementId: string; lotId: string }>;

const foundOf = (row: Readonly<{ line: DueLine; judgedOn: string }> & Line): Change['before'] => {
  const { line, ...named } = row;
  return line.inTransitGrams > 0 ? foundBy(rulesOfDue, { ...line, ...named }) : [];
};

function judged(rows: DueRows, line: Line, today: string): readonly Change[] {
  const row = rows.get('dueLines', line.movementId, line.lotId);
  if (!row) return [];
  const next = { ...row, judgedOn: today };
  putLine(rows, row, next);
  return [{ before: foundOf(row), after: foundOf(next) }];
}

type Kept = Readonly<{ said: SaidOfLine; sign: 1 | -1; today: string }>;

function keep(rows: DueRows, { said, sign, today }: Kept): Change {
  const { movementId, lotId } = said;
  const row = rows.get('dueLines', movementId, lotId);
  const line = withSaid(row?.line ?? lineOf(said), { said, sign });
  const next = { movementId, lotId, line, judgedOn: today };
  putLine(rows, row, next);
  return { before: row ? foundOf(row) : [], after: foundOf(next) };
}

function lineOf(said: SaidOfLine): DueLine {
  if (said.verb !== 'sent') throw new Error(`${said.movementId} was never sent`);
  const { siteId: fromSiteId, data } = said;
  return { fromSiteId, kind: data.kind, inTransitGrams: 0, destinations: [] };
}

function withSaid(line: DueLine, { said, sign }: Pick<Kept, 'said' | 'sign'>): DueLine {
  const { recordId, occurredOn: since } = said;
  if (said.verb === 'received') {
    return { ...line, inTransitGrams: line.inTransitGrams - sign * said.data.clearedGrams };
  }
  const others = line.destinations.filter((each) => each.recordId !== recordId);
  const there = { siteId: said.data.toSiteId, since, recordId };
  // Of a sending that is brought back, what was redirected since goes on.
  const added = said.verb === 'sent' ? [there, ...others] : [...others, there];
  const massGrams = said.verb === 'sent' ? said.data.massGrams : 0;
  return {
    ...line,
    // Corrected, it may go there for another reason, and take longer.
    kind: said.verb === 'sent' ? said.data.kind : line.kind,
    inTransitGrams: line.inTransitGrams + sign * massGrams,
    destinations: sign > 0 ? added : others,
  };
}

type DueRow = Readonly<{ line: DueLine; judgedOn: string }> & Line;

function putLine(rows: DueRows, before: DueRow | undefined, next: DueRow): void {
  const { movementId, lotId } = next;
  rows.put('dueLines', next);
  const [was, is] = [before && dayAsked(before), dayAsked(next)];
  if (was === is) return;
  if (was !== undefined) rows.delete('dueDays', was, movementId, lotId);
  if (is !== undefined) rows.put('dueDays', { day: is, movementId, lotId });
}

/** The first day on which a rule finds something of it that it does not find now. */
function dayAsked({ line, judgedOn }: DueRow): string | undefined {
  if (line.inTransitGrams <= 0 || line.destinations.length === 0) return undefined;
  const { dueOn, lostOn } = dueOf(line);
  return [dueOn, lostOn].map((day) => daysAfter(day, 1)).find((day) => day > judgedOn);
}
