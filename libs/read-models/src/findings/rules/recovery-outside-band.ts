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
import type { CountedPeriod } from '../facts/unit-facts';
import type { Breach, FindingRule } from '../rule';
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
  const { siteId, unitId, recordId, countedOn, countedBeforeOn, drawn } = period;
  const { balanceFloorPpm, balanceSigmas } = findingFiguresOn(countedOn);
  // Used up: with it goes what stays in the unit, and with that no recovery is asked.
  const used = plus(plus(period.opening, period.fed), period.counted, -1n);
  const floor = (totalIn(period.fed) * BigInt(balanceFloorPpm)) / BigInt(ppmWhole);
  return (band.elements ?? rareEarths).flatMap((element): readonly Breach[] => {
    const put = amountIn(used, element);
    if (put <= floor || put <= 0n) return [];
    const got = amountIn(drawn, element);
    const [least, most] = [band.fromPpm, band.toPpm].map(
      (ppm) => (put * BigInt(ppm)) / BigInt(ppmWhole),
    ) as [bigint, bigint];
    const excess = got > most ? got - most : least - got;
    if (!isBeyond(excess, varianceIn(period, element), balanceSigmas)) return [];
    return [
      {
        subject: `${siteId}/${unitId}/${recordId}/${step}/${element}`,
        siteId,
        occurredOn: countedOn,
        detail: {
          unitId,
          countRecordId: recordId,
          countedBeforeOn,
          step,
          band: band.kind,
          element,
          usedMicrograms: String(put),
          drawnMicrograms: String(got),
          valuePpm: Number(divideToNearest(got * BigInt(ppmWhole), put)),
          fromPpm: band.fromPpm,
          toPpm: band.toPpm,
          sigmas: balanceSigmas,
          status: band.status,
        },
      },
    ];
  });
}

const varianceIn = ({ variance, drawn, other, countedOn }: CountedPeriod, element: RareEarth) => {
  const outMicrograms: Sums = plus(drawn, other);
  return varianceOf({ variance, outMicrograms }, element, countedOn);
};
