import {
  accepted,
  refused,
  unchanged,
  type Command,
  type KeyedDecider,
  type KeyedRows,
} from '@lodestone/kernel';
import { enterpriseStream, type EnterpriseEvent } from './enterprise.events';

export type RegisterEnterprise = Command<'RegisterEnterprise', EnterpriseEvent['data']>;

export const registerEnterpriseRefusals = ['enterprise-exists-with-other-content'] as const;

export type EnterpriseRefusal = (typeof registerEnterpriseRefusals)[number];

type EnterpriseRow = Readonly<{ enterpriseId: string; contentDigest: string }>;

const enterpriseKey = 'enterprise';

export const enterpriseRowOf = (rows: KeyedRows): EnterpriseRow | undefined =>
  rows.get<EnterpriseRow>(enterpriseKey);

/** A regulator enters a legal person in the directory. */
export const enterpriseDecider: KeyedDecider<
  RegisterEnterprise,
  EnterpriseEvent,
  EnterpriseRefusal
> = {
  streamOf: ({ data }) => enterpriseStream(data.enterpriseId),
  decide({ data }, { own, circumstances }) {
    const existing = enterpriseRowOf(own);
    if (existing?.contentDigest === circumstances.contentDigest) return unchanged(0);
    if (existing) {
      const { enterpriseId } = data;
      return refused('enterprise-exists-with-other-content', { enterpriseId });
    }
    return accepted({ type: 'EnterpriseRegistered', data });
  },
  evolve(rows, { event, metadata }) {
    const { enterpriseId } = event.data;
    const contentDigest = metadata.contentDigest ?? '';
    const row: EnterpriseRow = { enterpriseId, contentDigest };
    rows.set(enterpriseKey, row);
  },
};
