import { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { EventSchemas, isUnreadable } from '../upcasting/event-schemas';
import { streamIdentifier, uuid } from './append-message';
import { foreignSchemaVersion, recordedEventOf } from './recorded-event';

const schemas = new EventSchemas({ Mined: { version: 1 } });

describe('an event as the server gives it', () => {
  it('is what was appended, with positions beyond the safe integers of JavaScript', () => {
    const metadata = { schemaVersion: 1, actorId: 'a' };
    expect(
      recordedEventOf(event({ data: '{"massGrams":5}', metadata: JSON.stringify(metadata) })),
    ).toStrictEqual({
      eventId: '5d3a1f34-0000-5000-8000-000000000001',
      event: { type: 'Mined', data: { massGrams: 5 } },
      metadata,
      stream: 'site-赣州',
      revision: 7,
      position: { commit: 9_223_372_036_854_775_807n, prepare: 9_007_199_254_740_993n },
    });
  });

  it.each([
    ['broken JSON', { data: '{"massGrams":' }, '{"massGrams":'],
    ['bytes', { data: 'ab', contentType: 'application/octet-stream' }, Buffer.from('ab')],
  ])('whose data is %s is given as it is, marked as foreign', (_, change, data) => {
    const recorded = recordedEventOf(event(change));
    expect(recorded.event.data).toEqual(data);
    expect(recorded.metadata.schemaVersion).toBe(foreignSchemaVersion);
  });

  it.each([
    ['no metadata', ''],
    ['broken metadata', '{'],
    ['metadata that is no object', '[1]'],
    ['metadata that is null', 'null'],
  ])('with %s is marked as foreign', (_, metadata) => {
    const { event: read, metadata: about } = recordedEventOf(event({ metadata }));
    expect(read.data).toStrictEqual({ massGrams: 5 });
    expect(about).toStrictEqual({ schemaVersion: foreignSchemaVersion });
  });

  it('that is foreign cannot be read in any form, whatever its type', () => {
    const { event: read, metadata } = recordedEventOf(event({ metadata: '' }));
    const newest = schemas.upcast({ ...read, schemaVersion: metadata.schemaVersion });
    expect(isUnreadable(newest)).toBe(true);
  });
});

function event(change: { data?: string; metadata?: string; contentType?: string }) {
  const {
    data = '{"massGrams":5}',
    metadata = '{"schemaVersion":1}',
    contentType = 'application/json',
  } = change;
  const recorded = new ReadResp.ReadEvent.RecordedEvent()
    .setId(uuid('5d3a1f34-0000-5000-8000-000000000001'))
    .setStreamIdentifier(streamIdentifier('site-赣州'))
    .setStreamRevision('7')
    .setCommitPosition('9223372036854775807')
    .setPreparePosition('9007199254740993')
    .setData(Buffer.from(data))
    .setCustomMetadata(Buffer.from(metadata));
  recorded.getMetadataMap().set('type', 'Mined').set('content-type', contentType);
  return recorded;
}
