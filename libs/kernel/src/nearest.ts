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

/** Of names that people choose there are many, and comparing long ones letter by letter takes long. */
const comparedMax = 24;

/**
 * Those of many candidates that were perhaps meant, the nearest first: that begin with what was typed
 * or hold it, and that differ in a few letters. `as` gives the form in which they are compared.
 */
export function fewNearest(
  typed: string,
  candidates: readonly string[],
  { most, as }: Readonly<{ most: number; as: (name: string) => string }>,
): readonly string[] {
  const sought = as(typed);
  return candidates
    .map((candidate) => ({ candidate, edits: editsFrom(sought, as(candidate)) }))
    .filter(({ edits }) => edits < Infinity)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Infinity of another word. A name that holds the word whole is nearer than one wrong letter. */
function editsFrom(sought: string, name: string): number {
  if (sought.length > 1 && name.includes(sought)) return name === sought ? 0 : 0.5;
  const editsMax = Math.max(1, Math.floor(name.length / 3));
  const longest = Math.max(sought.length, name.length);
  if (longest > comparedMax || Math.abs(sought.length - name.length) > editsMax) return Infinity;
  const edits = editsBetween(sought, name);
  return edits <= editsMax ? edits : Infinity;
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
