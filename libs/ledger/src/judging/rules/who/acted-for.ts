import type { Act } from '../../../records/site.events';
import type { FactsOfAct } from '../../facts';
import { standingOn, type StandingOn } from '../../standing-on';

/** An enterprise that trades by an act, and how it stood on its day. */
export type Trading = Readonly<{
  /** Nothing of who recorded it, which everything else is about. */
  who: Readonly<{ enterpriseId?: string }>;
  standing: StandingOn;
}>;

/** Who recorded an act, and those for whom it was done: the declared seller or exporter, and owners. */
export function tradingBy(act: Act, { standings, standingsOf }: FactsOfAct): readonly Trading[] {
  const { occurredOn } = act.data;
  const recorder = { who: {}, standing: standingOn(standings, occurredOn) };
  if (!standingsOf) return [recorder];
  const others = actedFor(act).map((enterpriseId) => ({
    who: { enterpriseId },
    standing: standingOn(standingsOf(enterpriseId), occurredOn),
  }));
  return [recorder, ...others];
}

/** Others than the operator of the site whose sale or export it is, by declaration or as owners. */
function actedFor(act: Act): readonly string[] {
  if (act.type === 'SaleGivenUp') return without(act.data.siteOperatorId, [act.data.sellerId]);
  if (act.type !== 'SoldToClient' && act.type !== 'Exported') return [];
  const { siteOperatorId, goods } = act.data;
  const declaredId = act.type === 'Exported' ? act.data.exporterId : act.data.sellerId;
  const owners = goods.flatMap(({ takes }) => takes.map(({ ownerId }) => ownerId));
  return without(siteOperatorId, [declaredId, ...owners]);
}

const without = (operatorId: string, enterpriseIds: readonly string[]): readonly string[] =>
  [...new Set(enterpriseIds)].filter((enterpriseId) => enterpriseId !== operatorId);
