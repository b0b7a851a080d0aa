import type { Exported as StoredExported, SoldToClient as StoredSold } from '@lodestone/ledger';
import { exactly } from '../../http/same-type';
import { list, named, object, text } from '../../http/schema';
import { header } from './header.answers';
import { ExportLine, SaleLine } from './line.answers';
import type { Shown } from './shown';

const ref = (who: string) => text(`${who}, as the reference of a declared identity.`);

const papers = {
  destinationCountryCode: text('Where the goods go (ISO 3166-1 alpha-2).', 'DE'),
  contractNumber: text('Of the contract.', 'TJ-2025-0417'),
  invoiceNumber: text('Of the invoice.', '25442000000012345678'),
  buyerCountryCode: text('The country of the buyer (ISO 3166-1 alpha-2).', 'DE'),
};

const endUseCode = text('Code of what the goods are for.', 'traction-motors');

const SoldToClientData = named(
  'SoldToClientData',
  exactly<Shown<StoredSold['data']>>()(
    object(
      {
        ...header,
        ...papers,
        sellerId: text('The enterprise that sells.', 'TJ-MAG'),
        'buyerRef?': ref('A buyer who is off the chain'),
        'buyerId?': text('A buyer on the chain: the enterprise.', 'DG-MOTORS'),
        'receivingSiteId?': text('Of a buyer on the chain: the site that gets the goods.'),
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

const ExportedData = named(
  'ExportedData',
  exactly<Shown<StoredExported['data']>>()(
    object(
      {
        ...header,
        ...papers,
        exporterId: text('The enterprise that exports.', 'TJ-MAG'),
        buyerRef: ref('The buyer'),
        importerRef: ref('The importer'),
        consigneeRef: ref('The consignee'),
        endUserRef: ref('The end user'),
        endUseCode,
        finalDestinationCountryCode: text('Where the goods are used in the end.', 'DE'),
        'customsDeclarationNumber?': text('Of the export declaration.', '020220250000123456'),
        goods: list(ExportLine, 'The lines of the invoice.'),
      },
      'Goods left the country: from lots, or in fulfilment of a sale abroad.',
    ),
  ),
);

export const tradeDatas = { SoldToClient: SoldToClientData, Exported: ExportedData } as const;
