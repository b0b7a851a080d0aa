import type { Identifier } from '@lodestone/ledger';
import { linkKeyOf, linkKeysOf } from '../identifier-links';
import type { ClientsReading } from './client-tables';
import { knownOf, pageIdOf, type Known } from './memberships';

/** A declaration as it would be made. */
export type DeclarationAsked = Readonly<{
  ref: string;
  clientId: string;
  name: string;
  countryCode: string;
  identifiers: readonly Identifier[];
}>;

export type KnownDeclarationsQuestion = Readonly<{
  /** Whose clients: those that it declared itself, or named in its acts. */
  exporterId: string;
  declarations: readonly DeclarationAsked[];
}>;

/** How a declaration would meet a client that is known. */
export type Meeting = Readonly<{
  /** The address of the client's page. */
  clientId: string;
  /** The numbers that both have; none where they meet by country and name alone. */
  numbers: readonly Identifier[];
}>;

/**
 * `declared`: made before, word for word. `joins`: of a client that is known, by a number, or without
 * any by country and name. `new`: of nobody who is known.
 */
export type KnownDeclaration = Readonly<{
  ref: string;
  known: 'declared' | 'joins' | 'new';
  /** Several where a number of each stands in it: they would become one client, or contradict. */
  meets: readonly Meeting[];
  /** No declaration of a client that it meets has this name. */
  isNewName: boolean;
  /** Clients with the very same name and country that it does not meet: a number may be wrong. */
  sameNameClientIds: readonly string[];
}>;

/** Which of the declarations are new, and whom the others would join, as far as one exporter knows. */
export function knownDeclarations(
  reading: ClientsReading,
  { exporterId, declarations }: KnownDeclarationsQuestion,
): readonly KnownDeclaration[] {
  const known = knownOf(reading, { exporterId });
  return declarations.map((asked) => {
    const meets = meetingsOf(reading, known, asked);
    const met = new Set(meets.map(({ clientId }) => clientId));
    const alike = sameName(reading, known, asked);
    const isDeclared = reading.get('declarations', asked.ref) !== undefined;
    return {
      ref: asked.ref,
      known: isDeclared ? 'declared' : meets.length > 0 ? 'joins' : 'new',
      meets,
      isNewName: meets.length > 0 && !alike.some((clientId) => met.has(clientId)),
      sameNameClientIds: alike.filter((clientId) => !met.has(clientId)),
    };
  });
}

function meetingsOf(
  reading: ClientsReading,
  known: Known,
  asked: DeclarationAsked,
): readonly Meeting[] {
  const numbers = new Map(asked.identifiers.map((each) => [linkKeyOf(each), each]));
  const byPage = new Map<string, Map<string, Identifier>>();
  for (const link of linkKeysOf(asked)) {
    for (const { bearer } of reading.scan('links', { link, scope: known.scope })) {
      const pageId = pageIdOf(reading, known, bearer);
      if (pageId === undefined) continue;
      const shared = byPage.get(pageId) ?? new Map<string, Identifier>();
      const number = numbers.get(link);
      if (number) shared.set(link, number);
      byPage.set(pageId, shared);
    }
  }
  return [...byPage].map(([clientId, shared]) => ({ clientId, numbers: [...shared.values()] }));
}

/** Pages of declarations of the exporter's own that say the same name, in the order of their ids. */
function sameName(
  reading: ClientsReading,
  known: Known,
  { name, countryCode }: DeclarationAsked,
): readonly string[] {
  const bearers = reading.select(
    { bearer: 'text' },
    `SELECT DISTINCT bearer FROM declarations
     WHERE declaredById = ? AND name = ? AND countryCode = ?`,
    known.scope,
    name,
    countryCode,
  );
  const pages = bearers.flatMap(({ bearer }) => pageIdOf(reading, known, bearer) ?? []);
  return [...new Set(pages)].sort();
}
