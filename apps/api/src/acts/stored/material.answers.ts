import type {
  ImportLanded as StoredImportLanded,
  Mined as StoredMined,
  OpeningStockDeclared as StoredOpeningStock,
  Refined as StoredRefined,
  ScrapCollected as StoredScrapCollected,
} from '@lodestone/ledger';
import { exactly } from '../../http/same-type';
import { list, named, object, text } from '../../http/schema';
import { header } from './header.answers';
import { AddedLine, LandedLot, MadeLot, TakenLot, WasteLine } from './line.answers';
import type { Shown } from './shown';

const makes = list(MadeLot, 'The lots that came into the books.');

const OpeningStockData = named(
  'OpeningStockDeclaredData',
  exactly<Shown<StoredOpeningStock['data']>>()(
    object({ ...header, makes }, 'What lay there when the account of the site began.'),
  ),
);

const MinedData = named(
  'MinedData',
  exactly<Shown<StoredMined['data']>>()(
    object({ ...header, makes }, 'What came out of the ground.'),
  ),
);

const ImportLandedData = named(
  'ImportLandedData',
  exactly<Shown<StoredImportLanded['data']>>()(
    object(
      {
        ...header,
        importerId: text('The enterprise that imported.', 'BT-RE'),
        originCountryCode: text('Where it comes from (ISO 3166-1 alpha-2).', 'MM'),
        'dispatchCountryCode?': text('Where it was shipped, if that is another country.', 'VN'),
        'supplierRef?': text('The supplier, as the reference of a declared identity.'),
        'customsDeclarationNumber?': text('Of the import declaration.', '870120250000012345'),
        'tradeMode?': text('Code of the customs trade mode.', '0110'),
        'portCode?': text('Where it entered (UN/LOCODE).', 'CNSHA'),
        'contractNumber?': text('Of the purchase.', 'MM-2025-003'),
        'invoiceNumber?': text('Of the purchase.'),
        'returnedDealId?': text('Of goods that came back: the deal that they left by.'),
        'handbookNumber?': text('Of processing trade: the handbook.', 'C02025000123'),
        'principalRef?': text('The foreign principal, as the reference of a declared identity.'),
        makes: list(LandedLot, 'The lots that came in.'),
      },
      'Goods that came into the country.',
    ),
  ),
);

const ScrapCollectedData = named(
  'ScrapCollectedData',
  exactly<Shown<StoredScrapCollected['data']>>()(
    object(
      {
        ...header,
        scrapSource: text('Code of the source of the scrap.', 'vehicles'),
        'collectedFromRef?': text('Of whom, as the reference of a declared identity.'),
        makes,
      },
      'Scrap from outside the ledger.',
    ),
  ),
);

/** Three acts of one form: what they are called says from what to what. */
const TransformationData = named(
  'TransformationData',
  exactly<Shown<StoredRefined['data']>>()(
    object(
      {
        ...header,
        step: text('Code of the production step.', 'separation'),
        operatorId: text('The enterprise whose site it is.', 'BT-RE'),
        'unitId?': text('The separator, pond or furnace that it feeds or draws from.', 'SX-1'),
        'handbookNumber?': text('Of processing trade: the handbook.', 'C02025000123'),
        takes: list(TakenLot, 'What went in.'),
        makes: list(MadeLot, 'What came out.'),
        wastes: list(WasteLine, 'What was thrown away.'),
        adds: list(AddedLine, 'What was mixed in.'),
      },
      'Matter was changed: what went in, what came out, what was thrown away, what was mixed in.',
    ),
  ),
);

export const materialDatas = {
  OpeningStockDeclared: OpeningStockData,
  Mined: MinedData,
  ImportLanded: ImportLandedData,
  ScrapCollected: ScrapCollectedData,
  Refined: TransformationData,
  MagnetProduced: TransformationData,
  Recycled: TransformationData,
} as const;
