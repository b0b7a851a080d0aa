import type { Arrived, Redirected, Sent, ToldRow } from './movement-tables';

/** What one record says of a line, in the version that stands. */
export type Statement<Data> = Readonly<{
  siteId: string;
  recordId: string;
  occurredOn: string;
  /** The event that brought this version. */
  ordinal: number;
  data: Data;
}>;

/** What stands of a line, each in the order of telling. */
export type LiveStatements = Readonly<{
  sent: Statement<Sent> | undefined;
  /** The sender's figures as they last were, also where the sending was taken back. */
  lastSent: Sent;
  received: ReadonlyArray<Statement<Arrived>>;
  redirected: ReadonlyArray<Statement<Redirected>>;
}>;

/** @param told all that is known of one line, in the order of telling */
export function liveStatements(
  told: readonly ToldRow[],
  asOf: string | undefined,
): LiveStatements | undefined {
  const live = new Map<string, ToldRow>();
  let lastSent: Sent | undefined;
  for (const row of told) {
    if (row.sign < 0) live.delete(nameOf(row));
    else live.set(nameOf(row), row);
    if (row.verb === 'sent' && row.data) lastSent = row.data as Sent;
  }
  // Sent is said of a line before anything else is.
  if (!lastSent) return undefined;
  const happened = [...live.values()].filter(
    ({ occurredOn }) => asOf === undefined || occurredOn <= asOf,
  );
  const those = <Data>(verb: ToldRow['verb']) =>
    happened.filter((row) => row.verb === verb).map((row) => statementOf<Data>(row));
  return {
    sent: those<Sent>('sent')[0],
    lastSent,
    received: those<Arrived>('received'),
    redirected: those<Redirected>('redirected'),
  };
}

/** A record says of a line one thing of each kind. */
const nameOf = ({ verb, siteId, recordId }: ToldRow): string => `${verb}/${siteId}/${recordId}`;

const statementOf = <Data>(row: ToldRow): Statement<Data> => ({
  siteId: row.siteId,
  recordId: row.recordId,
  occurredOn: row.occurredOn,
  ordinal: row.ordinal,
  data: row.data as Data,
});

/** Where it goes, or went: as it was last redirected. */
export const destinationOf = ({ sent, lastSent, redirected }: LiveStatements): string =>
  redirected.at(-1)?.data.toSiteId ?? (sent?.data ?? lastSent).toSiteId;

/** What is on its way; less than nothing where two sites contradict each other. */
export const inTransitOf = ({ sent, received }: LiveStatements): number =>
  received.reduce((left, { data }) => left - data.clearedGrams, sent?.data.massGrams ?? 0);
