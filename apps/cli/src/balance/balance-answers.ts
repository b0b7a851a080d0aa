/** What the routes of `/balances` answer, as far as it is printed. */
type Sum = Readonly<{ massGrams: string; micrograms: string }>;

type Term = Sum & Readonly<{ name: string }>;

type Holdings = Readonly<Record<'stock' | 'inProcess' | 'inTransit', Sum>>;

export type Balance = Readonly<{
  knownAt: number;
  from: string;
  to: string;
  element: string;
  siteIds?: readonly string[];
  before: Holdings;
  changes: readonly Term[];
  after: Holdings;
  missingMicrograms: string;
  units: ReadonlyArray<
    Readonly<{
      siteId: string;
      unitId: string;
      beforeMicrograms: string;
      afterMicrograms: string;
      lastCountedOn?: string;
    }>
  >;
  tests?: Readonly<{
    state: string;
    sigmaMicrograms: string;
    measurement: Readonly<{ missingSigmas: string; isExplained: boolean }>;
    step: Readonly<{
      usualFromMicrograms: string;
      usualToMicrograms: string;
      outsideSigmas: string;
      isExplained: boolean;
    }>;
    cumulative: Readonly<{
      periods: number;
      since?: string;
      excessMicrograms: string;
      sigmaMicrograms: string;
      isExplained: boolean;
    }>;
    uncounted: ReadonlyArray<Readonly<{ siteId: string; unitId: string }>>;
  }>;
}>;

export type Ranking = Readonly<{
  items: ReadonlyArray<
    Readonly<{
      siteId?: string;
      enterpriseId: string;
      element: string;
      state: string;
      missingMicrograms: string;
      usualFromMicrograms: string;
      usualToMicrograms: string;
      sigmaMicrograms: string;
      outsideSigmas: string;
    }>
  >;
  knownAt: number;
}>;
