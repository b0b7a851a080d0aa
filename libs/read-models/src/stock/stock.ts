import type { DomainEvent } from '@lodestone/kernel';
import {
  actTypes,
  addContents,
  contentOfMicrograms,
  flowsOf,
  linesOf,
  microgramsOf,
  noContent,
  versionsIn,
  type Act,
  type CompositionPpm,
  type Flows,
  type LotHeld,
  type LotReleased,
  type PostingLine,
} from '@lodestone/ledger';
import { existing, projection, type Fold } from '@lodestone/projections';
import { cubes, type Cube } from './cubes';
import { rollUp } from './roll-up';
import { addChangeLines, addFactLines, appendLines, type StockLines } from './stock-lines';
import { heldUnit, stockTables, type LotFacts, type StockRows } from './stock-tables';

/** One event: everything that it changes has its ordinal. */
type Told = { readonly ordinal: number; line: number; readonly lines: StockLines };

const take: Fold<DomainEvent, typeof stockTables> = ({ event }, rows, ordinal, derive) => {
  const { before, after } = versionsIn(event);
  const told: Told = { ordinal, line: 0, lines: new Map() };
  const flows = { before: before && flowsOf(before), after: after && flowsOf(after) };
  if (before && flows.before) undo(rows, told, { act: before, flows: flows.before });
  if (after && flows.after) {
    const kept = new Set(flows.before?.makes.map(({ lotId }) => lotId));
    perform(rows, told, { act: after, flows: flows.after, kept });
  }
  const { siteId } = event.data as Readonly<{ siteId: string }>;
  appendLines(rows, siteId, told.lines);
  // Few acts are of a unit; of all others the lines are not wanted.
  if ([flows.before, flows.after].some((each) => each && each.units.length > 0)) {
    for (const line of derive(linesOf)) {
      if (line.account === 'in-process') changeUnit(rows, told, line);
    }
  }
};

/**
 * What lies where: the lots of every site with what is left of them, and what is in its units. The
 * grams are those of the accounts `stock` and `in-process`; content follows from grams and ppm.
 */
export const stock = stockRolledUpBy(cubes);

/** The same with other cubes: specs have smaller blocks, so that a short history fills some. */
export function stockRolledUpBy(by: readonly Cube[]) {
  const takeRolledUp: typeof take = (recorded, rows, ordinal, derive) => {
    rollUp(rows, by, ordinal);
    take(recorded, rows, ordinal, derive);
  };
  return projection<DomainEvent, typeof stockTables>({
    name: 'stock',
    version: 2,
    tables: stockTables,
    on: {
      ...Object.fromEntries(actTypes.map((type) => [type, takeRolledUp])),
      RecordVoided: takeRolledUp,
      RecordCorrected: takeRolledUp,
      LotHeld: ({ event }, rows, ordinal) => {
        const { siteId, recordId, occurredOn, lotIds, reason } = (event as LotHeld).data;
        const by = { siteId, heldByRecordId: recordId, heldOn: occurredOn, reason };
        for (const lotId of lotIds) hold(rows, ordinal, { ...by, lotId });
      },
      LotReleased: ({ event }, rows, ordinal) => {
        const { siteId, targetRecordId, occurredOn } = (event as LotReleased).data;
        release(rows, { siteId, heldByRecordId: targetRecordId }, () => ({
          releasedOn: occurredOn,
          releasedOrdinal: ordinal,
        }));
      },
    },
  });
}

type Hold = Readonly<{
  siteId: string;
  lotId: string;
  heldByRecordId: string;
  heldOn: string;
  reason: string;
}>;

const hold = (rows: StockRows, heldOrdinal: number, held: Hold): void =>
  rows.put('holds', { ...held, heldOrdinal, releasedOn: null, releasedOrdinal: null });

function release(
  rows: StockRows,
  by: Pick<Hold, 'siteId' | 'heldByRecordId'>,
  released: (hold: Hold) => Readonly<{ releasedOn: string; releasedOrdinal: number }>,
): void {
  for (const each of rows.scan('holds', by)) {
    if (each.releasedOrdinal === null) rows.put('holds', { ...each, ...released(each) });
  }
}

/** What an act found and holds until an authority releases it. */
const foundBy = ({ holds, units }: Flows): readonly string[] => [
  ...holds,
  ...units.filter(({ isHeld }) => isHeld).map(({ unitId }) => heldUnit(unitId)),
];

type Version = Readonly<{ act: Act; flows: Flows }>;

/** As if it had never stood: what it took is there again, what it made is not. */
function undo(rows: StockRows, told: Told, { act, flows }: Version): void {
  const { siteId, occurredOn, recordId } = act.data;
  const { takes, makes, assays, counts } = flows;
  for (const lot of takes) change(rows, told, { ...lot, siteId, occurredOn });
  for (const lot of makes) {
    change(rows, told, { ...lot, siteId, occurredOn, massGrams: -lot.massGrams });
  }
  if (foundBy(flows).length > 0) {
    release(rows, { siteId, heldByRecordId: recordId }, ({ heldOn }) => ({
      releasedOn: heldOn,
      releasedOrdinal: told.ordinal,
    }));
  }
  const assayRecordId = `${siteId}/${recordId}`;
  for (const { lotId } of assays) {
    const withoutAssay = (facts: LotFacts): LotFacts => ({
      ...facts,
      assays: facts.assays.filter((assay) => assay.assayRecordId !== assayRecordId),
    });
    restate(rows, told, { siteId, lotId, by: withoutAssay });
  }
  for (const { lotId } of counts) {
    const withoutCount = (facts: LotFacts): LotFacts => ({
      ...facts,
      counts: facts.counts.filter((count) => count.recordId !== recordId),
    });
    restate(rows, told, { siteId, lotId, by: withoutCount });
  }
}

type StandingVersion = Version &
  Readonly<{
    /** Lots that the version before made too: they go on under their id. */
    kept: ReadonlySet<string>;
  }>;

function perform(rows: StockRows, told: Told, { act, flows, kept }: StandingVersion): void {
  const { siteId, occurredOn, recordId } = act.data;
  const { takes, makes, assays, counts } = flows;
  for (const lot of takes) {
    change(rows, told, { ...lot, siteId, occurredOn, massGrams: -lot.massGrams });
  }
  for (const lot of makes) {
    const facts = enter(rows, told, { act, lot, isKept: kept.has(lot.lotId) });
    change(rows, told, { ...lot, siteId, occurredOn, facts });
  }
  const by = { siteId, heldByRecordId: recordId, heldOn: occurredOn, reason: '' };
  for (const lotId of foundBy(flows)) hold(rows, told.ordinal, { ...by, lotId });
  for (const { lotId, toPpm: ppm, uncertaintyPpm } of assays) {
    const assay = {
      assayRecordId: `${siteId}/${recordId}`,
      ppm,
      ...(uncertaintyPpm === undefined ? {} : { uncertaintyPpm }),
    };
    const withAssay = (facts: LotFacts) => ({ ...facts, assays: [...facts.assays, assay] });
    restate(rows, told, { siteId, lotId, by: withAssay });
  }
  for (const { lotId } of counts) {
    const count = { recordId, countedOn: occurredOn };
    const withCount = (facts: LotFacts) => ({ ...facts, counts: [...facts.counts, count] });
    restate(rows, told, { siteId, lotId, by: withCount });
  }
}

type Made = Readonly<{ act: Act; lot: Flows['makes'][number]; isKept: boolean }>;

function enter(rows: StockRows, told: Told, { act, lot, isKept }: Made): LotFacts {
  const { siteId, occurredOn: firstOn, recordId: madeById } = act.data;
  const { lotId, ownerId, status, material, grade, dealId, ppm, assayRecordId, analysis } = lot;
  // Older records say the uncertainty in the analysis alone.
  const { uncertaintyPpm = analysis?.uncertaintyPpm } = lot;
  const first = {
    assayRecordId,
    ppm,
    ...(uncertaintyPpm === undefined ? {} : { uncertaintyPpm }),
  };
  const before = rows.get('facts', siteId, lotId)?.facts;
  const facts: LotFacts = {
    ownerId,
    status,
    material,
    ...(grade === undefined ? {} : { grade }),
    ...(dealId === undefined ? {} : { dealId }),
    madeById,
    firstOn,
    assays: [first, ...(isKept && before ? before.assays.slice(1) : [])],
    counts: (isKept && before?.counts) || [],
  };
  const { ordinal: sinceOrdinal } = told;
  if (!before) rows.put('facts', { siteId, lotId, sinceOrdinal, facts });
  else restate(rows, told, { siteId, lotId, by: () => facts });
  return facts;
}

type Restated = Readonly<{ siteId: string; lotId: string; by: (facts: LotFacts) => LotFacts }>;

/** What was known until now stays what was known until now. */
function restate(rows: StockRows, { ordinal, lines }: Told, { siteId, lotId, by }: Restated): void {
  const facts = factsOf(rows, siteId, lotId);
  const untilOrdinal = ordinal;
  if (!rows.get('earlierFacts', siteId, lotId, untilOrdinal)) {
    const { ownerId } = facts;
    rows.put('earlierFacts', { siteId, lotId, untilOrdinal, ownerId, facts });
  }
  const to = by(facts);
  addFactLines(lines, rows, { lot: { siteId, lotId }, from: facts, to });
  rows.put('facts', { siteId, lotId, sinceOrdinal: ordinal, facts: to });
  const lot = rows.get('lots', siteId, lotId);
  if (lot) rows.put('lots', { ...lot, ...shortOf(to) });
}

const factsOf = (rows: StockRows, siteId: string, lotId: string): LotFacts =>
  existing(rows.get('facts', siteId, lotId), `${siteId}/${lotId} was made`).facts;

/** What of a lot's facts stands beside its grams. */
const shortOf = ({ ownerId, material, grade, status, assays }: LotFacts) => ({
  ownerId,
  material,
  grade: grade ?? null,
  status,
  assayRecordId: assays.at(-1)?.assayRecordId ?? '',
});

type Change = Readonly<{
  siteId: string;
  lotId: string;
  ownerId: string;
  occurredOn: string;
  massGrams: number;
  assayRecordId: string;
  ppm: CompositionPpm;
  /** Of a lot that it makes. */
  facts?: LotFacts;
}>;

function change(rows: StockRows, told: Told, changed: Change): void {
  const { siteId, lotId, occurredOn, massGrams, assayRecordId } = changed;
  const { ordinal } = told;
  const before = rows.get('lots', siteId, lotId);
  const short = before ?? shortOf(changed.facts ?? factsOf(rows, siteId, lotId));
  const { ownerId, material, grade, status } = short;
  const lot = { ownerId, material, status, ...(grade === null ? {} : { grade }) };
  addChangeLines(told.lines, rows, {
    change: changed,
    before: { lot: { ...lot, assayRecordId: short.assayRecordId }, left: before },
  });
  const left = (before?.massGrams ?? 0) + massGrams;
  rows.put('lots', {
    siteId,
    lotId,
    ownerId,
    material,
    grade,
    status,
    assayRecordId: short.assayRecordId,
    isLeft: left === 0 ? 0 : 1,
    massGrams: left,
    firstOrdinal: before?.firstOrdinal ?? ordinal,
    firstOn: before && before.firstOn < occurredOn ? before.firstOn : occurredOn,
    lastOrdinal: ordinal,
    lastOn: before && before.lastOn > occurredOn ? before.lastOn : occurredOn,
  });
  const line = told.line++;
  rows.put('changes', { siteId, lotId, ordinal, line, occurredOn, massGrams, assayRecordId });
}

function changeUnit(rows: StockRows, told: Told, line: PostingLine): void {
  const { siteId, lotId: unitId = '', ownerId, occurredOn, massGrams, content } = line;
  const { ordinal } = told;
  const key = { siteId, unitId, ownerId };
  const before = rows.get('units', siteId, unitId, ownerId);
  const held = before ? contentOfMicrograms(before.elementMicrograms) : noContent;
  rows.put('units', {
    ...key,
    massGrams: (before?.massGrams ?? 0) + massGrams,
    elementMicrograms: microgramsOf(addContents([held, content])),
    lastOrdinal: ordinal,
    lastOn: before && before.lastOn > occurredOn ? before.lastOn : occurredOn,
  });
  const elementMicrograms = microgramsOf(content);
  const dated = { occurredOn, massGrams, elementMicrograms };
  rows.put('unitChanges', { ...key, ordinal, line: told.line++, ...dated });
}
