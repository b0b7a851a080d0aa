import { isCounted, type RecordedEvent } from '@lodestone/kernel';
import { permissionsOf } from '../access/permissions';
import fc from 'fast-check';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { firstValueFrom, lastValueFrom, takeWhile, tap, toArray } from 'rxjs';
import type { LinesFrame } from './event-streams';
import { StreamCut, type AskedLines } from './stream/asked-lines';
import { analyst, everything, ServedLines, someLog, textIn } from './stream/served-lines.fixture';

jest.setTimeout(60_000);

let log: readonly RecordedEvent[];
let served: ServedLines;
let head: number;

/** A frame for each line, so that a stream can be cut anywhere. */
beforeAll(async () => {
  log = someLog();
  head = log.filter(({ stream }) => isCounted(stream)).length - 1;
  served = await ServedLines.begin(log, { frameBytes: 1, heartbeatMs: 60 });
});

afterAll(() => served.close());

const range = () => fc.integer({ min: 0, max: head });
const enterprises = ['E1', 'E2', 'E3'].map((enterpriseId) => ({
  ...({
    role: 'enterprise',
    actorId: enterpriseId,
    enterpriseId,
    permissions: permissionsOf.enterprise,
  } as const),
}));
const viewers = fc.constantFrom<AskedLines['viewer']>(
  analyst,
  { role: 'regulator', actorId: 'r', permissions: permissionsOf.regulator },
  ...enterprises,
);

describe('a stream', () => {
  it('is the same, cut and gone on with anywhere, live or not', async () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        range(),
        viewers,
        cuts,
        fc.boolean(),
        async (from, viewer, sizes, isLive) => {
          const asked = { ...everything, viewer, from, to: head };
          const whole = jsonIn(await framesOf(asked));
          const pieces = isLive ? { ...asked, form: 'sse' as const, to: undefined } : asked;

          expect(await inPieces(pieces, sizes)).toStrictEqual(whole);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('brings each ordinal of its range once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(range(), range(), async (from, to) => {
        const frames = await framesOf({ ...everything, from, to });
        const ordinals = frames.flatMap((frame) =>
          textIn(frame)
            .split('\n')
            .filter(Boolean)
            .map((line) => (JSON.parse(line) as { ordinal: number }).ordinal),
        );

        // An analyst is not told who may act for whom.
        expect(ordinals).toEqual([...new Set(ordinals)].sort((a, b) => a - b));
        expect(ordinals.every((ordinal) => from <= ordinal && ordinal <= to)).toBe(true);
        expect(ordinals.length).toBeGreaterThanOrEqual(Math.max(0, to + 1 - from) - agencies());
      }),
      { numRuns: 20 },
    );
  });

  it('never has more on its way than its reader has room for', async () => {
    let [atOnce, most, count] = [0, 0, 0];
    await lastValueFrom(
      served.streams.lines({ ...everything, to: head }).pipe(
        tap(({ taken }) => {
          most = Math.max(most, ++atOnce);
          count += 1;
          void pause(count % 3).then(() => {
            atOnce -= 1;
            taken();
          });
        }),
      ),
    );

    expect(most).toBeLessThanOrEqual(2);
    expect(count).toBeGreaterThan(20);
  });

  it('ends with what its token is for, and with the program', async () => {
    const expired = framesOf({ ...everything, to: undefined }, 30);
    await expect(expired).rejects.toMatchObject({ code: 'token-expired' });

    const other = await ServedLines.begin(log.slice(0, 3));
    const ended = lastValueFrom(other.streams.lines({ ...everything, to: undefined })).catch(
      (error: unknown) => error,
    );
    await turn();
    await other.close();
    expect(await ended).toMatchObject({ code: 'closing' });
    expect(() => other.streams.lines(everything)).toThrow(/closing/);
  });
});

describe('a reader that takes nothing', () => {
  it('is cut with a reason, has got two frames, and delays nobody', async () => {
    const slow = await ServedLines.begin(log, { frameBytes: 1, stalledMs: 80 });
    const got: LinesFrame[] = [];
    const cut = new Promise((resolve) => {
      slow.streams.lines({ ...everything, to: head }).subscribe({
        next: (frame) => got.push(frame),
        error: resolve,
      });
    });
    const whole = await framesOf({ ...everything, to: head }, Infinity, slow);

    expect(whole.length).toBeGreaterThan(20);
    expect(await cut).toMatchObject({ code: 'reader-too-slow' });
    expect(got).toHaveLength(2);
    const rest = await framesOf(
      { ...everything, from: (got[1]?.ordinal ?? 0) + 1, to: head },
      Infinity,
      slow,
    );
    expect([...got, ...rest].map(textIn).join('')).toBe(whole.map(textIn).join(''));
    expect(slow.streams.endings.get('reader-too-slow')).toBe(1);
    await slow.close();
  });
});

describe('many readers that follow', () => {
  it('get the bytes that were made once for those who see the same', async () => {
    const early = log.slice(0, 12);
    const many = await ServedLines.begin(early, { heartbeatMs: 60_000 });
    const readers = [...Array(50).keys()].map(() => new Following(many));
    const others = [...Array(3).keys()].map(() => new Following(many, true));
    for (const reader of [...readers, ...others]) await reader.caughtUp;
    many.made.length = 0;
    await many.record(log.slice(12));
    await many.followed();
    for (const reader of [...readers, ...others]) await reader.until(head);

    const frames = many.made.filter((made) => 'readers' in made);
    const linesTo = (count: number) =>
      frames
        .filter(({ readers: ids }) => ids.length === count)
        .reduce((sum, { lines }) => sum + lines, 0);
    const news = log.slice(12).filter(({ stream }) => isCounted(stream)).length;
    expect([linesTo(readers.length), linesTo(others.length)]).toEqual([news, news]);
    expect(new Set(readers.map(({ text }) => text)).size).toBe(1);
    for (const reader of [...readers, ...others]) reader.stop();
    await many.close();
  });

  it('hear that all is well where nothing is for them', async () => {
    const filter = { types: ['ClockFaultDeclared'] };
    const asked = { ...everything, form: 'sse' as const, filter, to: undefined };
    const kinds = new Set<string>();
    const told = served.streams.lines(asked).pipe(
      tap(({ taken }) => taken()),
      takeWhile(({ kind }) => kinds.add(kind).size < 2, true),
    );

    expect((await lastValueFrom(told)).ordinal).toBe(head);
    expect([...kinds].sort()).toEqual(['caught-up', 'heartbeat']);
  });
});

function agencies(): number {
  return log.filter(({ event }) => event.type.startsWith('Agency')).length;
}

/** All of a range, each taken as it comes. */
async function framesOf(
  asked: AskedLines,
  forMs = Infinity,
  { streams } = served,
): Promise<readonly LinesFrame[]> {
  const frames = streams.lines(asked, forMs).pipe(
    tap(({ taken }) => taken()),
    toArray(),
  );
  return firstValueFrom(frames);
}

/** So many frames of each of several streams, and then the rest. */
async function inPieces(asked: AskedLines, sizes: readonly number[]): Promise<readonly string[]> {
  const frames: LinesFrame[] = [];
  let { from } = asked;
  for (const size of [...sizes, Infinity]) {
    if (from > head) break;
    let left = size;
    await lastValueFrom(
      served.streams.lines({ ...asked, from }).pipe(
        tap((frame) => {
          frames.push(frame);
          from = frame.ordinal + 1;
          left -= 1;
          frame.taken();
        }),
        takeWhile(() => left > 0 && from <= head),
      ),
      { defaultValue: undefined },
    );
  }
  return jsonIn(frames);
}

/** The lines of frames of either form. */
const jsonIn = (frames: readonly LinesFrame[]): readonly string[] =>
  frames
    .filter(({ kind }) => kind === 'lines')
    .flatMap((frame) => textIn(frame).split('\n'))
    .map((line) => line.replace(/^data: /, ''))
    .filter((line) => line.startsWith('{'));

/** One that follows for ever and keeps what it got. */
class Following {
  text = '';
  #ordinal = -1;
  readonly #subscription;
  readonly caughtUp: Promise<void>;
  #wake: () => void = () => undefined;

  constructor({ streams }: ServedLines, hasPostings = false) {
    let caughtUp: () => void = () => undefined;
    this.caughtUp = new Promise((resolve) => (caughtUp = resolve));
    const viewer = {
      role: 'regulator',
      actorId: 'r',
      permissions: permissionsOf.regulator,
    } as const;
    const asked = { ...everything, viewer, hasPostings, form: 'sse' as const, to: undefined };
    this.#subscription = streams.lines(asked).subscribe({
      next: (frame) => {
        if (frame.kind === 'caught-up') caughtUp();
        if (frame.kind === 'lines') this.text += textIn(frame);
        this.#ordinal = frame.ordinal;
        frame.taken();
        this.#wake();
      },
      error: (error: StreamCut) => (this.text += error.code),
    });
  }

  async until(ordinal: number): Promise<void> {
    while (this.#ordinal < ordinal) await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  stop(): void {
    this.#subscription.unsubscribe();
  }
}
