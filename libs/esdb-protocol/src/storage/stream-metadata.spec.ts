import type { LogReading } from './protocol-log';
import { metadataOf, softDeletion, truncatedBefore } from './stream-metadata';

/** A log of one stream whose newest metadata is this text. */
const described = (text: string, isJson = true): LogReading => ({
  head: () => 1,
  stateOf: (stream) => ({ lastRevision: stream === '$$s' ? 0 : -1, isTombstoned: false }),
  streamPage: () => [
    {
      eventId: '',
      type: '$metadata',
      isJson,
      data: Buffer.from(text),
      metadata: new Uint8Array(),
      stream: '$$s',
      revision: 0,
      position: 1,
      createdAt: 0,
      isTombstone: false,
    },
  ],
});

const of = (text: string) => metadataOf(described(text), 's');
const none = { isSoftDeleted: false };

describe('the metadata of a stream', () => {
  it('says what of it is read', () => {
    expect(
      of('{"$maxCount":2,"$maxAge":60,"$tb":7,"$cacheControl":1,"$acl":{"$r":["a"]},"x":1.5}'),
    ).toStrictEqual({ maxCount: 2, maxAgeSeconds: 60, truncateBefore: 7, isSoftDeleted: false });
  });

  it('deletes softly with the largest revision there is, and with no other', () => {
    expect(metadataOf(described(softDeletion.toString()), 's').isSoftDeleted).toBe(true);
    expect(of('{"$tb":9223372036854775806}')).toMatchObject({ isSoftDeleted: false });
    // What JavaScript makes of the largest revision is out of range, so nothing is deleted.
    expect(of('{"$tb":9223372036854776000}')).toStrictEqual(none);
  });

  // As observed on EventStoreDB 24.6.
  it.each([
    '{"$maxCount":2.0}',
    '{"$maxCount":"2"}',
    '{"$maxCount":null}',
    '{"$maxCount":0}',
    '{"$maxCount":2,"$tb":"x"}',
    '{"$maxCount":2,"$cacheControl":"x"}',
    '{"$maxCount":2,"$acl":5}',
    '{"$maxCount":2,"$acl":null}',
    '{"$maxCount":2,"$acl":{"$r":5}}',
    '[{"$maxCount":2}]',
    'xx',
    '',
  ])('counts as none where one value is wrong: %s', (text) => {
    expect(of(text)).toStrictEqual(none);
  });

  it.each(['{"$maxAge":0,"$maxCount":2}', '{"$maxAge":-1,"$maxCount":2}', '\ufeff{"$maxCount":2}'])(
    'is forgiven: %s',
    (text) => {
      expect(of(text)).toMatchObject({ maxCount: 2, maxAgeSeconds: undefined });
    },
  );

  it('counts for nothing where it was not declared as JSON', () => {
    expect(metadataOf(described('{"$maxCount":2}', false), 's')).toStrictEqual(none);
  });

  it('of a metastream is that only the newest counts', () => {
    expect(metadataOf(described('{"$maxCount":9}'), '$$s')).toMatchObject({ maxCount: 1 });
  });

  it('is cut with every other value to the digit as it was', () => {
    const raw = '{"a":12345678901234567890,"$tb":9223372036854775807,"b":[1.50,"x"]}';
    expect(truncatedBefore(Buffer.from(raw), 3)?.toString()).toBe(
      '{"a":12345678901234567890,"$tb":3,"b":[1.50,"x"]}',
    );
    expect(truncatedBefore(Buffer.from('xx'), 3)).toBeUndefined();
  });
});
