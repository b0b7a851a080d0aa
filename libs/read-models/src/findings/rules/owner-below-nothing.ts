import { lastDayOf, ppmWhole } from '@lodestone/kernel';
import { isBeyond, rootOf, varianceOf } from '@lodestone/ledger';
import { basisIn, findingFiguresOn, rareEarths } from '@lodestone/reference';
import type { OwnedIn, UnitFacts } from '../facts/unit-facts';
import { recordsAt } from '../listed-at';
import type { Breach, FindingRule } from '../rule';
import { amountIn } from '../sums';

/**
 * A unit that is fed for several owners pays each out of what was fed for it. More than that, beyond
 * what measuring explains, came from somebody else's matter, or from nowhere.
 */
export const ownerBelowNothing: FindingRule<UnitFacts> = {
  code: 'owner-below-nothing',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(unit) {
    const owners = Object.entries(unit.owners);
    if (owners.length < 2) return [];
    const [lastMonth = ''] = Object.keys(unit.months).slice(-1);
    const day = lastDayOf(lastMonth);
    return owners.flatMap(([ownerId, owned]) => breachesOf(unit, { ownerId, owned, day }));
  },
};

type Asked = Readonly<{ ownerId: string; owned: OwnedIn; day: string }>;

function breachesOf(
  { siteId, unitId, months }: UnitFacts,
  { ownerId, owned, day }: Asked,
): readonly Breach[] {
  const [firstMonth = ''] = Object.keys(months);
  const { ownerSigmas } = findingFiguresOn(day);
  const { variance, out: outMicrograms } = owned;
  const below = rareEarths
    .map((element) => ({
      element,
      lacking: -amountIn(owned.net, element),
      square: varianceOf({ variance, outMicrograms }, element, day),
    }))
    .filter(({ lacking, square }) => isBeyond(lacking, square, ownerSigmas));
  if (below.length === 0) return [];
  return [
    {
      subject: `${siteId}/${unitId}/${ownerId}`,
      siteId,
      listedAt: recordsAt(siteId, { from: `${firstMonth}-01`, to: day }),
      occurredOn: day,
      detail: {
        unitId,
        ownerId,
        elements: below.map(({ element }) => element),
        belowMicrograms: below.map(({ lacking }) => String(lacking)),
        sigmaMicrograms: below.map(({ square }) => String(rootOf(square) / BigInt(ppmWhole))),
        sigmas: ownerSigmas,
      },
    },
  ];
}
