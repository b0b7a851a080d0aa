import fc from 'fast-check';
import { FrameSplitter } from './frame-splitter';

const frame = (message: Uint8Array): Buffer => {
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(message.length, 1);
  return Buffer.concat([prefix, message]);
};

describe('frames', () => {
  it('come out the same, however they were cut on the way', () => {
    const messages = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        messages,
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
        (sent, cuts) => {
          const bytes = Buffer.concat(sent.map(frame));
          const splitter = new FrameSplitter(100);
          const heard: Buffer[] = [];
          for (let at = 0, cut = 0; at < bytes.length; cut += 1) {
            const length = cuts[cut % cuts.length] as number;
            splitter.push(bytes.subarray(at, at + length), (message) => heard.push(message));
            at += length;
          }
          expect(heard.map((message) => [...message])).toStrictEqual(sent.map((one) => [...one]));
          expect(splitter.isBetweenMessages).toBe(true);
        },
      ),
    );
  });

  it('are refused by what they announce, before it has come', () => {
    const splitter = new FrameSplitter(10);
    expect(() => splitter.push(Buffer.from([0, 0, 0, 0, 11]), () => undefined)).toThrow('11 bytes');
    const compressed = new FrameSplitter(10);
    expect(() => compressed.push(Buffer.from([1, 0, 0, 0, 0]), () => undefined)).toThrow(
      'compressed',
    );
  });
});
