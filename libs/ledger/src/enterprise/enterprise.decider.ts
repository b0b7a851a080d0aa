import {
  accepted,
  refused,
  refusedFor,
  unchanged,
  unreachable,
  type Command,
  type Decision,
  type DecisionInput,
  type KeyedDecider,
  type KeyedRows,
  type Refusal,
} from '@lodestone/kernel';
import { agencyRefusals, foldAgency, refuseAgency, type RecordAgency } from './agencies';
import type { AgencyEvent } from './agency.events';
import {
  enterpriseStream,
  type EnterpriseEvent,
  type EnterpriseRegistered,
  type StandingEvent,
} from './enterprise.events';

export type RegisterEnterprise = Command<'RegisterEnterprise', EnterpriseRegistered['data']>;

/** An authority records what it decided about an enterprise: the event as it will be stored. */
export type RecordStanding = Command<
  'RecordStanding',
  Readonly<{ enterpriseId: string; recordId: string; event: StandingEvent }>
>;

export type EnterpriseCommand = RegisterEnterprise | RecordStanding | RecordAgency;

const registerEnterpriseRefusals = ['enterprise-exists-with-other-content'] as const;

export const enterpriseRefusals = [
  ...registerEnterpriseRefusals,
  'enterprise-not-found',
  'record-exists-with-other-content',
  ...agencyRefusals,
] as const;

export type EnterpriseRefusal = (typeof enterpriseRefusals)[number];

type EnterpriseRow = Readonly<{ enterpriseId: string; contentDigest: string }>;
type StandingRow = Readonly<{ contentDigest: string; revision: number }>;

const enterpriseKey = 'enterprise';
const standingKey = (recordId: string): string => `standing/${recordId}`;

export const enterpriseRowOf = (rows: KeyedRows): EnterpriseRow | undefined =>
  rows.get<EnterpriseRow>(enterpriseKey);

/**
 * What an authority says of a legal person: that it is there, and how it stands; and what that one
 * says itself of who may act for it.
 */
export const enterpriseDecider: KeyedDecider<
  EnterpriseCommand,
  EnterpriseEvent,
  EnterpriseRefusal
> = {
  streamOf: ({ data }) => enterpriseStream(data.enterpriseId),
  looksAt: (command) => (command.type === 'RecordAgency' ? agentsOf(command) : []),
  decide: (command, given) => {
    switch (command.type) {
      case 'RegisterEnterprise':
        return registerEnterprise(command, given);
      case 'RecordStanding':
        return recordOnce(command, given);
      case 'RecordAgency':
        return recordOnce(command, given, () =>
          refuseAgency(command.data.event, { own: given.own, isThere: isThereIn(given) }),
        );
      default:
        return unreachable(command);
    }
  },
  evolve(rows, { event, metadata, revision }) {
    const contentDigest = metadata.contentDigest ?? '';
    if (event.type === 'EnterpriseRegistered') {
      const { enterpriseId } = event.data;
      const row: EnterpriseRow = { enterpriseId, contentDigest };
      return rows.set(enterpriseKey, row);
    }
    const row: StandingRow = { contentDigest, revision };
    rows.set(standingKey(event.data.recordId), row);
    if (event.type === 'AgencyGranted' || event.type === 'AgencyRevoked') foldAgency(rows, event);
  },
};

function registerEnterprise(
  { data }: RegisterEnterprise,
  { own, circumstances }: DecisionInput,
): Decision<EnterpriseRegistered, EnterpriseRefusal> {
  const existing = enterpriseRowOf(own);
  if (existing?.contentDigest === circumstances.contentDigest) return unchanged(0);
  if (existing) {
    const { enterpriseId } = data;
    return refusedFor(0, 'enterprise-exists-with-other-content', { enterpriseId });
  }
  return accepted({ type: 'EnterpriseRegistered', data });
}

/**
 * A decision of an authority is a fact: suspending twice is two decisions. What an enterprise says
 * of its agents has rules besides.
 */
function recordOnce<E extends StandingEvent | AgencyEvent>(
  { data }: Readonly<{ data: Readonly<{ enterpriseId: string; recordId: string; event: E }> }>,
  { own, circumstances }: DecisionInput,
  refuse: () => Refusal<EnterpriseRefusal> | undefined = () => undefined,
): Decision<E, EnterpriseRefusal> {
  const { enterpriseId, recordId, event } = data;
  if (!enterpriseRowOf(own)) return refused('enterprise-not-found', { enterpriseId });
  const known = own.get<StandingRow>(standingKey(recordId));
  if (known?.contentDigest === circumstances.contentDigest) return unchanged(known.revision);
  if (known) return refusedFor(known.revision, 'record-exists-with-other-content', { recordId });
  const refusal = refuse();
  return refusal ? { outcome: 'refused', refusal } : accepted(event);
}

const agentsOf = ({ data: { event } }: RecordAgency): readonly string[] =>
  event.type === 'AgencyGranted' ? [enterpriseStream(event.data.agentId)] : [];

const isThereIn =
  ({ other }: DecisionInput) =>
  (enterpriseId: string): boolean =>
    enterpriseRowOf(other(enterpriseStream(enterpriseId))) !== undefined;
