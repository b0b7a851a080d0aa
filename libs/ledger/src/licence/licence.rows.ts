import type { FoldedEvent, KeyedRows, WritableKeyedRows } from '@lodestone/kernel';
import type { LicenceRoute } from '@lodestone/reference';
import type { Attachment, LicenceEvent, LicenceTerms } from './licence.events';
import { standingAfter, submitted, type LicenceStanding } from './standing-after';

/** What a decision needs of a file. */
export type LicenceRow = Readonly<{
  exporterId: string;
  contentDigest: string;
  route: LicenceRoute;
  standing: LicenceStanding;
  /** The newest day of what moved the file: nothing moves it on a day before. */
  lastOn: string;
  /** As they stand: applied for, then granted, then amended. */
  terms: LicenceTerms;
  /** What an amendment asks for that is not decided yet. */
  askedTerms?: LicenceTerms;
  licenceNumber?: string;
}>;

export type LicenceRecordRow = Readonly<{ contentDigest: string; revision: number; type: string }>;

const licenceKey = 'licence';
const recordKey = (recordId: string): string => `record/${recordId}`;
const attachmentKey = (sha256: string): string => `attachment/${sha256}`;

export const licenceRowOf = (rows: KeyedRows): LicenceRow | undefined =>
  rows.get<LicenceRow>(licenceKey);

export const licenceRecordRowOf = (
  rows: KeyedRows,
  recordId: string,
): LicenceRecordRow | undefined => rows.get<LicenceRecordRow>(recordKey(recordId));

/** What was said of a paper when it was first named. */
export const attachmentRowOf = (rows: KeyedRows, sha256: string): Attachment | undefined =>
  rows.get<Attachment>(attachmentKey(sha256));

export function evolveLicence(
  rows: WritableKeyedRows,
  { event, metadata, revision }: FoldedEvent<LicenceEvent>,
): void {
  const contentDigest = metadata.contentDigest ?? '';
  if ('attachments' in event.data) keepAttachments(rows, event.data.attachments);
  if (event.type === 'LicenceApplied') {
    const { exporterId, route, terms, occurredOn } = event.data;
    const row: LicenceRow = {
      exporterId,
      contentDigest,
      route,
      standing: submitted,
      lastOn: occurredOn,
      terms,
    };
    return rows.set(licenceKey, row);
  }
  const { recordId } = event.data;
  rows.set(recordKey(recordId), { contentDigest, revision, type: event.type });
  const before = licenceRowOf(rows);
  if (!before) throw new Error(`${event.type} of a licence that nobody applied for`);
  const standing = standingAfter(before.standing, event);
  rows.set(licenceKey, { ...before, standing, ...movedTo(before, event), ...termsAfter(event) });
}

/** What became of an export moves no file. */
const movedTo = ({ lastOn }: LicenceRow, { type, data }: LicenceEvent): Partial<LicenceRow> =>
  type === 'LicenceUseReported' || data.occurredOn < lastOn ? {} : { lastOn: data.occurredOn };

function termsAfter(event: LicenceEvent): Partial<LicenceRow> {
  switch (event.type) {
    case 'LicenceGranted':
      return { terms: event.data.terms, licenceNumber: event.data.licenceNumber };
    case 'LicenceAmendmentApplied':
      return { askedTerms: event.data.terms };
    case 'LicenceAmended':
      return { terms: event.data.terms };
    default:
      return {};
  }
}

function keepAttachments(rows: WritableKeyedRows, attachments: readonly Attachment[]): void {
  for (const attachment of attachments) {
    if (attachmentRowOf(rows, attachment.sha256)) continue;
    rows.set(attachmentKey(attachment.sha256), attachment);
  }
}
