import type {
  AddedLine,
  Declaration,
  EnterpriseRegistered,
  SiteOpened,
  SubmittedBringing,
  SubmittedExport,
  SubmittedReceipt,
  SubmittedSale,
  SubmittedTransformation,
  WasteLine,
} from '@lodestone/ledger';

/** Bodies have exactly the form of docs/events.md, *What is submitted*: what a client would PUT. */
export type EnterpriseBody = Omit<EnterpriseRegistered['data'], 'enterpriseId'>;

export type SiteBody = Omit<SiteOpened['data'], 'siteId'>;

export type TransformationBody = Omit<SubmittedTransformation, 'wastes' | 'adds'> &
  Readonly<{ wastes?: readonly WasteLine[]; adds?: readonly AddedLine[] }>;

type Parties = 'buyer' | 'importer' | 'consignee' | 'endUser';

/** Parties in full, where the ledger's command has their refs. */
export type SaleBody = Omit<SubmittedSale, Parties | 'receivingSiteId'> &
  Readonly<{
    buyer?: Declaration;
    receivingSiteId?: string;
    importer?: Declaration;
    consignee?: Declaration;
    endUser?: Declaration;
  }>;

export type ExportBody = Omit<SubmittedExport, Parties> & Readonly<Record<Parties, Declaration>>;

export type VoidBody = Readonly<{ type: 'RecordVoided'; targetRecordId: string; reason: string }>;

export type ActBody =
  SubmittedBringing | TransformationBody | SaleBody | ExportBody | SubmittedReceipt;

export type RecordBody = ActBody | VoidBody;

type Submitted = Readonly<{
  /** UTC; what the ledger's clock is to show when the loader submits it. */
  recordedAt: string;
  /** `regulator`, or the enterprise that signs in. */
  submittedBy: string;
}>;

/** One request to the ledger, in the order in which the nation made them. */
export type Submission = Submitted &
  (
    | Readonly<{ kind: 'enterprise'; enterpriseId: string; body: EnterpriseBody }>
    | Readonly<{ kind: 'site'; siteId: string; body: SiteBody }>
    | Readonly<{ kind: 'record'; siteId: string; recordId: string; body: RecordBody }>
  );
