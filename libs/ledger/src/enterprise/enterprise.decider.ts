import {
  accepted,
  refused,
  refusedFor,
  unchanged,
  type Command,
  type Decision,
  type DecisionInput,
  type KeyedDecider,
  type KeyedRows,
} from '@lodestone/kernel';
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

export type EnterpriseCommand = RegisterEnterprise | RecordStanding;

const registerEnterpriseRefusals = ['enterprise-exists-with-other-content'] as const;

export const enterpriseRefusals = [
  ...registerEnterpriseRefusals,
  'enterprise-not-found',
  'record-exists-with-other-content',
] as const;

export type EnterpriseRefusal = (typeof enterpriseRefusals)[number];

type EnterpriseRow = Readonly<{ enterpriseId: string; contentDigest: string }>;
type StandingRow = Readonly<{ contentDigest: string; revision: number }>;

const enterpriseKey = 'enterprise';
const standingKey = (recordId: string): string => `standing/${recordId}`;

export const enterpriseRowOf = (rows: KeyedRows): EnterpriseRow | undefined =>
  rows.get<EnterpriseRow>(enterpriseKey);

/** What an authority says of a legal person: that it is there, and how it stands. */
export const enterpriseDecider: KeyedDecider<
  EnterpriseCommand,
  EnterpriseEvent,
  EnterpriseRefusal
> = {
  streamOf: ({ data }) => enterpriseStream(data.enterpriseId),
  decide: (command, given) =>
    command.type === 'RegisterEnterprise'
      ? registerEnterprise(command, given)
      : recordStanding(command, given),
  evolve(rows, { event, metadata, revision }) {
    const contentDigest = metadata.contentDigest ?? '';
    if (event.type === 'EnterpriseRegistered') {
      const { enterpriseId } = event.data;
      const row: EnterpriseRow = { enterpriseId, contentDigest };
      return rows.set(enterpriseKey, row);
    }
    const row: StandingRow = { contentDigest, revision };
    rows.set(standingKey(event.data.recordId), row);
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

/** A decision of an authority is a fact: suspending twice is two decisions. */
function recordStanding(
  { data }: RecordStanding,
  { own, circumstances }: DecisionInput,
): Decision<StandingEvent, EnterpriseRefusal> {
  const { enterpriseId, recordId, event } = data;
  if (!enterpriseRowOf(own)) return refused('enterprise-not-found', { enterpriseId });
  const known = own.get<StandingRow>(standingKey(recordId));
  if (known?.contentDigest === circumstances.contentDigest) return unchanged(known.revision);
  return known
    ? refusedFor(known.revision, 'record-exists-with-other-content', { recordId })
    : accepted(event);
}
