import type { Identifier } from '@lodestone/ledger';
import {
  inventedEin,
  inventedLei,
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

const german = (n: number): Identifier => inventedVat('DE', n);
const national = inventedNationalNumber;
const generators = ['industrial-motors', 'pumps and generators that stand heat'] as const;
const smallMotors = ['household-appliances', 'small motors and their sensors'] as const;

/** Who buys magnets of samarium and cobalt, and bonded ones. */
export const specialClients: readonly NationClient[] = [
  small(['DE-9', 'Isarwinkler Kreiselpumpen GmbH'], german(909), generators),
  small(
    ['JP-9', '霞ヶ瀬精機株式会社', 'Kasumigase Precision K.K.'],
    national('JP', 909),
    smallMotors,
  ),
  small(
    ['KR-9', '여울정밀 주식회사', 'Yeoul Precision Co., Ltd.'],
    national('KR', 909),
    smallMotors,
  ),
  small(['US-9', 'Cobble Hollow Couplings, Inc.'], inventedLei(409), generators),
  small(['MY-9', 'Pinang Selatan Motor Sdn. Bhd.'], national('MY', 9), smallMotors),
  small(
    ['VN-9', 'Công ty TNHH Động cơ Sông Vân', 'Song Van Motors Co., Ltd.'],
    national('VN', 909),
    smallMotors,
  ),
  small(
    ['TW-1', '竹塹磁電股份有限公司', 'Zhuqian Magneto-Electric Co., Ltd.'],
    inventedLei(411),
    smallMotors,
  ),
];

const catalysts = ['catalysts', 'cracking catalysts'] as const;
const polishing = ['polishing', 'polishing of optical glass'] as const;
const ceramics = ['glass-and-ceramics', 'ceramics of capacitors'] as const;
const alloys = ['magnet-making', 'melting of magnet alloy'] as const;

/** Who buys oxides, metals and alloys. */
export const materialClients: readonly NationClient[] = [
  small(['US-8', 'Bayou Terrebonne Catalysts, LLC'], inventedLei(408), catalysts),
  small(['DE-8', 'Fichtelberger Glaspolitur GmbH'], german(908), polishing),
  small(['KR-8', '다솜세라믹 주식회사', 'Dasom Ceramics Co., Ltd.'], national('KR', 908), ceramics),
  small(['JP-8', '渡良瀬合金株式会社', 'Watarase Alloys K.K.'], national('JP', 908), alloys),
  small(
    ['VN-8', 'Công ty TNHH Hợp kim Sông Thao', 'Song Thao Alloys Co., Ltd.'],
    national('VN', 908),
    alloys,
  ),
];
