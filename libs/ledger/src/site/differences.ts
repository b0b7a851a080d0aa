/**
 * What may be left out because the ledger knows it: of a lot what it was made of, of a receipt what
 * was sent, of a redirection all of its lines. That it stands where it was not sent is no difference.
 */
const mayBeLeftOut: ReadonlySet<string> = new Set([
  'ownerId',
  'status',
  'material',
  'grade',
  'ppm',
  'movementIds',
  'closes',
]);

/**
 * Where what is said parts from what stands, as pointers (RFC 6901) into what is said; of lists of
 * other lengths the list. None, when they part in nothing that is kept in this form.
 */
export function differencesBetween(said: unknown, stands: unknown, at = ''): string[] {
  if (isPlain(said) && isPlain(stands)) {
    const names = [...new Set([...Object.keys(said), ...Object.keys(stands)])];
    return names.flatMap((name) => {
      const isLeftOut = said[name] === undefined && mayBeLeftOut.has(name);
      return isLeftOut ? [] : differencesBetween(said[name], stands[name], `${at}/${name}`);
    });
  }
  if (Array.isArray(said) && Array.isArray(stands) && said.length === stands.length) {
    return said.flatMap((item, n) => differencesBetween(item, stands[n], `${at}/${n}`));
  }
  return said === stands ? [] : [at];
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
