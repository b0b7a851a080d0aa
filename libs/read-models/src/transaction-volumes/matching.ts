import { conditionsWith, type Conditions } from '../conditions';
import type { VolumesReading } from './transaction-volumes';
import type { ClientOfLine, LineKind, VolumesFilter } from './volumes-question';

/** Which rows of this read model a question is about, of cells and of lines alike. */
export type Scope = Readonly<{
  reading: VolumesReading;
  question: VolumesFilter;
  clientOf: ClientOfLine;
}>;

/** What a row must say to be wanted: of a cell and of a line alike. */
export function filterOf({ question }: Pick<Scope, 'question'>): Conditions {
  const conditions = conditionsWith();
  const { kind } = question;
  conditions.addOneOf('kind', kind === undefined ? undefined : kindsOf(kind));
  conditions.addOneOf('goodsCode', question.goodsCodes);
  conditions.addOneOf('grade', question.grades);
  conditions.addOneOf('finalDestinationCountryCode', question.destinations);
  conditions.addOneOf('client', question.subjects);
  conditions.add('operatorId = ?', question.operatorId);
  conditions.add('producerId = ?', question.producerId);
  conditions.add('ownerId = ?', question.ownerId);
  return conditions;
}

const kindsOf = (kind: 'sold' | 'exported'): readonly LineKind[] =>
  kind === 'sold' ? ['sold', 'returned', 'givenUp'] : ['exported'];

/**
 * Whose lines: looked for by the client where some are wanted, who has fewer of them than most
 * exporters have.
 */
export const addExporters = (
  conditions: Conditions,
  exporterIds: readonly string[] | undefined,
  { subjects }: VolumesFilter,
): void => conditions.addOneOf(subjects === undefined ? 'exporterId' : '+exporterId', exporterIds);

export function linesWith(scope: Pick<Scope, 'question'>): Conditions {
  const { monthFrom, monthTo } = scope.question;
  const conditions = filterOf(scope);
  conditions.add('occurredOn >= ?', monthFrom);
  // Any day of the month is text that begins with it; no character of a date comes after '~'.
  conditions.add('occurredOn < ?', monthTo === undefined ? undefined : `${monthTo}~`);
  return conditions;
}
