import type { Channel, DomainEvent, Ordinal } from '@lodestone/kernel';
import type { Delivery } from '@lodestone/projections';
import type { ToldPosting } from './told-postings';

/**
 * One event as it leaves the ledger, in its newest form and never flattened: what happened stands in
 * `event`, what the ledger knows besides stands beside it. Names of clients are not in here; acts carry
 * refs. `postings` is only there where it was asked for.
 */
export type EventLine<E extends DomainEvent = DomainEvent> = Readonly<{
  ordinal: Ordinal;
  /** A UTC instant from the ledger's clock. */
  recordedAt: string;
  /** `site-GX-SEP`, `enterprise-…`, `client-…` or `ledger`. */
  stream: string;
  /** 0-based place in its stream. */
  revision: number;
  event: E;
  metadata: ToldMetadata;
  postings?: readonly ToldPosting[];
}>;

/**
 * What of the metadata may be shown to all. Not who was signed in, nor what a client of ours called its
 * request, which may be anything, nor digests that would show whether two contents are one.
 */
export type ToldMetadata = Readonly<{ channel: Channel; schemaVersion: number }>;

/** Of a counted event, which has its ordinal for itself. */
export const lineOf = ({
  recorded: { event, metadata, stream, revision },
  ordinal,
}: Pick<Delivery, 'recorded' | 'ordinal'>): EventLine => ({
  ordinal,
  recordedAt: metadata.recordedAt,
  stream,
  revision,
  event: { type: event.type, data: event.data },
  metadata: { channel: metadata.channel, schemaVersion: metadata.schemaVersion },
});
