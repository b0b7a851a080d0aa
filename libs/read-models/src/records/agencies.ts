import type { Ordinal, RecordedEvent } from '@lodestone/kernel';
import type { AgencyActCode, AgencyEvent } from '@lodestone/ledger';
import { json, textOf, type Reading, type Rows } from '@lodestone/projections';

/** Whom an enterprise let act for it, and from when no longer: flags ask of the day of an act. */
export const agenciesTable = {
  columns: {
    enterpriseId: 'text',
    type: textOf<AgencyEvent['type']>(),
    /** The grant, or the one that ends. */
    grantRecordId: 'text',
    effectiveOn: 'text',
    agentId: 'text?',
    acts: json<readonly AgencyActCode[]>(),
  },
  indexes: { enterprise: ['enterpriseId'] },
} as const;

type Tables = Readonly<{ agencies: typeof agenciesTable }>;

export function addAgency({ event }: RecordedEvent<AgencyEvent>, rows: Rows<Tables>): void {
  const { type, data } = event;
  const { enterpriseId, effectiveOn } = data;
  const isGrant = type === 'AgencyGranted';
  rows.append('agencies', {
    enterpriseId,
    type,
    grantRecordId: isGrant ? data.recordId : data.grantRecordId,
    effectiveOn,
    agentId: isGrant ? data.agentId : null,
    acts: isGrant ? data.acts : [],
  });
}

/** One line of what an enterprise told. */
export type AgencyTold = Readonly<{
  type: AgencyEvent['type'];
  grantRecordId: string;
  effectiveOn: string;
  agentId: string | null;
  acts: readonly AgencyActCode[];
}>;

export const agenciesOf = (
  reading: Pick<Reading<Tables>, 'scan'>,
  enterpriseId: string,
  knownAt: Ordinal,
): readonly AgencyTold[] =>
  reading.scan('agencies', { enterpriseId }).filter(({ ordinal }) => ordinal <= knownAt);

/** Whom a grant let act; undefined where there is no such grant. */
export const agentLetBy = (
  reading: Pick<Reading<Tables>, 'scan'>,
  { enterpriseId, grantRecordId }: Pick<AgencyTold, 'grantRecordId'> & { enterpriseId: string },
): string | undefined =>
  reading
    .scan('agencies', { enterpriseId })
    .find((told) => told.grantRecordId === grantRecordId && told.agentId !== null)?.agentId ??
  undefined;

export type AskedLeave = Readonly<{ agentId: string; act: AgencyActCode; day: string }>;

/** Whether a grant was in force on a day: from its own on, and before that of its end. */
export const isLettingOn = (told: readonly AgencyTold[], { agentId, act, day }: AskedLeave) =>
  told.some(
    (grant) =>
      grant.type === 'AgencyGranted' &&
      grant.agentId === agentId &&
      grant.acts.includes(act) &&
      grant.effectiveOn <= day &&
      !told.some(
        ({ type, grantRecordId, effectiveOn }) =>
          type === 'AgencyRevoked' && grantRecordId === grant.grantRecordId && effectiveOn <= day,
      ),
  );
