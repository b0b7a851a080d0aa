import {
  accepted,
  refused,
  refusedFor,
  unchanged,
  type Decision,
  type DecisionInput,
  type KeyedDecider,
} from '@lodestone/kernel';
import { enterpriseStream } from '../enterprise/enterprise.events';
import { enterpriseRowOf } from '../enterprise/enterprise.rows';
import { eventOf } from './event-of';
import type { ApplyForLicence, LicenceCommand, RecordLicence } from './licence-commands';
import { licenceStream, type LicenceEvent } from './licence.events';
import type { LicenceRefusal } from './licence-refusals';
import { evolveLicence, licenceRecordRowOf, licenceRowOf, type LicenceRow } from './licence.rows';
import { refuseStep } from './refuse-step';
import { refuseApplication } from './refuse-terms';

type LicenceDecision = Decision<LicenceEvent, LicenceRefusal>;

/** The file of one application, and the licence that may come of it: exporter and authority in turn. */
export const licenceDecider: KeyedDecider<LicenceCommand, LicenceEvent, LicenceRefusal> = {
  streamOf: ({ data }) => licenceStream(data.licenceId),
  looksAt: (command) =>
    command.type === 'ApplyForLicence' ? [enterpriseStream(command.data.exporterId)] : [],
  decide: (command, given) =>
    command.type === 'ApplyForLicence'
      ? applyForLicence(command, given)
      : recordLicence(command, given),
  evolve: evolveLicence,
};

function applyForLicence(
  { data }: ApplyForLicence,
  { own, other, circumstances }: DecisionInput,
): LicenceDecision {
  const { licenceId, exporterId, occurredOn } = data;
  const { contentDigest, today } = circumstances;
  const existing = licenceRowOf(own);
  // An id that somebody else has is told in the words for what is not there.
  if (existing && existing.exporterId !== exporterId) return notFound(licenceId);
  if (existing?.contentDigest === contentDigest) return unchanged(0);
  if (existing) return refusedFor(0, 'licence-exists-with-other-content', { licenceId });
  if (!enterpriseRowOf(other(enterpriseStream(exporterId)))) {
    return refused('enterprise-not-found', { enterpriseId: exporterId });
  }
  if (occurredOn > today) return inFuture(occurredOn, today);
  const refusal = refuseApplication(data, own);
  return refusal ? { outcome: 'refused', refusal } : accepted({ type: 'LicenceApplied', data });
}

function recordLicence(
  { data }: RecordLicence,
  { own, circumstances }: DecisionInput,
): LicenceDecision {
  const { licenceId, recordId, byEnterpriseId, said } = data;
  const row = licenceRowOf(own);
  if (!row || !mayTell(row, byEnterpriseId)) return notFound(licenceId);
  const known = licenceRecordRowOf(own, recordId);
  if (known?.contentDigest === circumstances.contentDigest) return unchanged(known.revision);
  if (known) return refusedFor(known.revision, 'record-exists-with-other-content', { recordId });
  const { today } = circumstances;
  if (said.occurredOn > today) return inFuture(said.occurredOn, today);
  const refusal = refuseStep(said, row, own);
  if (refusal) return { outcome: 'refused', refusal };
  return accepted(eventOf({ licenceId, recordId }, said, row));
}

/** The exporter of the file, or an authority: who else asks does not learn that it is there. */
const mayTell = ({ exporterId }: LicenceRow, byEnterpriseId: string | undefined): boolean =>
  byEnterpriseId === undefined || byEnterpriseId === exporterId;

const notFound = (licenceId: string) => refused('licence-not-found', { licenceId });

const inFuture = (occurredOn: string, today: string) =>
  refused('occurred-in-future', { occurredOn, today }, '/occurredOn');
