import { lineTypes } from '@lodestone/exchange';
import { Optional } from '../fields/field';
import { Id, RecordName } from '../fields/ids';
import { AsOf, KnownAt, ListInQuery, NotBefore } from '../fields/query';
import { CivilDate, OneOf } from '../fields/scalars';

export class EventsQueryDto {
  @Optional()
  @KnownAt('The first event: an ordinal, or the first that was recorded at this instant or later.')
  readonly from?: number | string;
  @Optional()
  @KnownAt(
    'The last event: an ordinal, or the last that was known at this instant. Left out: the newest there is; ' +
      'of server-sent events there is no last one then.',
  )
  readonly to?: number | string;
  @Optional()
  @KnownAt('No event that was not known by this ordinal, or by this instant.')
  readonly knownAt?: number | string;
  @Optional()
  @AsOf('No event of a later day. Events without a day are there.')
  readonly asOf?: string;
  @Optional()
  @ListInQuery('Only events of these types, with commas between them.', lineTypes)
  readonly type?: readonly string[];
  @Optional() @Id('Only what is told of this site.') readonly siteId?: string;
  @Optional()
  @Id('Only its records, what it is declared seller or exporter of, and what is about it.')
  readonly enterpriseId?: string;
  @Optional()
  @Id('Only sales and exports whose seller or exporter it is, with their voids and corrections.')
  readonly exporterId?: string;
  @Optional()
  @RecordName('Only this record, and what voids or corrects it.')
  readonly record?: string;
  @Optional()
  @CivilDate(
    'Only what happened on this day or later: a void by the day of what it takes back, a correction by both days.',
  )
  readonly occurredFrom?: string;
  @Optional()
  @NotBefore('occurredFrom')
  @CivilDate('Only what happened on this day or earlier.')
  readonly occurredTo?: string;
  @Optional()
  @OneOf('Whether each line has its postings, as far as they may be seen.', ['true', 'false'])
  readonly postings?: 'true' | 'false';
}
