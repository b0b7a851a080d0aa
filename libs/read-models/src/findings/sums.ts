/** Whole numbers of any size by name, as text, zeros left out: what comes and goes leaves no trace. */
export type Sums = Readonly<Record<string, string>>;

export function plus(a: Sums, b: Sums, sign: 1n | -1n = 1n): Sums {
  const sum: Record<string, string> = {};
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const value = amountIn(a, name) + sign * amountIn(b, name);
    if (value !== 0n) sum[name] = String(value);
  }
  return inOrder(sum);
}

export const amountIn = (sums: Sums, name: string): bigint => BigInt(sums[name] ?? '0');

export const totalIn = (sums: Sums): bigint =>
  Object.values(sums).reduce((total, value) => total + BigInt(value), 0n);

export const sumsOf = (content: Iterable<readonly [string, bigint]>): Sums =>
  plus({}, Object.fromEntries([...content].map(([name, value]) => [name, String(value)])));

/** The same sums are the same JSON, whatever came first. */
const inOrder = (sums: Sums): Sums => Object.fromEntries(Object.entries(sums).sort(byName));

/** Counts by name; what comes to nothing is left out. */
export type Tally = Readonly<Record<string, number>>;

export function tallied(tally: Tally, changes: Tally, sign: 1 | -1 = 1): Tally {
  const sum: Record<string, number> = { ...tally };
  let isNew = false;
  for (const [name, change] of Object.entries(changes)) {
    const value = (sum[name] ?? 0) + sign * change;
    isNew ||= !(name in sum);
    if (value === 0) delete sum[name];
    else sum[name] = value;
  }
  return isNew ? Object.fromEntries(Object.entries(sum).sort(byName)) : sum;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;
