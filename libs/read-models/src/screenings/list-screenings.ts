import type { Ordinal } from '@lodestone/kernel';
import { findingIdOf, type ClientListed } from '@lodestone/ledger';
import type { ClientList } from '@lodestone/reference';
import type { ClientsReading } from '../client-identities/client-tables';
import { knownOf } from '../client-identities/memberships';
import { cursorOf, limitOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { knownToAll } from '../known-to-all';
import { reachedFrom, refsOf, type ReachedClient, type TrailStep } from './reached-clients';
import type { ScreenedRole, ScreeningsReading } from './screenings';

export type ScreeningsQuestion = PageOptions &
  Readonly<{
    list?: ClientList | undefined;
    /** Whose deliveries. */
    sellerId?: string | undefined;
    timing?: ScreeningTiming | undefined;
    /** What had happened by this day; left out: all that was told. */
    asOf?: string | undefined;
    knownAt?: Ordinal | undefined;
  }>;

/** A delivery of before the listing is looked at again; one while it holds should not have been. */
export type ScreeningTiming = 'before' | 'while-listed' | 'after';

/** A delivery to somebody whom a listing reaches. */
export type Screening = Readonly<{
  /** From rule and subject: a replay, or another replica, gives the same. */
  screeningId: string;
  list: ClientList;
  listing: ClientListed['data'];
  /** The day on which the listing ended, or will. */
  endedOn?: string;
  timing: ScreeningTiming;
  clientId: string;
  /** From the listed client to the one that was delivered to. */
  trail: readonly TrailStep[];
  dealId: string;
  kind: 'sold' | 'exported';
  sellerId: string;
  occurredOn: string;
  massGrams: number;
  roles: readonly ScreenedRole[];
  /** Since which ordinal the ledger shows it: the last of delivery, listing and trail. */
  sinceOrdinal: Ordinal;
}>;

export type ScreeningsPage = Readonly<{
  screenings: readonly Screening[];
  knownAt: Ordinal;
  next: Cursor | undefined;
}>;

type Readings = Readonly<{
  screenings: ScreeningsReading;
  'client-identities': ClientsReading;
}>;

/** Every delivery under a listing, the newest first. Whatever has changed of lists, ownership or identity counts. */
export function listScreenings(readings: Readings, question: ScreeningsQuestion): ScreeningsPage {
  const all = knownToAll(readings, question.knownAt);
  const [knownAt, from] =
    question.after === undefined
      ? [all, 0]
      : (partsOf(question.after, [0, 0]) as readonly [number, number]);
  const { list, sellerId, timing, asOf } = question;
  const found = listingsAt(readings.screenings, { knownAt, asOf })
    .filter(({ data }) => list === undefined || data.list === list)
    .flatMap((listing) => screenedBy(readings, listing, { knownAt, asOf }))
    .filter((each) => sellerId === undefined || each.sellerId === sellerId)
    .filter((each) => timing === undefined || each.timing === timing)
    .sort(newestFirst);
  const limit = limitOf(question);
  return {
    screenings: found.slice(from, from + limit),
    knownAt,
    next: found.length > from + limit ? cursorOf(knownAt, from + limit) : undefined,
  };
}

function newestFirst(a: Screening, b: Screening): number {
  if (a.occurredOn !== b.occurredOn) return a.occurredOn < b.occurredOn ? 1 : -1;
  return a.screeningId < b.screeningId ? -1 : 1;
}

type Moment = Readonly<{ knownAt: Ordinal; asOf: string | undefined }>;

type Listing = Readonly<{ data: ClientListed['data']; ordinal: Ordinal; endedOn?: string }>;

function listingsAt(reading: ScreeningsReading, { knownAt, asOf }: Moment): readonly Listing[] {
  return reading
    .rows('listings', 'WHERE ordinal <= ? ORDER BY ordinal', knownAt)
    .filter(({ effectiveOn }) => asOf === undefined || effectiveOn <= asOf)
    .map(({ data, ordinal, clientId, decisionId, untilOn }) => {
      const [end] = reading
        .scan('delistings', { clientId, targetDecisionId: decisionId })
        .filter((each) => each.ordinal <= knownAt);
      const endedOn = end?.effectiveOn ?? untilOn;
      return { data, ordinal, ...(endedOn === null ? {} : { endedOn }) };
    });
}

function screenedBy(readings: Readings, listing: Listing, moment: Moment): readonly Screening[] {
  const { clientId, decisionId } = listing.data;
  const identities = readings['client-identities'];
  const { knownAt } = moment;
  const first: TrailStep = { clientId, decisionId, because: 'listed', ordinal: listing.ordinal };
  const met = new Set<string>();
  return reachedFrom(identities, first, knownAt).flatMap((reached) => {
    const known = knownOf(identities, { knownAt });
    const refs = refsOf(identities, reached.clientId, known).filter((ref) => !met.has(ref));
    for (const ref of refs) met.add(ref);
    return deliveriesTo(readings.screenings, refs, moment).map((delivery) =>
      screeningOf(listing, reached, delivery),
    );
  });
}

type Delivery = Readonly<{
  dealId: string;
  kind: 'sold' | 'exported';
  sellerId: string;
  occurredOn: string;
  massGrams: number;
  roles: readonly ScreenedRole[];
  ordinal: Ordinal;
}>;

/** Deals that stand and name one of these, each once, whatever roles it names them in. */
function deliveriesTo(
  reading: ScreeningsReading,
  refs: readonly string[],
  { knownAt, asOf }: Moment,
): readonly Delivery[] {
  const lines = refs
    .flatMap((ref) => reading.scan('deliveries', { ref }))
    .filter(({ ordinal, occurredOn }) => ordinal <= knownAt && (asOf ?? occurredOn) >= occurredOn);
  const byDeal = Map.groupBy(lines, ({ dealId, occurredOn }) => `${dealId}\n${occurredOn}`);
  return [...byDeal.values()].flatMap((ofDeal): readonly Delivery[] => {
    const byRole = Map.groupBy(ofDeal, ({ role }) => role);
    const standing = [...byRole].flatMap(([role, of]) => {
      const massGrams = of.reduce((sum, line) => sum + line.massGrams, 0);
      return massGrams > 0 ? [{ role, massGrams }] : [];
    });
    const [line, first] = [ofDeal[0], standing[0]];
    if (!line || !first) return [];
    const { dealId, kind, sellerId, occurredOn, ordinal } = line;
    const roles = standing.map(({ role }) => role);
    return [{ dealId, kind, sellerId, occurredOn, massGrams: first.massGrams, roles, ordinal }];
  });
}

function screeningOf(
  { data, endedOn }: Listing,
  { clientId, trail }: ReachedClient,
  { ordinal, ...delivery }: Delivery,
): Screening {
  const subject = `${data.clientId}/${data.decisionId}/${delivery.dealId}`;
  const { occurredOn } = delivery;
  return {
    screeningId: findingIdOf('client-listed', subject),
    list: data.list,
    listing: data,
    ...(endedOn === undefined ? {} : { endedOn }),
    timing: timingOf(occurredOn, data, endedOn),
    clientId,
    trail,
    ...delivery,
    sinceOrdinal: Math.max(ordinal, ...trail.map((step) => step.ordinal)),
  };
}

/** The last day that was said from the start still counts; that of a delisting does not. */
function timingOf(
  day: string,
  { effectiveOn, untilOn }: ClientListed['data'],
  endedOn: string | undefined,
): ScreeningTiming {
  if (day < effectiveOn) return 'before';
  if (endedOn === undefined) return 'while-listed';
  const isOver = endedOn === untilOn ? day > endedOn : day >= endedOn;
  return isOver ? 'after' : 'while-listed';
}
