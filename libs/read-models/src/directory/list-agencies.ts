import type { Ordinal } from '@lodestone/kernel';
import type { AgencyActCode } from '@lodestone/ledger';
import type { LineOf, Reading } from '@lodestone/projections';
import { conditionsWith } from '../conditions';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import type { agencyTables } from './agencies-told';

export type AgenciesQuestion = PageOptions &
  Readonly<{
    /** One of the two sides of each grant. Left out: of those of everybody. */
    forEnterpriseId?: string | undefined;
    /** Who lets another act for it. */
    enterpriseId?: string | undefined;
    /** Who may act. */
    agentId?: string | undefined;
    /** What had begun, and ended, by this civil date; left out: also what is still to come. */
    asOf?: string | undefined;
    knownAt?: Ordinal | undefined;
  }>;

/** An enterprise lets another sell or export for it. */
export type Agency = Readonly<{
  enterpriseId: string;
  recordId: string;
  agentId: string;
  acts: readonly AgencyActCode[];
  /** The first day on which it holds. */
  effectiveOn: string;
  recordedAt: string;
  /** The record that ended it; `effectiveOn` is the first day on which it does not hold. */
  revoked?: Readonly<{ recordId: string; effectiveOn: string; recordedAt: string }>;
}>;

export type AgenciesPage = Readonly<{
  agencies: readonly Agency[];
  /** As of which ordinal: the same on every page of one list. */
  knownAt: Ordinal;
  next: Cursor | undefined;
}>;

type AgencyReading = Reading<typeof agencyTables>;

/** Who may act for whom, in the order of telling. The first page fixes `knownAt` for the others. */
export function listAgencies(reading: AgencyReading, question: AgenciesQuestion): AgenciesPage {
  const [knownAt, after] =
    question.after === undefined
      ? [Math.min(question.knownAt ?? reading.ordinal, reading.ordinal), -1]
      : (partsOf(question.after, [0, 0]) as readonly [number, number]);
  const { forEnterpriseId, enterpriseId, agentId, asOf } = question;
  const conditions = conditionsWith();
  conditions.add('(enterpriseId = ? OR agentId = ?)', forEnterpriseId, forEnterpriseId);
  conditions.add('enterpriseId = ?', enterpriseId);
  conditions.add('agentId = ?', agentId);
  conditions.add('effectiveOn <= ?', asOf);
  conditions.add('ordinal <= ?', knownAt);
  conditions.add('ordinal > ?', after);
  const limit = limitOf(question);
  const rows = reading.rows(
    'agencies',
    `WHERE ${conditions.sql()} ORDER BY ordinal LIMIT ?`,
    ...conditions.values,
    limit + 1,
  );
  const { page, next } = pageOf(rows, limit, ({ ordinal }) => cursorOf(knownAt, ordinal));
  return { agencies: page.map((row) => agencyOf(reading, row, { asOf, knownAt })), knownAt, next };
}

type Row = LineOf<(typeof agencyTables)['agencies']>;

function agencyOf(
  reading: AgencyReading,
  { enterpriseId, recordId, agentId, acts, effectiveOn, recordedAt }: Row,
  { asOf, knownAt }: Readonly<{ asOf: string | undefined; knownAt: Ordinal }>,
): Agency {
  const [end] = reading
    .scan('agencyEnds', { enterpriseId, grantRecordId: recordId })
    .filter((told) => told.ordinal <= knownAt && (asOf === undefined || told.effectiveOn <= asOf));
  const agency = { enterpriseId, recordId, agentId, acts, effectiveOn, recordedAt };
  if (!end) return agency;
  const revoked = {
    recordId: end.recordId,
    effectiveOn: end.effectiveOn,
    recordedAt: end.recordedAt,
  };
  return { ...agency, revoked };
}
