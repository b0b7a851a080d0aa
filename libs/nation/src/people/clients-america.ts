import { inventedDuns, inventedLei, inventedNationalNumber } from '../identifiers/invented-numbers';
import type { NationClient } from './client';
import { endUsers, forwarders } from './parties';

/** LEI and DUNS: of the employer number no range is certain to belong to nobody. */
const american = (n: number) => ({
  countryCode: 'US',
  identifiers: [inventedLei(n), inventedDuns(n)],
});

const mexican = (n: number) => ({
  countryCode: 'MX',
  identifiers: [inventedNationalNumber('MX', n)],
});

export const northAmerican: readonly NationClient[] = [
  {
    key: 'US-1',
    name: 'Great Basin Drive Systems, Inc.',
    ...american(32),
    address: '1200 Sagebrush Road, Elko, Nevada',
    weight: 5,
    suppliers: [{ exporterId: 'NB-MAG', grades: ['N42SH', 'N48H'] }],
    currency: 'USD',
    pieceGrams: 20,
    endUseCode: 'traction-motors',
    endUse: 'traction motors of pickup trucks',
    consignee: forwarders.longBeach,
  },
  {
    key: 'US-2',
    name: 'Cascadia Ridge Medical Imaging Corp.',
    ...american(33),
    weight: 2,
    suppliers: [{ exporterId: 'TJ-PM', grades: ['N45SH'] }],
    currency: 'USD',
    pieceGrams: 120,
    endUseCode: 'medical-imaging',
    endUse: 'open MRI scanners',
  },
  {
    key: 'US-3',
    name: 'Piedmont Anvil Power Tools LLC',
    ...american(34),
    weight: 3,
    suppliers: [{ exporterId: 'NB-MAG', grades: ['N52'] }],
    currency: 'USD',
    pieceGrams: 7,
    endUseCode: 'power-tools',
    endUse: 'motors of cordless tools',
    // DUNS alone now and then: joined by it.
    spellings: [{ percent: 20, name: 'Piedmont Anvil Tools', identifiers: [inventedDuns(34)] }],
  },
  {
    key: 'US-4',
    name: 'Bluestem Hollow Audio Works, Inc.',
    ...american(35),
    weight: 2,
    suppliers: [{ exporterId: 'XM-TRD', grades: ['N42', 'N38'] }],
    currency: 'USD',
    pieceGrams: 30,
    endUseCode: 'loudspeakers',
    endUse: 'drivers of loudspeakers',
  },
  {
    key: 'US-5',
    name: 'Harborlight Magnet Supply, Inc.',
    ...american(36),
    weight: 2,
    suppliers: [{ exporterId: 'GZ-MAG', grades: ['N42', 'N40SH'] }],
    currency: 'USD',
    pieceGrams: 12,
    endUseCode: 'instruments',
    endUsers: [endUsers.meters, endUsers.speakers],
  },
  {
    key: 'MX-1',
    name: 'Motores del Altiplano Verdor, S.A. de C.V.',
    ...mexican(11),
    weight: 4,
    suppliers: [{ exporterId: 'NB-MAG', grades: ['N48H', 'N42SH'] }],
    currency: 'USD',
    pieceGrams: 8,
    endUseCode: 'automotive-components',
    endUse: 'motors of seats, pumps and steering of cars',
    consignee: forwarders.laredo,
  },
  {
    key: 'MX-2',
    name: 'Electrodomésticos Nopalito, S.A. de C.V.',
    ...mexican(12),
    weight: 3,
    suppliers: [{ exporterId: 'XM-TRD', grades: ['N38'] }],
    currency: 'USD',
    pieceGrams: 22,
    endUseCode: 'household-appliances',
    endUse: 'motors of washing machines',
    spellings: [{ percent: 30, name: 'ELECTRODOMESTICOS NOPALITO SA DE CV' }],
  },
  {
    key: 'MX-3',
    name: 'Imanes y Ensambles del Bajío Sur, S.A. de C.V.',
    ...mexican(13),
    weight: 2,
    suppliers: [{ exporterId: 'GZ-MAG', grades: ['N40SH'] }],
    currency: 'USD',
    pieceGrams: 9,
    endUseCode: 'electric-two-wheelers',
    endUsers: [endUsers.drones],
    importer: forwarders.laredo,
  },
];
