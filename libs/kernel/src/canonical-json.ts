/**
 * The RFC 8785 (JCS) form of a JSON value, with two rules of ours for what a submitter words:
 * strings are NFC, and a member that is null or undefined is as if it had been left out (design §3,
 * *Records*). Numbers must be finite; `-0` is written `0` as RFC 8785 §3.2.2.3 says.
 *
 * @throws TypeError on what JSON cannot say (functions, bigint, non-finite numbers, lone surrogates)
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return canonicalString(value);
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`);
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
      return canonicalObject(value as Readonly<Record<string, unknown>>);
    default:
      throw new TypeError(`a ${typeof value} has no JSON form`);
  }
}

function canonicalObject(object: Readonly<Record<string, unknown>>): string {
  // Sorting compares UTF-16 code units, which is what RFC 8785 §3.2.3 asks for.
  const members = Object.keys(object)
    .filter((key) => object[key] !== undefined && object[key] !== null)
    .map((key) => [key.normalize('NFC'), object[key]] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([k, v]) => `${canonicalString(k)}:${canonicalJson(v)}`).join(',')}}`;
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('a lone surrogate has no canonical form');
  return JSON.stringify(text.normalize('NFC'));
}
