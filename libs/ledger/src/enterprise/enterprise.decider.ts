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
import {
  enterpriseKey,
  enterpriseRowOf,
  standingKey,
  type EnterpriseRow,
  type StandingRow,
} from './enterprise.rows';
import { mergeRefusals, refuseMerger, successorsToSee } from './merge-enterprise';

export type RegisterEnterprise = Command<'RegisterEnterprise', EnterpriseRegistered['data']> &
  Readonly<{
    /**
     * Enterprises that an index knows to have been registered with one of its numbers. The decision
     * looks at each of them as it is now; whom the index does not know yet it cannot see, and then
     * both registrations stand.
     */
    sharingEnterpriseIds?: readonly string[];
  }>;

/** An authority records what it decided about an enterprise: the event as it will be stored. */
export type RecordStanding = Command<
  'RecordStanding',
  Readonly<{ enterpriseId: string; recordId: string; event: StandingEvent }>
>;

export type EnterpriseCommand = RegisterEnterprise | RecordStanding | RecordAgency;

const registerEnterpriseRefusals = [
  'enterprise-exists-with-other-content',
  'uscc-held-by-live-enterprise',
] as const;

export const enterpriseRefusals = [
  ...registerEnterpriseRefusals,
  'enterprise-not-found',
  'record-exists-with-other-content',
  ...mergeRefusals,
  ...agencyRefusals,
] as const;

export type EnterpriseRefusal = (typeof enterpriseRefusals)[number];

/** The number of which a live enterprise has each alone. */
const solelyHeld = 'uscc';

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
  looksAt(command) {
    switch (command.type) {
      case 'RegisterEnterprise':
        return sharing(command).map((enterpriseId) => enterpriseStream(enterpriseId));
      case 'RecordAgency':
        return agentsOf(command);
      default:
        return [];
    }
  },
  looksInto(command, given) {
    if (command.type !== 'RecordStanding') return undefined;
    const { event } = command.data;
    return event.type === 'EnterpriseMerged' ? successorsToSee(event.data, given) : undefined;
  },
  decide(command, given) {
    switch (command.type) {
      case 'RegisterEnterprise':
        return registerEnterprise(command, given);
      case 'RecordStanding':
        return recordOnce(command, given, () => refuseStanding(command, given));
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
      const { enterpriseId, identifiers } = event.data;
      const usccs = identifiers
        .filter(({ scheme }) => scheme === solelyHeld)
        .map(({ value }) => value);
      const row: EnterpriseRow = { enterpriseId, contentDigest, usccs };
      return rows.set(enterpriseKey, row);
    }
    if (event.type === 'EnterpriseMerged') {
      const { effectiveOn, intoEnterpriseId } = event.data;
      const registered = enterpriseRowOf(rows);
      if (!registered) throw new Error(`${event.data.enterpriseId} was never registered`);
      const row: EnterpriseRow = { ...registered, merger: { effectiveOn, intoEnterpriseId } };
      rows.set(enterpriseKey, row);
    }
    const row: StandingRow = { contentDigest, revision };
    rows.set(standingKey(event.data.recordId), row);
    if (event.type === 'AgencyGranted' || event.type === 'AgencyRevoked') foldAgency(rows, event);
  },
};

const sharing = ({ data, sharingEnterpriseIds = [] }: RegisterEnterprise): readonly string[] =>
  sharingEnterpriseIds.filter((enterpriseId) => enterpriseId !== data.enterpriseId);

function registerEnterprise(
  command: RegisterEnterprise,
  { own, other, circumstances }: DecisionInput,
): Decision<EnterpriseRegistered, EnterpriseRefusal> {
  const { data } = command;
  const existing = enterpriseRowOf(own);
  if (existing?.contentDigest === circumstances.contentDigest) return unchanged(0);
  if (existing) {
    const { enterpriseId } = data;
    return refusedFor(0, 'enterprise-exists-with-other-content', { enterpriseId });
  }
  const { today } = circumstances;
  for (const enterpriseId of sharing(command)) {
    const { usccs = [], merger } = enterpriseRowOf(other(enterpriseStream(enterpriseId))) ?? {};
    if (merger && merger.effectiveOn <= today) continue;
    const at = data.identifiers.findIndex(
      ({ scheme, value }) => scheme === solelyHeld && usccs.includes(value),
    );
    const held = data.identifiers[at];
    if (!held) continue;
    const detail = { uscc: held.value, enterpriseId };
    return refused('uscc-held-by-live-enterprise', detail, `/identifiers/${at}/value`);
  }
  return accepted({ type: 'EnterpriseRegistered', data });
}

/**
 * A decision of an authority is a fact: suspending twice is two decisions. A merger has rules
 * besides, and so has what an enterprise says of its agents.
 */
function recordOnce<E extends StandingEvent | AgencyEvent>(
  { data }: Readonly<{ data: Readonly<{ enterpriseId: string; recordId: string; event: E }> }>,
  { own, circumstances }: DecisionInput,
  refuse: () => Refusal<EnterpriseRefusal> | undefined,
): Decision<E, EnterpriseRefusal> {
  const { enterpriseId, recordId, event } = data;
  if (!enterpriseRowOf(own)) return refused('enterprise-not-found', { enterpriseId });
  const known = own.get<StandingRow>(standingKey(recordId));
  if (known?.contentDigest === circumstances.contentDigest) return unchanged(known.revision);
  if (known) return refusedFor(known.revision, 'record-exists-with-other-content', { recordId });
  const refusal = refuse();
  return refusal ? { outcome: 'refused', refusal } : accepted(event);
}

const refuseStanding = (
  { data: { event } }: RecordStanding,
  { seen }: DecisionInput,
): Refusal<EnterpriseRefusal> | undefined =>
  event.type === 'EnterpriseMerged' ? refuseMerger(event.data, { seen }) : undefined;

const agentsOf = ({ data: { event } }: RecordAgency): readonly string[] =>
  event.type === 'AgencyGranted' ? [enterpriseStream(event.data.agentId)] : [];

const isThereIn =
  ({ other }: DecisionInput) =>
  (enterpriseId: string): boolean =>
    enterpriseRowOf(other(enterpriseStream(enterpriseId))) !== undefined;
