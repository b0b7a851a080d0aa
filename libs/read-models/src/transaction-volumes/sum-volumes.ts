import type { Ordinal } from '@lodestone/kernel';
import { limitOf, pageOf, type Cursor, type PageOptions } from '../cursor';
import { addPart, amassed, isNothingOf, partsOf, sumOf, type Amassed } from './amassed';
import { amountsOf, betweenValues } from './amounts';
import { amountIn, cursorOfGroup, placeOf, sortedBy, type GroupOrder } from './group-order';
import { ranksOf, type RankAndShare } from './ranks';
import type { VolumesReading } from './transaction-volumes';
import { firstMonthNeeded, trendsOf, type GroupTrend } from './trends';
import { volumeOf, type Volume } from './volume';
import {
  lineKinds,
  type ClientOfLine,
  type LineKind,
  type VolumeColumn,
  type VolumesFilter,
  type VolumesMoment,
} from './volumes-question';

export type VolumesQuestion = PageOptions &
  VolumesFilter &
  VolumesMoment &
  Readonly<{
    /** In the order of the columns of the key; default: one group with everything. */
    groupBy?: readonly VolumeColumn[] | undefined;
    /** By key, or the largest mass of one side first. */
    order?: GroupOrder | undefined;
    /** A rare earth: order, share and rank go by what is in it of that, and not by mass. */
    element?: string | undefined;
    /** Only groups that have at least so much of the element on a side that is asked for. */
    minMicrograms?: string | undefined;
    /** Beside each month: the one before, the same one a year ago, and the year so far. */
    trend?: boolean | undefined;
  }>;

export type GroupVolume = Volume & RankAndShare;

export type VolumeGroup = Readonly<{
  key: Readonly<Partial<Record<VolumeColumn, string>>>;
  sold?: GroupVolume;
  exported?: GroupVolume;
  /** What receivers turned away of what was sold; it makes `sold` no smaller. */
  returned?: Volume;
  /** What of sales abroad will not be exported; it makes `sold` no smaller either. */
  givenUp?: Volume;
  trend?: GroupTrend;
}>;

export type VolumeTotals = Readonly<Partial<Record<LineKind, Volume>>>;

export type VolumesPage = Readonly<{
  groups: readonly VolumeGroup[];
  /** Over all groups of all pages. */
  totals: VolumeTotals;
  knownAt: Ordinal;
  next: Cursor | undefined;
}>;

export type Sums = Readonly<Record<LineKind, Amassed>>;

export type Group = Readonly<{
  /** The values of its columns in their order, joined. */
  sortKey: string;
  sums: Sums;
}>;

export const valuesOf = ({ sortKey }: Group): readonly string[] => sortKey.split(betweenValues);

/**
 * Sums over everything that matches, in groups. The first page fixes `knownAt` for those that
 * follow. Groups in which everything was taken back again are left out.
 */
export function sumVolumes(
  reading: VolumesReading,
  question: VolumesQuestion,
  clientOf: ClientOfLine,
): VolumesPage {
  const { groupBy = [], order = 'key', element, monthFrom } = question;
  const ordering = { order, element };
  const place = placeOf(question, ordering);
  const { knownAt = question.knownAt ?? reading.ordinal, isBehind } = place;
  const hasTrend = question.trend === true && groupBy.includes('month');
  const asked = { ...question, groupBy, knownAt };
  const all = groupsOf(
    reading,
    hasTrend ? { ...asked, monthFrom: firstMonthNeeded(monthFrom) } : asked,
    clientOf,
  );
  const month = groupBy.indexOf('month');
  const isAsked = (group: Group) =>
    !hasTrend || monthFrom === undefined || String(valuesOf(group)[month]) >= monthFrom;
  const enough = thresholdOf(question);
  const asks = enough ? (group: Group) => isAsked(group) && enough(group) : isAsked;
  const groups = sortedBy(ordering, all.filter(asks));
  const totals = enough ? addedUp(groups) : totalsOf(reading, { ...question, knownAt }, clientOf);
  const ranks = ranksOf(groups, totals, element);
  const trends = hasTrend ? trendsOf(all, month) : undefined;
  const shown = ([at, group]: Placed): VolumeGroup => {
    const values = valuesOf(group);
    return {
      key: Object.fromEntries(groupBy.map((column, i) => [column, values[i] as string])),
      ...sidesOf(question, {
        sold: { ...volumeOf(sumOf(group.sums.sold)), ...ranks.sold(at) },
        exported: { ...volumeOf(sumOf(group.sums.exported)), ...ranks.exported(at) },
        returned: volumeOf(sumOf(group.sums.returned)),
        givenUp: volumeOf(sumOf(group.sums.givenUp)),
      }),
      ...(trends ? { trend: sidesOf(question, trends(group)) } : {}),
    };
  };
  const limit = limitOf(question);
  const rest = placedBehind(groups, isBehind, limit + 1);
  const { page, next } = pageOf(rest, limit, ([, group]) =>
    cursorOfGroup(group, { knownAt, ...ordering }),
  );
  const { sold, exported, returned, givenUp } = totals;
  return {
    groups: page.map(shown),
    totals: sidesOf(question, {
      sold: volumeOf(sumOf(sold)),
      exported: volumeOf(sumOf(exported)),
      returned: volumeOf(sumOf(returned)),
      givenUp: volumeOf(sumOf(givenUp)),
    }),
    knownAt,
    next,
  };
}

/** A group and its place among all groups. */
type Placed = readonly [place: number, group: Group];

/** No more than are wanted, of thousands. */
function placedBehind(
  groups: readonly Group[],
  isBehind: (group: Group) => boolean,
  wanted: number,
): readonly Placed[] {
  const placed: Placed[] = [];
  for (let place = 0; place < groups.length && placed.length < wanted; place++) {
    const group = groups[place] as Group;
    if (isBehind(group)) placed.push([place, group]);
  }
  return placed;
}

/** Without those that come to nothing. */
function groupsOf(
  reading: VolumesReading,
  question: Parameters<typeof amountsOf>[1],
  clientOf: ClientOfLine,
): Group[] {
  const groups = new Map<string, Group>();
  for (const [kind, sum, sortKey] of amountsOf(reading, question, clientOf)) {
    if (sum === null) continue;
    let group = groups.get(sortKey);
    if (!group) groups.set(sortKey, (group = newGroup(sortKey)));
    const sums = group.sums as Record<LineKind, Amassed>;
    if (sums[kind] === none) sums[kind] = amassed();
    addPart(sums[kind], sum);
  }
  const isSomething = ({ sums }: Group) => lineKinds.some((kind) => !isNothingOf(sums[kind]));
  return [...groups.values()].filter(isSomething);
}

const newGroup = (sortKey: string): Group => ({
  sortKey,
  sums: { sold: none, exported: none, returned: none, givenUp: none },
});

/** Of a side on which nothing is: shared by all groups, and never added to. */
const none: Amassed = amassed();

/** Asked for without groups, of far fewer cells: to add up the groups would read all of each. */
function totalsOf(
  reading: VolumesReading,
  question: Omit<Parameters<typeof amountsOf>[1], 'groupBy'>,
  clientOf: ClientOfLine,
): Sums {
  const totals = { sold: amassed(), exported: amassed(), returned: amassed(), givenUp: amassed() };
  for (const [kind, sum] of amountsOf(reading, { ...question, groupBy: [] }, clientOf)) {
    if (sum !== null) addPart(totals[kind], sum);
  }
  return totals;
}

/** Undefined where groups are wanted however little is in them. */
function thresholdOf({ element, minMicrograms, kind }: VolumesQuestion) {
  if (element === undefined || minMicrograms === undefined) return undefined;
  const least = BigInt(minMicrograms);
  const sides = kind === undefined ? (['sold', 'exported'] as const) : [kind];
  return ({ sums }: Group): boolean => sides.some((side) => amountIn(sums[side], element) >= least);
}

/** Of the groups that are left: what they come to is not in any roll-up. */
function addedUp(groups: readonly Group[]): Sums {
  const totals = { sold: amassed(), exported: amassed(), returned: amassed(), givenUp: amassed() };
  for (const { sums } of groups) {
    for (const kind of lineKinds) {
      for (const part of partsOf(sums[kind])) addPart(totals[kind], part);
    }
  }
  return totals;
}

/** Both sides, or the one that was asked for; they are never added. */
const sidesOf = <Side extends Partial<Record<LineKind, unknown>>>(
  { kind }: VolumesFilter,
  { sold, exported, returned, givenUp }: Side,
): Partial<Side> =>
  ({
    ...(kind === 'exported' ? {} : { sold }),
    ...(kind === 'sold' ? {} : { exported }),
    ...(kind === 'exported' || returned === undefined ? {} : { returned, givenUp }),
  }) as Partial<Side>;
