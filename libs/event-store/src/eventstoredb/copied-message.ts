import { parseUUID } from '@eventstore/db-client/dist/utils';
import {
  BatchAppendReq,
  type ReadReq,
  type ReadResp,
} from '@eventstore/db-client/generated/streams_pb';
import type { LogPosition } from '@lodestone/kernel';
import type { AppendRequest } from '../embedded/append-request';
import { streamDeletedType, type RawEvent } from '../embedded/raw/raw-event';
import type { CopiedEvent } from '../migration/copied-event';
import { appendMessageOf, uuid } from './append-message';
import { readAllMessage } from './read-message';

const contentTypes = { json: 'application/json', bytes: 'application/octet-stream' } as const;
const ticksPerMilli = 10_000n;

/** Streams of users, and the metadata of those: not what a server writes for itself. */
const ofUsers = String.raw`^(\$\$)?[^$]`;

/** Everything that users have written, from a position on inclusively. */
export function copyingMessage(after: LogPosition | undefined): ReadReq {
  const message = readAllMessage({
    from: after ?? 'start',
    direction: 'forwards',
    // Any prefix at all brings a filter along, which then gets its expression.
    filter: { streamPrefixes: ['site-'] },
    count: Number.MAX_SAFE_INTEGER,
  });
  const expression = message.getOptions()?.getFilter()?.getStreamIdentifier();
  expression?.setPrefixList([]).setRegex(ofUsers);
  return message;
}

export function copiedEventOf(event: ReadResp.ReadEvent.RecordedEvent): CopiedEvent {
  const about = event.getMetadataMap();
  const type = about.get('type') ?? '';
  return {
    eventId: parseUUID(event.getId()) ?? '',
    type,
    isJson: about.get('content-type') === contentTypes.json,
    data: event.getData_asU8(),
    metadata: event.getCustomMetadata_asU8(),
    stream: Buffer.from(event.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString(),
    revision: Number(event.getStreamRevision()),
    position: {
      commit: BigInt(event.getCommitPosition()),
      prepare: BigInt(event.getPreparePosition()),
    },
    createdAt: Number(BigInt(about.get('created') ?? 0) / ticksPerMilli),
    // Nobody but a server can write an event of this type.
    isTombstone: type === streamDeletedType,
  };
}

/** One append in one message: ids, types, data and metadata byte for byte. */
export function copyMessageOf(
  request: AppendRequest,
  events: readonly RawEvent[],
  correlationId: string,
): BatchAppendReq {
  return appendMessageOf(request, correlationId).setProposedMessagesList(events.map(proposed));
}

function proposed({ eventId, type, isJson, data, metadata }: RawEvent) {
  const message = new BatchAppendReq.ProposedMessage();
  message.setId(uuid(eventId));
  message
    .getMetadataMap()
    .set('type', type)
    .set('content-type', isJson ? contentTypes.json : contentTypes.bytes);
  return message.setData(data).setCustomMetadata(metadata);
}
