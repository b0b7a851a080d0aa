import type { PostingLine } from '@lodestone/ledger';
// A thread that sums is started in a tenth of the time without the rest of the ledger.
import { accounts } from '@lodestone/ledger/postings/accounts';
import type { AttributeRow, AttributeTable } from '../attributes';
import type { DictionaryName, Lines } from '../columns';
import type { Dictionaries } from '../dictionaries';
import { roles } from '../growing-lines';
import { dateOf, dayOf } from '../posted-names';

export type DealRow = AttributeRow<'deals'>;
type Deals = AttributeTable<'deals'>['columns'];

/**
 * By what lines can be told apart: in columns as numbers, in objects as words. What a line or its deal
 * does not say is the empty word. A number MUST stand for one word, and in one journal for the same one
 * everywhere.
 */
export type Dimension = Readonly<{
  /** Whose words its numbers stand for. */
  dictionaries: readonly DictionaryName[];
  wordOf: (code: number, dictionaries: Pick<Dictionaries, 'of'>) => string;
  /** Undefined of a word that nobody has said. */
  codeOf: (word: string, dictionaries: Pick<Dictionaries, 'of'>) => number | undefined;
}> &
  (
    | Readonly<{
        of: 'line';
        inColumns: (columns: Lines['columns'], n: number) => number;
        inLine: (line: PostingLine) => string | undefined;
      }>
    | Readonly<{
        of: 'deal';
        inColumns: (deals: Deals, row: number) => number;
        inLine: (deal: DealRow) => string | undefined;
      }>
  );

type LineDimension = Extract<Dimension, { of: 'line' }>;
type DealDimension = Extract<Dimension, { of: 'deal' }>;

type Words = Pick<Dimension, 'dictionaries' | 'wordOf' | 'codeOf'>;

const wordsOf = (dictionary: DictionaryName): Words => ({
  dictionaries: [dictionary],
  wordOf: (code, dictionaries) => dictionaries.of(dictionary).wordOf(code),
  codeOf: (word, dictionaries) => dictionaries.of(dictionary).numberOf(word),
});

const listed = (words: readonly string[]): Words => ({
  dictionaries: [],
  wordOf: (code) => words[code] ?? '',
  codeOf: (word) => (words.includes(word) ? words.indexOf(word) : undefined),
});

const counted = (textOf: (code: number) => string, codeOf: (text: string) => number): Words => ({
  dictionaries: [],
  wordOf: textOf,
  codeOf: (text) => {
    const code = codeOf(text);
    return Number.isInteger(code) && textOf(code) === text ? code : undefined;
  },
});

const ofLine = (
  words: Words,
  inColumns: LineDimension['inColumns'],
  inLine: LineDimension['inLine'],
): LineDimension => ({ ...words, of: 'line', inColumns, inLine });

const ofDeal = (
  words: Words,
  inColumns: DealDimension['inColumns'],
  inLine: DealDimension['inLine'],
): DealDimension => ({ ...words, of: 'deal', inColumns, inLine });

const days = counted(dateOf, dayOf);
const months = counted(monthOf, monthNumberOf);
const years = counted(
  (year) => String(year).padStart(4, '0'),
  (text) => Number(text),
);

export const dimensions = {
  account: ofLine(
    listed(accounts),
    ({ account }, n) => account[n] as number,
    ({ account }) => account,
  ),
  role: ofLine(
    listed(roles),
    ({ role }, n) => role[n] as number,
    ({ role }) => role,
  ),
  /** Civil days, months and years of what happened. */
  day: ofLine(
    days,
    ({ date }, n) => date[n] as number,
    ({ occurredOn }) => occurredOn,
  ),
  month: ofLine(
    months,
    ({ date }, n) => monthOfDay(date[n] as number),
    ({ occurredOn }) => occurredOn.slice(0, 7),
  ),
  year: ofLine(
    years,
    ({ date }, n) => Math.floor(monthOfDay(date[n] as number) / 12),
    ({ occurredOn }) => occurredOn.slice(0, 4),
  ),
  siteId: ofLine(
    wordsOf('site'),
    ({ site }, n) => site[n] as number,
    ({ siteId }) => siteId,
  ),
  ownerId: ofLine(
    wordsOf('enterprise'),
    ({ owner }, n) => owner[n] as number,
    ({ ownerId }) => ownerId,
  ),
  material: ofLine(
    wordsOf('material'),
    ({ material }, n) => material[n] as number,
    ({ material }) => material,
  ),
  step: ofLine(
    wordsOf('step'),
    ({ step }, n) => step[n] as number,
    ({ step }) => step,
  ),
  status: ofLine(
    wordsOf('status'),
    ({ status }, n) => status[n] as number,
    ({ status }) => status,
  ),
  /** `sold` or `exported`: the same goods may be both, so the two are never added. */
  kind: ofDeal(
    wordsOf('code'),
    ({ kind }, row) => kind[row] as number,
    ({ kind }) => kind,
  ),
  /** The seller or exporter, as declared. */
  exporterId: ofDeal(
    wordsOf('enterprise'),
    ({ party }, row) => party[row] as number,
    ({ party }) => party,
  ),
  producerId: ofDeal(
    wordsOf('enterprise'),
    ({ producer }, row) => producer[row] as number,
    ({ producer }) => producer,
  ),
  goodsCode: ofDeal(
    wordsOf('code'),
    ({ goodsCode }, row) => goodsCode[row] as number,
    ({ goodsCode }) => goodsCode,
  ),
  grade: ofDeal(
    wordsOf('grade'),
    ({ grade }, row) => grade[row] as number,
    ({ grade }) => grade,
  ),
  /** Where goods end up; of a sale where they go. */
  destination: ofDeal(
    wordsOf('code'),
    ({ finalDestinationCountry: final, destinationCountry: first }, row) =>
      (final[row] as number) || (first[row] as number),
    ({ finalDestinationCountry: final, destinationCountry: first }) => final ?? first,
  ),
  /** As acts name a client: `party/ref`, or `enterprise/id` on the chain. */
  client: ofDeal(
    clients(),
    ({ client, buyer }, row) =>
      client[row] === 0 ? 2 * (buyer[row] as number) + 1 : 2 * (client[row] as number),
    ({ client, buyer }) => (client === undefined ? `enterprise/${buyer ?? ''}` : `party/${client}`),
  ),
} as const satisfies Readonly<Record<string, Dimension>>;

export type DimensionName = keyof typeof dimensions;

export const dimensionOf = (name: DimensionName): Dimension => dimensions[name];

function clients(): Words {
  return {
    dictionaries: ['ref', 'enterprise'],
    wordOf: (code, dictionaries) =>
      code % 2 === 0
        ? `party/${dictionaries.of('ref').wordOf(code / 2)}`
        : `enterprise/${dictionaries.of('enterprise').wordOf((code - 1) / 2)}`,
    codeOf: (word, dictionaries) => {
      if (word === '') return 0;
      const [kind, id = ''] = word.split('/');
      const number = dictionaries.of(kind === 'party' ? 'ref' : 'enterprise').numberOf(id);
      return number === undefined ? undefined : 2 * number + (kind === 'party' ? 0 : 1);
    },
  };
}

const monthsOfDays = new Map<number, number>();

/** Counted from the year 0. A log has lines of few days. */
function monthOfDay(day: number): number {
  let month = monthsOfDays.get(day);
  if (month === undefined) monthsOfDays.set(day, (month = monthNumberOf(dateOf(day))));
  return month;
}

function monthNumberOf(text: string): number {
  return 12 * Number(text.slice(0, 4)) + Number(text.slice(5, 7)) - 1;
}

function monthOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
