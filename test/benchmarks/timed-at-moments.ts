/** What had happened by a day, as was known by an ordinal. */
export type Moment = Readonly<{ asOf?: string; knownAt?: number }>;

export type Row = Readonly<Record<string, string | number>>;

/** A question now, at ordinals and by days that nobody foresaw: each round asks as of another. */
export function timedAtMoments(
  what: string,
  { events, rounds }: Readonly<{ events: number; rounds: number }>,
  ask: (moment: Moment) => unknown,
): readonly Row[] {
  const round = (n: number): number => Math.floor((events * (n % 97)) / 97);
  const dayOf = (n: number): string =>
    new Date(Date.UTC(2024, 0, 1 + ((n * 37) % 730))).toISOString().slice(0, 10);
  const moments: ReadonlyArray<readonly [string, (n: number) => Moment]> = [
    ['now', () => ({})],
    ['at any ordinal', (n) => ({ knownAt: round(n * 31 + 7) })],
    ['by any day', (n) => ({ asOf: dayOf(n) })],
  ];
  return moments.map(([when, momentOf]) => {
    const ms = Array.from({ length: rounds }, (_, n) => {
      const begun = performance.now();
      ask(momentOf(n));
      return performance.now() - begun;
    }).sort((a, b) => a - b);
    const at = (share: number): number =>
      Math.round((ms[Math.floor(ms.length * share)] ?? 0) * 10) / 10;
    return { what, when, 'median ms': at(0.5), 'best ms': at(0), 'p95 ms': at(0.95) };
  });
}
