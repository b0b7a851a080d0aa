/** Why a number cannot be that of a customs declaration, in the order in which it is looked at. */
export type DeclarationNumberProblem = 'not-eighteen-digits' | 'other-direction' | 'other-year';

const form = /^\d{4}(?<year>\d{4})(?<direction>[01EI])\d{9}$/;

const signs = { export: ['0', 'E'], import: ['1', 'I'] } as const;

/**
 * A declaration number is the customs house (4), the year of acceptance (4), the direction (1 or I for
 * an import, 0 or E for an export) and a running number (9). A declaration may be accepted in the year
 * before the goods go, and be closed in the year after.
 */
export function declarationNumberProblem(
  number: string,
  { direction, day }: Readonly<{ direction: 'export' | 'import'; day: string }>,
): DeclarationNumberProblem | undefined {
  const { year, direction: sign } = form.exec(number)?.groups ?? {};
  if (year === undefined || sign === undefined) return 'not-eighteen-digits';
  if (!(signs[direction] as readonly string[]).includes(sign)) return 'other-direction';
  const yearsApart = Math.abs(Number(year) - Number(day.slice(0, 4)));
  return yearsApart > 1 ? 'other-year' : undefined;
}
