import type { PostedLine } from '@lodestone/journal/posted-line';
import type { Ordinal } from '@lodestone/kernel';
import { microgramsOf, type ContentMicrograms, type PostingRole } from '@lodestone/ledger';
import { operatorsOn } from '../directory/operators';
import { fixedKnownAt, type Cursor, type PageOptions } from '../cursor';
import {
  askedOf,
  chainIn,
  type BalanceQuestion,
  type BalanceReadings,
  type StillAsked,
} from './balance-question';
import { linesOf, type Figure } from './drilled';

export type BalanceLinesQuestion = BalanceQuestion &
  PageOptions &
  Readonly<{
    figure: Figure;
    materials?: readonly string[] | undefined;
    steps?: readonly string[] | undefined;
    lots?: readonly string[] | undefined;
  }>;

/** A line as it was posted: + into the account. */
export type ToldLine = Readonly<{
  ordinal: Ordinal;
  line: number;
  siteId: string;
  /** Who operated the site on that day. */
  operatorId: string;
  recordId: string;
  occurredOn: string;
  account: string;
  role: PostingRole;
  isReversed: boolean;
  ownerId: string;
  lot?: string;
  otherSiteId?: string;
  material?: string;
  step?: string;
  massGrams: number;
  elementMicrograms: ContentMicrograms;
}>;

export type ToldLines = Readonly<{
  knownAt: Ordinal;
  /** Of all pages. */
  count: number;
  massGrams: string;
  micrograms: string;
  lines: readonly ToldLine[];
  next: Cursor | undefined;
}>;

/** The postings that a figure of a balance is the sum of; see `tellBalance`. */
export function tellLines(
  readings: BalanceReadings,
  question: BalanceLinesQuestion,
  terms: StillAsked,
): ToldLines | undefined {
  const { after, limit, figure, element, materials, steps, lots } = question;
  const fixed = after === undefined ? question.knownAt : fixedKnownAt(after);
  const asked = askedOf(readings, question, fixed);
  if (!asked) return undefined;
  const operatorOf = operatorsOn(readings.directory);
  const drilled = { figure, element, materials, steps, lots, limit, after };
  const { lines, massGrams, micrograms, ...page } = linesOf(chainIn(readings, terms), {
    ...asked,
    ...drilled,
  });
  return {
    ...page,
    massGrams: String(massGrams),
    micrograms: String(micrograms),
    lines: lines.map((line) =>
      toldLine(line, operatorOf(line.siteId, line.occurredOn, page.knownAt)),
    ),
  };
}

const toldLine = (line: PostedLine, operatorId: string): ToldLine => ({
  ordinal: line.ordinal,
  line: line.line,
  siteId: line.siteId,
  operatorId,
  recordId: line.recordId.slice(line.siteId.length + 1),
  occurredOn: line.occurredOn,
  account: line.account,
  role: line.role,
  isReversed: line.sense === -1,
  ownerId: line.ownerId,
  ...said('lot', line.lot),
  ...said('otherSiteId', line.otherSiteId),
  ...said('material', line.material),
  ...said('step', line.step),
  massGrams: line.massGrams,
  elementMicrograms: microgramsOf(line.content),
});

const said = <Name extends string>(name: Name, word: string) =>
  (word === '' ? {} : { [name]: word }) as Readonly<Partial<Record<Name, string>>>;
