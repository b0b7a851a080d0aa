import type { PostingLine } from '@lodestone/ledger';
import type { AnyCommand } from '../memory-ledger';

/**
 * A row of the table of postings.md §3: what is submitted, and its lines exactly as the page writes
 * them, or the code that refuses it. The rows are one history, in which each finds what it needs.
 */
export type WorkedRow = Readonly<{ act: string; submit: AnyCommand }> &
  Readonly<{ lines: string } | { refused: string }>;

/** Kilograms, or tonnes where they are whole, as grams. */
export const kg = (kilograms: number): number => Math.round(kilograms * 1_000);

/** A line as the page writes it: account, lot, owner where it is told, grams, micrograms. */
export type WrittenLine = Readonly<{
  account: string;
  lot?: string;
  owner?: string;
  grams: number;
  content: Readonly<Record<string, bigint>>;
}>;

const form =
  /^`(?<account>[a-z-]+)`(?: (?<lot>[A-Za-z][^ ]*))?(?: \((?<owner>[A-Z])\))? (?<kg>[−+]?[\d,.]+)(?: \{(?<content>[^}]+)\})?$/;

/** Nothing of what posts nothing. Out of `` `stock` ORE −40,000,000 {Nd −320,000, Dy −1,200} · … `` with its true minus signs. */
export const linesWritten = (row: string): readonly WrittenLine[] =>
  (row === '' ? [] : row.split(' · ')).map((text) => {
    const { account = '', lot, owner, kg: weight = '', content } = form.exec(text)?.groups ?? {};
    if (account === '') throw new Error(`no table of lines writes lines like ${text}`);
    return {
      account,
      ...(lot === undefined ? {} : { lot }),
      ...(owner === undefined ? {} : { owner }),
      grams: Number(scaled(weight, 3)),
      content: Object.fromEntries((content?.split(/, (?=[A-Z])/) ?? []).map(elementWritten)),
    };
  });

function elementWritten(text: string): readonly [string, bigint] {
  const [element = '', kilograms = ''] = text.split(' ');
  return [element, scaled(kilograms, 9)];
}

/** Decimal kilograms in units of 10⁻ⁿ kilograms: exact, because content never passes a double. */
function scaled(text: string, digits: number): bigint {
  const plain = text.replaceAll(',', '').replace('−', '-').replace('+', '');
  const [whole = '', fraction = ''] = plain.split('.');
  if (fraction.length > digits) throw new Error(`${text} is finer than the books`);
  return BigInt(whole + fraction.padEnd(digits, '0'));
}

/** Outside the separator rows the page leaves these four out. */
const leftOut: ReadonlySet<string> = new Set(['La', 'Ce', 'Pr', 'Sm']);

/** What was posted, in the words of the page. */
export const inWordsOfPage = (
  { account, lotId, ownerId, massGrams, content }: PostingLine,
  { nameOf, isOfSeparator }: Readonly<{ nameOf: (id: string) => string; isOfSeparator: boolean }>,
): WrittenLine => ({
  account,
  ...(lotId === undefined ? {} : { lot: nameOf(lotId) }),
  ...(ownerId === 'X' ? { owner: ownerId } : {}),
  grams: massGrams,
  content: Object.fromEntries(
    [...content].filter(([element]) => isOfSeparator || !leftOut.has(element)),
  ),
});
