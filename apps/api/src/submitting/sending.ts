import {
  siteDecider,
  type RecordBatch,
  type RecordCommand,
  type SiteEvent,
  type SiteRefusal,
} from '@lodestone/ledger';
import { within } from '../http/within';
import type { Recorded, Sender, Sent, Submissions } from './submissions';
import type { RecordDto } from '../acts/record-types';
import { commandOf } from './command-of';
import type { DeclaredParties, Declarations } from './declarations';

/** Plain and validated: the digest is made of it as it is. */
type Named = Readonly<{ recordId: string; body: RecordDto }>;

type AtSite = Readonly<{ siteId: string }>;

export type RecordToSend = AtSite & Named;

export type BatchToSend = AtSite & Readonly<{ records: readonly Named[] }>;

export type Through = Readonly<{
  submissions: Submissions;
  declarations: Declarations;
  sender: Sender;
}>;

/** Only the token says which enterprise tells a record: the decision asks whether it may. */
const tellerOf = ({ viewer }: Sender): Readonly<{ byEnterpriseId?: string }> =>
  viewer.role === 'enterprise' ? { byEnterpriseId: viewer.enterpriseId } : {};

/** Every record comes into the ledger this way, from every account. @throws RefusedException */
export const sendRecord = (record: RecordToSend, through: Through): Promise<Recorded> =>
  through.declarations.naming(() => sendOnce(record, through));

function sendOnce(record: RecordToSend, through: Through): Promise<Recorded> {
  const { submissions, declarations, sender } = through;
  const { sent, parties } = toSend(record, through);
  // A decision that says no leaves nothing behind, not even the declared identities.
  const beforeAppend = () => declarations.write(parties, sender);
  return submissions.send<RecordCommand, SiteEvent, SiteRefusal>(
    siteDecider,
    { ...sent, beforeAppend },
    sender,
  );
}

/** What a record is decided as: the same, whether it is sent or tried. */
export function toSend(
  { siteId, recordId, body }: RecordToSend,
  { declarations, sender }: Through,
): ToSend<RecordCommand> {
  const by = tellerOf(sender);
  const parties = declarations.of(by.byEnterpriseId);
  const command = commandOf({ siteId, recordId, ...by }, body, parties.declare);
  return { sent: { command, key: recordId, content: { siteId, recordId, ...body } }, parties };
}

export type ToSend<C extends RecordCommand | RecordBatch> = Readonly<{
  sent: Omit<Sent<C, SiteEvent>, 'beforeAppend'>;
  parties: DeclaredParties;
}>;

/** All of them in one append, or none; each is the record that it would be alone. */
export const sendBatch = (batch: BatchToSend, through: Through): Promise<Recorded> =>
  through.declarations.naming(() => sendBatchOnce(batch, through));

function sendBatchOnce(batch: BatchToSend, through: Through): Promise<Recorded> {
  const { submissions, declarations, sender } = through;
  const { sent, parties } = batchToSend(batch, through);
  const beforeAppend = () => declarations.write(parties, sender);
  return submissions.send<RecordBatch, SiteEvent, SiteRefusal>(
    siteDecider,
    { ...sent, beforeAppend },
    sender,
  );
}

export function batchToSend(
  { siteId, records }: BatchToSend,
  { submissions, declarations, sender }: Through,
): ToSend<RecordBatch> {
  const by = tellerOf(sender);
  const parties = declarations.of(by.byEnterpriseId);
  const contents = records.map(({ recordId, body }) => ({ siteId, recordId, ...body }));
  // By its place and not by its id: of two with one id the ledger refuses the second where it is
  // other, so that those that are recorded under one id have one digest.
  const digests = contents.map((content) => submissions.digestOf(content));
  const digestOf = new Map(contents.map(({ recordId }, index) => [recordId, digests[index] ?? '']));
  const commands = records.map(({ recordId, body }, index) => ({
    command: within(`/records/${index}`, () =>
      commandOf({ siteId, recordId, ...by }, body, parties.declare),
    ),
    contentDigest: digests[index] ?? '',
  }));
  const sent: ToSend<RecordBatch>['sent'] = {
    command: { type: 'RecordBatch', data: { siteId, records: commands } },
    key: 'batch',
    content: { siteId, records: contents },
    identityOf(event) {
      if (!('recordId' in event.data)) throw new Error(`a batch brings no ${event.type}`);
      const { recordId } = event.data;
      return { key: recordId, contentDigest: digestOf.get(recordId) ?? '' };
    },
  };
  return { sent, parties };
}
