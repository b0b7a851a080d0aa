/** What `GET /sites/{siteId}/records/{recordId}/explanation` answers, as far as it is printed. */
export type Explanation = Readonly<{
  record: Readonly<{
    siteId: string;
    recordId: string;
    enterpriseId: string;
    type: string;
    occurredOn?: string;
    recordedAt: string;
    ordinal: number;
    state: 'live' | 'voided';
    targetRecordId?: string;
    history: ReadonlyArray<
      Readonly<{ change: string; byRecordId: string; recordedAt: string; reason?: string }>
    >;
    flags?: ReadonlyArray<Readonly<{ code: string; detail: Readonly<Record<string, unknown>> }>>;
  }>;
  postings: readonly Posting[];
  sums: Readonly<{ massGrams: string; contentMicrograms: Content }>;
  followers: ReadonlyArray<
    Readonly<{
      following: string;
      lotId?: string;
      siteId: string;
      recordId: string;
      type: string;
      occurredOn?: string;
      state: 'live' | 'voided';
    }>
  >;
  hasMoreFollowers: boolean;
}>;

export type Content = Readonly<Record<string, string>>;

export type Posting = Readonly<{
  account: string;
  role: string;
  sense: 1 | -1;
  occurredOn: string;
  lotId?: string;
  movementId?: string;
  massGrams: number;
  contentMicrograms: Content;
}>;
