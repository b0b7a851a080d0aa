import {
  balanceElements,
  type ToldBalance,
  type ToldBalanceChange,
  type ToldLine,
  type ToldMoment,
  type ToldRank,
} from '@lodestone/read-models';
import { micrograms } from '../acts/stored/line.answers';
import { because, comparedAt } from '../http/compared';
import { exactly } from '../http/same-type';
import {
  day,
  digits,
  flag,
  knownAt,
  list,
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
import { recordedAt } from '../submitting/recorded.answers';

const element = oneOf(balanceElements, 'The rare earth; `total` is all of them together.');
const from = day('The first day.');
const to = day('The last day: of the period, or `asOf` where that is earlier.');
const state = oneOf(
  ['closed', 'open', 'not-assessable'],
  'Open is beyond what the steps usually lose and measurement explains. Not assessable: a unit was not counted within the period.',
);
const sigmas = (means: string) =>
  text(`${means}, to one digit after the point; \`not measured\` where nothing was.`, '2.1');

const BalanceSum = named(
  'BalanceSum',
  object(
    {
      massGrams: digits('Grams.', '1200000'),
      micrograms: digits('Content of the element, in micrograms.', '266040000000'),
    },
    'Grams, and content of the element.',
  ),
);

const BalanceHoldings = named(
  'BalanceHoldings',
  object(
    {
      stock: of(BalanceSum, 'Lots on hand.'),
      inProcess: of(BalanceSum, 'What units hold by the books.'),
      inTransit: of(BalanceSum, 'On its way between two of the sites that are looked at.'),
    },
    'What is there.',
  ),
);

const BalanceTerm = named(
  'BalanceTerm',
  object(
    {
      name: text('An account; `sent` and `received` are goods on their way.', 'exported'),
      massGrams: digits('Grams that came, or with a minus went.'),
      micrograms: digits('Content of the element, in micrograms.'),
    },
    'One term of a balance.',
  ),
);

const BalanceUnit = named(
  'BalanceUnit',
  object(
    {
      siteId: text('The site.', 'GX-SEP.SX1'),
      unitId: text('The unit.', 'SX1'),
      beforeMicrograms: digits('What the books had in it before the period.'),
      afterMicrograms: digits('What the books have in it at the end.'),
      countedOn: list(day('A day on which it was counted.'), 'Within the period.'),
      'lastCountedOn?': day('When it was counted last.'),
    },
    'A unit: what is in it is known only when it is counted.',
  ),
);

const errors = object(
  {
    assays: digits('Of analyses, each with what is left of it when what came is set off.'),
    weighings: digits('Of weighings.'),
    laboratories: digits('Of what one method of one laboratory has in common, of the net of it.'),
    scales: digits('Of what one scale has in common, of the net of it.'),
    unitCounts: digits('Of counts of units, at either end.'),
  },
  'One standard deviation each, in micrograms.',
);

const BalanceTests = named(
  'BalanceTests',
  object(
    {
      state,
      sigmaMicrograms: digits('One standard deviation of what is missing.'),
      sigmas: whole('Beyond so many standard deviations it is open.', 3),
      errors,
      measurement: object(
        {
          missingSigmas: sigmas('How many standard deviations are missing'),
          isExplained: flag('Measurement alone explains it.'),
        },
        'The first test.',
      ),
      step: object(
        {
          usualFromMicrograms: digits('The steps usually lose at least so much.'),
          usualToMicrograms: digits('And at most so much.'),
          outsideSigmas: sigmas('How far it is outside of that, in standard deviations'),
          isExplained: flag('What is usual explains it, with measurement at both ends.'),
        },
        'The second test.',
      ),
      cumulative: object(
        {
          periods: whole('So many periods one after the other were beyond what is usual.'),
          'since?': day('First day of the first of them.'),
          excessMicrograms: digits('By so much together.'),
          sigmaMicrograms: digits('One standard deviation of that, over all of them.'),
          isExplained: flag('Measurement explains it.'),
        },
        'The third test: a little that is missing every time.',
      ),
      uncounted: list(
        object({ siteId: text('The site.'), unitId: text('The unit.') }, 'A unit.'),
        'Units that nobody counted within the period.',
      ),
    },
    'Whether what is missing can be explained.',
  ),
);

export const Balance = named(
  'Balance',
  exactly<ToldBalance>()(
    object(
      {
        knownAt,
        from,
        to,
        element,
        'siteIds?': list(
          text('Site.', 'GX-SEP.SX1'),
          'Of which sites it is. Of an enterprise those that it operates on the last day; left out of the nation.',
        ),
        before: of(BalanceHoldings, 'Before the first day.'),
        changes: list(BalanceTerm, 'Before and these are after, to the microgram.'),
        after: of(BalanceHoldings, 'At the end of the last day.'),
        missingMicrograms: digits(
          'Unaccounted for: process and stock differences, new measurements and rounding. Less than nothing is too much.',
        ),
        materials: list(
          object(
            {
              material: text('Code of the material.', 'dysprosium-oxide'),
              before: of(BalanceSum, 'Lots before the first day.'),
              changes: list(BalanceTerm, 'By act, and `taken` and `made` by steps.'),
              after: of(BalanceSum, 'Lots at the end of the last day.'),
            },
            'Lots of one material.',
          ),
          'By code.',
        ),
        steps: list(
          object(
            {
              step: text('Code of the step.', 'separation'),
              parts: list(BalanceTerm, 'As posted: together they come to nothing.'),
            },
            'What the acts of one step did.',
          ),
          'By code.',
        ),
        units: list(BalanceUnit, 'By site and unit.'),
        'tests?': of(
          BalanceTests,
          'Left out of the nation, whose sites stand in the ranking, and of no site.',
        ),
      },
      'What was there, what changed it, and what is there.',
    ),
  ),
);

export type Balance = TypeOf<typeof Balance>;

type BooksOfSite = 'recordId' | 'lot' | 'ownerId' | 'otherSiteId' | 'operatorId';
type SeenLine = Omit<ToldLine, BooksOfSite> & Partial<Pick<ToldLine, BooksOfSite>>;

const BalanceLine = named(
  'BalanceLine',
  exactly<SeenLine>()(
    object(
      {
        ordinal: ordinal('The place of the event in the ledger.'),
        line: whole('The place of the line in the event.'),
        siteId: text('The site.', 'GX-SEP.SX1'),
        'operatorId?': text('Who operated it on that day.', 'GX-SEP'),
        'recordId?': text('The act. Left out of the books of whoever had the site before.'),
        occurredOn: day('The day of the line.'),
        account: text('Code of the account.', 'process-difference'),
        role: oneOf(
          ['taken', 'made', 'waste', 'added', 'balance', 'restated'],
          'What the line is for.',
        ),
        isReversed: flag('A void or correction takes the line back.'),
        'ownerId?': text('Whose it is.', 'GX-SEP'),
        'lot?': text('Lot or unit, with its site; or a movement.', 'GX-SEP.SX1/unit:SX1'),
        'otherSiteId?': text('The other site of goods on their way.'),
        'material?': text('Code of the material.', 'dysprosium-oxide'),
        'step?': text('Code of the step.', 'separation'),
        massGrams: whole('Grams into the account, or with a minus out of it.'),
        elementMicrograms: micrograms('Content: the mass of the element itself.'),
      },
      'One line of the double-entry book.',
    ),
  ),
);

export type BalanceLine = TypeOf<typeof BalanceLine>;

export const BalanceLines = named(
  'BalanceLines',
  object({
    items: list(BalanceLine, 'In the order of the ledger.'),
    count: whole('Lines on all pages.'),
    massGrams: digits('Grams on all pages, as posted.'),
    micrograms: digits('Content of the element on all pages, as posted.'),
    knownAt,
    'next?': next,
  }),
);

export type BalanceLines = TypeOf<typeof BalanceLines>;

const RankedBalance = named(
  'RankedBalance',
  exactly<ToldRank>()(
    object(
      {
        'siteId?': text('The site; left out where enterprises stand beside each other.'),
        enterpriseId: text('Who operates it on the last day.', 'GX-SEP'),
        element,
        state,
        missingMicrograms: digits('Unaccounted for.'),
        takenMicrograms: digits('What the steps took.'),
        usualFromMicrograms: digits('The steps usually lose at least so much.'),
        usualToMicrograms: digits('And at most so much.'),
        sigmaMicrograms: digits('One standard deviation of what is missing.'),
        missingSigmas: sigmas('How many standard deviations are missing'),
        outsideSigmas: sigmas('How far it is outside of what is usual, in standard deviations'),
        uncountedUnits: whole('Units that nobody counted within the period.'),
      },
      'How well a balance closes.',
    ),
  ),
);

export const BalanceRanking = named(
  'BalanceRanking',
  object({
    items: list(RankedBalance, 'What closes worst stands first.'),
    from,
    to,
    knownAt,
    'next?': next,
  }),
);

export type BalanceRanking = TypeOf<typeof BalanceRanking>;

const BalanceMoment = named(
  'BalanceMoment',
  exactly<ToldMoment>()(
    object(
      {
        ...comparedAt,
        before: of(BalanceHoldings, 'Before the first day.'),
        changes: list(BalanceTerm, 'What changed it.'),
        after: of(BalanceHoldings, 'At the end of the last day.'),
        missingMicrograms: digits('Unaccounted for.'),
      },
      'The balance at one moment.',
    ),
  ),
);

type TellerOfRecord = 'type' | 'submitterId' | 'recordId';
type SeenChange = Omit<ToldBalanceChange, TellerOfRecord> &
  Partial<Pick<ToldBalanceChange, TellerOfRecord>>;

const BalanceChange = named(
  'BalanceChange',
  exactly<SeenChange>()(
    object(
      {
        ordinal: ordinal('The place of the record in the ledger.'),
        because,
        'type?': text('What was told.', 'RecordVoided'),
        'submitterId?': text('The enterprise that recorded it.', 'GX-SEP'),
        siteId: text('The site.', 'GX-SEP.SX1'),
        'recordId?': text('The record.', 'V-0420'),
        'targetRecordId?': text('Of a void or correction: the record that it is about.'),
        recordedAt,
        massGrams: digits('Grams that are there at the end by it.'),
        micrograms: digits('Content of the element that is there at the end by it.'),
        missingMicrograms: digits('What is missing by it.'),
      },
      'One record that makes a difference.',
    ),
  ),
);

export type BalanceChange = TypeOf<typeof BalanceChange>;

export const BalanceComparison = named(
  'BalanceComparison',
  object({
    from: of(BalanceMoment, 'The first moment.'),
    to: of(BalanceMoment, 'The second moment.'),
    items: list(BalanceChange, 'In the order of the ledger.'),
    'next?': next,
  }),
);

export type BalanceComparison = TypeOf<typeof BalanceComparison>;
