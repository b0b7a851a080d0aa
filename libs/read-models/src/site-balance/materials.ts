import type { Lines } from '@lodestone/journal/columns';
import { roles } from '@lodestone/journal/growing-lines';
import { accounts } from '@lodestone/ledger';
import { Amounts, type BalanceElement } from './amounts';
import { nothing, plus, type Sum } from './books';
import { stretchesOf, type Chain, type Stretch } from './chain';
import { ExactSums } from './exact-sums';
import { boundsOf, type Asked, type Bounds } from './scope';
import { numberOf, type Term } from './terms';

/**
 * How lots of a material come and go: by the account on the other side of the act, by a step that takes or
 * makes them, or by a regrouping, which changes what they are called and not what they are.
 */
const flows = [
  'mined',
  'imported',
  'opening',
  'collected',
  'received',
  'made',
  'regrouped',
  'taken',
  'sent',
  'exported',
  'delivered',
  'discarded',
  'lost',
  'stock-difference',
  'new-measurement',
] as const satisfies ReadonlyArray<Term | 'taken' | 'made' | 'regrouped'>;

export type Flow = (typeof flows)[number];

/** Lots of one material: + is what came. */
export type MaterialBalance = Readonly<{
  material: string;
  before: Sum;
  changes: ReadonlyMap<Flow, Sum>;
  after: Sum;
}>;

const [stock, inTransit] = [numberOf('stock'), numberOf('in-transit')];
const [takenRole, restatedRole] = [roles.indexOf('taken'), roles.indexOf('restated')];
const [taken, made] = [flows.indexOf('taken'), flows.indexOf('made')];
const [sent, received] = [flows.indexOf('sent'), flows.indexOf('received')];
const [regrouped, restated] = [flows.indexOf('regrouped'), flows.indexOf('new-measurement')];

const newMeasurement = numberOf('new-measurement');

/** By number of an account: the flow that it stands for; −1 of what is on no other side. */
const flowOfAccount = Int8Array.from(accounts, (account) => flows.indexOf(account as Flow));

const slotsOf = flows.length + 1;
const beforeAt = flows.length;

/** Every material of which there is something, before, within or after, in the order of their codes. */
export function materialsOf(
  chain: Chain,
  asked: Asked,
  element: BalanceElement,
): readonly MaterialBalance[] {
  const words = chain.dictionaries.of('material');
  const pass = new Pass(boundsOf(chain, asked), element, words.count);
  for (const stretch of stretchesOf(chain, asked.knownAt)) pass.take(stretch);
  return Array.from({ length: words.count }, (_, material) => pass.balanceOf(material))
    .map((balance, material) => ({ material: words.wordOf(material), ...balance }))
    .filter(({ before, changes }) => !isNil(before) || changes.size > 0)
    .sort((a, b) => (a.material < b.material ? -1 : 1));
}

const isNil = ({ massGrams, micrograms }: Sum): boolean => massGrams === 0n && micrograms === 0n;

class Pass {
  readonly #grams: ExactSums;
  readonly #content: ExactSums;

  constructor(
    private readonly bounds: Bounds,
    private readonly element: BalanceElement,
    materials: number,
  ) {
    this.#grams = new ExactSums(materials * slotsOf);
    this.#content = new ExactSums(materials * slotsOf);
  }

  balanceOf(material: number): Omit<MaterialBalance, 'material'> {
    const sumAt = (n: number): Sum => ({
      massGrams: this.#grams.of(material * slotsOf + n),
      micrograms: this.#content.of(material * slotsOf + n),
    });
    const changes = flows
      .map((flow, n) => [flow, sumAt(n)] as const)
      .filter(([, sum]) => !isNil(sum));
    const before = sumAt(beforeAt);
    const after = changes.reduce((sum, [, change]) => plus(sum, change), plus(before, nothing));
    return { before, changes: new Map(changes), after };
  }

  take({ lines, from, to }: Stretch): void {
    const { isWithin, fromDay, toDay } = this.bounds;
    const { account, site, date, material } = lines.columns;
    const amounts = new Amounts(lines, this.element);
    const others = new OtherSides(lines);
    for (let n = from; n < to; n++) {
      if (account[n] !== stock || isWithin[site[n] as number] === 0) continue;
      const day = date[n] as number;
      if (day > toDay) continue;
      const at = day < fromDay ? beforeAt : flowOf(lines, n, others);
      const slot = (material[n] as number) * slotsOf + at;
      amounts.readGrams(n);
      this.#grams.add(slot, amounts.upper, amounts.lower);
      amounts.readContent(n);
      this.#content.add(slot, amounts.upper, amounts.lower);
    }
  }
}

/** Of a line of stock. By its role and never by its sign: a reversed line looks like its opposite. */
function flowOf({ columns }: Lines, n: number, others: OtherSides): number {
  if (columns.role[n] === restatedRole) return restated;
  const isTaken = columns.role[n] === takenRole;
  if (columns.step[n] !== 0) return isTaken ? taken : made;
  const other = others.of(n);
  if (other < 0) return regrouped;
  if (other === inTransit) return isTaken ? sent : received;
  return flowOfAccount[other] as number;
}

/** A restatement says so by its role; beside it stands what the act itself is. */
const isOtherSide = (account: number): boolean =>
  account === inTransit || ((flowOfAccount[account] as number) >= 0 && account !== newMeasurement);

/** On which other account the act of a line stands; −1 of one that has none. */
class OtherSides {
  #end = 0;
  #other = -1;
  readonly #ordinals: Int32Array;

  constructor(private readonly lines: Lines) {
    const { buffer, byteOffset, length } = lines.columns.ordinal;
    this.#ordinals = new Int32Array(buffer, byteOffset, 2 * length);
  }

  /** Asked in the order of the lines. */
  of(n: number): number {
    if (n >= this.#end) this.#look(n);
    return this.#other;
  }

  /** What comes in stands behind its source, what leaves stands before where it goes. */
  #look(asked: number): void {
    const { account } = this.lines.columns;
    this.#other = -1;
    let start = asked;
    while (start > 0 && this.#isWithOthers(start - 1, asked)) start -= 1;
    let n = start;
    for (; n < this.lines.length && this.#isWithOthers(n, asked); n++) {
      const of = account[n] as number;
      if (this.#other < 0 && isOtherSide(of)) this.#other = of;
    }
    this.#end = n;
  }

  /** Of one event, and of one version of its act. */
  #isWithOthers(n: number, asked: number): boolean {
    const { sense } = this.lines.columns;
    return this.#ordinals[2 * n] === this.#ordinals[2 * asked] && sense[n] === sense[asked];
  }
}
