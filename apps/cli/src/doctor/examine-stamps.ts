import { clockStepMsMax } from '@lodestone/event-store';
import type { RecordedEvent } from '@lodestone/kernel';
import type { ClockFaultDeclared } from '@lodestone/ledger';
import { runAs } from '../arguments/run-as';
import { counted } from '../terminal/figures';
import { fail, ok, warn, type Finding } from './finding';

const check = 'stamps';

/** A demonstration records what it was told up to three days earlier; nobody else is late at all. */
const backMs = 7 * 24 * 3_600_000;

/** So many rows of records are named. */
const rowsMax = 5;

type Row = { from: number; to: number };

/** `recordedAt` of every counted event, and what was declared about it. */
export class Stamps {
  readonly ms: number[] = [];
  readonly declared: ClockFaultDeclared['data'][] = [];

  look({ event, metadata }: RecordedEvent): void {
    this.ms.push(Date.parse(metadata.recordedAt));
    if (event.type === 'ClockFaultDeclared') {
      this.declared.push(event.data as ClockFaultDeclared['data']);
    }
  }
}

/** Stamps of a clock that ran ahead hide from `knownAt` what was recorded after them. */
export function examineStamps(stamps: Stamps, now: Date): Finding[] {
  const good = withoutDeclared(stamps);
  const future = rowsOf(good, (ms) => ms > now.getTime() + clockStepMsMax);
  const back = steppedBack(good);
  const findings = [...future.slice(0, rowsMax).map(laterThanNow), ...back.slice(0, rowsMax)];
  if (findings.length > 0) return findings;
  const { declared } = stamps;
  const says = declared.length > 0 ? `; ${counted(declared.length, 'clock fault')} declared` : '';
  return [ok(check, `none later than now, nor than those that follow it${says}`, { declared })];
}

/** `undefined` where the stamp is known to be wrong. */
function withoutDeclared({ ms, declared }: Stamps): readonly (number | undefined)[] {
  const good: (number | undefined)[] = [...ms];
  for (const { fromOrdinal, toOrdinal } of declared) {
    good.fill(undefined, fromOrdinal, toOrdinal + 1);
  }
  return good;
}

function rowsOf(
  stamps: readonly (number | undefined)[],
  isOne: (ms: number) => boolean,
): readonly Row[] {
  const rows: Row[] = [];
  for (const [ordinal, ms] of stamps.entries()) {
    if (ms === undefined || !isOne(ms)) continue;
    const last = rows.at(-1);
    if (last?.to === ordinal - 1) last.to = ordinal;
    else rows.push({ from: ordinal, to: ordinal });
  }
  return rows;
}

const namesOf = ({ from, to }: Row): string =>
  from === to ? `ordinal ${from}` : `ordinals ${from} to ${to}`;

const declaring = ({ from, to }: Row): string =>
  runAs(`declare-clock-fault --from ${from} --to ${to}`).replace(/\.$/, '');

const laterThanNow = (row: Row): Finding =>
  fail(
    check,
    `${namesOf(row)} stamped later than this machine's clock is now: nothing is recorded until then`,
    `set the clock right; if it is right, ${declaring(row)} on the running ledger.`,
    row,
  );

/** Each time that the stamps fell far back: what was stamped later than the record that follows it. */
function steppedBack(stamps: readonly (number | undefined)[]): readonly Finding[] {
  const findings: Finding[] = [];
  let largest = -Infinity;
  for (const [ordinal, ms] of stamps.entries()) {
    if (ms === undefined) continue;
    if (ms < largest - backMs) {
      findings.push(laterThanNext(firstLater(stamps, { than: ms + backMs, before: ordinal })));
      largest = ms;
    } else largest = Math.max(largest, ms);
  }
  return findings;
}

function firstLater(
  stamps: readonly (number | undefined)[],
  { than, before }: Readonly<{ than: number; before: number }>,
): Row {
  const from = stamps.findIndex((ms) => ms !== undefined && ms > than);
  return { from, to: before - 1 };
}

const laterThanNext = (row: Row): Finding =>
  warn(
    check,
    `${namesOf(row)} stamped more than a week later than ordinal ${row.to + 1}, which follows`,
    `if the clock ran ahead then, ${declaring(row)} on the running ledger, so that knownAt shows ` +
      'what follows; if it was behind afterwards, nothing need be done.',
    row,
  );
