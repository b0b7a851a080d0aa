import { filingDeadlines, type FilingDeadline } from '@lodestone/reference';

/**
 * By which rules an answer judges, beside those that stand in the log and in the tables of the law:
 * what an authority configured. Whoever opens the queries says them once, so that no two answers of
 * one program judge differently.
 */
export type Rules = Readonly<{ deadlines: readonly FilingDeadline[] }>;

/** Where nobody configured anything. */
export const rulesOfLaw: Rules = { deadlines: filingDeadlines };
