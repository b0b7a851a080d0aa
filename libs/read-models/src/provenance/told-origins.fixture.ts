import type { AttributionModel } from './blend';
import type { Commodity } from './lines-by-number';
import { originsOf, type Chain, type OriginVector } from './origins-of';
import type { Origin } from './origins';

type Asked = Readonly<{
  commodity: Commodity;
  what?: 'brought' | 'left';
  model?: AttributionModel;
  asOf?: string;
  knownAt?: number;
}>;

/** Origins of a pool as a table in a spec says them. */
export function told(chain: Chain, of: string, { commodity, what = 'brought', ...asked }: Asked) {
  const [answer] = originsOf(chain, { of, commodities: [commodity], ...asked }) ?? [];
  return inWords(answer?.[what] as OriginVector);
}

const inWords = ({ total, shares }: OriginVector): Record<string, bigint> => ({
  total,
  ...Object.fromEntries(shares.map(({ origin, amount }) => [nameOf(origin), amount])),
});

const nameOf = ({ kind, siteId, countryCode, month }: Origin): string =>
  [kind, siteId ?? countryCode, month].filter((word) => word !== undefined).join(' ');
