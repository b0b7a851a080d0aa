/** The last civil date of `YYYY-MM`: by then all that a month shows had happened. */
export function lastDayOf(month: string): string {
  const [year, of] = month.split('-').map(Number);
  const last = new Date(Date.UTC(Number(year), Number(of), 0));
  return last.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** So many months after `YYYY-MM`; before it, where that is below nothing. */
export function monthsAfter(month: string, count: number): string {
  const [year, of] = month.split('-').map(Number);
  const then = new Date(Date.UTC(Number(year), Number(of) - 1 + count, 1));
  return then.toISOString().slice(0, 'YYYY-MM'.length);
}

/** How many months the second is after the first. */
export function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((month) => {
    const [year, of] = month.split('-').map(Number);
    return Number(year) * 12 + Number(of);
  }) as [number, number];
  return b - a;
}
