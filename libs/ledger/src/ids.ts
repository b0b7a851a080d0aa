/**
 * Ids that people choose (design §3, *Ids*): enterpriseId, siteId, recordId, lotId. A leading `~` is
 * let through by the grammar and judged by whoever knows the actor: it belongs to authorities.
 */
export const idPattern = /^~?[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

export const isId = (text: string): boolean => idPattern.test(text);

/** Ids that begin with `~` are kept for records by an authority in a site's stream. */
export const isAuthorityId = (id: string): boolean => id.startsWith('~');

/** A record's or a lot's name in the world: `siteId/recordId`. */
export const worldId = (siteId: string, localId: string): string => `${siteId}/${localId}`;

/** The parts of such a name, or undefined if the text is not of that form. */
export function parseWorldId(
  text: string,
): Readonly<{ siteId: string; recordId: string }> | undefined {
  const [siteId = '', recordId = '', ...more] = text.split('/');
  return isId(siteId) && isId(recordId) && more.length === 0 ? { siteId, recordId } : undefined;
}

/** A deal or movement line: the n-th goods line (from 1) of a record. */
export const lineId = (siteId: string, recordId: string, n: number): string =>
  `${siteId}/${recordId}/${n}`;

export type LineId = Readonly<{ siteId: string; recordId: string; n: number }>;

const lineIdPattern = /^([^/]+)\/([^/]+)\/([1-9][0-9]{0,4})$/;

/** The parts of a deal or movement line, or undefined if the text is not of that form. */
export function parseLineId(text: string): LineId | undefined {
  const [, siteId, recordId, n] = lineIdPattern.exec(text) ?? [];
  if (!siteId || !recordId || !n || !isId(siteId) || !isId(recordId)) return undefined;
  return { siteId, recordId, n: Number(n) };
}
