import { activities } from '@lodestone/reference';
import { Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { CivilDate, CodesOf, Name, OneOf } from '../fields/scalars';

class StandingDto {
  @CivilDate('The day from which it holds, before or after it is recorded.')
  readonly effectiveOn!: string;
}

class EnterpriseDesignatedDto extends StandingDto {
  @OneOf('What was decided.', ['EnterpriseDesignated']) readonly type!: 'EnterpriseDesignated';
  @CodesOf('The activities for which it is designated.', activities) readonly activities!: string[];
}

class DesignationRevokedDto extends StandingDto {
  @OneOf('What was decided.', ['DesignationRevoked']) readonly type!: 'DesignationRevoked';
  @CodesOf('The activities for which it is no longer designated.', activities)
  readonly activities!: string[];
}

class EnterpriseSuspendedDto extends StandingDto {
  @OneOf('What was decided.', ['EnterpriseSuspended']) readonly type!: 'EnterpriseSuspended';
}

class EnterpriseReinstatedDto extends StandingDto {
  @OneOf('What was decided.', ['EnterpriseReinstated']) readonly type!: 'EnterpriseReinstated';
}

class EnterpriseRenamedDto extends StandingDto {
  @OneOf('What was decided.', ['EnterpriseRenamed']) readonly type!: 'EnterpriseRenamed';
  @Name('The new name in its own script.', 300) readonly name!: string;
  @Optional()
  @Name('The new name in Latin letters. Left out: it stays as it was.', 300)
  readonly nameLatin?: string;
}

class EnterpriseMergedDto extends StandingDto {
  @OneOf('What was decided.', ['EnterpriseMerged']) readonly type!: 'EnterpriseMerged';
  @Id('The enterprise that goes on in its place.') readonly intoEnterpriseId!: string;
}

/** What an authority decides about an enterprise (docs/events.md, *What is submitted*). */
export const standingTypes = {
  EnterpriseDesignated: EnterpriseDesignatedDto,
  DesignationRevoked: DesignationRevokedDto,
  EnterpriseSuspended: EnterpriseSuspendedDto,
  EnterpriseReinstated: EnterpriseReinstatedDto,
  EnterpriseRenamed: EnterpriseRenamedDto,
  EnterpriseMerged: EnterpriseMergedDto,
} as const;

export type StandingType = keyof typeof standingTypes;

export type StandingBody = InstanceType<(typeof standingTypes)[StandingType]>;

export class StandingPathDto {
  @Id('The enterprise.') readonly enterpriseId!: string;
  @Id('The decision. You choose the id: sent again, it is the same decision.')
  readonly recordId!: string;
}
