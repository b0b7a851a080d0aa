import { accounts } from '@lodestone/ledger';
import { roles } from '@lodestone/journal/growing-lines';
import type { Columns } from '@lodestone/journal/columns';
import { Amounts, type BalanceElement } from './amounts';
import type { Sum } from './books';
import { stretchesOf, type Chain } from './chain';
import { ExactSums } from './exact-sums';
import { boundsOf, type Asked } from './scope';
import { numberOf } from './terms';

/** What the acts of a step did. As posted, so that the parts of a step come to nothing together. */
const stepParts = [
  'taken',
  'made',
  'discarded',
  'added',
  'in-process',
  'process-difference',
  'other-matter',
] as const;

export type StepPart = (typeof stepParts)[number];

export type StepBalance = Readonly<{ step: string; parts: ReadonlyMap<StepPart, Sum> }>;

const stock = numberOf('stock');
const takenRole = roles.indexOf('taken');
const [taken, made] = [stepParts.indexOf('taken'), stepParts.indexOf('made')];
const partOfAccount = Int8Array.from(accounts, (account) => stepParts.indexOf(account as StepPart));

/** Every step that was done within the period, in the order of their codes. */
export function stepsOf(
  chain: Chain,
  asked: Asked,
  element: BalanceElement,
): readonly StepBalance[] {
  const { isWithin, fromDay, toDay } = boundsOf(chain, asked);
  const words = chain.dictionaries.of('step');
  const [grams, content] = [0, 1].map(() => new ExactSums(words.count * stepParts.length)) as [
    ExactSums,
    ExactSums,
  ];
  for (const { lines, from, to } of stretchesOf(chain, asked.knownAt)) {
    const { step, site, date } = lines.columns;
    const amounts = new Amounts(lines, element);
    for (let n = from; n < to; n++) {
      if (step[n] === 0 || isWithin[site[n] as number] === 0) continue;
      if ((date[n] as number) < fromDay || (date[n] as number) > toDay) continue;
      const slot = (step[n] as number) * stepParts.length + partOf(lines.columns, n);
      amounts.readGrams(n);
      grams.add(slot, amounts.upper, amounts.lower);
      amounts.readContent(n);
      content.add(slot, amounts.upper, amounts.lower);
    }
  }
  const sumAt = (slot: number): Sum => ({
    massGrams: grams.of(slot),
    micrograms: content.of(slot),
  });
  return Array.from({ length: words.count }, (_, step) => ({
    step: words.wordOf(step),
    parts: new Map(
      stepParts
        .map((part, n) => [part, sumAt(step * stepParts.length + n)] as const)
        .filter(([, { massGrams, micrograms }]) => massGrams !== 0n || micrograms !== 0n),
    ),
  }))
    .filter(({ parts }) => parts.size > 0)
    .sort((a, b) => (a.step < b.step ? -1 : 1));
}

/** Of a lot by its role: a reversed take looks like something that was made. */
function partOf({ account, role }: Columns, n: number): number {
  if (account[n] !== stock) return partOfAccount[account[n] as number] as number;
  return role[n] === takenRole ? taken : made;
}
