import { agencyActs } from '@lodestone/reference';
import { Id } from '../fields/ids';
import { CivilDate, CodesOf, OneOf } from '../fields/scalars';

class AgencyGrantedDto {
  @OneOf('What is said.', ['AgencyGranted']) readonly type!: 'AgencyGranted';
  @CivilDate('The first day on which it holds, before or after it is recorded.')
  readonly effectiveOn!: string;
  @Id('The enterprise that may act for yours.') readonly agentId!: string;
  @CodesOf('What it may do with your goods, or in your name, at its own sites.', agencyActs)
  readonly acts!: ('sale' | 'export')[];
}

class AgencyRevokedDto {
  @OneOf('What is said.', ['AgencyRevoked']) readonly type!: 'AgencyRevoked';
  @CivilDate('The first day on which it does not hold any more.') readonly effectiveOn!: string;
  @Id('The grant that ends: its recordId.') readonly grantRecordId!: string;
}

/** What an enterprise says itself of who may act for it (docs/events.md, *What is submitted*). */
export const agencyTypes = {
  AgencyGranted: AgencyGrantedDto,
  AgencyRevoked: AgencyRevokedDto,
} as const;

export type AgencyType = keyof typeof agencyTypes;

export type AgencyBody = InstanceType<(typeof agencyTypes)[AgencyType]>;

export const isAgency = (body: Readonly<{ type: string }>): body is AgencyBody =>
  Object.hasOwn(agencyTypes, body.type);
