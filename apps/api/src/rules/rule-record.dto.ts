import { flagCodes } from '@lodestone/ledger';
import {
  ruleStanding,
  ruleWithdrawalReasons,
  severities,
  thereafters,
  type RuleStanding,
  type Severity,
  type Thereafter,
} from '@lodestone/reference';
import { ListOf, NestedByKind, Optional } from '../fields/field';
import { Id, Ids } from '../fields/ids';
import { CivilDate, CodeOf, CodesOf, OneOf, Text, Whole } from '../fields/scalars';
import {
  ruleParameterTypes,
  RuleParametersDto,
  type RuleParametersBody,
} from './rule-parameters.dto';

/** The longest text has some fifty rules. */
const rulesMax = 200;

class WrittenRuleDto {
  @Id('The rule: the same through all versions of its rule set.') readonly ruleId!: string;
  @Text('What it says, in English.', 2_000) readonly en!: string;
  @Text('What it says, in Chinese.', 2_000) readonly zh!: string;
  @Optional() @Text('Its article, or its item.', 100) readonly article?: string;
  @Optional()
  @Text('Where the public finds it. Left out: in the text of the rule set.', 500)
  readonly source?: string;
  @OneOf('What it is: law, an explanation of one, a practice, or configuration.', ruleStanding)
  readonly standing!: RuleStanding;
  @OneOf('How much a breach of it weighs.', severities) readonly severity!: Severity;
  @Optional()
  @CodesOf(
    'Flags of acts that are told only while it is in force.',
    flagCodes.map((code) => ({ code, en: code, zh: code })),
  )
  readonly flags?: string[];
  @NestedByKind('By which it is judged.', ruleParameterTypes, () => RuleParametersDto)
  readonly parameters!: RuleParametersBody;
}

const Version = (means: string): PropertyDecorator => Whole(means, { min: 1, max: 1_000 });

class RuleSetPublishedDto {
  @OneOf('What happened.', ['RuleSetPublished']) readonly type!: 'RuleSetPublished';
  @Version('Which version of the rule set it is.') readonly version!: number;
  @Text('Its title, in English.', 300) readonly en!: string;
  @Text('Its title, in Chinese.', 300) readonly zh!: string;
  @Text('By which it is called and looked up: who issued it, and its number.', 300)
  readonly publicName!: string;
  @CivilDate('When it was published.') readonly publishedOn!: string;
  @Text('Where the public finds it.', 500) readonly source!: string;
  @ListOf('Its rules.', () => WrittenRuleDto, { min: 1, max: rulesMax })
  readonly rules!: WrittenRuleDto[];
}

class NoticeDto {
  @Version('About which version of the rule set.') readonly version!: number;
  @Id('The newest record about the rule set that you have seen: GET /rules says newestRecordId.')
  readonly afterRecordId!: string;
  @CivilDate('The first day on which it holds, before or after it is recorded.')
  readonly effectiveOn!: string;
  @Optional()
  @Ids('Only these rules. Left out: all of the version.', { min: 1, max: rulesMax })
  readonly ruleIds?: string[];
  @Text('Where it is written.', 500) readonly source!: string;
}

class RuleSetEnteredIntoForceDto extends NoticeDto {
  @OneOf('What happened.', ['RuleSetEnteredIntoForce']) readonly type!: 'RuleSetEnteredIntoForce';
}

class RuleSetSuspendedDto extends NoticeDto {
  @OneOf('What happened.', ['RuleSetSuspended']) readonly type!: 'RuleSetSuspended';
  @Optional() @CivilDate('The last day of the suspension.') readonly untilOn?: string;
  @Optional()
  @OneOf(
    'What holds after that day. Left out: nobody has said, and the ledger does not guess.',
    thereafters,
  )
  readonly thereafter?: Thereafter;
}

class RuleSetReactivatedDto extends NoticeDto {
  @OneOf('What happened.', ['RuleSetReactivated']) readonly type!: 'RuleSetReactivated';
}

class RuleSetRepealedDto extends NoticeDto {
  @OneOf('What happened.', ['RuleSetRepealed']) readonly type!: 'RuleSetRepealed';
}

class RuleNoticeWithdrawnDto {
  @OneOf('What happened.', ['RuleNoticeWithdrawn']) readonly type!: 'RuleNoticeWithdrawn';
  @Version('About which version of the rule set.') readonly version!: number;
  @Id('The notice that is taken back: the newest of the version.') readonly targetRecordId!: string;
  @CodeOf('Why.', ruleWithdrawalReasons) readonly reason!: string;
}

/** What an authority tells of rules (docs/events.md, *What is submitted*). */
export const ruleRecordTypes = {
  RuleSetPublished: RuleSetPublishedDto,
  RuleSetEnteredIntoForce: RuleSetEnteredIntoForceDto,
  RuleSetSuspended: RuleSetSuspendedDto,
  RuleSetReactivated: RuleSetReactivatedDto,
  RuleSetRepealed: RuleSetRepealedDto,
  RuleNoticeWithdrawn: RuleNoticeWithdrawnDto,
} as const;

export type RuleRecordBody = InstanceType<(typeof ruleRecordTypes)[keyof typeof ruleRecordTypes]>;

export class RuleRecordPathDto {
  @Id('The rule set. Whoever publishes it first chooses the id.') readonly ruleSetId!: string;
  @Id('The record. You choose the id: sent again, it is the same record.')
  readonly recordId!: string;
}
