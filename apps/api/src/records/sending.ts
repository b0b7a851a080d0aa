import { StreamTombstoned } from '@lodestone/kernel';
import {
  partyStream,
  siteDecider,
  type RecordAct,
  type SiteEvent,
  type SiteRefusal,
  type VoidRecord,
} from '@lodestone/ledger';
import type { Recorded, Sender, Submissions } from '../program/submissions';
import type { RecordDto } from './acts/record-types';
import { commandOf } from './command-of';
import type { Declarations } from './declarations';

export type RecordToSend = Readonly<{
  siteId: string;
  recordId: string;
  /** Whose site it is: who declares the identities that are named. */
  enterpriseId: string;
  /** Plain and validated: the digest is made of it as it is. */
  body: RecordDto;
}>;

type Through = Readonly<{ submissions: Submissions; declarations: Declarations; sender: Sender }>;

/** The way of every record into the ledger, whoever brings it. @throws RefusedException */
export async function sendRecord(record: RecordToSend, through: Through): Promise<Recorded> {
  for (;;) {
    try {
      return await sendOnce(record, through);
    } catch (error) {
      // Each time one more identity is known to be forgotten, and is named by its next ref.
      if (!(error instanceof StreamTombstoned) || !error.stream.startsWith(partyStream(''))) {
        throw error;
      }
    }
  }
}

function sendOnce(
  { siteId, recordId, enterpriseId, body }: RecordToSend,
  { submissions, declarations, sender }: Through,
): Promise<Recorded> {
  const parties = declarations.of(enterpriseId);
  const command = commandOf({ siteId, recordId }, body, parties.declare);
  return submissions.send<RecordAct | VoidRecord, SiteEvent, SiteRefusal>(
    siteDecider,
    {
      command,
      key: recordId,
      content: { siteId, recordId, ...body },
      // A decision that says no leaves nothing behind, not even who was named in it.
      beforeAppend: () => declarations.write(parties, sender),
    },
    sender,
  );
}
