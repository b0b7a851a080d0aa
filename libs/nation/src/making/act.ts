import type { VoidReason } from '@lodestone/reference';
import type { ActBody, NoticeBody } from '../submission';
import type { CivilDate } from '../time/calendar';

/** Something that happened in the nation, before anybody has told the ledger. */
export type NationAct = Readonly<{
  siteId: string;
  recordId: string;
  occurredOn: CivilDate;
  body: ActBody | NoticeBody;
  /** Acts whose lots or lines it uses: the ledger must have heard of them first. */
  standsOn: ReadonlySet<NationAct>;
  /** Nothing is built on it, so that it may be told late without delaying others. */
  isLast: boolean;
  mistake?: Mistake;
  correction?: Correction;
}>;

/** How it was first recorded: wrongly, under another id, and voided afterwards. */
export type Mistake = Readonly<{
  recordId: string;
  body: ActBody;
  voidRecordId: string;
  reason: VoidReason;
  /** Days until somebody noticed; 0 is the same day. */
  noticedAfterDays: number;
}>;

/** How it was first recorded under its own id, before a correction said what is right. */
export type Correction = Readonly<{
  body: ActBody;
  correctionRecordId: string;
  reason: VoidReason;
  noticedAfterDays: number;
}>;
