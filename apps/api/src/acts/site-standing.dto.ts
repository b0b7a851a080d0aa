import { activities } from '@lodestone/reference';
import { Nested, Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { CivilDate, CodesOf, OneOf } from '../fields/scalars';
import { MineDto } from './mine.dto';

/** What an authority decides about a site: from a day on, and without a day on which it happened. */
class SiteStandingDto {
  @CivilDate('The day from which it holds, before or after it is recorded.')
  readonly effectiveOn!: string;
}

export class SiteActivitiesChangedDto extends SiteStandingDto {
  @OneOf('What was decided.', ['SiteActivitiesChanged']) readonly type!: 'SiteActivitiesChanged';
  @CodesOf('What the site does from then on: the whole list.', activities)
  readonly activities!: string[];
  @Optional()
  @Nested('Of a mine: what it is there for from then on; left out, what it was.', () => MineDto)
  readonly mine?: MineDto;
}

export class SiteTransferredDto extends SiteStandingDto {
  @OneOf('What was decided.', ['SiteTransferred']) readonly type!: 'SiteTransferred';
  @Id('The enterprise that operates the site from then on.') readonly toEnterpriseId!: string;
}

/** From then on the site does nothing. */
export class SiteClosedDto extends SiteStandingDto {
  @OneOf('What was decided.', ['SiteClosed']) readonly type!: 'SiteClosed';
}
