import type { MarksAnswer } from '@lodestone/read-models';
import { exactly } from '../http/same-type';
import {
  day,
  digits,
  list,
  named,
  next,
  object,
  oneOf,
  text,
  whole,
  type TypeOf,
} from '../http/schema';
import { asked, model } from './asked.answers';

const Mine = named(
  'MarkedMine',
  exactly<MarksAnswer['mines'][number]>()(
    object(
      {
        enterpriseId: text('The enterprise.', 'GZ-RE'),
        designation: oneOf(
          ['designated', 'revoked', 'missing'],
          'Whether it may mine on the day that is asked for.',
        ),
        siteIds: list(text(), 'Its sites at which something was mined.'),
      },
      'A mine of which the descendants are marked.',
    ),
  ),
);

type ReadMark = MarksAnswer['marks'][number];

const Mark = named(
  'ProvenanceMark',
  exactly<ReadMark & Readonly<{ path: string }>>()(
    object(
      {
        nodeId: text('What is marked; it can be asked about.', 'deal:TJ-WORKS/EXP-0420/1'),
        kind: oneOf(['lot', 'unit', 'movement', 'act', 'origin', 'destination'], 'What it is.'),
        account: text('The account in which it is, or into which it went.', 'exported'),
        siteId: text('The site.', 'TJ-WORKS'),
        enterpriseId: text('Whose that site is.', 'TJ-MAG'),
        'material?': text('Code of the material.', 'ndfeb-magnet'),
        amount: digits('What is in it of the mines: grams, or micrograms of the element.'),
        ofAmount: digits('What is in it of everything.'),
        sharePpm: whole('Of everything in it, in parts per million, cut.', 125_000),
        acts: whole('So many acts are between it and the nearest record by which it was mined.', 9),
        minedBy: text('That record.', 'record:GZ-MINE/M-0301'),
        path: text('Where the shortest way to it is told, act by act.'),
      },
      'A lot, a unit, a movement or a deal that has some of it.',
    ),
  ),
);

export const ProvenanceMarks = named(
  'ProvenanceMarks',
  object({
    'enterpriseId?': text('The mine that was asked about.', 'GZ-RE'),
    'fromMonth?': asked['fromMonth?'],
    'toMonth?': asked['toMonth?'],
    'element?': asked['element?'],
    'asOf?': day('The day on which designations are judged, and up to which everything counts.'),
    knownAt: asked.knownAt,
    model,
    mines: list(Mine, 'By their ids.'),
    total: digits('What was mined: grams, or micrograms of the element.', '4000000000'),
    items: list(Mark, 'The largest first.'),
    'next?': next,
  }),
);

export type ProvenanceMarks = TypeOf<typeof ProvenanceMarks>;
