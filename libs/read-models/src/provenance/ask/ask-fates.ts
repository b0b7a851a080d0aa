import type { Ordinal } from '@lodestone/kernel';
import { clientsOfLines } from '../../client-identities/clients-of-lines';
import { knownOf } from '../../client-identities/memberships';
import { cursorOf, limitOf, partsOf, type Cursor, type PageOptions } from '../../cursor';
import { operatorsBy } from '../../directory/operators';
import type { AttributionModel } from '../blend';
import { fatesOf, type Fate, type Followed } from '../fates-of';
import type { Operated } from '../graph/operated';
import type { Origin } from '../origins';
import type { SubjectKind } from '../subject';
import { seen } from './ask-graph';
import {
  chainThen,
  operatedBy,
  type AskedOfChain,
  type AskedSubject,
  type ChainReadings,
  type ChainTerms,
  type ChainThen,
} from './chain-asked';
import { DealsTold } from './deals-told';
import { SharesByKey, type KeyedShare } from './shares';
import { isNamed, visibleStart } from './visible-start';

export const fateColumns = [
  'fate',
  'lot',
  'site',
  'enterprise',
  'material',
  'exporter',
  'client',
  'country',
] as const;

export type FateColumn = (typeof fateColumns)[number];

/** What can be followed to what became of it: clients and countries are where it ends. */
export const followedKinds = [
  'lot',
  'unit',
  'movement',
  'record',
  'site',
  'enterprise',
  'import',
] as const satisfies readonly SubjectKind[];

export type FatesAsked = AskedOfChain &
  AskedSubject &
  PageOptions &
  Readonly<{
    model: AttributionModel;
    groupBy: readonly FateColumn[];
  }>;

export type FatesAnswer = Readonly<{
  total: string;
  shares: readonly KeyedShare<FateColumn>[];
  knownAt: Ordinal;
  next?: Cursor;
}>;

/**
 * What has become of something, or of what came in somewhere: by where it is or how it left. Undefined
 * of a lot, unit, movement or record that is not there, or may not be seen.
 */
export function askFates(
  readings: ChainReadings,
  question: FatesAsked,
  { stillAsked }: ChainTerms,
): FatesAnswer | undefined {
  const { model, groupBy, after } = question;
  // Nothing of an answer at a fixed moment moves, so a page begins after so many shares.
  const [known, from] = after === undefined ? [undefined, 0] : placeOf(after);
  const then = chainThen(readings, { ...question, knownAt: known ?? question.knownAt });
  if (isNamed(question) && !visibleStart(readings, question, then)) return undefined;
  const { chain, at, element } = then;
  const { brought, fates } = fatesOf(chain, {
    ...at,
    followed: followedBy(readings, question, at.knownAt),
    commodity: element ?? 'mass',
    ...{ model, stillAsked },
    ...seen(readings, question, then.looked),
  });
  const told = new SharesByKey(groupBy);
  const words = new WordsOfFates(readings, then, question);
  for (const fate of fates) told.add(words.of(fate), fate.amount);
  const all = told.inOrder(brought);
  const limit = limitOf(question);
  const shares = all.slice(from, from + limit);
  const end = from + shares.length;
  return {
    total: String(brought),
    shares,
    knownAt: at.knownAt,
    ...(end < all.length ? { next: cursorOf(at.knownAt, end) } : {}),
  };
}

export const placeOf = (after: Cursor): readonly [knownAt: Ordinal, from: number] =>
  partsOf(after, [0, 0]) as readonly [number, number];

/** @throws Error of what nothing becomes of: whoever asks has looked */
function followedBy(
  { directory }: ChainReadings,
  { subject: { kind, id }, fromMonth, toMonth }: FatesAsked,
  knownAt: Ordinal,
): Followed {
  const months = {
    ...(fromMonth === undefined ? {} : { fromMonth }),
    ...(toMonth === undefined ? {} : { toMonth }),
  };
  switch (kind) {
    case 'lot':
    case 'movement':
      return { lots: [id] };
    case 'unit':
      return { lots: [id.replace('/', '/unit:')] };
    case 'record':
      return { records: [id] };
    case 'import':
      return { origins: { kinds: ['imported'], countryCodes: [id], ...months } };
    case 'site':
      return { origins: { kinds: broughtInKinds, siteIds: [id], ...months } };
    case 'enterprise': {
      const operated = operatedBy(directory, id, knownAt);
      const siteIds = operated.map(({ siteId }) => siteId);
      const holds = (origin: Origin): boolean => isDuring(operated, origin);
      return { origins: { kinds: broughtInKinds, siteIds, holds, ...months } };
    }
    default:
      throw new Error(`${kind} is where it ends`);
  }
}

/** Imports are told apart by their country, and not by where they landed. */
const broughtInKinds = ['mined', 'collected', 'opening'] as const;

/** A month counts where the site was its own on the last day of it. */
export const isDuring = (operated: readonly Operated[], { siteId, month = '' }: Origin): boolean =>
  operated.some(
    ({ siteId: own, from = '', until = '~' }) =>
      own === siteId && from <= `${month}-31` && `${month}-31` < until,
  );

/** What the columns of a fate say. */
class WordsOfFates {
  readonly #groupBy: readonly FateColumn[];
  readonly #operatorOf: (siteId: string) => string;
  readonly #deals: DealsTold | undefined;

  constructor(
    readings: ChainReadings,
    private readonly then: ChainThen,
    { groupBy, ofEnterpriseId }: FatesAsked,
  ) {
    this.#groupBy = groupBy;
    this.#operatorOf = operatorsBy(readings.directory, then.at);
    const isOfDeals = groupBy.some((column) => dealColumns.has(column));
    if (!isOfDeals) return;
    const clients = readings['client-identities'];
    const { ordinal: knownAt } = then.moment;
    const known = knownOf(clients, { knownAt, exporterId: ofEnterpriseId });
    this.#deals = new DealsTold(then.looked, clientsOfLines(clients, known));
  }

  of(fate: Fate): readonly string[] {
    return this.#groupBy.map((column) => this.#wordOf(column, fate));
  }

  #wordOf(column: FateColumn, { account, line, lot }: Fate): string {
    const { index, words } = this.then.looked;
    index.lines.seek(line);
    const siteId = words.of('site').wordOf(index.lines.column('site'));
    const deal = index.lines.column('deal');
    switch (column) {
      case 'fate':
        return account;
      case 'lot':
        return lot;
      case 'site':
        return siteId;
      case 'enterprise':
        return this.#operatorOf(siteId);
      case 'material':
        return words.of('material').wordOf(index.lines.column('material'));
      case 'exporter':
        return this.#deals?.exporterOf(deal) ?? '';
      case 'client':
        return this.#deals?.clientIdOf(deal) ?? '';
      case 'country':
        return this.#deals?.countryOf(deal) ?? '';
    }
  }
}

const dealColumns: ReadonlySet<FateColumn> = new Set(['exporter', 'client', 'country']);
