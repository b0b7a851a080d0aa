/** One sentence in the two languages that the ledger speaks. */
export type Words = Readonly<{ en: string; zh: string }>;
