import { figure } from '../terminal/figures';
import type { Content, Explanation } from './explanation';

/** Postings as a table, a line each, and below it the sums, which are zero. */
export function postingTable({ postings, sums }: Explanation): readonly string[] {
  const elements = [...new Set(postings.flatMap((line) => Object.keys(line.contentMicrograms)))];
  const rows = [
    ['account', 'lot or line', 'role', 'on', 'grams', ...elements.map((name) => `${name} g`)],
    ...postings.map((posting) => [
      posting.account,
      posting.lotId ?? posting.movementId ?? '',
      posting.sense === 1 ? posting.role : `${posting.role}, reversed`,
      posting.occurredOn,
      signed(BigInt(posting.massGrams)),
      ...contentsOf(posting.contentMicrograms, elements),
    ]),
    [
      'sum',
      '',
      '',
      '',
      signed(BigInt(sums.massGrams)),
      ...contentsOf(sums.contentMicrograms, elements),
    ],
  ];
  const widths =
    rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, at) =>
        at < textColumns ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

const textColumns = 4;

const contentsOf = (content: Content, elements: readonly string[]): readonly string[] =>
  elements.map((element) => gramsOf(BigInt(content[element] ?? '0')));

const signed = (grams: bigint): string => (grams > 0n ? `+${figure(grams)}` : figure(grams));

const microgramsInGram = 1_000_000n;

/** Micrograms as grams, exactly: 127800 → +0.1278. */
export function gramsOf(micrograms: bigint): string {
  const size = micrograms < 0n ? -micrograms : micrograms;
  const rest = String(size % microgramsInGram)
    .padStart(6, '0')
    .replace(/0+$/, '');
  const sign = micrograms === 0n ? '' : micrograms < 0n ? '-' : '+';
  return `${sign}${figure(size / microgramsInGram)}${rest === '' ? '' : `.${rest}`}`;
}
