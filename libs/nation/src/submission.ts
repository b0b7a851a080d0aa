import type {
  AddedLine,
  Declaration,
  EnterpriseRegistered,
  SiteOpened,
  SubmittedAdjustment,
  SubmittedAssay,
  SubmittedBringing,
  SubmittedClosing,
  SubmittedCollection,
  SubmittedCount,
  SubmittedDiscard,
  SubmittedDispatch,
  SubmittedExport,
  SubmittedGivingUp,
  SubmittedHold,
  SubmittedImport,
  SubmittedLoss,
  SubmittedReceipt,
  SubmittedRedirection,
  SubmittedRegrouping,
  SubmittedRelease,
  SubmittedSale,
  SubmittedSiteStanding,
  SubmittedTransformation,
  WasteLine,
} from '@lodestone/ledger';

/** Bodies have exactly the form of docs/events.md, *What is submitted*: what a client would PUT. */
export type EnterpriseBody = Omit<EnterpriseRegistered['data'], 'enterpriseId'>;

export type SiteBody = Omit<SiteOpened['data'], 'siteId'>;

/** What an authority says of an enterprise, and what that one says of who may act for it. */
export type StandingBody = Readonly<{ effectiveOn: string }> &
  (
    | Readonly<{ type: 'EnterpriseSuspended' | 'EnterpriseReinstated' }>
    | Readonly<{
        type: 'EnterpriseDesignated' | 'DesignationRevoked';
        activities: readonly string[];
      }>
    | Readonly<{ type: 'EnterpriseRenamed'; name: string; nameLatin?: string }>
    | Readonly<{ type: 'EnterpriseMerged'; intoEnterpriseId: string }>
    | AgencyBody
  );

export type AgencyBody = Readonly<{ effectiveOn: string }> &
  (
    | Readonly<{
        type: 'AgencyGranted';
        agentId: string;
        acts: ReadonlyArray<'sale' | 'export'>;
      }>
    | Readonly<{ type: 'AgencyRevoked'; grantRecordId: string }>
  );

export type TransformationBody = Omit<SubmittedTransformation, 'wastes' | 'adds'> &
  Readonly<{ wastes?: readonly WasteLine[]; adds?: readonly AddedLine[] }>;

type Parties = 'buyer' | 'importer' | 'consignee' | 'endUser';

/** The foreign principal in full, too. */
type InFull<Submitted extends object> = Omit<Submitted, 'principal'> &
  Readonly<{ principal?: Declaration }>;

/** Parties in full, where the ledger's command has their refs. */
export type SaleBody = InFull<Omit<SubmittedSale, Parties | 'receivingSiteId'>> &
  Readonly<{
    buyer?: Declaration;
    receivingSiteId?: string;
    importer?: Declaration;
    consignee?: Declaration;
    endUser?: Declaration;
  }>;

export type ExportBody = InFull<Omit<SubmittedExport, Parties>> &
  Readonly<Record<Parties, Declaration>>;

export type ImportBody = InFull<Omit<SubmittedImport, 'supplier'>> &
  Readonly<{ supplier?: Declaration }>;

export type CollectionBody = Omit<SubmittedCollection, 'collectedFrom'> &
  Readonly<{ collectedFrom?: Declaration }>;

/** Lots, units, or both; what is left out is none. */
export type CountBody = Omit<SubmittedCount, 'lots' | 'units'> &
  Readonly<Partial<Pick<SubmittedCount, 'lots' | 'units'>>>;

export type VoidBody = Readonly<{ type: 'RecordVoided'; targetRecordId: string; reason: string }>;

export type CorrectionBody = Readonly<{
  type: 'RecordCorrected';
  targetRecordId: string;
  reason: string;
  act: ActBody;
}>;

export type ActBody =
  | SubmittedBringing
  | ImportBody
  | CollectionBody
  | TransformationBody
  | SaleBody
  | ExportBody
  | SubmittedGivingUp
  | SubmittedAdjustment
  | SubmittedDispatch
  | SubmittedReceipt
  | SubmittedRedirection
  | CountBody
  | SubmittedAssay
  | SubmittedRegrouping
  | SubmittedDiscard
  | SubmittedLoss;

export type NoticeBody = SubmittedHold | SubmittedRelease | SubmittedClosing;

/** What an authority decided about a site. */
export type SiteStandingBody = SubmittedSiteStanding;

export type RecordBody = ActBody | NoticeBody | SiteStandingBody | VoidBody | CorrectionBody;

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
    | Readonly<{ kind: 'standing'; enterpriseId: string; recordId: string; body: StandingBody }>
    | Readonly<{ kind: 'site'; siteId: string; body: SiteBody }>
    | Readonly<{ kind: 'record'; siteId: string; recordId: string; body: RecordBody }>
  );
