import type { WhatIfAnswer } from './what-if-answers';

export type Needed = { deals: number; massGrams: bigint };

export type Both = Readonly<{ was: Needed; would: Needed; early: Needed }>;

/** The months of a period together. */
export type AddedUp = Readonly<{
  months: number;
  deals: number;
  undetermined: Readonly<{ was: number; would: number }>;
  withoutClock: number;
  all: Both;
  /** By country, exporter or client: whoever needs a licence by one of the two rule sets. */
  countries: ReadonlyMap<string, Both>;
  exporters: ReadonlyMap<string, Both>;
  clients: ReadonlyMap<string, Both>;
}>;

const none = (): Both => ({
  was: { deals: 0, massGrams: 0n },
  would: { deals: 0, massGrams: 0n },
  early: { deals: 0, massGrams: 0n },
});

/** Who is behind a client that was forgotten nobody knows; together they are one line. */
const forgotten = '?';

export function addedUp(pages: readonly WhatIfAnswer[]): AddedUp {
  const all = none();
  const [countries, exporters, clients] = [
    new Map<string, Both>(),
    new Map<string, Both>(),
    new Map<string, Both>(),
  ];
  for (const group of pages.flatMap(({ groups }) => groups)) {
    const { countryCode, exporterId, clientId = forgotten } = group;
    const sums = [
      all,
      sumOf(countries, countryCode),
      sumOf(exporters, exporterId),
      sumOf(clients, clientId),
    ];
    for (const sum of sums) {
      for (const name of ['was', 'would', 'early'] as const) {
        sum[name].deals += group[name].deals;
        sum[name].massGrams += BigInt(group[name].massGrams);
      }
    }
  }
  const total = (of: (page: WhatIfAnswer) => number): number =>
    pages.reduce((sum, page) => sum + of(page), 0);
  return {
    months: pages.length,
    deals: total(({ deals }) => deals),
    undetermined: {
      was: total(({ undetermined }) => undetermined.was),
      would: total(({ undetermined }) => undetermined.would),
    },
    withoutClock: total(({ withoutClock }) => withoutClock),
    all,
    countries,
    exporters,
    clients,
  };
}

function sumOf(sums: Map<string, Both>, name: string): Both {
  const known = sums.get(name) ?? none();
  sums.set(name, known);
  return known;
}
