import { findingCodes, severities, type FindingCode } from '@lodestone/reference';
import type { Finding as ReadFinding, FindingWithHistory } from '@lodestone/read-models';
import { Basis } from '../acts/flag.answers';
import { exactly } from '../http/same-type';
import {
  day,
  either,
  knownAt,
  list,
  map,
  named,
  next,
  object,
  of,
  oneOf,
  ordinal,
  text,
  whole,
  type TypeOf,
} from '../http/schema';

const state = oneOf(['open', 'closed'], 'Whether it is still so.');

const occurredOn = day('The first day by which all that it rests on had happened.', '2025-12-31');

const detail = map(
  either([text(), whole(), list(text())]),
  'The numbers, and what they were held against. Lists stand beside each other, item by item.',
);

const sinceOrdinal = ordinal('What it says, it says since then.', 59_102);

const finding = {
  findingId: text('Its id, for ever.', '83274265-f52f-879d-871d-2e5acb8c47ab'),
  rule: oneOf(
    findingCodes.map(({ code }): FindingCode => code),
    'Which rule found it.',
  ),
  en: text('The rule in words.', 'An element balance does not close at a count'),
  zh: text('The same in Chinese.', '盘点时元素平衡不闭合'),
  severity: oneOf(
    severities,
    'How much it weighs: an offence against a law, a contradiction of what is known, or a lapse.',
  ),
  basis: of(Basis, 'The law that asks for it. The figures are configuration.'),
  state,
  openedAtOrdinal: ordinal('Since when it is open without interruption, or had been.', 59_102),
  'closedAtOrdinal?': ordinal('Of a closed one: what ended it.', 60_340),
  sinceOrdinal,
  enterpriseId: text('Whose it is.', 'GX-SEP'),
  toldTo: oneOf(
    ['enterprise', 'authorities'],
    'Whether its enterprise is told as well. What rests on records of others is told to authorities alone.',
  ),
  'siteId?': text('Where it is; absent of what is not of one site.', 'GX-SEP.SX1'),
  occurredOn,
  records: list(
    object({
      siteId: text('Where it was recorded.', 'TJ-WORKS'),
      recordId: text('Its id there.', 'EXP-2025-04-002'),
      path: text('Where it is answered.', '/sites/TJ-WORKS/records/EXP-2025-04-002'),
    }),
    'Records that it rests on, at most twenty; none of what sums of many records show.',
  ),
  'listedAt?': text(
    'Where the records are listed that it rests on, where these are many.',
    '/sites/GX-SEP.SX1/records?from=2025-01-01&to=2025-06-30',
  ),
  detail,
};

const Finding = named(
  'Finding',
  exactly<ReadFinding>()(object(finding, 'What only a history shows to be wrong.')),
);

export const FindingPage = named(
  'FindingPage',
  exactly<FindingWithHistory>()(
    object(
      {
        ...finding,
        history: list(
          object({ sinceOrdinal, state, occurredOn, detail }, 'What it said from an ordinal on.'),
          'What it said, and when it was open and closed, oldest first.',
        ),
      },
      'A finding with its history.',
    ),
  ),
);

export type FindingPage = TypeOf<typeof FindingPage>;

export const Findings = named(
  'Findings',
  object({
    items: list(Finding, 'Those of which something was said last come first.'),
    knownAt,
    'next?': next,
  }),
);

export type Findings = TypeOf<typeof Findings>;
