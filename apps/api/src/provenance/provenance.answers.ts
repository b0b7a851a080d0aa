import type { GraphAnswer as ReadGraph, PathAnswer as ReadPath } from '@lodestone/read-models';
import { exactly } from '../http/same-type';
import {
  day,
  digits,
  list,
  named,
  next,
  object,
  of,
  oneOf,
  text,
  whole,
  type TypeOf,
} from '../http/schema';
import { asked, model } from './asked.answers';
import { originKey } from './origin-key.answers';

const amounts = {
  massGrams: digits('Grams.', '2016000'),
  'contentMicrograms?': digits(
    'Of the element that was asked for: the mass of the element itself.',
  ),
};

const naming = {
  nodeId: text(
    'Its id in this graph. Those that begin with `lot:`, `unit:`, `movement:` or `deal:` can be asked about.',
    'lot:TJ-WORKS/MAG-0412',
  ),
  kind: oneOf(
    ['lot', 'unit', 'movement', 'act', 'origin', 'destination'],
    'Where something lies, what moved it, or where it comes onto the ledger and leaves it.',
  ),
  siteId: text('The site: of a movement the one that sent it.', 'TJ-WORKS'),
  'lotId?': text('Of a lot.', 'MAG-0412'),
  'unitId?': text('Of a unit.', 'SX-1'),
  'movementId?': text('Of what was on its way.', 'TJ-WORKS/SALE-0401/1'),
  'recordId?': text('Of an act: the record. One that moves several lots apart is several acts.'),
  'dealId?': text('Of a destination: the deal.', 'TJ-WORKS/EXP-0420/1'),
  'material?': text('Code of the material.', 'ndfeb-magnet'),
  'grade?': text('Code of the grade.', 'N42SH'),
  'status?': text('Code of the status.', 'free'),
  'step?': text('Of an act that transforms: the step.', 'coating'),
  'account?': text('Of an origin or destination: the account outside the ledger.', 'mined'),
  'occurredOn?': day('Of an act: its day.'),
};

const hidden = oneOf(
  ['depth', 'breadth'],
  'More acts away than were asked for; or more acts than were asked for.',
);

const GraphNode = named(
  'ProvenanceNode',
  exactly<ReadGraph['nodes'][number]>()(
    object(
      { ...naming, depth: whole('So many acts away from what was asked about.', 1), ...amounts },
      'A lot, a unit, a movement or an act. Its amounts are what flows from it towards what was asked about.',
    ),
  ),
);

const GraphEdge = named(
  'ProvenanceEdge',
  exactly<ReadGraph['edges'][number]>()(
    object(
      {
        fromId: text('The node that it comes from.'),
        toId: text('The node that it goes to.'),
        ...amounts,
      },
      'What an act took from somewhere, or put there.',
    ),
  ),
);

const Truncated = named(
  'ProvenanceTruncated',
  exactly<NonNullable<ReadGraph['truncated']>>()(
    object(
      {
        because: list(hidden, 'Why it is not shown.'),
        nodes: whole('Lots, units and movements through which it goes on.', 12),
        ...amounts,
      },
      'What is hidden, and how much of what is shown flows through it.',
    ),
  ),
);

export const ProvenanceGraph = named(
  'ProvenanceGraph',
  object({
    ...asked,
    direction: oneOf(['back', 'forward'], 'Where it came from, or what became of it.'),
    subjectIds: list(text(), 'The nodes that were asked about.'),
    nodes: list(GraphNode, 'By distance.'),
    edges: list(GraphEdge, 'As matter goes.'),
    'truncated?': of(Truncated, 'Absent where everything is shown.'),
  }),
);

export type ProvenanceGraph = TypeOf<typeof ProvenanceGraph>;

const PathNode = named(
  'ProvenancePathNode',
  exactly<ReadPath['nodes'][number]>()(object(naming, 'A place or an act on the way.')),
);

export const ProvenancePath = named(
  'ProvenancePath',
  object({
    ...asked,
    to: text('What it was looked for in.'),
    direction: oneOf(['back', 'forward'], 'Where it came from, or what became of it.'),
    nodes: list(PathNode, 'The shortest way, beginning at `of`; empty where there is none.'),
  }),
);

export type ProvenancePath = TypeOf<typeof ProvenancePath>;

const share = {
  amount: digits('Grams, or micrograms of the element that was asked for.', '3000000000'),
  sharePpm: whole('Of the total, in parts per million, cut.', 750_000),
};

const OriginShare = named(
  'OriginShare',
  object(
    {
      key: originKey,
      ...share,
    },
    'One share of the whole.',
  ),
);

export const Origins = named(
  'Origins',
  object({
    ...asked,
    model,
    total: digits('Grams, or micrograms of the element that was asked for.', '4000000000'),
    items: list(
      OriginShare,
      'The largest first. They sum to the total; with `worst-case` each is the most that it can be, and they do not.',
    ),
  }),
);

export type Origins = TypeOf<typeof Origins>;

const FateShare = named(
  'FateShare',
  object(
    {
      key: object(
        {
          'fate?': text(
            'The account in which it is, or into which it went. What an enterprise has handed on to others is in-transit to it: it is told no more.',
            'exported',
          ),
          'lot?': text('The lot, unit or movement.', 'TJ-WORKS/MAG-0412'),
          'site?': text('Where it lies, or left the ledger.', 'TJ-WORKS'),
          'enterprise?': text('Whose that site is.', 'TJ-MAG'),
          'material?': text('As what.', 'ndfeb-magnet'),
          'exporter?': text('Of what was exported or delivered: whose deal it is.', 'TJ-MAG'),
          'client?': text('The client, by its id, or by what the act calls it.'),
          'country?': text('Where it went.', 'DE'),
        },
        'What the share is of; one member for each column of `groupBy`.',
      ),
      ...share,
    },
    'One share of what came in.',
  ),
);

export const Fates = named(
  'Fates',
  object({
    ...asked,
    model,
    total: digits('What came in: grams, or micrograms of the element that was asked for.'),
    items: list(FateShare, 'The largest first. Together they are what came in.'),
    'next?': next,
  }),
);

export type Fates = TypeOf<typeof Fates>;
