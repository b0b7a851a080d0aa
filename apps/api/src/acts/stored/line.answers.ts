import type {
  AddedLine as LedgerAddedLine,
  Analysis as LedgerAnalysis,
  LandedLot as LedgerLandedLot,
  MadeLot as LedgerMadeLot,
  LotStamp as LedgerLotStamp,
  TakenLot as LedgerTakenLot,
  WasteLine as LedgerWasteLine,
} from '@lodestone/ledger';
import { exactly } from '../../http/same-type';
import { day, digits, list, map, named, object, of, text, whole } from '../../http/schema';
import type { Shown } from './shown';

export const ppm = (means: string) =>
  map(
    whole(),
    `${means} Parts per million by weight, by symbol of the element, on the basis of the grams recorded.`,
  );

export const micrograms = (means: string) =>
  map(digits(), `${means} Micrograms by symbol of the rare earth, as decimal strings.`);

export const Analysis = named(
  'StoredAnalysis',
  exactly<LedgerAnalysis>()(
    object(
      {
        method: text('Code of the method of analysis.', 'icp-oes'),
        laboratoryId: text('Which laboratory.', 'LAB-NCRE'),
        analysedOn: day('When it was analysed.', '2025-03-02'),
        'uncertaintyPpm?': ppm('One standard deviation.'),
        'declared?': object(
          {
            basis: text('Code of the basis of the certificate.', 'dry'),
            ppm: ppm('The figures as the certificate gives them, on its own basis.'),
            'moisturePpm?': whole('Moisture, in parts per million by weight.', 12_000),
          },
          'The certificate, where its basis is not the grams recorded.',
        ),
      },
      'How a composition was found.',
    ),
  ),
);

export const stamp = {
  lotId: text('The lot. It is unique at its site.', 'MAG'),
  massGrams: whole('Grams of this line.', 1_200_000),
  ownerId: text('The enterprise that owns it.', 'TJ-MAG'),
  status: text('Code of the status: free, reserve, bonded or sold.', 'free'),
  material: text('Code of the material.', 'ndfeb-magnet'),
  'grade?': text('Code of the grade, of magnets and alloys.', 'N42SH'),
  ppm: ppm('Composition.'),
  'assayRecordId?': text(
    'The record that gave the composition, as `siteId/recordId`. Left out where you may not see it.',
    'TJ-WORKS/COAT-7',
  ),
  'uncertaintyPpm?': ppm('The uncertainty of that analysis: one standard deviation.'),
  'soldFromStatus?': text(
    'Of a lot of status sold: bond or reserve, which it was in and will be in if it stays.',
    'bonded',
  ),
  'principalRef?': text(
    'Of matter that is worked for a foreign principal: whose it stays, by the ref of a declaration. ' +
      'Enterprises see it on the act that names him alone.',
    'lQbJ8A6Lg7BfwP9XPceGJj4Ps668VxeDA5v4QsWTdbo',
  ),
  'dealId?': text('Of a lot of status sold: the deal whose goods it is.', 'TJ-WORKS/SALE-0401/1'),
};

const { ownerId: _ownerId, ...unowned } = stamp;

/** Where the owner may be a third party to whoever sees the line. */
export const stampOfAnother = {
  ...unowned,
  'ownerId?': text(
    'The enterprise that owned it. Left out where you may not see it: the sale names its seller.',
    'TJ-MAG',
  ),
};

/** Of grams that another site might have contradicted: how far somebody looked who took them. */
export const Looked = list(
  named(
    'LookedAt',
    object(
      {
        siteId: text('The site whose records were read.', 'BT-SEP'),
        revision: whole('Up to this place among its records.', 12),
      },
      'A site at which somebody looked before taking.',
    ),
  ),
  'Where it was found that no earlier record of another site stands against these grams. Left out ' +
    'where there was nothing to look at, and where you may not see it.',
);

export const looked = { 'looked?': Looked };

export const TakenLot = named(
  'StoredTakenLot',
  exactly<Shown<LedgerTakenLot>>()(
    object({ ...stamp, ...looked }, 'Grams of a lot, with what the lot was at that moment.'),
  ),
);

/** A lot as it was at that moment, of which nothing is taken. */
export const LotStamp = named(
  'StoredLotStamp',
  exactly<Shown<LedgerLotStamp>>()(object(stamp, 'A lot, with what it was at that moment.')),
);

export const MadeLot = named(
  'StoredMadeLot',
  exactly<Shown<LedgerMadeLot>>()(
    object(
      { ...stamp, 'analysis?': of(Analysis, 'How the composition was found.') },
      'A lot that the act brought into being.',
    ),
  ),
);

export const LandedLot = named(
  'StoredLandedLot',
  exactly<Shown<LedgerLandedLot>>()(
    object(
      {
        ...stamp,
        'analysis?': of(Analysis, 'How the composition was found.'),
        'goodsCode?': text('The code of the customs tariff.', '2846904820'),
      },
      'A lot that came into the country.',
    ),
  ),
);

export const WasteLine = named(
  'WasteLine',
  exactly<LedgerWasteLine>()(
    object(
      {
        material: text('Code of the waste.', 'waste-water-sludge'),
        massGrams: whole('Grams of waste.', 600_000),
        ppm: ppm('Composition.'),
      },
      'Measured waste that left the books.',
    ),
  ),
);

export const AddedLine = named(
  'AddedLine',
  exactly<LedgerAddedLine>()(
    object(
      {
        material: text('Code of what was added.', 'iron'),
        massGrams: whole('Grams that were added.', 67_000),
      },
      'What was mixed in and holds no rare earth.',
    ),
  ),
);

/** Of what was found beyond what weighing explains, many times over. */
export const heldGain = {
  'held?': object(
    { allowedGrams: whole('Grams that weighing could have explained.', 8_485) },
    'Nothing is taken from the new lot of what was found until an authority releases it.',
  ),
} as const;
