import type { Identifier } from '@lodestone/ledger';
import {
  inventedEin,
  inventedHungarianNumber,
  inventedNationalNumber,
  inventedVat,
} from '../identifiers/invented-numbers';
import type { NationClient } from './client';

const small = (
  [key, name, nameLatin]: readonly [string, string, string?],
  identifier: Identifier,
  [endUseCode, endUse]: readonly [NationClient['endUseCode'], string],
): NationClient => ({
  key,
  name,
  ...(nameLatin === undefined ? {} : { nameLatin }),
  countryCode: key.slice(0, 2),
  identifiers: [identifier],
  weight: 0,
  suppliers: [],
  currency: 'USD',
  pieceGrams: 5,
  endUseCode,
  endUse,
});

const motors = ['industrial-motors', 'small brushless motors'] as const;
const meters = ['instruments', 'rotary encoders'] as const;

/** Clients of named cases alone, who take no part in the months: each by another country's number. */
export const caseClients: readonly NationClient[] = [
  small(['GB-1', 'Calderfold Motion Ltd'], inventedVat('GB', 1), motors),
  small(['CH-1', 'Tössbrugg Encoder AG'], inventedNationalNumber('CH', 1), meters),
  small(
    ['TR-1', 'Gediz Çınarlı Motor San. ve Tic. A.Ş.', 'Gediz Cinarli Motor'],
    inventedNationalNumber('TR', 1),
    motors,
  ),
  small(['BR-1', 'Motores Serra do Araçá Ltda.'], inventedNationalNumber('BR', 1), motors),
  small(
    ['TH-1', 'บริษัท มอเตอร์ลำน้ำเขียว จำกัด', 'Lam Nam Khiao Motor Co., Ltd.'],
    inventedNationalNumber('TH', 1),
    motors,
  ),
  small(['MY-1', 'Kerian Jaya Penderia Sdn. Bhd.'], inventedNationalNumber('MY', 1), meters),
  small(['HU-1', 'Zagyvaparti Hajtástechnika Kft.'], inventedHungarianNumber(1), motors),
  // A prefix that nobody gives out: the number is kept, and told with a doubt.
  small(['US-6', 'Tamarack Bluff Encoders, Inc.'], inventedEin(1), meters),
];
