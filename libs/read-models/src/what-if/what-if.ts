import type { Ordinal } from '@lodestone/kernel';
import type { Supposition } from '@lodestone/ledger';
import type { Cursor } from '../cursor';

/** Of a past period, by another rule set; answered month by month. */
export type WhatIfQuestion = Readonly<{
  /** Civil days, both included. */
  from: string;
  to: string;
  supposition: Supposition;
  /** A licence would take so many working days from the day of the contract. */
  clockWorkingDays?: number | undefined;
  /** Only exports of this exporter, as declared. */
  exporterId?: string | undefined;
  knownAt?: Ordinal | undefined;
  after?: Cursor | undefined;
}>;

/** Deals that need a licence, and the grams in them that are controlled items. */
export type NeedingLicence = Readonly<{ deals: number; massGrams: string }>;

/** What one exporter sent to one end user in one country in the month. */
export type WhatIfGroup = Readonly<{
  exporterId: string;
  countryCode: string;
  /** Of the end user; absent of who was forgotten. */
  clientId?: string;
  /** Items that are met by the supposed rules, or by those that were. */
  controlCodes: readonly string[];
  /** By the rules that were in force. */
  was: NeedingLicence;
  /** By those that are supposed. */
  would: NeedingLicence;
  /** Of `would`: what had left before a licence could have been there. */
  early: NeedingLicence;
}>;

/** One month of the period. */
export type WhatIfPage = Readonly<{
  month: string;
  /** How far the question has come with this page. */
  monthsDone: number;
  months: number;
  /** Lines of goods that were looked at. */
  deals: number;
  /** Lines that cannot be judged: by the rules that were, and by those that are supposed. */
  undetermined: Readonly<{ was: number; would: number }>;
  /** Lines that need a licence and name no day of a contract, or one outside the calendar. */
  withoutClock: number;
  groups: readonly WhatIfGroup[];
  /** Rule sets to wake that the rulebook does not have. */
  unknownRuleSetIds: readonly string[];
  knownAt: Ordinal;
  next: Cursor | undefined;
}>;
