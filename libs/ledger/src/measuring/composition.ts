/** Integer ppm by weight per element, on the basis of the grams recorded (postings.md N2). */
export type CompositionPpm = Readonly<Record<string, number>>;

/** Content per rare earth: decimal strings of micrograms, as JSON carries it (postings.md N5). */
export type ContentMicrograms = Readonly<Record<string, string>>;

/** How a composition was found (design §3, *Mass*). Codes are those of `@lodestone/reference`. */
export type Analysis = Readonly<{
  method: string;
  laboratoryId: string;
  analysedOn: string;
  /** One standard deviation, per element. */
  uncertaintyPpm?: CompositionPpm;
  /** The figures as the certificate gives them, where their basis is not the grams recorded. */
  declared?: Readonly<{ basis: string; ppm: CompositionPpm; moisturePpm?: number }>;
}>;
