import type { DomainEvent } from '@lodestone/kernel';
import type {
  AttachmentTitle,
  ClockStopReason,
  LicenceMeasureReason,
  LicenceRefusalReason,
  LicenceRoute,
  LimitWaiver,
  RegistrationPurpose,
  SurrenderReason,
  UseReportKind,
} from '@lodestone/reference';

/**
 * A paper of the file. The file itself is never kept: whoever has it compares its digest, which is
 * that of its bytes (SHA-256, hex).
 */
export type Attachment = Readonly<{
  sha256: string;
  mediaType: string;
  sizeBytes: number;
  title: AttachmentTitle;
}>;

/** Somebody for whom the goods are: parties by the refs of declarations, as in an act. */
export type LicenceClient = Readonly<{
  endUserRef: string;
  endUserCountryCode: string;
  consigneeRef?: string;
  importerRef?: string;
  endUseCode: string;
  importingCountryCode: string;
  finalDestinationCountryCode: string;
  contractNumber?: string;
  contractedOn?: string;
}>;

/** What may be exported of one kind. Exports name it by its place in the list, from 1. */
export type LicenceItem = Readonly<{
  goodsCode: string;
  /** The number of the item on the control list, like 1C905. */
  controlCode?: string;
  material: string;
  grade: string;
  massGrams: number;
  valueMinor?: string;
  currency?: string;
}>;

/** What is applied for, and what an amendment asks for in its place, whole. */
export type LicenceTerms = Readonly<{
  /** The enterprise that ships, where that is not the exporter. */
  shipperId?: string;
  tradeMode?: string;
  portCode?: string;
  transportMode?: string;
  paymentMode?: string;
  clients: readonly LicenceClient[];
  items: readonly LicenceItem[];
}>;

/** Of every record in the stream: which it is, whose file, and the civil day on which it happened. */
type Told = Readonly<{
  licenceId: string;
  recordId: string;
  exporterId: string;
  occurredOn: string;
}>;

/** Words stand in a stream of their own, and can be forgotten: the ref of what was said. */
type Worded = Readonly<{ wordsRef?: string }>;

/** An exporter asks for a licence. The draft of it is the exporter's own, and is not told. */
export type LicenceApplied = DomainEvent<
  'LicenceApplied',
  Readonly<{
    licenceId: string;
    exporterId: string;
    occurredOn: string;
    route: LicenceRoute;
    /** Of a registration. */
    purpose?: RegistrationPurpose;
    terms: LicenceTerms;
    attachments: readonly Attachment[];
  }> &
    Worded
>;

/** The authority takes the file on: from the next day on its working days count. */
export type LicenceAccepted = DomainEvent<
  'LicenceAccepted',
  Told & Readonly<{ limitWaiver?: LimitWaiver }>
>;

/** It asks for more, as often as it has to. */
export type LicenceSupplementRequested = DomainEvent<
  'LicenceSupplementRequested',
  Told & Worded & Readonly<{ asked: readonly AttachmentTitle[] }>
>;

/** The exporter answers, or adds something unasked. */
export type LicenceSupplementGiven = DomainEvent<
  'LicenceSupplementGiven',
  Told &
    Worded &
    Readonly<{
      /** The question that is answered with this. */
      requestRecordId?: string;
      attachments: readonly Attachment[];
    }>
>;

/** Time that does not count begins: the day itself still does. */
export type LicenceClockStopped = DomainEvent<
  'LicenceClockStopped',
  Told & Readonly<{ reason: ClockStopReason }>
>;

/** It ends: from the next day on working days count again. */
export type LicenceClockResumed = DomainEvent<
  'LicenceClockResumed',
  Told & Readonly<{ stopRecordId: string }>
>;

/** What has to be reported after each export under the licence, and within how many days of it. */
export type ReportDue = Readonly<{ kind: UseReportKind; withinDays: number }>;

/** What was granted, as the exports that name it will be held against: it may be less than asked. */
export type LicenceGranted = DomainEvent<
  'LicenceGranted',
  Told &
    Readonly<{
      route: LicenceRoute;
      /** What exports name it by. */
      licenceNumber: string;
      validFrom: string;
      /** The last day on which it holds. */
      expiresOn: string;
      terms: LicenceTerms;
      reports: readonly ReportDue[];
    }>
>;

/** In writing, with its reasons. */
export type LicenceRefused = DomainEvent<
  'LicenceRefused',
  Told & Worded & Readonly<{ reasons: readonly LicenceRefusalReason[] }>
>;

/** The exporter asks to change what needs no new application. Until it is decided the licence rests. */
export type LicenceAmendmentApplied = DomainEvent<
  'LicenceAmendmentApplied',
  Told & Worded & Readonly<{ terms: LicenceTerms; attachments: readonly Attachment[] }>
>;

/** From that day on the licence has these terms. */
export type LicenceAmended = DomainEvent<
  'LicenceAmended',
  Told & Readonly<{ amendmentRecordId: string; licenceNumber: string; terms: LicenceTerms }>
>;

/** The licence stays as it was. */
export type LicenceAmendmentRefused = DomainEvent<
  'LicenceAmendmentRefused',
  Told & Worded & Readonly<{ amendmentRecordId: string; reasons: readonly LicenceRefusalReason[] }>
>;

type Measure = Told & Worded & Readonly<{ licenceNumber: string; reason: LicenceMeasureReason }>;

/** By an authority: nothing may be exported under it from that day on. */
export type LicencePaused = DomainEvent<'LicencePaused', Measure>;

/** It holds again. */
export type LicenceReinstated = DomainEvent<'LicenceReinstated', Measure>;

/** The exporter gives it back. */
export type LicenceSurrendered = DomainEvent<
  'LicenceSurrendered',
  Told & Readonly<{ licenceNumber: string; reason: SurrenderReason }>
>;

/** The authority takes back what was rightly granted, for what has changed since. */
export type LicenceWithdrawn = DomainEvent<'LicenceWithdrawn', Measure>;

/** The authority takes back what should not have been granted, or was misused. */
export type LicenceRevoked = DomainEvent<'LicenceRevoked', Measure>;

/** What became of an export after it left: Order 792 Art. 18 asks for it. */
export type LicenceUseReported = DomainEvent<
  'LicenceUseReported',
  Told &
    Worded &
    Readonly<{
      kind: UseReportKind;
      /** `siteId/recordId` of the export. */
      exportRecordId: string;
      attachments: readonly Attachment[];
    }>
>;

/** What can happen to a file once it is there. */
export type LicenceRecord =
  | LicenceAccepted
  | LicenceSupplementRequested
  | LicenceSupplementGiven
  | LicenceClockStopped
  | LicenceClockResumed
  | LicenceGranted
  | LicenceRefused
  | LicenceAmendmentApplied
  | LicenceAmended
  | LicenceAmendmentRefused
  | LicencePaused
  | LicenceReinstated
  | LicenceSurrendered
  | LicenceWithdrawn
  | LicenceRevoked
  | LicenceUseReported;

export type LicenceEvent = LicenceApplied | LicenceRecord;

/** Every type of a licence's stream, in the order in which a file meets them. */
export const licenceTypes = [
  'LicenceApplied',
  'LicenceAccepted',
  'LicenceSupplementRequested',
  'LicenceSupplementGiven',
  'LicenceClockStopped',
  'LicenceClockResumed',
  'LicenceGranted',
  'LicenceRefused',
  'LicenceAmendmentApplied',
  'LicenceAmended',
  'LicenceAmendmentRefused',
  'LicencePaused',
  'LicenceReinstated',
  'LicenceSurrendered',
  'LicenceWithdrawn',
  'LicenceRevoked',
  'LicenceUseReported',
] as const satisfies ReadonlyArray<LicenceEvent['type']>;

/** What the exporter says, and nobody for it. Everything else an authority decides. */
export const exporterTypes = [
  'LicenceSupplementGiven',
  'LicenceAmendmentApplied',
  'LicenceSurrendered',
  'LicenceUseReported',
] as const satisfies ReadonlyArray<LicenceRecord['type']>;

export const licenceStream = (licenceId: string): string => `licence-${licenceId}`;
