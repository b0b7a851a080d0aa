import type { Content } from '../measuring/content';
import type { Account } from './accounts';

/**
 * What a line is for. Select by this and never by sign: a reversed `made` line looks like a `taken`
 * one (postings.md §8.1).
 */
export type PostingRole = 'taken' | 'made' | 'waste' | 'added' | 'balance' | 'restated';

/** One line of the double-entry book of matter: grams and content into (+) or out of (−) an account. */
export type PostingLine = Readonly<{
  account: Account;
  role: PostingRole;
  /** +1 as posted by an act, −1 as reversed by a void or correction. */
  sense: 1 | -1;
  /** `siteId/recordId` of the act, also on the lines of its void. */
  recordId: string;
  /** The line's own date, which `asOf` filters by. */
  occurredOn: string;
  siteId: string;
  otherSiteId?: string;
  ownerId: string;
  /** A lot of `siteId`, or the movement line of an `in-transit` or `transit-difference` line. */
  lotId?: string;
  movementId?: string;
  /** Of goods on their way: the lot that they were sent as. Several may go as one line. */
  sentLotId?: string;
  material?: string;
  grade?: string;
  status?: string;
  step?: string;
  /** Whose ppm valued this line. */
  assayRecordId?: string;
  /** On the outer line of a sale or export only, else every volume cancels to nought. */
  dealId?: string;
  /** Memo on the first line of a deal; never balanced. */
  pieces?: number;
  massGrams: number;
  content: Content;
}>;
