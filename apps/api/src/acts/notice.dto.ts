import { holdReasons, releaseReasons } from '@lodestone/reference';
import { Id, Ids } from '../fields/ids';
import { Month } from '../fields/query';
import { CodeOf, OneOf } from '../fields/scalars';
import { ActDto } from './act.dto';
import { linesMax } from './bounds';

/** Nothing may be taken from these lots until the hold is released. */
export class LotHeldDto extends ActDto {
  @OneOf(['LotHeld']) readonly type!: 'LotHeld';
  @Ids(linesMax) readonly lotIds!: string[];
  @CodeOf(holdReasons) readonly reason!: string;
}

/** Ends a hold, for all of its lots. */
export class LotReleasedDto extends ActDto {
  @OneOf(['LotReleased']) readonly type!: 'LotReleased';
  /** The hold. */
  @Id() readonly targetRecordId!: string;
  @CodeOf(releaseReasons) readonly reason!: string;
}

export class PeriodClosedDto extends ActDto {
  @OneOf(['PeriodClosed']) readonly type!: 'PeriodClosed';
  @Month() readonly month!: string;
}
