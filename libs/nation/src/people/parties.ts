import {
  inventedLei,
  inventedNationalNumber,
  inventedUscc,
  inventedVat,
} from '../identifiers/invented-numbers';
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

/** Who sells ore into the country: a name and a country, as the papers have it. */
export const suppliersAbroad = {
  myanmar: { name: 'Kachin Mawhpaw Mineral Trading Co., Ltd.', countryCode: 'MM', identifiers: [] },
  unitedStates: { name: 'Mojave Terrace Concentrates, Inc.', ...american(321) },
} as const satisfies Readonly<Record<string, Party>>;

const dealer = (name: string, nameLatin: string, n: number): Party => ({
  name,
  nameLatin,
  countryCode: 'CN',
  identifiers: [inventedUscc(n)],
});

/** Who collects scrap at home, and keeps no account. */
export const scrapDealers: readonly Party[] = [
  dealer('台州拾磁再生物资有限公司', 'Taizhou Shici Reclaimed Materials Co., Ltd.', 401),
  dealer('保定拆电再生资源有限公司', 'Baoding Chaidian Recycling Co., Ltd.', 402),
  dealer('清远石岬拆解有限公司', 'Qingyuan Shijia Dismantling Co., Ltd.', 403),
  dealer('徐州轮沂再生资源有限公司', 'Xuzhou Lunyi Recycling Co., Ltd.', 404),
];
