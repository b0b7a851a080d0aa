import type { Ordinal } from '@lodestone/kernel';
import { cursorOf, limitOf, type Cursor, type PageOptions } from '../../cursor';
import { operatorsBy } from '../../directory/operators';
import type { AttributionModel } from '../blend';
import { fatesOf, sourceGroups, type Fate } from '../fates-of';
import { none } from '../flow-index';
import { NodeNames, type NamedNode } from '../graph/names';
import { NearestStarts } from '../graph/nearest-start';
import type { Commodity } from '../lines-by-number';
import type { OriginFilter } from '../origin-filter';
import { isDuring, placeOf } from './ask-fates';
import {
  chainThen,
  type AskedOfChain,
  type ChainReadings,
  type ChainTerms,
  type ChainThen,
} from './chain-asked';
import { minesKnown, type Mine } from './mines-known';

export type MarksAsked = AskedOfChain &
  PageOptions &
  Readonly<{
    model: AttributionModel;
    /** As if it were not designated. Left out: all that are not, on the day that is asked for. */
    enterpriseId?: string | undefined;
    fromMonth?: string | undefined;
    toMonth?: string | undefined;
  }>;

/** A lot, unit, movement or deal that has some of what was mined in it. */
export type Mark = Readonly<{
  nodeId: string;
  kind: NamedNode['kind'];
  account: string;
  siteId: string;
  enterpriseId: string;
  material?: string;
  /** What is in it of that, and of everything: grams, or micrograms of the element. */
  amount: string;
  ofAmount: string;
  sharePpm: number;
  /** So many acts are between it and the nearest record by which it was mined. */
  acts: number;
  minedBy: string;
}>;

export type MarksAnswer = Readonly<{
  mines: ReadonlyArray<
    Readonly<{ enterpriseId: string; designation: Mine['designation']; siteIds: readonly string[] }>
  >;
  /** What was mined. */
  total: string;
  marks: readonly Mark[];
  knownAt: Ordinal;
  next?: Cursor;
}>;

/**
 * What mines without designation have in the chain: in which lots, units, movements and deals, how much
 * of each, and how far from them. Nothing is kept: when a designation is given back, its marks are gone.
 */
export function askMarks(
  readings: ChainReadings,
  question: MarksAsked,
  { stillAsked }: ChainTerms,
): MarksAnswer {
  const { model, enterpriseId, asOf, after } = question;
  const [known, begin] = after === undefined ? [undefined, 0] : placeOf(after);
  const then = chainThen(readings, { ...question, knownAt: known ?? question.knownAt });
  const mines = minesKnown(readings.directory, then.looked, asOf).filter((mine) =>
    enterpriseId === undefined
      ? mine.designation !== 'designated'
      : mine.enterpriseId === enterpriseId,
  );
  const origins = originsOfMines(mines, question);
  const commodity: Commodity = then.element ?? 'mass';
  const terms = { ...then.at, commodity, model, stillAsked };
  const { brought, fates } = fatesOf(then.chain, { ...terms, followed: { origins } });
  const all = new Marks(readings, then, fates).told(origins, stillAsked);
  const marks = all.slice(begin, begin + limitOf(question));
  const end = begin + marks.length;
  return {
    mines: mines.map(({ operated, ...mine }) => ({
      ...mine,
      siteIds: [...new Set(operated.map(({ siteId }) => siteId))],
    })),
    total: String(brought),
    marks,
    knownAt: then.at.knownAt,
    ...(end < all.length ? { next: cursorOf(then.at.knownAt, end) } : {}),
  };
}

function originsOfMines(
  mines: readonly Mine[],
  { fromMonth, toMonth }: Pick<MarksAsked, 'fromMonth' | 'toMonth'>,
): OriginFilter {
  const operated = mines.flatMap((mine) => mine.operated);
  return {
    kinds: ['mined'],
    siteIds: operated.map(({ siteId }) => siteId),
    holds: (origin) => isDuring(operated, origin),
    ...(fromMonth === undefined ? {} : { fromMonth }),
    ...(toMonth === undefined ? {} : { toMonth }),
  };
}

/** What was lost, thrown away or never found again is marked by nobody. */
const markedAccounts: ReadonlySet<Fate['account']> = new Set([
  'stock',
  'in-process',
  'in-transit',
  'exported',
  'delivered',
]);

const million = 1_000_000n;

class Marks {
  readonly #names: NodeNames;
  readonly #operatorOf: (siteId: string) => string;

  constructor(
    readings: ChainReadings,
    private readonly then: ChainThen,
    private readonly fates: readonly Fate[],
  ) {
    const { index, words, moment } = then.looked;
    this.#names = new NodeNames(index, words, moment);
    this.#operatorOf = operatorsBy(readings.directory, then.at);
  }

  /** The largest first. */
  told(origins: OriginFilter, stillAsked: () => void): readonly Mark[] {
    const { chain, looked, moment, element } = this.then;
    const groups = [...sourceGroups(chain, origins, moment)];
    const nearest = new NearestStarts(
      { pools: [], groups },
      {
        ...{ index: looked.index, moment, direction: 'forward', stillAsked },
        commodity: element ?? 'mass',
      },
    );
    const byNode = Map.groupBy(
      this.fates.filter(({ account }) => markedAccounts.has(account)),
      (fate) => this.#nodeOf(fate).nodeId,
    );
    return [...byNode.values()]
      .map((together) => ({
        together,
        amount: together.reduce((sum, { amount }) => sum + amount, 0n),
      }))
      .sort((a, b) => (a.amount === b.amount ? 0 : a.amount > b.amount ? -1 : 1))
      .map(({ together, amount }) => this.#markOf(together, amount, nearest));
  }

  #markOf(together: readonly Fate[], amount: bigint, nearest: NearestStarts): Mark {
    const { index } = this.then.looked;
    const [first] = together as [Fate];
    const { nodeId, kind, siteId, material } = this.#nodeOf(first);
    const of = together.reduce((sum, { ofTotal }) => sum + ofTotal, 0n);
    const ways = together.flatMap(({ line }) => {
      const pool = index.poolOfLine(line);
      return (
        (pool === none ? nearest.ofGroup(index.groupOfLine(line)) : nearest.ofPool(pool)) ?? []
      );
    });
    const [way] = ways.sort((a, b) => a.acts - b.acts);
    return {
      ...{ nodeId, kind, account: first.account, siteId },
      enterpriseId: this.#operatorOf(siteId),
      ...(material === undefined ? {} : { material }),
      ...{ amount: String(amount), ofAmount: String(of) },
      sharePpm: of === 0n ? 0 : Number((amount * million) / of),
      acts: way?.acts ?? 0,
      minedBy: way === undefined ? '' : this.#recordOf(way.group),
    };
  }

  #nodeOf({ line }: Fate): NamedNode {
    const { index } = this.then.looked;
    const pool = index.poolOfLine(line);
    return pool === none ? this.#names.ofOuter(line, 'destination') : this.#names.ofPool(pool);
  }

  #recordOf(group: number): string {
    const { index, words } = this.then.looked;
    index.lines.seek(index.startOfGroup(group));
    return `record:${words.of('record').wordOf(index.lines.column('record'))}`;
  }
}
