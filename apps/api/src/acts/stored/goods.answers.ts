import type {
  BillLine as LedgerBillLine,
  LicenceUse as LedgerLicenceUse,
  SaleTerms as LedgerSaleTerms,
  SoldTake as LedgerSoldTake,
} from '@lodestone/ledger';
import { exactly } from '../../http/same-type';
import { digits, flag, list, named, object, of, oneOf, text, whole } from '../../http/schema';
import { looked, stampOfAnother, TakenLot } from './line.answers';
import type { Shown } from './shown';

const BillLine = named(
  'BillLine',
  exactly<LedgerBillLine>()(
    object(
      {
        lotId: text('A lot that is taken on this line.', 'MAG-S1'),
        massGrams: whole('Grams of the lot in these articles.', 1_200_000),
        pieces: whole('In how many articles.', 600),
        processingDegree: text('Code of how far the articles are made.', 'machined-magnet'),
      },
      'So many grams of a lot in so many articles.',
    ),
  ),
);

const LicenceUse = named(
  'LicenceUse',
  exactly<LedgerLicenceUse>()(
    object(
      {
        licenceNumber: text('The licence.', '25-0417-0012'),
        item: whole('The item of the licence.', 1),
        massGrams: whole('Grams that are exported under it.', 1_200_000),
      },
      'What is exported under one item of a licence.',
    ),
  ),
);

const SaleTerms = named(
  'SaleTerms',
  exactly<LedgerSaleTerms>()(
    object(
      {
        'sellerId?': text('Whose sale it is.', 'TJ-MAG'),
        goodsCode: text('Code of the goods.', '8505111000'),
        grade: text('Code of the grade.', 'N42SH'),
        'pieces?': whole('How many pieces.', 60_000),
        valueMinor: digits('Value in minor units of the currency.', '5520000'),
        currency: text('Currency (ISO 4217).', 'EUR'),
        massGrams: whole('Grams of all takes of the deal.', 1_200_000),
        destinationCountryCode: text('Where the goods go (ISO 3166-1 alpha-2).', 'DE'),
        'endUseCode?': text('Code of what the goods are for.', 'traction-motors'),
        differingParties: list(
          oneOf(['buyer', 'consignee', 'endUser', 'importer']),
          'Parties that the sale named by another declaration than the export does.',
        ),
      },
      'What the sale said that an export fulfils.',
    ),
  ),
);

const goods = {
  dealId: text('Names this goods line for ever: `siteId/recordId/n`.', 'TJ-WORKS/SALE-0401/1'),
  goodsCode: text('Code of the goods, ten digits of the customs tariff.', '8505111000'),
  grade: text('Code of the grade.', 'N42SH'),
  'pieces?': whole('How many pieces.', 60_000),
  valueMinor: digits('Value in minor units of the currency: "5520000" is 55,200.00.', '5520000'),
  currency: text('Currency (ISO 4217).', 'EUR'),
  'saleDealId?': text(
    'Of an export: the deal of the sale that it fulfils.',
    'TJ-WORKS/SALE-0401/1',
  ),
  'saleTerms?': of(
    SaleTerms,
    'Of an export: what that sale said. Left out where you may not see it.',
  ),
  'processingDegree?': text('Code of how far the goods are made.', 'machined-magnet'),
  'billOfMaterials?': list(BillLine, 'Of goods that contain magnets: which lots are in them.'),
  'netMassGrams?': whole('Net mass as declared, in grams.', 1_200_000),
  'grossMassGrams?': whole('Gross mass as declared, in grams.', 1_260_000),
  'statistics?': object(
    {
      unitCode: text('Unit of the statistics (UN/ECE Recommendation 20).', 'KGM'),
      quantity: text('A decimal number of that unit.', '1200.000'),
    },
    'Quantity in the unit of the statistics.',
  ),
  'isDeclaredControlled?': flag('The remark on the declaration: whether it is a controlled item.'),
  'licences?': list(LicenceUse, 'Under which licences it is exported.'),
  'processingFee?': object(
    {
      valueMinor: digits('The fee in minor units of the currency.', '4000000'),
      currency: text('Currency (ISO 4217).', 'CNY'),
    },
    'Of goods made for a foreign principal: the fee, apart from the value of the goods.',
  ),
};

const SoldTake = exactly<Shown<LedgerSoldTake, 'ownerId'>>()(
  object({
    ...stampOfAnother,
    ...looked,
    'successorLotId?': text(
      'Of a sale abroad: the lot of status sold that the goods became; of consigned goods the lot of the buyer.',
      'MAG-S1',
    ),
  }),
);

export const SaleLine = named(
  'SaleLine',
  object(
    { ...goods, takes: list(named('SoldTake', SoldTake), 'From which lots.') },
    'One line of the invoice of a sale.',
  ),
);

export const ExportLine = named(
  'ExportLine',
  object(
    { ...goods, takes: list(TakenLot, 'From which lots.') },
    'One line of the invoice of an export.',
  ),
);
