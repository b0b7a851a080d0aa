import type { PostingLine } from '@lodestone/ledger';

type Balance = Readonly<{ fed: Map<string, bigint>; missing: Map<string, bigint> }>;

/** Of every extraction line: what went into it after its filling, and what its counts did not find. */
export function balancesOfUnits(lines: readonly PostingLine[]): ReadonlyMap<string, Balance> {
  const balances = new Map<string, Balance>();
  for (const { account, siteId, content, role, recordId } of lines) {
    const isFed = account === 'in-process' && role === 'balance' && recordId !== `${siteId}/FILL`;
    const isCounted =
      account === 'stock-difference' &&
      [2024, 2025].some((year) => recordId === `${siteId}/COUNT-${year}`);
    if (!isFed && !isCounted) continue;
    for (const [element, micrograms] of content) {
      const none = { fed: new Map<string, bigint>(), missing: new Map<string, bigint>() };
      const balance = balances.get(siteId) ?? none;
      balances.set(siteId, balance);
      const sums = isFed ? balance.fed : balance.missing;
      if (isFed && micrograms < 0n) continue;
      sums.set(element, (sums.get(element) ?? 0n) + micrograms);
    }
  }
  return new Map([...balances].filter(([, { fed }]) => fed.size > 0));
}
