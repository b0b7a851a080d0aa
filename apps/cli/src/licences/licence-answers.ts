/** What the routes of `/licences` answer, as far as it is printed. */
export type LicenceSummary = Readonly<{
  licenceId: string;
  exporterId: string;
  route: string;
  state: string;
  appliedOn: string;
  heldBy: string;
  waitsFor: string;
  clock?: Readonly<{
    of: string;
    startedOn: string;
    decidedOn?: string;
    waiver?: string;
    daysMax?: number;
    daysUsed?: number;
    daysLeft?: number;
    dueOn?: string;
    stopped?: Readonly<{ since: string; reason: string }>;
    outsideCalendar?: Readonly<{ outside: string; from: string; until: string }>;
  }>;
  expected?: Readonly<{ expectedOn?: string; medianDays: number; likeFiles: number; like: string }>;
  licenceNumber?: string;
  validFrom?: string;
  expiresOn?: string;
  items: ReadonlyArray<
    Readonly<{
      item: number;
      goodsCode: string;
      grade: string;
      grantedGrams: number;
      drawnGrams: number;
      leftGrams: number;
      exports: number;
      forecast?: Readonly<{ emptyOn?: string; leftAtExpiryGrams: number }>;
    }>
  >;
  reports: ReadonlyArray<
    Readonly<{
      exportRecordId: string;
      kind: string;
      dueOn?: string;
      reported?: Readonly<{ occurredOn: string }>;
      isOverdue: boolean;
    }>
  >;
}>;

export type Licences = Readonly<{
  items: readonly LicenceSummary[];
  asOf: string;
  knownAt: number;
  next?: string;
}>;

export type Attachment = Readonly<{ sha256: string; sizeBytes: number; title: string }>;

export type Licence = LicenceSummary &
  Readonly<{
    attachments: readonly Attachment[];
    records: ReadonlyArray<
      Readonly<{
        recordId?: string;
        type: string;
        occurredOn: string;
        words?: string;
        areWordsForgotten?: boolean;
      }>
    >;
    asOf: string;
    knownAt: number;
  }>;
