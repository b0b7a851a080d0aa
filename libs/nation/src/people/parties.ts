import { inventedLei, inventedNationalNumber, inventedVat } from '../identifiers/invented-numbers';
import type { Party } from './client';

/** Forwarders, customs importers and the customers of distributors: named, but no clients. */
const vat = (countryCode: string, n: number) => ({
  countryCode,
  identifiers: [inventedVat(countryCode, n)],
});

const national = (countryCode: string, n: number) => ({
  countryCode,
  identifiers: [inventedNationalNumber(countryCode, n)],
});

const american = (n: number) => ({ countryCode: 'US', identifiers: [inventedLei(n)] });

export const forwarders = {
  hamburg: { name: 'Elbdeich Speditionskontor GmbH', ...vat('DE', 301), address: 'Hamburg' },
  rotterdam: { name: 'Maaskade Expeditie B.V.', ...vat('NL', 301), address: 'Rotterdam' },
  laredo: {
    name: 'Agencia Aduanal Mezquite del Norte, S.C.',
    ...national('MX', 22),
    address: 'Nuevo Laredo, Tamaulipas',
  },
  longBeach: { name: 'Palisade Harbor Freight, Inc.', ...american(302), address: 'Long Beach' },
  busan: {
    name: '부산파랑물류 주식회사',
    nameLatin: 'Busan Parang Logistics Co., Ltd.',
    ...national('KR', 301),
    address: 'Busan',
  },
  haiPhong: {
    name: 'Công ty TNHH Kho vận Cát Bà Xanh',
    nameLatin: 'Cat Ba Xanh Logistics Co., Ltd.',
    ...national('VN', 301),
    address: 'Hai Phong',
  },
} as const satisfies Readonly<Record<string, Party>>;

export const endUsers = {
  pumps: {
    name: 'Eifeler Pumpenbau GmbH',
    ...vat('DE', 311),
    endUse: 'magnet couplings of chemical pumps',
  },
  sensors: {
    name: 'Saalfelder Drehgeber AG',
    ...vat('DE', 312),
    endUse: 'rotary encoders for machine tools',
  },
  conveyors: {
    name: 'Transportatori Adige S.r.l.',
    ...vat('IT', 311),
    endUse: 'overband separators of conveyor lines',
  },
  meters: {
    name: 'Prairie Flow Meters, Inc.',
    ...american(311),
    endUse: 'water meters',
  },
  speakers: {
    name: 'Cedar Hollow Speaker Company',
    ...american(312),
    endUse: 'drivers of studio loudspeakers',
  },
  drones: {
    name: 'Agro Quadricóptero del Bravo, S.A. de C.V.',
    ...national('MX', 21),
    endUse: 'motors of crop-spraying drones',
  },
  bicycles: {
    name: '달구지자전거 주식회사',
    nameLatin: 'Dalguji Bicycle Co., Ltd.',
    ...national('KR', 311),
    endUse: 'hub motors of electric bicycles',
  },
  printers: {
    name: '琥珀事務機株式会社',
    nameLatin: 'Kohaku Office Machines K.K.',
    ...national('JP', 311),
    endUse: 'motors of office printers',
  },
  fans: {
    name: 'Thar Ceiling Fans Private Limited',
    ...national('IN', 311),
    endUse: 'brushless ceiling fans',
  },
} as const satisfies Readonly<Record<string, Party>>;
