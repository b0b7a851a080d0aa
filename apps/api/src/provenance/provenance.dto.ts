import { subjectOf } from '@lodestone/read-models';
import { elements } from '@lodestone/reference';
import { field, Optional } from '../fields/field';
import {
  AsOf,
  Cursor,
  KnownAt,
  ListInQuery,
  MinOrdinal,
  NotBefore,
  PageSize,
  WholeInQuery,
} from '../fields/query';
import { OneOf } from '../fields/scalars';

const kinds = 'lot, unit, record, movement, deal, client, country, import, site or enterprise';

/** Somewhere in the chain, by one word. */
const ChainSubject = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'subject-malformed',
    holds: (value) => typeof value === 'string' && subjectOf(value) !== undefined,
    schema: {
      type: 'string',
      pattern:
        '^(lot|unit|record|movement|deal|client|country|import|site|enterprise):[A-Za-z0-9~._/-]+$',
      examples: ['lot:TJ-WORKS/MAG-0412'],
    },
    message: {
      en: `must be one of ${kinds}, a colon and its id, like lot:TJ-WORKS/MAG-0412`,
      zh: `必须是类别（${kinds}）、冒号与编号，例如 lot:TJ-WORKS/MAG-0412`,
    },
  });

const elementSymbols = elements.map(({ symbol }) => symbol);

export const models = ['proportional', 'fifo', 'worst-case'] as const;
export const originColumns = [
  'kind',
  'site',
  'enterprise',
  'country',
  'material',
  'month',
] as const;
export const fateColumns = [
  'fate',
  'lot',
  'site',
  'enterprise',
  'material',
  'exporter',
  'client',
  'country',
] as const;

class ChainQueryDto {
  @ChainSubject('What is asked about.')
  readonly of!: string;
  @Optional()
  @OneOf('The rare earth that is followed. Left out: mass.', elementSymbols, 'element-unknown')
  readonly element?: string;
  @Optional()
  @AsOf('What had happened by this day. Left out: everything that was told.')
  readonly asOf?: string;
  @Optional()
  @KnownAt('What the ledger had been told by this ordinal, or by this instant.')
  readonly knownAt?: number | string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

class DirectedQueryDto extends ChainQueryDto {
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

export class ProvenanceEnterprisesQueryDto extends DirectedQueryDto {}

class SharesQueryDto extends ChainQueryDto {
  @Optional()
  @OneOf(
    'What was mixed is told apart in proportion; as first in, first out; or as the most that can be of each. Left out: in proportion.',
    models,
    'model-unknown',
  )
  readonly model?: (typeof models)[number];
}

export class OriginsQueryDto extends SharesQueryDto {
  @Optional()
  @ListInQuery(
    'One share for each combination of these columns, with commas between them. Left out: kind, site, country and material. An enterprise is told kind and country.',
    originColumns,
  )
  readonly groupBy?: (typeof originColumns)[number][];
}

export class FatesQueryDto extends SharesQueryDto {
  @Optional()
  @AsOf('Of a site, an enterprise or an import: only what came in from this day on.')
  readonly from?: string;
  @Optional()
  @NotBefore('from')
  @AsOf('Of a site, an enterprise or an import: only what came in by this day.')
  readonly to?: string;
  @Optional()
  @ListInQuery(
    'One share for each combination of these columns, with commas between them. Left out: fate, site and material.',
    fateColumns,
  )
  readonly groupBy?: (typeof fateColumns)[number][];
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
}
