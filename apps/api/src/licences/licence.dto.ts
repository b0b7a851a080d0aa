import {
  attachmentTitles,
  endUses,
  goodsCodes,
  grades,
  licenceRoutes,
  materials,
  paymentModes,
  registrationPurposes,
  tradeModes,
  transportModes,
  type AttachmentTitle,
  type LicenceRoute,
  type RegistrationPurpose,
} from '@lodestone/reference';
import { paperNumberMax } from '../acts/bounds';
import { DeclarationDto, EndUserDto } from '../acts/party.dto';
import { CountryCode, CurrencyCode, PortCode } from '../fields/country';
import { ListOf, Nested, Optional, type Count } from '../fields/field';
import { Id } from '../fields/ids';
import {
  CivilDate,
  CodeOf,
  Grams,
  MediaType,
  MinorUnits,
  Sha256,
  Text,
  Whole,
} from '../fields/scalars';

/** A letter of a few pages: longer is a paper, and attached. */
export const wordsMax = 4_000;

/** More papers than any file that we know of had, over all its supplements. */
const attachmentsMax: Count = { min: 0, max: 200 };

/** A general licence names its clients; the limit keeps the event far below one append. */
const clientsMax: Count = { min: 0, max: 200 };
const itemsMax: Count = { min: 1, max: 200 };

export class LicencePathDto {
  @Id('The licence. You choose the id: sent again, it is the same application.')
  readonly licenceId!: string;
}

export class LicenceRecordPathDto {
  @Id('The licence.') readonly licenceId!: string;
  @Id('The record. You choose the id: sent again, it is the same record.')
  readonly recordId!: string;
}

/** A paper is named and never sent: whoever has it can show that it is the one. */
class AttachmentDto {
  @Sha256('SHA-256 of the bytes of the file.') readonly sha256!: string;
  @MediaType('What kind of file it is.') readonly mediaType!: string;
  @Whole('How many bytes it has.', { min: 1, max: 10_000_000_000 }) readonly sizeBytes!: number;
  @CodeOf('What the paper is.', attachmentTitles) readonly title!: AttachmentTitle;
}

export const Attachments = (means: string): PropertyDecorator =>
  ListOf(means, () => AttachmentDto, attachmentsMax);

export type AttachmentBody = AttachmentDto;

class LicenceClientDto {
  @Nested('Who uses the goods in the end.', () => EndUserDto) readonly endUser!: EndUserDto;
  @Optional()
  @Nested('To whom the goods are delivered.', () => DeclarationDto)
  readonly consignee?: DeclarationDto;
  @Optional() @Nested('Who imports.', () => DeclarationDto) readonly importer?: DeclarationDto;
  @CodeOf('What the goods are for.', endUses) readonly endUseCode!: string;
  @CountryCode('The country that imports (ISO 3166-1 alpha-2).')
  readonly importingCountryCode!: string;
  @CountryCode('The country in which the goods are used in the end (ISO 3166-1 alpha-2).')
  readonly finalDestinationCountryCode!: string;
  @Optional() @Text('Of the contract.', paperNumberMax) readonly contractNumber?: string;
  @Optional() @CivilDate('The day of the contract.') readonly contractedOn?: string;
}

class LicenceItemDto {
  @CodeOf('The code of the customs tariff.', goodsCodes) readonly goodsCode!: string;
  @Optional()
  @Text('Its number on the control list, like 1C905.', 20)
  readonly controlCode?: string;
  @CodeOf('What it is.', materials) readonly material!: string;
  @CodeOf('The grade.', grades) readonly grade!: string;
  @Grams('How much, in grams.') readonly massGrams!: number;
  @Optional()
  @MinorUnits('Value in minor units of the currency, as a decimal string.')
  readonly valueMinor?: string;
  @Optional() @CurrencyCode('The currency (ISO 4217).') readonly currency?: string;
}

export class LicenceTermsDto {
  @Optional()
  @Id('The enterprise that ships, where that is not yours.')
  readonly shipperId?: string;
  @Optional() @CodeOf('The mode of trade.', tradeModes) readonly tradeMode?: string;
  @Optional() @PortCode('The customs port (UN/LOCODE).') readonly portCode?: string;
  @Optional()
  @CodeOf('How the goods are carried.', transportModes)
  readonly transportMode?: string;
  @Optional() @CodeOf('How it is paid.', paymentModes) readonly paymentMode?: string;
  @ListOf(
    'For whom the goods are. A single licence and a registration have one end user.',
    () => LicenceClientDto,
    clientsMax,
  )
  readonly clients!: LicenceClientDto[];
  @ListOf(
    'What is to be exported. An export names an item by its place in this list, from 1.',
    () => LicenceItemDto,
    itemsMax,
  )
  readonly items!: LicenceItemDto[];
}

/** An application for a licence, whole. A draft stays with the exporter. */
export class LicenceApplicationDto {
  @CivilDate('When it was handed in: a day in the calendar zone of the ledger.')
  readonly occurredOn!: string;
  @CodeOf('By which route.', licenceRoutes) readonly route!: LicenceRoute;
  @Optional()
  @CodeOf('Of a registration, and of nothing else: what for.', registrationPurposes)
  readonly purpose?: RegistrationPurpose;
  @Nested('What is applied for.', () => LicenceTermsDto) readonly terms!: LicenceTermsDto;
  @Attachments('The papers of the application, by their digests.')
  readonly attachments!: AttachmentDto[];
  @Optional()
  @Text('What is said beside the papers. It can be forgotten by order.', wordsMax)
  readonly words?: string;
}
