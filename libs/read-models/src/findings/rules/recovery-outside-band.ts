import { divideToNearest, ppmWhole } from '@lodestone/kernel';
import { isBeyond, varianceOf } from '@lodestone/ledger';
import {
  basisIn,
  findingFiguresOn,
  rareEarths,
  stepBandsOn,
  type Band,
  type RareEarth,
} from '@lodestone/reference';
import { usedIn, type CountedPeriod } from '../facts/unit-facts';
import type { Breach, FindingRule } from '../rule';
import { squareOfCounts } from '../count-error';
import { amountIn, plus, totalIn, type Sums } from '../sums';

/**
 * A continuous step has no yield at a draw: products over what was fed, less what a count finds to be
 * still there, from one count to the next.
 */
export const recoveryOutsideBand: FindingRule<CountedPeriod> = {
  code: 'recovery-outside-band',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge: (period) =>
    Object.keys(period.steps).flatMap((step) =>
      stepBandsOn(step, period.countedOn)
        .filter(({ over, kind }) => over === 'between-counts' && kind === 'recovery')
        .filter((band) => isAskedOf(band, period))
        .flatMap((band) => judgeBand(band, step, period)),
    ),
};

const isAskedOf = ({ takenMaterials }: Band, { materials }: CountedPeriod): boolean =>
  takenMaterials === undefined ||
  Object.keys(materials).every((code) => (takenMaterials as readonly string[]).includes(code));

function judgeBand(band: Band, step: string, period: CountedPeriod): readonly Breach[] {
  const { siteId, unitId, recordId, countedOn, countedBeforeOn } = period;
  const outside = recoveriesIn(period, band).filter((each) => isOutside(each, band, countedOn));
  if (outside.length === 0) return [];
  return [
    {
      subject: `${siteId}/${unitId}/${recordId}/${step}`,
      siteId,
      recordIds: [`${siteId}/${recordId}`],
      occurredOn: countedOn,
      detail: {
        unitId,
        countRecordId: recordId,
        countedBeforeOn,
        step,
        band: band.kind,
        elements: outside.map(({ element }) => element),
        usedMicrograms: outside.map(({ put }) => String(put)),
        drawnMicrograms: outside.map(({ got }) => String(got)),
        valuePpm: outside.map(({ put, got }) =>
          String(divideToNearest(got * BigInt(ppmWhole), put)),
        ),
        fromPpm: band.fromPpm,
        toPpm: band.toPpm,
        sigmas: findingFiguresOn(countedOn).recoverySigmas,
        status: band.status,
      },
    },
  ];
}

type Recovery = Readonly<{ element: RareEarth; put: bigint; got: bigint; variance: bigint }>;

/** What stays in the unit is not used up: with a count in between it is known how much that is. */
function recoveriesIn(period: CountedPeriod, { elements = rareEarths }: Band): readonly Recovery[] {
  const { balanceFloorPpm } = findingFiguresOn(period.countedOn);
  const used = usedIn(period);
  const floor = (totalIn(period.fed) * BigInt(balanceFloorPpm)) / BigInt(ppmWhole);
  return elements
    .map((element) => ({
      element,
      put: amountIn(used, element),
      got: amountIn(period.drawn, element),
      variance: varianceIn(period, element),
    }))
    .filter(({ put }) => put > floor);
}

function isOutside({ put, got, variance }: Recovery, band: Band, day: string): boolean {
  const [least, most] = [band.fromPpm, band.toPpm].map(
    (ppm) => (put * BigInt(ppm)) / BigInt(ppmWhole),
  ) as [bigint, bigint];
  const { recoverySigmas } = findingFiguresOn(day);
  return isBeyond(got > most ? got - most : least - got, variance, recoverySigmas);
}

function varianceIn(period: CountedPeriod, element: RareEarth): bigint {
  const { variance, drawn, other, opening, counted, countedOn } = period;
  const outMicrograms: Sums = plus(drawn, other);
  return (
    varianceOf({ variance, outMicrograms }, element, countedOn) +
    squareOfCounts([opening, counted], element, countedOn)
  );
}
