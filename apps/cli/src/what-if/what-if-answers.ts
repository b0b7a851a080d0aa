type Needing = Readonly<{ deals: number; massGrams: string }>;

/** One page of `GET /rules/what-if`. */
export type WhatIfAnswer = Readonly<{
  month: string;
  monthsDone: number;
  months: number;
  deals: number;
  undetermined: Readonly<{ was: number; would: number }>;
  withoutClock: number;
  groups: ReadonlyArray<
    Readonly<{
      exporterId: string;
      countryCode: string;
      clientId?: string;
      controlCodes: readonly string[];
      was: Needing;
      would: Needing;
      early: Needing;
    }>
  >;
  knownAt: number;
  next?: string;
}>;
