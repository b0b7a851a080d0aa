import type { DomainEvent, WritableKeyedRows } from '@lodestone/kernel';
import {
  versionsIn,
  type Act,
  type RecordCorrected,
  type RecordVoided,
} from '../../records/site.events';
import { flowsOf } from '../flows';
import { lineKey, type LineRow, type LineStatement, type RecordPlace } from '../site.rows';

export const placeOfSite = (siteId: string): string => `site/${siteId}`;
export const placeOfLeg = (movementId: string): string => `leg/${movementId}`;

type Changes = Readonly<Record<string, number>>;

/** A line by its movement and its lot, and what an act moves of it between places. */
export type LineChange = Readonly<{
  movementId: string;
  lotId: string;
  senderId: string;
  changes: Changes;
}>;

/** What moves in all; with -1, what moves when the second is taken back. */
export function withChanges(first: Changes = {}, second: Changes, sign: 1 | -1 = 1): Changes {
  const sum = { ...first };
  for (const [place, grams] of Object.entries(second)) {
    sum[place] = (sum[place] ?? 0) + sign * grams;
  }
  return sum;
}

/** What an act says of lines, its own or those of others that it receives. */
function linesChangedBy(act: Act): readonly LineChange[] {
  const { sends, receives, redirects } = flowsOf(act);
  const { siteId } = act.data;
  return [
    ...sends
      .filter(({ isReturn }) => !isReturn)
      .map(({ movementId, receivingSiteId, lot: { lotId, massGrams } }) => ({
        movementId,
        lotId,
        senderId: siteId,
        changes: { [placeOfSite(receivingSiteId)]: massGrams },
      })),
    ...receives.map(({ movementId, lotId, siteId: senderId, clearedGrams }) => ({
      movementId,
      lotId,
      senderId,
      changes: {
        [placeOfSite(siteId)]: -clearedGrams,
        ...Object.fromEntries(
          sends
            .filter(({ returnOf, lot }) => returnOf === movementId && lot.lotId === lotId)
            .map((leg) => [placeOfLeg(leg.movementId), leg.lot.massGrams]),
        ),
      },
    })),
    ...redirects.map(({ movementId, lotId, fromSiteId, receivingSiteId, movedGrams }) => ({
      movementId,
      lotId,
      senderId: siteId,
      changes: {
        [placeOfSite(fromSiteId)]: -movedGrams,
        [placeOfSite(receivingSiteId)]: movedGrams,
      },
    })),
  ];
}

/** What changes of each line when one version of a record takes the place of another. */
export function linesChangedBetween(
  before: Act | undefined,
  after: Act | undefined,
): readonly LineChange[] {
  const net = new Map<string, LineChange>();
  const add = (sign: 1 | -1, { changes, ...line }: LineChange): void => {
    const { movementId, lotId } = line;
    const key = lineKey(movementId, lotId);
    const sum = withChanges(net.get(key)?.changes, changes, sign);
    const moved = Object.fromEntries(Object.entries(sum).filter(([, grams]) => grams !== 0));
    net.set(key, { ...line, changes: moved });
  };
  for (const line of before ? linesChangedBy(before) : []) add(-1, line);
  for (const line of after ? linesChangedBy(after) : []) add(1, line);
  return [...net.values()].filter(({ changes }) => Object.keys(changes).length > 0);
}

/** What an event says of lines: each as what changes on it. */
export function linesChangedIn(event: DomainEvent): readonly LineChange[] {
  const { before, after } = versionsIn(event);
  return linesChangedBetween(before, after);
}

/** The receipt of a return leg, as a statement about the line whose goods it brings back. */
export const asOfLine = (
  movementId: string,
  { changes, ...leg }: LineChange,
  receiverId: string,
): LineChange => ({
  ...leg,
  movementId,
  changes: { [placeOfLeg(leg.movementId)]: changes[placeOfSite(receiverId)] ?? 0 },
});

/** Writes down what a new act says of each line. */
export function tellLines(rows: WritableKeyedRows, act: Act, by: RecordPlace): void {
  for (const line of linesChangedBy(act)) tell(rows, line, by);
}

type Repaired = Readonly<{
  before: Act | undefined;
  after: Act | undefined;
  /** The revision of the statement that is taken back whole, if it is one. */
  undoes?: number | undefined;
}>;

/** Writes down what a void or correction says of each line. */
export function retellLines(
  rows: WritableKeyedRows,
  { data: { recordId } }: RecordVoided | RecordCorrected,
  { before, after, undoes, revision }: Repaired & Readonly<{ revision: number }>,
): void {
  const undone = undoes === undefined ? {} : { undoes };
  for (const line of linesChangedBetween(before, after)) {
    tell(rows, line, { recordId, revision, ...undone });
  }
}

function tell(
  rows: WritableKeyedRows,
  { movementId, lotId, changes }: LineChange,
  by: Omit<LineStatement, 'changes'>,
): void {
  const key = lineKey(movementId, lotId);
  const told = rows.get<LineRow>(key)?.statements ?? [];
  rows.set(key, { statements: [...told, { ...by, changes }] } satisfies LineRow);
}
