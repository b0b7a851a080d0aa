/**
 * A flag that names a sale holds an act against its terms, so its numbers are those of the sale: told
 * to whom `data`, as it is shown, tells them.
 */
export function flagsBeside<F>(flags: F, data: unknown): F {
  if (!Array.isArray(flags)) return flags;
  const told = new Set(dealsWithTerms(data));
  return flags.filter(({ detail }: Readonly<{ detail?: { saleDealId?: unknown } }>) => {
    const saleDealId = detail?.saleDealId;
    return saleDealId === undefined || told.has(saleDealId);
  }) as F;
}

function dealsWithTerms(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const { saleDealId, saleTerms } = value as Readonly<{
    saleDealId?: unknown;
    saleTerms?: unknown;
  }>;
  const own = saleTerms === undefined ? [] : [saleDealId];
  return [...own, ...Object.values(value).flatMap(dealsWithTerms)];
}
