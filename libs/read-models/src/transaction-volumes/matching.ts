import { conditionsWith, type Conditions } from '../conditions';
import type { VolumesReading } from './transaction-volumes';
import {
  clientOfSubject,
  type ClientOfLine,
  type LineKind,
  type VolumesFilter,
} from './volumes-question';

/** Which rows of this read model a question is about, of cells and of lines alike. */
export type Scope = Readonly<{
  reading: VolumesReading;
  question: VolumesFilter;
  /** The only subjects that are wanted. */
  subjects: readonly string[] | undefined;
  clients: (subject: string) => string;
}>;

/** `needsClient`: the answer tells clients apart, or is about some of them. */
export function scopeOf(
  reading: VolumesReading,
  question: VolumesFilter,
  { clientOf, needsClient }: Readonly<{ clientOf: ClientOfLine; needsClient: boolean }>,
): Scope {
  if (!needsClient) return { reading, question, subjects: undefined, clients: () => '' };
  const clients = clientOfSubject(clientOf);
  return { reading, question, subjects: subjectsOf(reading, question, clients), clients };
}

/** By what the clients that are wanted are named: one look for each subject that there is. */
function subjectsOf(
  reading: VolumesReading,
  { clientIds }: VolumesFilter,
  clients: (subject: string) => string,
): readonly string[] | undefined {
  if (clientIds === undefined) return undefined;
  const wanted = new Set(clientIds);
  const rows = reading.each({ client: 'text' }, subjectsSql);
  return [...rows].map(({ client }) => client).filter((client) => wanted.has(clients(client)));
}

/** From one subject to the next by the index of cells; and of lines that are in no cell yet. */
const subjectsSql = `WITH RECURSIVE subjects (client) AS (
    SELECT min(client) FROM cells WHERE cube = 'clients'
    UNION ALL
    SELECT (SELECT min(client) FROM cells WHERE cube = 'clients' AND client > subjects.client)
    FROM subjects WHERE subjects.client IS NOT NULL)
  SELECT client FROM subjects WHERE client IS NOT NULL
  UNION SELECT client FROM lines WHERE ordinal >= coalesce(
    (SELECT blocks * blockOrdinals FROM rolledUp WHERE cube = 'clients'), 0)`;

/** What a row must say to be wanted: of a cell and of a line alike. */
export function filterOf({ question, subjects }: Scope): Conditions {
  const conditions = conditionsWith();
  const { kind } = question;
  conditions.addOneOf('kind', kind === undefined ? undefined : kindsOf(kind));
  conditions.addOneOf('goodsCode', question.goodsCodes);
  conditions.addOneOf('grade', question.grades);
  conditions.addOneOf('finalDestinationCountryCode', question.destinations);
  conditions.addOneOf('client', subjects);
  conditions.add('operatorId = ?', question.operatorId);
  conditions.add('producerId = ?', question.producerId);
  conditions.add('ownerId = ?', question.ownerId);
  return conditions;
}

const kindsOf = (kind: 'sold' | 'exported'): readonly LineKind[] =>
  kind === 'sold' ? ['sold', 'returned', 'givenUp'] : ['exported'];

export function linesWith(scope: Scope): Conditions {
  const { monthFrom, monthTo } = scope.question;
  const conditions = filterOf(scope);
  conditions.add('occurredOn >= ?', monthFrom);
  // Any day of the month is text that begins with it; no character of a date comes after '~'.
  conditions.add('occurredOn < ?', monthTo === undefined ? undefined : `${monthTo}~`);
  return conditions;
}
