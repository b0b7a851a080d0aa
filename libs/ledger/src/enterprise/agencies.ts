import type {
  Command,
  DecisionInput,
  KeyedRows,
  Refusal,
  WritableKeyedRows,
} from '@lodestone/kernel';
import type { AgencyUse } from '../records/trade.events';
import type { AgencyActCode, AgencyEvent, AgencyGranted } from './agency.events';

/** An enterprise says who may act for it: the event as it will be stored. */
export type RecordAgency = Command<
  'RecordAgency',
  Readonly<{ enterpriseId: string; recordId: string; event: AgencyEvent }>
>;

/** Rules for grants and their ends, in order of precedence. */
export const agencyRefusals = [
  'agency-to-itself',
  'agent-not-found',
  'agency-not-found',
  'agency-already-revoked',
  'revoked-before-granted',
] as const;

export type AgencyRefusal = (typeof agencyRefusals)[number];

/** A grant, and from which day on which record ended it. */
export type AgencyRow = Pick<
  AgencyGranted['data'],
  'recordId' | 'effectiveOn' | 'agentId' | 'acts'
> &
  Readonly<{ revoked?: Readonly<{ recordId: string; effectiveOn: string }> }>;

const agenciesPrefix = 'agency/';
const agencyKey = (recordId: string): string => `${agenciesPrefix}${recordId}`;

/** `isThere` tells of the agent whether it is in the directory. */
export function refuseAgency(
  { type, data }: AgencyEvent,
  { own, isThere }: Pick<DecisionInput, 'own'> & Readonly<{ isThere: (id: string) => boolean }>,
): Refusal<AgencyRefusal> | undefined {
  const { enterpriseId, effectiveOn } = data;
  if (type === 'AgencyGranted') {
    const { agentId } = data;
    const pointer = '/agentId';
    const detail = { agentId };
    if (agentId === enterpriseId) return { code: 'agency-to-itself', detail, pointer };
    return isThere(agentId) ? undefined : { code: 'agent-not-found', detail, pointer };
  }
  const { grantRecordId } = data;
  const pointer = '/grantRecordId';
  const grant = own.get<AgencyRow>(agencyKey(grantRecordId));
  if (!grant) return { code: 'agency-not-found', detail: { grantRecordId }, pointer };
  const { revoked } = grant;
  if (revoked) {
    const detail = { grantRecordId, revokedByRecordId: revoked.recordId };
    return { code: 'agency-already-revoked', detail, pointer };
  }
  if (effectiveOn < grant.effectiveOn) {
    const detail = { grantRecordId, grantedOn: grant.effectiveOn, effectiveOn };
    return { code: 'revoked-before-granted', detail, pointer: '/effectiveOn' };
  }
  return undefined;
}

export function foldAgency(rows: WritableKeyedRows, { type, data }: AgencyEvent): void {
  const { recordId, effectiveOn } = data;
  if (type === 'AgencyGranted') {
    const { agentId, acts } = data;
    const row: AgencyRow = { recordId, effectiveOn, agentId, acts };
    return rows.set(agencyKey(recordId), row);
  }
  const key = agencyKey(data.grantRecordId);
  const grant = rows.get<AgencyRow>(key);
  if (!grant) throw new Error(`${recordId} ends a grant that is not there`);
  rows.set(key, { ...grant, revoked: { recordId, effectiveOn } } satisfies AgencyRow);
}

export type AskedAgency = Readonly<{
  /** Whose grants `rows` are. */
  enterpriseId: string;
  agentId: string;
  act: AgencyActCode;
  /** The day of the act. */
  day: string;
}>;

/** The grant under which one may act for another on a day; of several the one that is oldest. */
export function agencyInForce(
  rows: KeyedRows,
  { enterpriseId, agentId, act, day }: AskedAgency,
): AgencyUse | undefined {
  const [oldest] = rows
    .scan<AgencyRow>(agenciesPrefix)
    .map(([, row]) => row)
    .filter(
      ({ agentId: to, acts, effectiveOn, revoked }) =>
        to === agentId &&
        acts.includes(act) &&
        effectiveOn <= day &&
        (revoked === undefined || day < revoked.effectiveOn),
    )
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0));
  return oldest && { enterpriseId, recordId: oldest.recordId };
}
