import type {
  AgencyUse as LedgerAgencyUse,
  Exported as StoredExported,
  SoldToClient as StoredSold,
} from '@lodestone/ledger';
import { exactly } from '../../http/same-type';
import { day, list, named, object, text } from '../../http/schema';
import { ExportLine, SaleLine } from './goods.answers';
import { header } from './header.answers';
import type { Shown } from './shown';

const ref = (who: string) => text(`${who}, as the reference of a declared identity.`);

const papers = {
  destinationCountryCode: text('Where the goods go (ISO 3166-1 alpha-2).', 'DE'),
  contractNumber: text('Of the contract.', 'TJ-2025-0417'),
  invoiceNumber: text('Of the invoice.', '25442000000012345678'),
  buyerCountryCode: text('The country of the buyer (ISO 3166-1 alpha-2).', 'DE'),
};

const endUseCode = text('Code of what the goods are for.', 'traction-motors');

const AgencyUse = named(
  'AgencyUse',
  exactly<LedgerAgencyUse>()(
    object(
      {
        enterpriseId: text('The enterprise that lets the other act for it.', 'TJ-MAG'),
        recordId: text('Its grant.', 'AGENCY-2025'),
      },
      'Who acts here for another.',
    ),
  ),
);

const declaredTerms = {
  siteOperatorId: text('The enterprise whose site it was on that day.', 'TJ-MAG'),
  'tradeMode?': text('Code of the trade mode (customs supervision mode).', '0110'),
  'portCode?': text('Code of the port of the declaration.', 'CNTXG'),
  'transportMode?': text('Code of the mode of transport.', '2'),
  'incoterm?': text('Term of delivery (Incoterms 2020).', 'FOB'),
  'paymentMode?': text('Code of how it is paid.', 'telegraphic-transfer'),
  'contractedOn?': day('The day of the contract.', '2025-03-14'),
  'producerId?': text('The enterprise that made the goods.', 'TJ-MAG'),
  'handbookNumber?': text('Of processing trade: the handbook.', 'C02025000123'),
  'principalRef?': ref('The foreign principal whose matter was processed'),
  'agencies?': list(AgencyUse, 'The grants under which somebody acts here for another.'),
};

const SoldToClientData = named(
  'SoldToClientData',
  exactly<Shown<StoredSold['data'], 'ownerId'>>()(
    object(
      {
        ...header,
        ...papers,
        ...declaredTerms,
        sellerId: text('The enterprise whose sale it is, as declared.', 'TJ-MAG'),
        'deliveryCountryCode?': text('Where the goods are handed over.', 'CN'),
        'buyerRef?': ref('A buyer who is off the chain'),
        'buyerId?': text('A buyer on the chain: the enterprise.', 'DG-MOTORS'),
        'receivingSiteId?': text(
          'Of a buyer on the chain: the site that gets the goods; of consigned goods the site itself.',
        ),
        'importerRef?': ref('The importer'),
        'consigneeRef?': ref('The consignee'),
        'endUserRef?': ref('The end user'),
        'endUseCode?': endUseCode,
        goods: list(SaleLine, 'The lines of the invoice.'),
      },
      'Title passed to a client. The goods may still lie at the site.',
    ),
  ),
);

/** Of an export in another's name the seller sees its goods, and not to whom they were declared. */
type HiddenOfExport = 'buyerRef' | 'importerRef' | 'consigneeRef' | 'endUserRef' | 'endUseCode';

const ExportedData = named(
  'ExportedData',
  exactly<Shown<StoredExported['data'], HiddenOfExport>>()(
    object(
      {
        ...header,
        ...papers,
        ...declaredTerms,
        exporterId: text('The exporter of record, as declared.', 'TJ-MAG'),
        'returnedImportRecordId?': text('The import that goes back, as `siteId/recordId`.'),
        'buyerRef?': ref('The buyer'),
        'importerRef?': ref('The importer'),
        'consigneeRef?': ref('The consignee'),
        'endUserRef?': ref('The end user'),
        'endUseCode?': endUseCode,
        finalDestinationCountryCode: text('Where the goods are used in the end.', 'DE'),
        'customsDeclarationNumber?': text('Of the export declaration.', '020220250000123456'),
        goods: list(ExportLine, 'The lines of the invoice.'),
      },
      'Goods left the country: from lots, or in fulfilment of a sale abroad.',
    ),
  ),
);

export const tradeDatas = { SoldToClient: SoldToClientData, Exported: ExportedData } as const;
