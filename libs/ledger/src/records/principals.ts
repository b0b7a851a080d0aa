import { tradeModeOf } from '@lodestone/reference';
import type { LotStamp } from './lines';
import type { ImportLanded } from './material.events';

type Principal = Pick<LotStamp, 'principalRef'>;

/** Whose matter a lot is, where it is worked for somebody abroad. */
export const principalOf = ({ principalRef }: Principal): Principal =>
  principalRef === undefined ? {} : { principalRef };

/** Whoever becomes the owner of a lot owns it whole. */
export const withoutPrincipal = <Lot extends Principal>({
  principalRef: _,
  ...lot
}: Lot): Omit<Lot, 'principalRef'> => lot;

/**
 * Who still owns what lands, abroad: under a trade mode of supplied materials alone. Under all others the
 * importer bought it, whoever is named.
 */
export const principalLanded = (
  papers: Pick<ImportLanded['data'], 'tradeMode' | 'principalRef'>,
): Principal =>
  tradeModeOf(papers.tradeMode ?? '')?.needs?.import?.includes('principalRef')
    ? principalOf(papers)
    : {};

export const principalsOf = (lots: readonly Principal[]): ReadonlySet<string> =>
  new Set(lots.flatMap(({ principalRef }) => principalRef ?? []));

/**
 * Whose is what is made of these: the one principal's who supplied some of it, whatever the works put to
 * it. Of matter of two nobody can say.
 */
export function principalAmong(takes: readonly LotStamp[]): Principal {
  const principals = principalsOf(takes);
  const [principalRef] = principals;
  return principals.size === 1 && principalRef !== undefined ? { principalRef } : {};
}
