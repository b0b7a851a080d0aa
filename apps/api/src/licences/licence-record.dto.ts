import {
  attachmentTitles,
  clockStopReasons,
  licenceMeasureReasons,
  licenceRefusalReasons,
  limitWaivers,
  surrenderReasons,
  useReportKinds,
  type AttachmentTitle,
  type ClockStopReason,
  type LicenceMeasureReason,
  type LicenceRefusalReason,
  type LimitWaiver,
  type SurrenderReason,
  type UseReportKind,
} from '@lodestone/reference';
import { paperNumberMax } from '../acts/bounds';
import { ListOf, Nested, Optional } from '../fields/field';
import { Id, RecordName } from '../fields/ids';
import { CivilDate, CodeOf, CodesOf, Grams, OneOf, Text, Whole } from '../fields/scalars';
import { Attachments, LicenceTermsDto, wordsMax, type AttachmentBody } from './licence.dto';

class ToldDto {
  @CivilDate('When it happened: a day in the calendar zone of the ledger.')
  readonly occurredOn!: string;
}

class WordedDto extends ToldDto {
  @Optional()
  @Text('In words, beside the codes. They can be forgotten by order.', wordsMax)
  readonly words?: string;
}

class LicenceAcceptedDto extends ToldDto {
  @OneOf('What happened.', ['LicenceAccepted']) readonly type!: 'LicenceAccepted';
  @Optional()
  @CodeOf('Why no time is set for the decision. Left out: 45 working days.', limitWaivers)
  readonly limitWaiver?: LimitWaiver;
}

class LicenceSupplementRequestedDto extends WordedDto {
  @OneOf('What happened.', ['LicenceSupplementRequested'])
  readonly type!: 'LicenceSupplementRequested';
  @CodesOf('What is asked for.', attachmentTitles) readonly asked!: AttachmentTitle[];
}

class LicenceSupplementGivenDto extends WordedDto {
  @OneOf('What happened.', ['LicenceSupplementGiven']) readonly type!: 'LicenceSupplementGiven';
  @Optional()
  @Id('The record that asked. Left out: it is given unasked, and the question waits.')
  readonly requestRecordId?: string;
  @Attachments('The papers that are added, by their digests.')
  readonly attachments!: AttachmentBody[];
}

class LicenceClockStoppedDto extends ToldDto {
  @OneOf('What happened.', ['LicenceClockStopped']) readonly type!: 'LicenceClockStopped';
  @CodeOf('What for.', clockStopReasons) readonly reason!: ClockStopReason;
}

class LicenceClockResumedDto extends ToldDto {
  @OneOf('What happened.', ['LicenceClockResumed']) readonly type!: 'LicenceClockResumed';
}

class GrantedQuantityDto {
  @Whole('The item, by its place in the application, from 1.', { min: 1, max: 200 })
  readonly item!: number;
  @Grams('How much of it is granted, not more than was asked for.') readonly massGrams!: number;
}

class ReportDueDto {
  @CodeOf('What has to be reported.', useReportKinds) readonly kind!: UseReportKind;
  @Whole('Within how many days of the export.', { min: 1, max: 3_650 })
  readonly withinDays!: number;
}

class LicenceGrantedDto extends ToldDto {
  @OneOf('What happened.', ['LicenceGranted']) readonly type!: 'LicenceGranted';
  @Text('The number by which exports name the licence.', paperNumberMax)
  readonly licenceNumber!: string;
  @CivilDate('The first day on which it holds.') readonly validFrom!: string;
  @CivilDate(
    'The last day on which it holds: a year at most for a single one, three for a general.',
  )
  readonly expiresOn!: string;
  @Optional()
  @ListOf(
    'Where less is granted than was asked for; of what is not named, all of it.',
    () => GrantedQuantityDto,
    { min: 0, max: 200 },
  )
  readonly quantities?: GrantedQuantityDto[];
  @ListOf('What has to be reported after each export, and until when.', () => ReportDueDto, {
    min: 0,
    max: 10,
  })
  readonly reports!: ReportDueDto[];
}

class LicenceRefusedDto extends WordedDto {
  @OneOf('What happened.', ['LicenceRefused']) readonly type!: 'LicenceRefused';
  @CodesOf('Why.', licenceRefusalReasons) readonly reasons!: LicenceRefusalReason[];
}

class LicenceAmendmentAppliedDto extends WordedDto {
  @OneOf('What happened.', ['LicenceAmendmentApplied']) readonly type!: 'LicenceAmendmentApplied';
  @Nested(
    'The terms as they shall be, whole. Items, countries of destination, end users and end uses stay: they need a new application.',
    () => LicenceTermsDto,
  )
  readonly terms!: LicenceTermsDto;
  @Attachments('The papers of the change, by their digests.')
  readonly attachments!: AttachmentBody[];
}

class LicenceAmendedDto extends ToldDto {
  @OneOf('What happened.', ['LicenceAmended']) readonly type!: 'LicenceAmended';
}

class LicenceAmendmentRefusedDto extends WordedDto {
  @OneOf('What happened.', ['LicenceAmendmentRefused']) readonly type!: 'LicenceAmendmentRefused';
  @CodesOf('Why.', licenceRefusalReasons) readonly reasons!: LicenceRefusalReason[];
}

class MeasureDto extends WordedDto {
  @CodeOf('Why.', licenceMeasureReasons) readonly reason!: LicenceMeasureReason;
}

class LicencePausedDto extends MeasureDto {
  @OneOf('What happened.', ['LicencePaused']) readonly type!: 'LicencePaused';
}

class LicenceReinstatedDto extends MeasureDto {
  @OneOf('What happened.', ['LicenceReinstated']) readonly type!: 'LicenceReinstated';
}

class LicenceSurrenderedDto extends ToldDto {
  @OneOf('What happened.', ['LicenceSurrendered']) readonly type!: 'LicenceSurrendered';
  @CodeOf('Why.', surrenderReasons) readonly reason!: SurrenderReason;
}

class LicenceWithdrawnDto extends MeasureDto {
  @OneOf('What happened.', ['LicenceWithdrawn']) readonly type!: 'LicenceWithdrawn';
}

class LicenceRevokedDto extends MeasureDto {
  @OneOf('What happened.', ['LicenceRevoked']) readonly type!: 'LicenceRevoked';
}

class LicenceUseReportedDto extends WordedDto {
  @OneOf('What happened.', ['LicenceUseReported']) readonly type!: 'LicenceUseReported';
  @CodeOf('What is reported.', useReportKinds) readonly kind!: UseReportKind;
  @RecordName('The export.') readonly exportRecordId!: string;
  @Attachments('The papers that show it, by their digests.')
  readonly attachments!: AttachmentBody[];
}

/** What happens to the file of a licence (docs/events.md, *What is submitted*). */
export const licenceRecordTypes = {
  LicenceAccepted: LicenceAcceptedDto,
  LicenceSupplementRequested: LicenceSupplementRequestedDto,
  LicenceSupplementGiven: LicenceSupplementGivenDto,
  LicenceClockStopped: LicenceClockStoppedDto,
  LicenceClockResumed: LicenceClockResumedDto,
  LicenceGranted: LicenceGrantedDto,
  LicenceRefused: LicenceRefusedDto,
  LicenceAmendmentApplied: LicenceAmendmentAppliedDto,
  LicenceAmended: LicenceAmendedDto,
  LicenceAmendmentRefused: LicenceAmendmentRefusedDto,
  LicencePaused: LicencePausedDto,
  LicenceReinstated: LicenceReinstatedDto,
  LicenceSurrendered: LicenceSurrenderedDto,
  LicenceWithdrawn: LicenceWithdrawnDto,
  LicenceRevoked: LicenceRevokedDto,
  LicenceUseReported: LicenceUseReportedDto,
} as const;

export type LicenceRecordType = keyof typeof licenceRecordTypes;

export type LicenceRecordBody = InstanceType<(typeof licenceRecordTypes)[LicenceRecordType]>;
