import type { Ordinal } from '@lodestone/kernel';
import { limitOf, pageOf, type Cursor, type PageOptions } from '../cursor';
import { amassed, type Amassed } from './amassed';
import { amountsOf, betweenValues } from './amounts';
import { cursorOfGroup, inOrder, placeOf, type GroupOrder } from './group-order';
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
  values: readonly string[];
  sortKey: string;
  sums: Sums;
}>;

/**
 * Sums over everything that matches, in groups. The first page fixes `knownAt` for those that
 * follow. Groups in which everything was taken back again are left out.
 */
export function sumVolumes(
  reading: VolumesReading,
  question: VolumesQuestion,
  clientOf: ClientOfLine,
): VolumesPage {
  const { groupBy = [], order = 'key', monthFrom } = question;
  const { knownAt = question.knownAt ?? reading.ordinal, isBehind } = placeOf(question, order);
  const hasTrend = question.trend === true && groupBy.includes('month');
  const asked = { ...question, groupBy, knownAt };
  const all = groupsOf(
    reading,
    hasTrend ? { ...asked, monthFrom: firstMonthNeeded(monthFrom) } : asked,
    clientOf,
  );
  const month = groupBy.indexOf('month');
  const isAsked = ({ values }: Group) =>
    !hasTrend || monthFrom === undefined || String(values[month]) >= monthFrom;
  const groups = all.filter(isAsked).sort(inOrder(order));
  const totals = totalsOf(reading, { ...question, knownAt }, clientOf);
  const ranks = ranksOf(groups, totals);
  const trends = hasTrend ? trendsOf(all, month) : undefined;
  const shown = (group: Group): VolumeGroup => ({
    key: Object.fromEntries(groupBy.map((column, i) => [column, group.values[i] as string])),
    ...sidesOf(question, {
      sold: { ...volumeOf(group.sums.sold.sum), ...ranks.sold(group) },
      exported: { ...volumeOf(group.sums.exported.sum), ...ranks.exported(group) },
      returned: volumeOf(group.sums.returned.sum),
      givenUp: volumeOf(group.sums.givenUp.sum),
    }),
    ...(trends ? { trend: sidesOf(question, trends(group)) } : {}),
  });
  const limit = limitOf(question);
  const rest = groups.filter(isBehind).slice(0, limit + 1);
  const { page, next } = pageOf(rest, limit, (group) => cursorOfGroup(group, { knownAt, order }));
  const { sold, exported, returned, givenUp } = totals;
  return {
    groups: page.map(shown),
    totals: sidesOf(question, {
      sold: volumeOf(sold.sum),
      exported: volumeOf(exported.sum),
      returned: volumeOf(returned.sum),
      givenUp: volumeOf(givenUp.sum),
    }),
    knownAt,
    next,
  };
}

/** In the order of their keys, without those that come to nothing. */
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
    sums[kind].add(sum);
  }
  return [...groups.values()].filter(({ sums }) => lineKinds.some((kind) => !sums[kind].isNothing));
}

const newGroup = (sortKey: string): Group => ({
  values: sortKey.split(betweenValues),
  sortKey,
  sums: { ...noSums },
});

/** Of a side on which nothing is: shared by all groups, and never added to. */
const none: Amassed = amassed();
const noSums: Sums = { sold: none, exported: none, returned: none, givenUp: none };

/** Asked for without groups, of far fewer cells: to add up the groups would read all of each. */
function totalsOf(
  reading: VolumesReading,
  question: Omit<Parameters<typeof amountsOf>[1], 'groupBy'>,
  clientOf: ClientOfLine,
): Sums {
  const totals = { sold: amassed(), exported: amassed(), returned: amassed(), givenUp: amassed() };
  for (const [kind, sum] of amountsOf(reading, { ...question, groupBy: [] }, clientOf)) {
    if (sum !== null) totals[kind].add(sum);
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
