import type { ClientOfLine } from '../transaction-volumes/volumes-question';
import type { ClientsReading } from './client-tables';
import { subjectsOfClient } from './component-around';
import { groupIdOf, groupIdsNamedBy, groupIdsOf, subjectsOfGroup } from './group-ids';
import type { Known } from './memberships';

/** Whose clients an answer will show: of few each is looked up when it is come to. */
export type Shown = 'few' | 'everybody' | Readonly<{ exporterIds: readonly string[] }>;

/**
 * Tells the client of a line of volumes by what the line names. Identities that a conflict keeps
 * apart are different clients. A ref whose identity is not known, or was forgotten, stands for itself.
 */
export function clientsOfLines(
  reading: ClientsReading,
  known: Known,
  shown: Shown = 'few',
): ClientOfLine {
  const ids = new Map(idsBeforehand(reading, known, shown));
  return (subject) => {
    let id = ids.get(subject);
    if (id === undefined) ids.set(subject, (id = groupIdOf(reading, known, subject) ?? subject));
    return id;
  };
}

function idsBeforehand(
  reading: ClientsReading,
  known: Known,
  shown: Shown,
): Iterable<readonly [subject: string, clientId: string]> {
  if (shown === 'few') return [];
  if (shown === 'everybody') return groupIdsOf(reading, known);
  return shown.exporterIds.flatMap((exporterId) => [
    ...groupIdsNamedBy(reading, known, exporterId),
  ]);
}

/**
 * By what acts name the clients that are meant by ids that somebody has: the one that is called so, or
 * else those to whom the id belongs under another name. Where a contradicting number keeps two
 * identities of one id apart, the one that is called so is meant, and not the other.
 */
export function subjectsMeant(
  reading: ClientsReading,
  clientIds: readonly string[],
  known: Known,
): readonly string[] {
  const clientOf = clientsOfLines(reading, known);
  const meant = clientIds.flatMap((clientId) => {
    const ids = subjectsOfClient(reading, clientId).map(clientOf);
    return ids.length === 0 || ids.includes(clientId) ? [clientId] : ids;
  });
  const subjects = [...new Set(meant)].flatMap((id) => [
    ...subjectsOfGroup(reading, known, id),
    ...(clientOf(id) === id ? [id] : []),
  ]);
  return [...new Set(subjects)];
}
