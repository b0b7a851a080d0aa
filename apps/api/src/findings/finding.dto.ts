import { findingCodes } from '@lodestone/reference';
import { field, Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { AsOf, Cursor, KnownAt, ListInQuery, MinOrdinal, PageSize } from '../fields/query';
import { OneOf } from '../fields/scalars';

const findingId = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A UUID that was derived from a rule and its subject. */
const FindingId = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'finding-id-malformed',
    holds: (value) => typeof value === 'string' && findingId.test(value),
    schema: {
      type: 'string',
      pattern: findingId.source,
      examples: ['83274265-f52f-879d-871d-2e5acb8c47ab'],
    },
    message: { en: 'must be the id of a finding', zh: '必须是发现问题的编号' },
  });

export class FindingPathDto {
  @FindingId('The finding: its id follows from its rule and from what it is about.')
  readonly findingId!: string;
}

export class FindingQueryDto {
  @Optional()
  @KnownAt('The finding as it stood at this ordinal, or at this instant.')
  readonly knownAt?: number | string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

export class FindingsQueryDto {
  @Optional()
  @ListInQuery('Only findings of these rules.', findingCodes.map(({ code }) => code))
  readonly rule?: readonly string[];
  @Optional() @Id('Only what is of this enterprise.') readonly enterpriseId?: string;
  @Optional() @Id('Only what is at this site.') readonly siteId?: string;
  @Optional()
  @OneOf('Only findings that are open, or only those that are closed.', ['open', 'closed'])
  readonly state?: string;
  @Optional()
  @AsOf('Only what had happened by this day; what a month shows had happened on its last day.')
  readonly asOf?: string;
  @Optional()
  @KnownAt('What the ledger had been told by this ordinal, or by this instant.')
  readonly knownAt?: number | string;
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}
