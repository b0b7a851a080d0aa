import type { DecisionInput, KeyedRows, StreamPlace } from '@lodestone/kernel';
import { worldId } from '../../ids';
import { siteStream } from '../../records/site.events';
import { lineKey, sentKey, siteRowOf, type LineRow, type SentRow } from '../site.rows';
import { placeOfLeg, placeOfSite, withChanges } from './line-statements';
import type { Said } from './judge-line';

/** What a question about a line can be answered from. */
export type Reach = Pick<DecisionInput, 'own' | 'seen'>;

/** The statement of this site about a line on which something is to rest. */
export type Claim = Readonly<{
  /** The own site. */
  siteId: string;
  movementId: string;
  sentLotId: string;
  senderId: string;
  revision: number;
}>;

/** A statement with its place in its stream and its name in the world. */
export type Told = Readonly<{ place: StreamPlace; record: string; said: Said }>;

export type Gathered = Readonly<{
  /** Every site that the line has ever named, but for the own one. */
  streams: readonly string[];
  /** Not all of them were seen: what is told is not all there is. */
  isPart: boolean;
  /** The sending first. */
  told: readonly Told[];
}>;

export const idOf = ({ stream, revision }: StreamPlace): string => `${stream}@${revision}`;

export const ownPlace = ({
  siteId,
  revision,
}: Pick<Claim, 'siteId' | 'revision'>): StreamPlace => ({
  stream: siteStream(siteId),
  revision,
});

export function ownSiteOf(own: KeyedRows): string {
  const site = siteRowOf(own);
  if (!site) throw new Error('a site is opened before anything is said of a line');
  return site.siteId;
}

/**
 * Everything that was said of a line, wherever the claim stands: by its sender, by every site that
 * it has ever named, and of its return legs, voided ones too.
 */
export function gatherLine(claim: Claim, reach: Reach): Gathered {
  const ownId = claim.siteId;
  const rowsOf = (siteId: string): KeyedRows | undefined =>
    siteId === ownId ? reach.own : reach.seen?.rowsOf(siteStream(siteId));
  const unseen = (siteIds: readonly string[]): Gathered => ({
    streams: siteIds.map(siteStream),
    isPart: true,
    told: [],
  });

  const origin = rowsOf(claim.senderId);
  if (!origin) return unseen([claim.senderId]);
  const claimed = origin.get<SentRow>(sentKey(claim.movementId, claim.sentLotId));
  // A return leg is judged with the line whose goods it brings back: that is the own site's.
  const isLeg = claimed?.returnOf !== undefined;
  const movementId = claimed?.returnOf ?? claim.movementId;
  const senderId = isLeg ? ownId : claim.senderId;
  const sender = rowsOf(senderId);
  const line = { movementId, lotId: claim.sentLotId };
  const sent = isLeg ? sender?.get<SentRow>(sentKey(movementId, claim.sentLotId)) : claimed;
  const named = Object.keys(sent?.expectations ?? {});
  const siteIds = [...new Set([claim.senderId, senderId, ...named])].filter((id) => id !== ownId);
  const receivers = named.map((siteId) => ({ siteId, rows: rowsOf(siteId) }));
  if (!sender || receivers.some(({ rows }) => !rows)) return unseen(siteIds);

  const bySender = toldBy(senderId, sender, line);
  const byReceivers = receivers.flatMap(({ siteId, rows }) =>
    rows ? toldBy(siteId, rows, line) : [],
  );
  const legs = legsIn(byReceivers).flatMap((leg) =>
    toldBy(senderId, sender, { ...line, movementId: leg }).map((told) =>
      ofLeg(told, senderId, leg),
    ),
  );
  return {
    streams: siteIds.map(siteStream),
    isPart: false,
    told: merged([...bySender, ...byReceivers, ...legs]),
  };
}

function toldBy(
  siteId: string,
  rows: KeyedRows,
  { movementId, lotId }: Readonly<{ movementId: string; lotId: string }>,
): readonly Told[] {
  const stream = siteStream(siteId);
  const told = rows.get<LineRow>(lineKey(movementId, lotId))?.statements ?? [];
  return told.map(({ recordId, revision, changes, undoes }) => ({
    place: { stream, revision },
    record: worldId(siteId, recordId),
    said: {
      id: idOf({ stream, revision }),
      changes,
      ...(undoes === undefined ? {} : { undoes: idOf({ stream, revision: undoes }) }),
    },
  }));
}

/** Return legs that somebody ever opened, by their movement. */
function legsIn(told: readonly Told[]): readonly string[] {
  const prefix = placeOfLeg('');
  const legs = told.flatMap(({ said }) =>
    Object.keys(said.changes).flatMap((place) =>
      place.startsWith(prefix) ? [place.slice(prefix.length)] : [],
    ),
  );
  return [...new Set(legs)];
}

/** The sender of the line is who receives the leg: what it took in came from there. */
function ofLeg(told: Told, senderId: string, movementId: string): Told {
  const grams = told.said.changes[placeOfSite(senderId)] ?? 0;
  return { ...told, said: { ...told.said, changes: { [placeOfLeg(movementId)]: grams } } };
}

/** One record may say several things of one line: of two legs of it, for example. */
function merged(all: readonly Told[]): readonly Told[] {
  const byId = new Map<string, Told>();
  for (const told of all) {
    const known = byId.get(told.said.id);
    const changes = withChanges(known?.said.changes, told.said.changes);
    byId.set(told.said.id, { ...told, said: { ...told.said, changes } });
  }
  return [...byId.values()];
}
