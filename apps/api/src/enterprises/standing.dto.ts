import { activities } from '@lodestone/reference';
import { Id } from '../fields/ids';
import { CivilDate, CodesOf, OneOf } from '../fields/scalars';

class StandingDto {
  /** The civil date from which it holds, before or after it is recorded. */
  @CivilDate() readonly effectiveOn!: string;
}

export class EnterpriseDesignatedDto extends StandingDto {
  @OneOf(['EnterpriseDesignated']) readonly type!: 'EnterpriseDesignated';
  @CodesOf(activities) readonly activities!: string[];
}

export class DesignationRevokedDto extends StandingDto {
  @OneOf(['DesignationRevoked']) readonly type!: 'DesignationRevoked';
  @CodesOf(activities) readonly activities!: string[];
}

export class EnterpriseSuspendedDto extends StandingDto {
  @OneOf(['EnterpriseSuspended']) readonly type!: 'EnterpriseSuspended';
}

export class EnterpriseReinstatedDto extends StandingDto {
  @OneOf(['EnterpriseReinstated']) readonly type!: 'EnterpriseReinstated';
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
  @Id() readonly enterpriseId!: string;
  @Id() readonly recordId!: string;
}
