import { mutantsIn } from './mutant';

const inExchange = mutantsIn('libs/exchange/src/event-lines');
const inApi = mutantsIn('apps/api/src/events');

const lines = 'event-lines.spec.ts';
const streams = 'event-streams.spec.ts';

/** Which events leave, to whom, and that none is lost or told twice. */
export const inEvents = [
  ...inExchange(
    'days-of-event.ts',
    [lines, 'a filter passes days'],
    [
      {
        id: 'repairs-without-days',
        fault: 'voids and corrections are missing from what is asked by day',
        find: 'if (versions.length > 0) return versions;',
        put: 'if (versions.length > 9) return versions;',
      },
    ],
  ),
  ...inExchange(
    'line-filter.ts',
    [lines, 'a filter passes an exporter'],
    [
      {
        id: 'exporter-without-voids',
        fault: 'what an exporter took back is counted as if it stood',
        find: 'return [before, after].flatMap((version) => (version && declaredIdOf(version)) ?? []);',
        put: 'return [after].flatMap((version) => (version && declaredIdOf(version)) ?? []);',
      },
    ],
  ),
  ...inExchange(
    'lines-of-log.ts',
    [lines, 'the lines of a log are the same from wherever'],
    [
      {
        id: 'ordinals-off-by-one',
        fault: 'who begins in the middle reads other ordinals than who begins at the start',
        find: 'const ordinal = from - begin.skip - 1;',
        put: 'const ordinal = from - begin.skip;',
      },
    ],
  ),
  ...inExchange(
    'lines-of-log.ts',
    [lines, 'the lines of a log end before an event'],
    [
      {
        id: 'unreadable-left-out',
        fault: 'an event that this version cannot read is left out without a word',
        find: 'if (unreadable) throw new UnreadableLine(unreadable);',
        put: 'if (unreadable && to < 0) throw new UnreadableLine(unreadable);',
      },
    ],
  ),
  ...inApi(
    'stream/line-server.ts',
    [streams, 'a stream is the same, cut and gone on'],
    [
      {
        id: 'rest-of-a-frame-lost',
        fault: 'a reader that is cut within a page loses the rest of it',
        find: 'const ordinal = frame.rest.length === 0 ? upTo : last;',
        put: 'const ordinal = upTo;',
      },
      {
        id: 'last-line-twice',
        fault: 'who goes on gets the last line again',
        find: 'reader.next = ordinal + 1;',
        put: 'reader.next = ordinal;',
      },
    ],
  ),
  ...inApi(
    'event-streams.ts',
    [streams, 'a reader that takes nothing is cut'],
    [
      {
        id: 'slow-reader-kept',
        fault: 'a reader that takes nothing keeps its connection for ever',
        find: 'if (frames > 0 && since < before)',
        put: 'if (frames > 99 && since < before)',
      },
    ],
  ),
  ...inApi(
    'event-streams.ts',
    [streams, 'a stream ends with what its token is for'],
    [
      {
        id: 'token-outlived',
        fault: 'a stream goes on when its token has ended',
        find: "setTimeout(() => this.#cut(id, 'token-expired'), Math.min(forMs, timerMsMax))",
        put: "setTimeout(() => this.#cut(-id, 'token-expired'), Math.min(forMs, timerMsMax))",
      },
    ],
  ),
  ...inApi(
    'event-seen-by.ts',
    ['event-seen-by.spec.ts', 'an event as'],
    [
      {
        id: 'books-of-others-streamed',
        fault: 'a buyer reads the postings of the seller',
        find: 'const lines = postings && postingsSeenBy(viewer, record, postings);',
        put: 'const lines = postings;',
      },
      {
        id: 'agencies-for-analysts',
        fault: 'everybody learns who may act for whom',
        find: "AgencyGranted: 'agency',",
        put: "AgencyGranted: 'directory',",
      },
    ],
  ),
];
