import { withChanges } from '@lodestone/ledger';
import { contradictionsIn, type LineStatement } from '../records/line-statements';
import type { Arrived, Redirected, Sent, ToldRow } from './movement-tables';

/** A record yields to one of the other site, which said before what was to become of the same grams. */
export type CrossedStatements = Readonly<{ recordId: string; otherRecordId: string }>;

/** All that was told of a line, in the order of telling. */
export type ToldLine = Readonly<{
  movementId: string;
  lotId: string;
  told: readonly ToldRow[];
}>;

/** Sent and received: of less than three statements none can cross another. */
const statementsThatCross = 3;

/** @param legs that bring back what was refused of the line: they are judged with it */
export function contradictionsAmong(
  line: ToldLine,
  legs: readonly ToldLine[],
): readonly CrossedStatements[] {
  const { movementId, lotId } = line;
  const arrivedBack = legs.map((leg) => ({
    ...leg,
    told: leg.told.filter(({ verb }) => verb === 'received'),
  }));
  const all = [line, ...arrivedBack];
  if (all.reduce((rows, { told }) => rows + told.length, 0) < statementsThatCross) return [];
  const said = all
    .flatMap((each) => changesIn(each, each === line ? undefined : each.movementId))
    .sort((a, b) => a.ordinal - b.ordinal)
    .map(({ ordinal: _, ...statement }) => ({ ...statement, movementId, lotId }));
  const names = new Map(said.map((each) => [nameOf(each), each]));
  return [...names].flatMap(([recordId, own]) =>
    contradictionsIn(said, own)
      .filter(({ yields }) => yields)
      .map((other) => ({ recordId, otherRecordId: other.recordId })),
  );
}

const nameOf = ({ siteId, recordId }: Pick<LineStatement, 'siteId' | 'recordId'>): string =>
  `${siteId}/${recordId}`;

type Told = Omit<LineStatement, 'movementId' | 'lotId'> & Readonly<{ ordinal: number }>;

/** What each event changes of the line; one that changes nothing says nothing. */
function changesIn({ told }: ToldLine, legId: string | undefined): readonly Told[] {
  const live = new Map<string, ToldRow>();
  const byEvent = new Map<number, Told>();
  for (const row of told) {
    const name = `${row.verb}/${row.siteId}/${row.recordId}`;
    const of = row.sign > 0 ? row : live.get(name);
    if (row.sign > 0) live.set(name, row);
    else live.delete(name);
    if (!of) continue;
    const { ordinal, siteId, repair, recordId, verb } = row;
    const before = byEvent.get(ordinal);
    byEvent.set(ordinal, {
      ordinal,
      siteId,
      recordId: repair?.recordId ?? recordId,
      type: repair?.type ?? verb,
      targetRecordId: repair?.targetRecordId ?? null,
      changes: withChanges(before?.changes, movedBy(of, legId), row.sign > 0 ? 1 : -1),
    });
  }
  return [...byEvent.values()]
    .map((each) => ({
      ...each,
      changes: Object.fromEntries(Object.entries(each.changes).filter(([, grams]) => grams !== 0)),
    }))
    .filter(({ changes }) => Object.keys(changes).length > 0);
}

/** Grams that come to a place between the sites, or leave it. */
function movedBy(row: ToldRow, legId: string | undefined): Readonly<Record<string, number>> {
  switch (row.verb) {
    case 'sent': {
      const { toSiteId, massGrams } = row.data as Sent;
      return { [`site/${toSiteId}`]: massGrams };
    }
    case 'redirected': {
      const { fromSiteId, toSiteId, movedGrams } = row.data as Redirected;
      return { [`site/${fromSiteId}`]: -movedGrams, [`site/${toSiteId}`]: movedGrams };
    }
    case 'received': {
      const { clearedGrams, refused } = row.data as Arrived;
      if (legId !== undefined) return { [`leg/${legId}`]: -clearedGrams };
      const leg = refused ? { [`leg/${refused.returnMovementId}`]: refused.massGrams } : {};
      return { [`site/${row.siteId}`]: -clearedGrams, ...leg };
    }
  }
}
