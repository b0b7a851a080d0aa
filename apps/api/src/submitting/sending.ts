import {
  siteDecider,
  type RecordBatch,
  type RecordCommand,
  type SiteEvent,
  type SiteRefusal,
} from '@lodestone/ledger';
import { within } from '../http/within';
import type { Recorded, Sender, Submissions } from './submissions';
import type { RecordDto } from '../acts/record-types';
import { commandOf } from './command-of';
import type { Declarations } from './declarations';

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

function sendOnce(
  { siteId, recordId, body }: RecordToSend,
  { submissions, declarations, sender }: Through,
): Promise<Recorded> {
  const by = tellerOf(sender);
  const parties = declarations.of(by.byEnterpriseId);
  const command = commandOf({ siteId, recordId, ...by }, body, parties.declare);
  return submissions.send<RecordCommand, SiteEvent, SiteRefusal>(
    siteDecider,
    {
      command,
      key: recordId,
      content: { siteId, recordId, ...body },
      // A decision that says no leaves nothing behind, not even the declared identities.
      beforeAppend: () => declarations.write(parties, sender),
    },
    sender,
  );
}

/** All of them in one append, or none; each is the record that it would be alone. */
export const sendBatch = (
  batch: BatchToSend,
  through: Through,
  /** Instead of recording: called once all of it was found to be possible. MUST throw. */
  insteadOfRecording?: () => Promise<never>,
): Promise<Recorded> =>
  through.declarations.naming(() => sendBatchOnce(batch, through, insteadOfRecording));

function sendBatchOnce(
  { siteId, records }: BatchToSend,
  { submissions, declarations, sender }: Through,
  insteadOfRecording: (() => Promise<never>) | undefined,
): Promise<Recorded> {
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
  return submissions.send<RecordBatch, SiteEvent, SiteRefusal>(
    siteDecider,
    {
      command: { type: 'RecordBatch', data: { siteId, records: commands } },
      key: 'batch',
      content: { siteId, records: contents },
      identityOf(event) {
        if (!('recordId' in event.data)) throw new Error(`a batch brings no ${event.type}`);
        const { recordId } = event.data;
        return { key: recordId, contentDigest: digestOf.get(recordId) ?? '' };
      },
      beforeAppend: insteadOfRecording ?? (() => declarations.write(parties, sender)),
    },
    sender,
  );
}
