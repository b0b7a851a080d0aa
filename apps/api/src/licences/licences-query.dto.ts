import {
  licenceRoutes,
  licenceStates,
  type LicenceRoute,
  type LicenceState,
} from '@lodestone/reference';
import { paperNumberMax } from '../acts/bounds';
import { Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { AsOf, Cursor, KnownAt, ListInQuery, MinOrdinal, PageSize } from '../fields/query';
import { CodeOf, OneOf, Text } from '../fields/scalars';

export class LicenceQueryDto {
  @Optional()
  @AsOf('The day that is asked about. Left out: today, in the calendar zone of the ledger.')
  readonly asOf?: string;
  @Optional()
  @KnownAt('What the ledger had been told by this ordinal, or by this instant.')
  readonly knownAt?: number | string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

export class LicencesQueryDto extends LicenceQueryDto {
  @Optional() @Id('Only files of this exporter.') readonly exporterId?: string;
  @Optional()
  @ListInQuery(
    'Only files in one of these states on the day.',
    licenceStates.map(({ code }) => code),
  )
  readonly state?: readonly LicenceState[];
  @Optional() @CodeOf('Only files of this route.', licenceRoutes) readonly route?: LicenceRoute;
  @Optional()
  @Text('Only the licence of this number.', paperNumberMax)
  readonly licenceNumber?: string;
  @Optional()
  @OneOf('What is due first (left out), or what was applied for last.', ['days-left', 'newest'])
  readonly order?: 'days-left' | 'newest';
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
}
