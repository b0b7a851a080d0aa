import type { Ordinal, RecordedEvent } from '@lodestone/kernel';
import {
  asOfLine,
  flowsOf,
  judgeLine,
  linesChangedIn,
  versionsIn,
  withChanges,
  type Said,
  type SiteRecord,
} from '@lodestone/ledger';
import { json, type KeyedTable, type Reading, type RowOf, type Rows } from '@lodestone/projections';

/** What was ever said of a line between two sites, by whom, in the order of the ledger. */
export const lineStatementsTable = {
  columns: {
    movementId: 'text',
    lotId: 'text',
    siteId: 'text',
    recordId: 'text',
    type: 'text',
    targetRecordId: 'text?',
    /** Grams that come to a place between the sites, or leave it. */
    changes: json<Readonly<Record<string, number>>>(),
  },
  indexes: { line: ['movementId', 'lotId'], record: ['siteId', 'recordId'] },
} as const;

/** Return legs, by the line whose goods they bring back. */
export const returnLegsTable = {
  key: ['movementId'],
  columns: { movementId: 'text', ofMovementId: 'text' },
} as const satisfies KeyedTable;

type Lines = Readonly<{
  lineStatements: typeof lineStatementsTable;
  returnLegs: typeof returnLegsTable;
}>;

/** What one record says of a line. */
export type LineStatement = RowOf<typeof lineStatementsTable>;

export function addLineStatements(recorded: RecordedEvent<SiteRecord>, rows: Rows<Lines>): void {
  for (const statement of statementsIn(recorded, rows)) rows.append('lineStatements', statement);
}

type Legs = Readonly<{ returnLegs: typeof returnLegsTable }>;

/** Of a return leg as of the line whose goods it brings back; new legs are kept. */
export function statementsIn(
  { event }: RecordedEvent<SiteRecord>,
  rows: Rows<Legs>,
): readonly LineStatement[] {
  const { siteId, recordId } = event.data;
  const { before, after } = versionsIn(event);
  for (const act of [before, after]) {
    for (const { movementId, returnOf } of act?.type === 'Received' ? flowsOf(act).sends : []) {
      if (returnOf !== undefined) rows.put('returnLegs', { movementId, ofMovementId: returnOf });
    }
  }
  const targetRecordId =
    'targetRecordId' in event.data && 'reversed' in event.data ? event.data.targetRecordId : null;
  return linesChangedIn(event).map((line) => {
    const leg = rows.get('returnLegs', line.movementId);
    const { movementId, lotId, changes } = leg ? asOfLine(leg.ofMovementId, line, siteId) : line;
    const { type } = event;
    return { movementId, lotId, siteId, recordId, type, targetRecordId, changes };
  });
}

/** A record of another site that says something else of the same grams. */
export type Contradiction = Readonly<{
  movementId: string;
  lotId: string;
  /** `siteId/recordId` of the other one. */
  recordId: string;
  /** The record that is asked about came later: what it brought in or gave back waits. */
  yields: boolean;
}>;

type Named = Readonly<{ siteId: string; recordId: string }>;

/** What contradicts a record, as the ledger knew it at an ordinal; both sides are told. */
export function contradictionsOf(
  reading: Reading<Lines>,
  { siteId, recordId }: Named,
  knownAt: Ordinal,
): readonly Contradiction[] {
  const own = reading.scan('lineStatements', { siteId, recordId });
  const lines = new Map(
    own.map(({ movementId, lotId }) => [`${movementId}/${lotId}`, { movementId, lotId }]),
  );
  return [...lines.values()].flatMap((line) => {
    const told = reading.scan('lineStatements', line).filter(({ ordinal }) => ordinal <= knownAt);
    return contradictionsIn(told, { siteId, recordId }).map((found) => ({ ...line, ...found }));
  });
}

/** @param told all that was said of one line, in the order of the ledger */
export function contradictionsIn(
  told: readonly LineStatement[],
  { siteId, recordId }: Named,
): ReadonlyArray<Pick<Contradiction, 'recordId' | 'yields'>> {
  const said = saidIn(told);
  const judgement = judgeLine(said);
  const id = nameOf({ siteId, recordId });
  const isOther = (name: string): boolean => !name.startsWith(`${siteId}/`);
  const yieldsTo = (judgement.get(id)?.to ?? []).filter(isOther);
  const yielding = said
    .map((each) => each.id)
    .filter((name) => isOther(name) && judgement.get(name)?.to.includes(id));
  return [
    ...yieldsTo.map((name) => ({ recordId: name, yields: true })),
    ...yielding.map((name) => ({ recordId: name, yields: false })),
  ];
}

const nameOf = ({ siteId, recordId }: Named): string => `${siteId}/${recordId}`;

/** One statement for each record, with what it takes back. */
function saidIn(told: readonly LineStatement[]): readonly Said[] {
  const byName = new Map<string, Said>();
  for (const [at, statement] of told.entries()) {
    const id = nameOf(statement);
    const changes = withChanges(byName.get(id)?.changes, statement.changes);
    byName.set(id, { id, changes, undoes: undoneBy(statement, told.slice(0, at)) });
  }
  return [...byName.values()];
}

/**
 * The statement that a void takes back whole: that of its target, or the one that brought the target
 * back; none where the target was corrected, because corrections say only what they change.
 */
function undoneBy(
  { siteId, type, targetRecordId }: LineStatement,
  before: readonly LineStatement[],
): string | undefined {
  if (type !== 'RecordVoided' || targetRecordId === null) return undefined;
  const own = before.filter((each) => each.siteId === siteId);
  const isRepaired = own.some(
    (each) => each.type === 'RecordCorrected' && each.targetRecordId === targetRecordId,
  );
  if (isRepaired) return undefined;
  const voids = own.filter((each) => each.targetRecordId === targetRecordId);
  const restored = own.findLast((each) =>
    voids.some(({ recordId }) => recordId === each.targetRecordId),
  );
  return nameOf({ siteId, recordId: restored?.recordId ?? targetRecordId });
}
