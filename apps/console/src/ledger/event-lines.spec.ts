import { textLines } from './event-lines';

const linesOf = async (...parts: readonly Uint8Array[]): Promise<readonly string[]> => {
  const lines: string[] = [];
  for await (const line of textLines(streamOf(parts))) lines.push(line);
  return lines;
};

const streamOf = (parts: readonly Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(stream) {
      for (const part of parts) stream.enqueue(part);
      stream.close();
    },
  });

const bytes = (text: string) => new TextEncoder().encode(text);

describe('lines of a stream', () => {
  it('are whole, wherever its bytes were cut', async () => {
    const all = bytes('{"name":"磐屿"}\n\n{"n":2}\n');
    const parts = [...all].map((byte) => Uint8Array.of(byte));

    await expect(linesOf(...parts)).resolves.toStrictEqual(['{"name":"磐屿"}', '{"n":2}']);
  });

  it('end with what has no end of its own', async () => {
    await expect(linesOf(bytes('a\nb'))).resolves.toStrictEqual(['a', 'b']);
  });
});
