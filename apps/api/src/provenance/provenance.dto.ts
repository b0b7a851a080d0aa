import {
  attributionModels,
  fateColumns,
  followedKinds,
  originColumns,
  subjectOf,
  type SubjectKind,
} from '@lodestone/read-models';
import { rareEarths } from '@lodestone/reference';
import { field, Optional } from '../fields/field';
import { Id } from '../fields/ids';
import {
  AsOf,
  Cursor,
  KnownAt,
  ListInQuery,
  MinOrdinal,
  Month,
  NotBefore,
  OnlyWhere,
  PageSize,
  WholeInQuery,
} from '../fields/query';
import { OneOf } from '../fields/scalars';
import { FromAsOf, FromKnownAt, ToAsOf, ToKnownAt } from '../fields/two-moments';

const everyKind = [
  'lot',
  'unit',
  'record',
  'movement',
  'deal',
  'client',
  'country',
  'import',
  'site',
  'enterprise',
] as const satisfies readonly SubjectKind[];

/** Somewhere in the chain, by one word. */
const ChainSubject = (
  means: string,
  kinds: readonly SubjectKind[] = everyKind,
): PropertyDecorator =>
  field({
    means,
    code: 'subject-malformed',
    holds: (value) => {
      const subject = typeof value === 'string' ? subjectOf(value) : undefined;
      return subject !== undefined && kinds.includes(subject.kind);
    },
    schema: {
      type: 'string',
      pattern: `^(${kinds.join('|')}):[A-Za-z0-9~._/-]+$`,
      examples: ['lot:TJ-WORKS/MAG-0412'],
    },
    message: {
      en: `must be one of ${kinds.join(', ')}, a colon and its id, like lot:TJ-WORKS/MAG-0412`,
      zh: `必须是类别（${kinds.join('、')}）加冒号和编号，例如 lot:TJ-WORKS/MAG-0412`,
    },
  });

/** What every question about the chain may say. */
class ChainQueryDto {
  @Optional()
  @OneOf('The rare earth that is followed. Left out: mass.', rareEarths, 'element-unknown')
  readonly element?: string;
  @Optional()
  @AsOf('What had happened by this day. Left out: everything that was told.')
  readonly asOf?: string;
  @Optional()
  @KnownAt('What the ledger had been told by this ordinal, or by this instant.')
  readonly knownAt?: number | string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

/** What stands before the id of what is asked about; undefined where nothing is, as of marks. */
const kindOf = (object: object): SubjectKind | undefined => {
  const { of } = object as Readonly<{ of?: unknown }>;
  return typeof of === 'string' ? subjectOf(of)?.kind : undefined;
};

const isAmong =
  (...kinds: readonly SubjectKind[]) =>
  (object: object): boolean => {
    const kind = kindOf(object);
    return kind === undefined || kinds.includes(kind);
  };

/** A lot is there from the day on that it was made. */
const OfWhatCameIn = (): PropertyDecorator =>
  OnlyWhere(isAmong('site', 'enterprise', 'import'), {
    code: 'not-of-what-came-in',
    message: {
      en: 'goes with a site, an enterprise or an import: what is asked about did not come in by months',
      zh: '仅适用于场所、企业或进口：所查询的对象不按月份计入',
    },
  });

/** Of what may have come in somewhere. */
class MonthsQueryDto extends ChainQueryDto {
  @Optional()
  @OfWhatCameIn()
  @Month('Of a site, an enterprise or an import: only what came in from this month on.')
  readonly fromMonth?: string;
  @Optional()
  @OfWhatCameIn()
  @NotBefore('fromMonth')
  @Month('Of a site, an enterprise or an import: only what came in by this month.')
  readonly toMonth?: string;
}

class DirectedQueryDto extends MonthsQueryDto {
  @ChainSubject('What is asked about.')
  readonly of!: string;
  @Optional()
  @OneOf('Where it came from, or what became of it. Left out: back.', ['back', 'forward'])
  readonly direction?: 'back' | 'forward';
}

export class ProvenanceGraphQueryDto extends DirectedQueryDto {
  @Optional()
  @WholeInQuery('So many acts far. Left out: one.', { min: 1, max: 1_000 })
  readonly depth?: number;
  @Optional()
  @WholeInQuery('So many acts at most: those that move most come first. Left out: 300.', {
    min: 1,
    max: 5_000,
  })
  readonly acts?: number;
}

export class ProvenancePathQueryDto extends DirectedQueryDto {
  @ChainSubject('What it is looked for in: back an ancestor, forward a descendant.')
  readonly to!: string;
}

/** What came in at sites has no origins: it is one. */
const everyKindWithOrigins = everyKind.filter(
  (kind) => kind !== 'import' && kind !== 'site' && kind !== 'enterprise',
);

const Model = (): PropertyDecorator =>
  OneOf(
    'What was mixed is told apart in proportion; as first in, first out; or as the most that can be of each. Left out: in proportion.',
    attributionModels,
    'model-unknown',
  );

/** Something may be left in a place; what acts moved has gone on. */
const OfWhatMayBeLeft = (): PropertyDecorator =>
  OnlyWhere(
    (object) =>
      (object as OriginsQueryDto).part !== 'left' || isAmong('lot', 'unit', 'movement')(object),
    {
      code: 'nothing-is-left',
      message: {
        en: 'must be brought, or left out: something is left of a lot, a unit or a movement only',
        zh: '必须为 brought 或省略：只有批次、单元或移动才有剩余',
      },
    },
  );

export class OriginsQueryDto extends ChainQueryDto {
  @ChainSubject('What is asked about.', everyKindWithOrigins)
  readonly of!: string;
  @Optional() @Model() readonly model?: (typeof attributionModels)[number];
  @Optional()
  @OfWhatMayBeLeft()
  @OneOf(
    'Of a lot, unit or movement: all that ever came there, or what is left of it. Left out: all.',
    ['brought', 'left'],
  )
  readonly part?: 'brought' | 'left';
  @Optional()
  @ListInQuery(
    'One share for each combination of these columns, with commas between them. Left out: kind, site, country and material. An enterprise is told kind and country.',
    originColumns,
  )
  readonly groupBy?: (typeof originColumns)[number][];
}

export class ProvenanceEnterprisesQueryDto extends ChainQueryDto {
  @ChainSubject('What is asked about.', everyKindWithOrigins)
  readonly of!: string;
}

export class ProvenanceComparisonQueryDto {
  @ChainSubject('What is asked about.', everyKindWithOrigins)
  readonly of!: string;
  @Optional()
  @OneOf('The rare earth that is followed. Left out: mass.', rareEarths, 'element-unknown')
  readonly element?: string;
  @Optional() @Model() readonly model?: (typeof attributionModels)[number];
  @Optional()
  @ListInQuery(
    'One share for each combination of these columns, with commas between them. Left out: kind, site, country and material.',
    originColumns,
  )
  readonly groupBy?: (typeof originColumns)[number][];
  @FromAsOf() readonly fromAsOf?: string;
  @FromKnownAt() readonly fromKnownAt?: number | string;
  @ToAsOf() readonly toAsOf?: string;
  @ToKnownAt() readonly toKnownAt?: number | string;
  @Optional()
  @WholeInQuery('So many of the records that differ, the newest. Left out: 100.', {
    min: 1,
    max: 500,
  })
  readonly records?: number;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

export class FatesQueryDto extends MonthsQueryDto {
  @ChainSubject('What is followed, or what came in there.', followedKinds)
  readonly of!: string;
  @Optional() @Model() readonly model?: (typeof attributionModels)[number];
  @Optional()
  @ListInQuery(
    'One share for each combination of these columns, with commas between them. Left out: fate, site and material.',
    fateColumns,
  )
  readonly groupBy?: (typeof fateColumns)[number][];
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
}

export class ProvenanceMarksQueryDto extends MonthsQueryDto {
  @Optional()
  @Id(
    'As if this enterprise were not designated. Left out: all that are not, on the day of `asOf`.',
  )
  readonly enterpriseId?: string;
  @Optional() @Model() readonly model?: (typeof attributionModels)[number];
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
}
