import { accounts, type Account } from '@lodestone/ledger';
import { BackReach, type StillAsked } from './back-reach';
import { blend, type AttributionModel, type Blended, type Chosen, type Parts } from './blend';
import { none } from './flow-index';
import { ForwardReach } from './forward-reach';
import type { Commodity } from './lines-by-number';
import { withLocals, type Locals } from './local-numbers';
import { chainMoment, type AskedMoment } from './moment-of-chain';
import { accountsOf, isWithin, type OriginFilter } from './origin-filter';
import { Origins, type Origin } from './origins';
import { PlaySteps } from './play-steps';
import type { Chain } from './origins-of';
import { poolsNamed } from './start';
import type { ChainMoment } from './play-order';

/** What is followed: origins; or lots, units and movements from where they lie; or what records made. */
export type Followed =
  | Readonly<{ origins: OriginFilter }>
  | Readonly<{ lots: readonly string[] }>
  | Readonly<{ records: readonly string[] }>;

export type FatesQuestion = AskedMoment &
  Readonly<{
    followed: Followed;
    commodity: Commodity;
    model?: AttributionModel;
    /** Acts of others are as if they had not been: what they have done with it is not told. */
    sees?: (group: number) => boolean;
    stillAsked?: StillAsked;
  }>;

/**
 * What has become of it, in one place: in the account it is in, or went into. Of a sink there is the
 * line that says so; of what still lies somewhere the latest line of that pool.
 */
export type Fate = Readonly<{
  account: Account | 'covered';
  line: number;
  /** As the journal names it. */
  lot: string;
  amount: bigint;
  /** Of everything there, also of other origins. */
  ofTotal: bigint;
}>;

export type Fates = Readonly<{
  /** What came in of it. */
  brought: bigint;
  fates: readonly Fate[];
}>;

/** What has become of given origins, lots or records. */
export const fatesOf = (chain: Chain, question: FatesQuestion): Fates =>
  withLocals(chain.index, (locals) => fatesWith(locals, chain, question));

function fatesWith(locals: Locals, chain: Chain, question: FatesQuestion): Fates {
  const { followed, commodity, model = 'proportional', stillAsked = () => {} } = question;
  const { sees = () => true } = question;
  const moment = chainMoment(question);
  const reach = new BackReach(chain.index, locals, { moment, sees, stillAsked });
  const forward = new ForwardReach(reach);
  const begun = begin(chain, { followed, moment, sees, forward, reach });
  forward.finish();
  const { places, groups } = forward;
  const watching = { pools: noPools, groups, sinksOnly: true };
  const steps = new PlaySteps(reach, watching);
  const { chosen, isTold } = begun;
  const { dictionaries, countryOf } = chain;
  const blended = blend({
    ...{ reach, steps, dictionaries, countryOf, commodity, model, stillAsked, isTold },
    ...(chosen ? { chosen } : {}),
    pools: places,
  });
  return {
    brought: blended.broughtIn,
    fates: [...inPools(chain, reach, blended), ...inSinks(chain, reach, blended)],
  };
}

const noPools: ReadonlySet<number> = new Set();

type Begun = Readonly<{ isTold: (origin: Origin) => boolean; chosen?: Chosen }>;

type Beginning = Readonly<{
  followed: Followed;
  moment: ChainMoment;
  sees: (group: number) => boolean;
  forward: ForwardReach;
  reach: BackReach;
}>;

function begin(chain: Chain, { followed, moment, sees, forward, reach }: Beginning): Begun {
  if ('origins' in followed) {
    for (const group of sourceGroups(chain, followed.origins, moment)) {
      if (!sees(group)) continue;
      if (chain.index.isRestated(group)) enterAll(chain, group, forward);
      else forward.follow(group);
    }
    return { isTold: (origin) => isWithin(followed.origins, origin) };
  }
  const isTold = ({ kind }: Origin): boolean => kind === 'chosen';
  if ('lots' in followed) {
    const pools = followed.lots.flatMap((lot) => poolsNamed(chain, lot));
    for (const pool of pools) forward.enter(pool, 0);
    const places = pools.map((pool) => reach.localPool(pool));
    return { isTold, chosen: { pools: new Set(places), groups: noPools } };
  }
  const groups = followed.records
    .flatMap((record) => groupsNamed(chain, record, moment))
    .filter(sees);
  for (const group of groups) forward.follow(group);
  return { isTold, chosen: { pools: noPools, groups: new Set(groups) } };
}

/** Acts by which such origins came in. */
export function sourceGroups(
  { index, dictionaries, countryOf }: Chain,
  filter: OriginFilter,
  moment: ChainMoment,
): ReadonlySet<number> {
  const origins = new Origins(dictionaries, countryOf);
  const isWanted: boolean[] = [];
  const groups = new Set<number>();
  for (const line of index.lines.linesOf(accountsOf(filter))) {
    const group = index.groupOfLine(line);
    if (!index.counts(group, moment)) continue;
    index.lines.seek(line);
    const origin = origins.ofLine(index.lines);
    if ((isWanted[origin] ??= isWithin(filter, origins.told(origin)))) groups.add(group);
  }
  return groups;
}

/** A restatement is no act of its own: it says what lay in the lot from the start. */
function enterAll({ index }: Chain, group: number, forward: ForwardReach): void {
  for (let line = index.startOfGroup(group); line < index.endOfGroup(group); line++) {
    const pool = index.poolOfLine(line);
    if (pool !== none) forward.enter(pool, 0);
  }
}

function groupsNamed(
  { index, dictionaries }: Chain,
  name: string,
  moment: ChainMoment,
): readonly number[] {
  const record = dictionaries.of('record').numberOf(name);
  return (record === undefined ? [] : index.groupsOfRecord(record)).filter(
    (group) => index.counts(group, moment) && !index.isRestated(group),
  );
}

function inPools({ index, dictionaries }: Chain, reach: BackReach, { left }: Blended): Fate[] {
  return [...left].flatMap(([place, { total, amounts }]) => {
    const amount = sumOf(amounts);
    if (amount === 0n) return [];
    const line = reach.latestFlow(place);
    index.lines.seek(line);
    const account = accounts[index.lines.account()] as Account;
    const lot = dictionaries.of('lot').wordOf(index.lotOfPool(reach.pools[place] as number));
    return [{ account, line, lot, amount, ofTotal: total }];
  });
}

function inSinks(
  { index, dictionaries }: Chain,
  reach: BackReach,
  { fed, covered }: Blended,
): Fate[] {
  const gone = fed.flatMap(({ line, parts }): Fate[] => {
    const amount = sumOf(parts.amounts);
    if (amount === 0n) return [];
    index.lines.seek(line);
    const account = accounts[index.lines.account()] as Account;
    const lot = dictionaries.of('lot').wordOf(index.lines.column('lot'));
    return [{ account, line, lot, amount, ofTotal: parts.total }];
  });
  const settled = covered.flatMap(({ place, parts }): Fate[] => {
    const amount = sumOf(parts.amounts);
    if (amount === 0n) return [];
    const line = reach.latestFlow(place);
    const lot = dictionaries.of('lot').wordOf(index.lotOfPool(reach.pools[place] as number));
    return [{ account: 'covered', line, lot, amount, ofTotal: parts.total }];
  });
  return [...gone, ...settled];
}

const sumOf = (amounts: Parts['amounts']): bigint =>
  amounts.reduce((sum, [, amount]) => sum + amount, 0n);
