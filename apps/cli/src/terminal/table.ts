/** Numbers stand under each other; words begin together. `numbersAt` are the places of numbers. */
export function table(
  rows: readonly (readonly string[])[],
  ...numbersAt: readonly number[]
): readonly string[] {
  const widths =
    rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return numbersAt.includes(at) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
