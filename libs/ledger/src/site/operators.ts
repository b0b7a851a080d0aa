/** A site that changed hands: from a day on it is operated by somebody else. */
export type Transfer = Readonly<{ effectiveOn: string; toEnterpriseId: string }>;

/** Who operated it first, and what became of that, in the order of telling. */
export type Operated = Readonly<{ enterpriseId: string; transfers?: readonly Transfer[] }>;

/** The one rule of whose a site is: a transfer counts from its day on, the latest day last. */
export function operatorOn({ enterpriseId, transfers = [] }: Operated, day: string): string {
  const begun = transfers.filter(({ effectiveOn }) => effectiveOn <= day);
  const latest = begun.reduce<Transfer | undefined>(
    (last, each) => (last && last.effectiveOn > each.effectiveOn ? last : each),
    undefined,
  );
  return latest?.toEnterpriseId ?? enterpriseId;
}

/** Everybody who operates it on some day. */
export const operatorsOf = ({ enterpriseId, transfers = [] }: Operated): ReadonlySet<string> =>
  new Set([enterpriseId, ...transfers.map(({ toEnterpriseId }) => toEnterpriseId)]);

/** Everybody who operates it on that day or a later one. */
export const operatorsSince = (site: Operated, day: string): ReadonlySet<string> =>
  new Set([
    operatorOn(site, day),
    ...(site.transfers ?? [])
      .filter(({ effectiveOn }) => effectiveOn > day)
      .map(({ toEnterpriseId }) => toEnterpriseId),
  ]);
