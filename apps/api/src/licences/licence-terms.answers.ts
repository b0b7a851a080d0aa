import type {
  Attachment as LedgerAttachment,
  LicenceClient as LedgerClient,
  LicenceItem as LedgerItem,
  LicenceTerms as LedgerTerms,
  ReportDue as LedgerReportDue,
} from '@lodestone/ledger';
import { attachmentTitles, useReportKinds } from '@lodestone/reference';
import { exactly } from '../http/same-type';
import { day, digits, list, named, object, oneOf, text, whole } from '../http/schema';

export const codesIn = <Code extends string>(
  rows: ReadonlyArray<Readonly<{ code: Code }>>,
): readonly Code[] => rows.map(({ code }) => code);

export const Attachment = named(
  'LicenceAttachment',
  exactly<LedgerAttachment>()(
    object(
      {
        sha256: text('SHA-256 of the bytes of the file, in hexadecimal digits.'),
        mediaType: text('What kind of file it is.', 'application/pdf'),
        sizeBytes: whole('How many bytes it has.', 482_113),
        title: oneOf(codesIn(attachmentTitles), 'What the paper is.'),
      },
      'A paper of the file, which is not kept itself.',
    ),
  ),
);

const ref = (means: string) => text(means, 'kY3cJ0Zb5nqkT1rQm8xV2sWfL7uHdE4oGpA9iRyN6tM');
const country = (means: string) => text(`${means} (ISO 3166-1 alpha-2).`, 'DE');

const Client = named(
  'StoredLicenceClient',
  exactly<LedgerClient>()(
    object(
      {
        endUserRef: ref('Ref of the declaration of who uses the goods in the end.'),
        endUserCountryCode: country('The country of the end user'),
        'consigneeRef?': ref('Ref of the declaration of to whom they are delivered.'),
        'importerRef?': ref('Ref of the declaration of who imports.'),
        endUseCode: text('Code of what the goods are for.', 'traction-motors'),
        importingCountryCode: country('The country that imports'),
        finalDestinationCountryCode: country('Where the goods are used in the end'),
        'contractNumber?': text('Of the contract.', 'KA-2025-118'),
        'contractedOn?': day('The day of the contract.', '2025-03-18'),
      },
      'Somebody for whom the goods are.',
    ),
  ),
);

const Item = named(
  'StoredLicenceItem',
  exactly<LedgerItem>()(
    object(
      {
        goodsCode: text('Code of the goods.', '8505111000'),
        'controlCode?': text('Its number on the control list.', '1C905'),
        material: text('Code of the material.', 'ndfeb-magnet'),
        grade: text('Code of the grade.', 'N42SH'),
        massGrams: whole('Grams.', 1_200_000),
        'valueMinor?': digits('Value in minor units of the currency.', '5520000'),
        'currency?': text('Currency (ISO 4217).', 'EUR'),
      },
      'What may be exported of one kind.',
    ),
  ),
);

export const LicenceTerms = named(
  'StoredLicenceTerms',
  exactly<LedgerTerms>()(
    object(
      {
        'shipperId?': text('The enterprise that ships.', 'TJ-PORT'),
        'tradeMode?': text('Code of the mode of trade.', '0110'),
        'portCode?': text('The customs port (UN/LOCODE).', 'CNTXG'),
        'transportMode?': text('Code of how the goods are carried.', '2'),
        'paymentMode?': text('Code of how it is paid.', 'letter-of-credit'),
        clients: list(Client, 'For whom the goods are.'),
        items: list(Item, 'What may be exported: named by its place in this list, from 1.'),
      },
      'What a licence is for.',
    ),
  ),
);

export const ReportDue = named(
  'LicenceReportDue',
  exactly<LedgerReportDue>()(
    object(
      {
        kind: oneOf(codesIn(useReportKinds), 'What has to be reported.'),
        withinDays: whole('Within how many days of the export.', 30),
      },
      'What has to be reported after each export.',
    ),
  ),
);
