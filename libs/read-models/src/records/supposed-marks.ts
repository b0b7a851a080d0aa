import type { FoldedEvent, RecordedEvent } from '@lodestone/kernel';
import type { PartyDeclared, SiteRecord } from '@lodestone/ledger';
import type { RowOf } from '@lodestone/projections';
import type { ClientIdOf } from '../client-id-of';
import type { Rules } from '../rules';
import { marksOfRecords, type RecordMarks } from './marks-of-records';
import { partyRowOf, type partiesTable } from './parties';
import type { RecordRows, RecordsReading } from './record-tables';
import { records } from './records';

type PartyRow = RowOf<typeof partiesTable>;

export type SupposedQuestion = Readonly<{
  siteId: string;
  /** The last event of the site that the records were decided on. */
  revision: number;
  /** Identities that would be declared with them, without a word of who they are. */
  parties: readonly PartyRow[];
  /** Records that are not there, as they would stand in the log, in their order. */
  events: ReadonlyArray<FoldedEvent<SiteRecord>>;
  /** Of which the marks are asked, before and after. */
  recordIds: readonly string[];
}>;

export type SupposedMarks =
  | Readonly<{
      /** The site has gone on since they were decided: what would be said is of two moments. */
      hasMoved: true;
    }>
  | Readonly<{
      hasMoved: false;
      before: readonly RecordMarks[];
      after: readonly RecordMarks[];
    }>;

/** What a declaration would leave here, for whoever has the ledger's key. */
export const supposedParty = (clientIdOf: ClientIdOf, declared: PartyDeclared): PartyRow =>
  partyRowOf(clientIdOf, declared.data);

/** Rows of identities come ready made: no thread that answers has the key. */
const folds = records({
  clientIdOf: () => {
    throw new Error('what is supposed declares nobody by itself');
  },
}).on;

/**
 * The marks of records as they are and as they would be if these records were recorded now: by the
 * folds that would take them, and by the rules that would judge them.
 */
export function marksIf(
  reading: RecordsReading,
  { siteId, revision, parties, events, recordIds }: SupposedQuestion,
  rules?: Rules,
): SupposedMarks {
  if (lastRevision(reading, siteId) > revision) return { hasMoved: true };
  const asked = { siteId, recordIds };
  const suppose = (rows: RecordRows & { beginOrdinal: (ordinal: number) => void }): number => {
    for (const party of parties) rows.put('parties', party);
    let { ordinal } = reading;
    for (const event of events) {
      rows.beginOrdinal((ordinal += 1));
      const fold = folds[event.event.type];
      // A fold reads neither position nor event id, which nothing has before it is stored.
      fold?.(event as RecordedEvent, rows, ordinal, nothingDerived);
    }
    return ordinal;
  };
  return {
    hasMoved: false,
    before: marksOfRecords(reading, asked, rules),
    after: reading.supposing(suppose, (supposed) => marksOfRecords(supposed, asked, rules)),
  };
}

const nothingDerived = (): never => {
  throw new Error('no fold of records derives anything');
};

/** Of the site's records, as far as this read model has come. */
const lastRevision = (reading: RecordsReading, siteId: string): number =>
  reading.select(
    { revision: 'integer' },
    'SELECT revision FROM records WHERE siteId = ? ORDER BY ordinal DESC, line DESC LIMIT 1',
    siteId,
  )[0]?.revision ?? -1;
