type Flag = Readonly<{ code: string; detail: Readonly<Record<string, unknown>> }>;

export type Problem = Readonly<{
  code: string;
  message: Readonly<{ en: string }>;
  mend?: Readonly<{ en: string }>;
  errors?: ReadonlyArray<Readonly<{ pointer: string; message: Readonly<{ en: string }> }>>;
}>;

/** What both kinds of dry run say of one record. */
export type RecordTried = Readonly<{
  outcome: 'recorded' | 'unchanged' | 'refused' | 'invalid';
  recordId?: string;
  answer?: Readonly<{ flags?: readonly Flag[] }>;
  problem?: Problem;
  change?: Readonly<{
    targetRecordId: string;
    flagsBefore?: readonly Flag[];
    flagsAfter?: readonly Flag[];
    masses: ReadonlyArray<Readonly<{ account: string; lotId?: string; massGrams: number }>>;
  }>;
}>;

type JudgedAt = Readonly<{ ordinal?: number; revision: number }>;

/** As `POST …/dry-run` answers, of a record or of a batch. */
export type Tried = RecordTried &
  Readonly<{ judgedAt?: JudgedAt; records?: readonly RecordTried[] }>;
