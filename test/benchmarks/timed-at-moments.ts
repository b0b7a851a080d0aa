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
    process.stderr.write(`${what}, ${when} …\n`);
    const taken = Array.from({ length: rounds }, (_, n) => {
      const [begun, busy] = [performance.now(), process.cpuUsage()];
      ask(momentOf(n));
      const { user, system } = process.cpuUsage(busy);
      return { ms: performance.now() - begun, cpuMs: (user + system) / 1_000 };
    });
    const at = (name: 'ms' | 'cpuMs', share: number): number => {
      const sorted = taken.map((each) => each[name]).sort((a, b) => a - b);
      return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
    };
    return {
      ...{ what, when, 'median ms': at('ms', 0.5), 'best ms': at('ms', 0) },
      'p95 ms': at('ms', 0.95),
      'median CPU ms': at('cpuMs', 0.5),
      'best CPU ms': at('cpuMs', 0),
    };
  });
}
