type Line = Readonly<{ massGrams?: number; lotId?: string; takes?: readonly Line[] }>;

type Told = Readonly<{
  goods?: readonly Line[];
  takes?: readonly Line[];
  makes?: readonly Line[];
  receipts?: readonly Line[];
  destinationCountryCode?: string;
  month?: string;
  step?: string;
  targetRecordId?: string;
}>;

const gramsOf = (lines: readonly Line[] | undefined): bigint =>
  (lines ?? []).reduce(
    (sum, { massGrams, takes }) => sum + BigInt(massGrams ?? 0) + gramsOf(takes),
    0n,
  );

/** How much a record is about: what it takes or, of what it takes nothing, what it makes. */
export function massOf(data: object): bigint | undefined {
  const { goods, takes, makes, receipts } = data as Told;
  const told = [goods, takes, makes, receipts].find((lines) => lines && gramsOf(lines) > 0n);
  return told && gramsOf(told);
}

/** The one thing that tells this record from others of its type. */
export function inShort(data: object): string {
  const { destinationCountryCode, month, step, targetRecordId, makes, takes } = data as Told;
  const lot = makes?.[0]?.lotId ?? takes?.[0]?.lotId;
  return month ?? targetRecordId ?? destinationCountryCode ?? lot ?? step ?? '';
}
