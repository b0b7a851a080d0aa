import { isCounted, type RecordedEvent } from '@lodestone/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import { Writable } from 'node:stream';
import { LinesBody } from './lines-body';
import type { LinesForm } from './stream/asked-lines';
import { everything, ServedLines, someLog, textIn } from './stream/served-lines.fixture';
import { lastValueFrom, tap, toArray } from 'rxjs';

let log: readonly RecordedEvent[];
let head: number;
let served: ServedLines;

beforeAll(async () => {
  log = someLog();
  head = log.filter(({ stream }) => isCounted(stream)).length - 1;
  served = await ServedLines.begin(log, { frameBytes: 1_000, stalledMs: 300 });
});

afterAll(() => served.close());

/** Takes so many bytes at a time, and rests after each. */
class Slow extends Writable {
  text = '';

  constructor(
    private readonly bytesAtOnce: number,
    private readonly restMs: number,
  ) {
    super({ highWaterMark: 1 });
  }

  override _write(bytes: Buffer, _: string, done: () => void): void {
    void this.take(bytes).then(done);
  }

  private async take(bytes: Buffer): Promise<void> {
    for (let at = 0; at < bytes.length; at += this.bytesAtOnce) {
      if (this.destroyed) return;
      this.text += bytes.toString('latin1', at, at + this.bytesAtOnce);
      await pause(this.restMs);
    }
  }
}

const bodyTo = (reader: Slow, form: LinesForm, forMs?: number) => {
  const frames = served.streams.lines({ ...everything, form, to: head }, forMs);
  const body = new LinesBody(frames, { form, after: -1, lastWordsMs: 500 });
  body.on('close', () => reader.destroy());
  body.pipe(reader);
  return new Promise<void>((resolve) => reader.once('close', resolve));
};

describe('an answer that is read', () => {
  it('slowly, but read, is whole', async () => {
    const whole = await lastValueFrom(
      served.streams.lines({ ...everything, to: head }).pipe(
        tap(({ taken }) => taken()),
        toArray(),
      ),
    );
    const reader = new Slow(4_000, 1);
    await bodyTo(reader, 'ndjson');

    expect(reader.text).toBe(Buffer.from(whole.map(textIn).join('')).toString('latin1'));
  });

  it('byte by byte is cut off, and what it got are whole lines up to there', async () => {
    const reader = new Slow(1, 20);
    await bodyTo(reader, 'ndjson');

    expect(served.streams.endings.get('reader-too-slow')).toBe(1);
    expect(served.streams.open('ndjson')).toBe(0);
    expect(reader.text).toMatch(/^\{"ordinal":0,/);
  }, 20_000);

  it.each<[LinesForm, RegExp]>([
    ['ndjson', /\n\{"cut":\{"code":"token-expired","message":\{.*\},"ordinal":(\d+)\}\}\n$/],
    ['sse', /\nevent: cut\nid: (\d+)\ndata: \{"ordinal":\1,"code":"token-expired",.*\}\n\n$/],
  ])('until its token ends says so in its last words, as %s', async (form, lastWords) => {
    const reader = new Slow(300, 5);
    await bodyTo(reader, form, 60);

    const [, ordinal] = lastWords.exec(reader.text) ?? [];
    const told = [...reader.text.matchAll(/\{"ordinal":(\d+),"recordedAt"/g)].map(([, n]) => n);
    expect(told.at(-1)).toBe(ordinal);
    expect(Number(ordinal)).toBeLessThan(head);
  });
});
