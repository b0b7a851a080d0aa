import { activities } from '@lodestone/reference';
import { Id } from '../fields/ids';
import { CivilDate, CodesOf, OneOf } from '../fields/scalars';

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

/** What an authority decides about an enterprise (docs/events.md, *What is submitted*). */
export const standingTypes = {
  EnterpriseDesignated: EnterpriseDesignatedDto,
  DesignationRevoked: DesignationRevokedDto,
  EnterpriseSuspended: EnterpriseSuspendedDto,
  EnterpriseReinstated: EnterpriseReinstatedDto,
} as const;

export type StandingType = keyof typeof standingTypes;

export type StandingBody = InstanceType<(typeof standingTypes)[StandingType]>;

export class StandingPathDto {
  @Id('The enterprise.') readonly enterpriseId!: string;
  @Id('The decision. You choose the id: sent again, it is the same decision.')
  readonly recordId!: string;
}
