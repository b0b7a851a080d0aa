/** Nothing that is chosen from has a longer name; what is longer is no slip of one. */
const typedMax = 64;

/** The candidate that was probably meant, or none when nothing is near enough or two are as near. */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  if (typed.length > typedMax) return undefined;
  const written = candidates.filter((each) => each.toLowerCase() === typed.toLowerCase());
  if (written.length === 1) return written[0];
  const begun = candidates.filter((candidate) => typed.length > 1 && candidate.startsWith(typed));
  if (begun.length === 1) return begun[0];
  const [best, next] = candidates
    .map((candidate) => ({ candidate, edits: editsBetween(typed, candidate) }))
    // A third of the letters wrong is another word.
    .filter(({ candidate, edits }) => edits <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return best?.edits === next?.edits ? undefined : best?.candidate;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
function editsBetween(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped && row > 1) edits = Math.min(edits, (older[column - 2] ?? 0) + 1);
      current.push(edits);
    }
    older = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
