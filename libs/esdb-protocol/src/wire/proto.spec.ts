import { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import fc from 'fast-check';
import { writeEventId, readEventId } from './event-id';
import { MalformedMessage, ProtoReader } from './proto-reader';
import { messageOf, ProtoWriter } from './proto-writer';

describe('a protobuf message', () => {
  it('is read by the generated classes as it was written, whatever its size', () => {
    const parts = fc.record({
      stream: fc.string({ unit: 'binary', maxLength: 300 }),
      data: fc.uint8Array({ maxLength: 70_000 }),
      revision: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
      small: fc.nat(),
    });
    fc.assert(
      fc.property(parts, ({ stream, data, revision, small }) => {
        const bytes = messageOf((answer) =>
          answer.message(1, (event) => {
            event.message(1, (recorded) => {
              recorded.message(2, (name) => name.text(3, stream));
              recorded.uint(3, revision);
              recorded.uint(4, small);
              recorded.message(6, (entry) => {
                entry.text(1, 'type');
                entry.text(2, stream);
              });
              recorded.bytes(8, data);
            });
            event.uint(3, Number.MAX_SAFE_INTEGER);
          }),
        );
        const event = ReadResp.deserializeBinary(bytes).getEvent();
        const recorded = event?.getEvent();
        expect(Buffer.from(recorded?.getStreamIdentifier()?.getStreamName_asU8() ?? [])).toEqual(
          Buffer.from(stream),
        );
        expect(recorded?.getStreamRevision()).toBe(String(revision));
        expect(recorded?.getPreparePosition()).toBe(String(small));
        expect(Buffer.from(recorded?.getData_asU8() ?? [])).toEqual(Buffer.from(data));
        expect(event?.getCommitPosition()).toBe(String(Number.MAX_SAFE_INTEGER));
      }),
      { numRuns: 200 },
    );
  });

  it('is read as the generated classes write it, unknown fields stepped over', () => {
    const options = new ReadReq.Options();
    options.setCount('18446744073709551615');
    options.setResolveLinks(true);
    const request = new ReadReq();
    request.setOptions(options);
    const reader = new ProtoReader(Buffer.from(request.serializeBinary()));
    expect(reader.next()).toBe(true);
    const inner = reader.message();
    const seen: unknown[] = [];
    while (inner.next()) seen.push(inner.field === 5 ? inner.uint64() : inner.field);
    expect(seen).toStrictEqual([4, 2n ** 64n - 1n]);
    expect(reader.next()).toBe(false);
  });

  it('holds integers of every size, negative ones too', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
        const reader = new ProtoReader(messageOf((writer) => writer.uint(1, value)));
        reader.next();
        return reader.int64() === value;
      }),
    );
  });

  it.each([
    ['ends in a tag', [0x80]],
    ['ends in a number', [0x08, 0xff]],
    ['has a number without an end', [0x08, ...Array<number>(11).fill(0xff)]],
    ['announces more than there is', [0x0a, 0x05, 1]],
    ['announces a length without an end', [0x0a, ...Array<number>(11).fill(0xff)]],
    ['has a field without a number', [0x02, 0x00]],
    ['has a wire type that is none', [0x0f]],
  ])('that %s is refused', (_, bytes) => {
    const walk = () => {
      const reader = new ProtoReader(Buffer.from(bytes));
      while (reader.next());
    };
    expect(walk).toThrow(MalformedMessage);
  });

  it('cannot be walked into by random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const reader = new ProtoReader(Buffer.from(bytes));
        try {
          while (reader.next()) if (reader.field % 2 === 0) reader.message();
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedMessage);
        }
      }),
    );
  });
});

describe('a writer', () => {
  it('puts frames one behind the other and starts anew when they are taken', () => {
    const writer = new ProtoWriter(4);
    writer.frame((one) => one.text(1, 'a'));
    writer.frame(() => undefined);
    const taken = writer.take();
    writer.frame((three) => three.bool(2, true));
    expect(taken).toStrictEqual(Buffer.from([0, 0, 0, 0, 3, 0x0a, 1, 97, 0, 0, 0, 0, 0]));
    expect(writer.take()).toStrictEqual(Buffer.from([0, 0, 0, 0, 2, 0x10, 1]));
    expect(writer.length).toBe(0);
  });
});

describe('an event id', () => {
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const read = (bytes: Buffer) => readEventId(new ProtoReader(bytes));

  it.each(['text', 'halves'] as const)('is read as it was written: %s', (form) => {
    for (const one of [id, 'ffffffff-ffff-ffff-ffff-ffffffffffff', id.replace(/\w/g, '0')]) {
      expect(read(messageOf((writer) => writeEventId(writer, one, form)))).toBe(one);
    }
  });

  it.each([id.toUpperCase(), id.replaceAll('-', ''), `{${id}}`, `(${id})`, ` ${id} `])(
    'may be written as .NET writes it: %s',
    (text) => {
      expect(read(messageOf((writer) => writer.text(2, text)))).toBe(id);
    },
  );

  const halfBracketed = [`{${id}`, `${id}}`, `{${id})`, `{${id.replaceAll('-', '')}}`];
  const halfDashed = id.replace('-', '');

  it.each(['', 'x', `${id}0`, id.slice(1), halfDashed, ...halfBracketed])(
    'that is none is refused: "%s"',
    (text) => {
      expect(() => read(messageOf((writer) => writer.text(2, text)))).toThrow(MalformedMessage);
    },
  );
});
