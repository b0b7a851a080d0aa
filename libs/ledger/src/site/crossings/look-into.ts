import { comparePositions, type LogPosition, type Look, type StreamPlace } from '@lodestone/kernel';
import type { Looked } from '../../records/lines';
import { siteStream } from '../../records/site.events';
import type { OpenLine } from '../site.rows';
import {
  gatherLine,
  idOf,
  ownPlace,
  type Claim,
  type Gathered,
  type Reach,
  type Told,
} from './gather-line';
import { judgeLine, type Standing } from './judge-line';

/** How a claim stands, and for one that yields the records that it yields to. */
export type Verdict = Readonly<{ standing: Standing; to: readonly string[] }>;

/**
 * What has to be seen before these claims can be judged (*write, then look*): each own statement in
 * the log first, then the streams, and positions only where several sites have spoken.
 */
export function lookFor(claims: readonly Claim[], reach: Reach): Look | undefined {
  if (claims.length === 0) return undefined;
  const own = claims.map(ownPlace);
  const lines = claims.map((claim) => ({ claim, line: gatherLine(claim, reach) }));
  const places = lines.flatMap(({ claim, line }) =>
    isOrderKnown(line) ? [] : durable(claim, line.told, reach),
  );
  return {
    after: distinct([...own, ...(reach.seen?.after ?? []), ...later(own, lines, reach)]),
    streams: [...new Set(lines.flatMap(({ line }) => line.streams))],
    places: distinct(places.map(({ place }) => place)),
    // Where nobody else has said anything, not even what is on its way can change that.
    ...(lines.some(({ line }) => !isOrderKnown(line)) ? { exactly: true } : {}),
  };
}

type Line = Readonly<{ claim: Claim; line: Gathered }>;

/**
 * What came later cannot bind, and may set free: whoever stood against it took it back. It counts
 * once everything was read in a log that holds it; that is asked for once, and only where it matters.
 */
function later(
  own: readonly StreamPlace[],
  lines: readonly Line[],
  reach: Reach,
): readonly StreamPlace[] {
  const { seen } = reach;
  if (!seen || !own.every((place) => includes(seen.after, place))) return [];
  if (seen.after.some((place) => !includes(own, place))) return [];
  return lines.flatMap(({ claim, line }) => {
    // Of one site alone nothing came later that was not seen.
    if (isOrderKnown(line)) return [];
    const verdict = judged(claim, line, reach);
    if (verdict?.standing !== 'yielding') return [];
    const bound = withinBound(claim, line, reach);
    return line.told.filter((told) => !bound.includes(told)).map(({ place }) => place);
  });
}

/** Undefined where not everything was seen that it rests on. */
export const verdictOf = (claim: Claim, reach: Reach): Verdict | undefined =>
  verdictOn(claim, gatherLine(claim, reach), reach);

function verdictOn(claim: Claim, line: Gathered, reach: Reach): Verdict | undefined {
  const { seen } = reach;
  const isSeen =
    seen !== undefined &&
    !line.isPart &&
    includes(seen.after, ownPlace(claim)) &&
    claim.revision <= seen.durableRevision &&
    (isOrderKnown(line) || !line.streams.some(seen.isAhead));
  return isSeen ? judged(claim, line, reach) : undefined;
}

function judged(claim: Claim, line: Gathered, reach: Reach): Verdict | undefined {
  if (line.isPart) return undefined;
  const inOrder = withinBound(claim, line, reach);
  const id = idOf(ownPlace(claim));
  const found = judgeLine(inOrder.map(({ said }) => said)).get(id);
  if (!found) return undefined;
  const recordOf = new Map(line.told.map(({ said, record }) => [said.id, record]));
  return { standing: found.standing, to: found.to.map((each) => recordOf.get(each) ?? each) };
}

/**
 * The beginning of what was told, in the order of the log, as far as certainly all of it was seen:
 * up to the last of the events that were in the log before anything was read.
 */
function withinBound(claim: Claim, line: Gathered, reach: Reach): readonly Told[] {
  const told = durable(claim, line.told, reach);
  if (isOrderKnown(line)) return told;
  const { seen } = reach;
  const [sending, ...rest] = told;
  const placed = rest.flatMap((each) => {
    const position = seen?.positionOf(each.place);
    return position ? [{ each, position }] : [];
  });
  const bound = placed
    .filter(({ each }) => includes(seen?.after ?? [], each.place))
    .map(({ position }) => position)
    .reduce<LogPosition | undefined>(
      (last, position) => (last && comparePositions(last, position) > 0 ? last : position),
      undefined,
    );
  // One that has no position yet could belong anywhere.
  if (!sending || !bound || placed.length < rest.length) return [];
  const within = placed
    .filter(({ position }) => comparePositions(position, bound) <= 0)
    .sort((a, b) => comparePositions(a.position, b.position));
  return [sending, ...within.map(({ each }) => each)];
}

/** Own statements that have not landed have no place in the log yet. */
function durable(claim: Claim, told: readonly Told[], reach: Reach): readonly Told[] {
  const { stream } = ownPlace(claim);
  const last = reach.seen?.durableRevision ?? -1;
  return told.filter(({ place }) => place.stream !== stream || place.revision <= last);
}

/** Nothing precedes the sending; after it, the statements of one site are in the order of its stream. */
const isOrderKnown = ({ told: [, ...rest] }: Gathered): boolean =>
  new Set(rest.map(({ place }) => place.stream)).size <= 1;

const includes = (places: readonly StreamPlace[], { stream, revision }: StreamPlace): boolean =>
  places.some((place) => place.stream === stream && place.revision === revision);

const distinct = (places: readonly StreamPlace[]): readonly StreamPlace[] => [
  ...new Map(places.map((place) => [idOf(place), place])).values(),
];

export const claimOf = (
  siteId: string,
  { movementId, sentLotId, senderId, revision }: OpenLine,
): Claim => ({
  siteId,
  movementId,
  sentLotId,
  senderId,
  revision,
});

/** Whether the grams of open lines may leave their lot. */
export type Found =
  | Readonly<{ looked: Looked }>
  | Readonly<{ unseen: OpenLine }>
  | Readonly<{ yielding: OpenLine; to: readonly string[] }>;

/** The answer for all open lines of a lot, but for those that go with the record that is voided. */
export function lookedInto(siteId: string, lines: readonly OpenLine[], reach: Reach): Found {
  const streams = new Set<string>();
  for (const line of lines) {
    const claim = claimOf(siteId, line);
    const gathered = gatherLine(claim, reach);
    const verdict = verdictOn(claim, gathered, reach);
    if (!verdict) return { unseen: line };
    if (verdict.standing !== 'settled') return { yielding: line, to: verdict.to };
    for (const stream of gathered.streams) streams.add(stream);
  }
  const looked = [...streams].sort().map((stream) => ({
    siteId: stream.slice(siteStream('').length),
    revision: reach.seen?.revisionOf(stream) ?? -1,
  }));
  return { looked };
}
