import { holdReasons, releaseReasons } from '@lodestone/reference';
import { Id, Ids } from '../fields/ids';
import { Month } from '../fields/query';
import { CodeOf, OneOf } from '../fields/scalars';
import { ActDto } from './act.dto';
import { linesMax } from './bounds';

/** Nothing may be taken from these lots until the hold is released. */
export class LotHeldDto extends ActDto {
  @OneOf('What kind of record it is.', ['LotHeld']) readonly type!: 'LotHeld';
  @Ids('The lots from which nothing may be taken.', linesMax) readonly lotIds!: string[];
  @CodeOf('Why.', holdReasons) readonly reason!: string;
}

/** Ends a hold, for all of its lots. */
export class LotReleasedDto extends ActDto {
  @OneOf('What kind of record it is.', ['LotReleased']) readonly type!: 'LotReleased';
  @Id('The record that holds the lots.') readonly targetRecordId!: string;
  @CodeOf('Why.', releaseReasons) readonly reason!: string;
}

export class PeriodClosedDto extends ActDto {
  @OneOf('What kind of record it is.', ['PeriodClosed']) readonly type!: 'PeriodClosed';
  @Month('The month that is complete.') readonly month!: string;
}
