/**
 * Whether the caller has what would be answered (RFC 9110 §13.1.2): any of the tags that it names,
 * compared weakly, or `*`. What is no list of tags names nothing.
 */
export function isHeldAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  if (!listOfTags.test(ifNoneMatch)) return false;
  return (ifNoneMatch.match(entityTag) ?? []).some((tag) => opaque(tag) === opaque(etag));
}

const tag = '(?:W\\/)?"[\\x21\\x23-\\x7e\\x80-\\xff]*"';
const entityTag = new RegExp(tag, 'g');
const listOfTags = new RegExp(`^[ \\t]*(?:,[ \\t]*)*${tag}(?:[ \\t]*,(?:[ \\t]*${tag})?)*[ \\t]*$`);

const opaque = (entity: string): string => entity.replace(/^W\//, '');
