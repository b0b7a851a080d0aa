import { lastDayOf } from '@lodestone/kernel';
import { basisIn, findingFiguresOn } from '@lodestone/reference';
import type { ParcelFacts } from '../facts/client-facts';
import { exportsAt } from '../listed-at';
import type { FindingRule } from '../rule';

/**
 * Many small parcels by which goods leave that would be looked at in one consignment: named by the
 * Ministry of State Security on 18 July 2025 as a way of smuggling rare earths.
 */
export const manySmallParcels: FindingRule<ParcelFacts> = {
  code: 'many-small-parcels',
  severity: 'contradiction',
  basis: basisIn('dual-use-regulations', '22'),
  judge({ exporterId, destination, month, days }) {
    const { parcelsMin, parcelGramsMax } = findingFiguresOn(lastDayOf(month));
    let parcels = 0;
    for (const [day, sent] of Object.entries(days)) {
      parcels += sent;
      if (parcels < parcelsMin) continue;
      const all = Object.values(days).reduce((sum, each) => sum + each, 0);
      return [
        {
          subject: `${exporterId}/${destination}/${month}`,
          enterpriseId: exporterId,
          listedAt: exportsAt({ exporterId, month, destination }),
          occurredOn: day,
          detail: {
            finalDestinationCountryCode: destination,
            month,
            parcels: all,
            parcelsMin,
            parcelGramsMax,
          },
        },
      ];
    }
    return [];
  },
};
