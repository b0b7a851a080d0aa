/** Flags whose detail holds an export against the terms of a sale. */
const besideTerms: ReadonlySet<unknown> = new Set([
  'end-use-contradicts-sale',
  'export-contradicts-sale',
]);

/** The numbers of such a flag are those of the sale: told to whom `data`, as it is shown, tells them. */
export function flagsBeside<F>(flags: F, data: unknown): F {
  if (!Array.isArray(flags)) return flags;
  const told = new Set(dealsWithTerms(data));
  return flags.filter(
    ({ code, detail }: Readonly<{ code?: unknown; detail?: { saleDealId?: unknown } }>) =>
      !besideTerms.has(code) || told.has(detail?.saleDealId),
  ) as F;
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
