import { mutantsIn } from './mutant';

const inPath = mutantsIn('libs/event-store/src/write-path');
const inLog = mutantsIn('libs/event-store/src/embedded');
const inMoments = mutantsIn('libs/read-models/src/moments');
const inApi = mutantsIn('apps/api/src');

const clock = 'faulty-clock.spec.ts';
const ahead = [clock, 'a clock that jumps ahead stamps nothing'] as const;
const faults = 'clock-faults.spec.ts';
const stamped = 'records that were stamped by a clock that ran ahead';
const full = ['writer-health.spec.ts', 'a log without room for another act is told once'] as const;

/** The clock, the way of a command into the log, and who says that there is none. */
export const inWritePath = [
  ...inPath(
    'stream-writer.ts',
    [
      'caught-up-beneath.spec.ts',
      'an idle writer whose rows a decision of another stream has caught up answers',
    ],
    [
      {
        id: 'overtaken-writer-goes-on',
        fault: 'a retry of what another replica recorded is a fault, time and again',
        find: 'if (!this.#isOvertaken) return',
        put: 'if (!this.#isInDoubt) return',
      },
    ],
  ),
  ...inPath('steady-time.ts', ahead, [
    {
      id: 'clock-that-nobody-watches',
      fault: 'a clock that jumps 400 days ahead stamps records',
      find: 'return aheadMs <= clockStepMsMax ? undefined',
      put: 'return aheadMs > clockStepMsMax ? undefined',
    },
  ]),
  ...inPath(
    'steady-time.ts',
    [clock, 'a clock that jumps ahead is no clock that is slewed for years'],
    [
      {
        id: 'sleep-taken-for-a-jump',
        fault: 'a machine that slept for an hour records nothing until it is started again',
        find: 'if (sleptMs > this.#sleptMs + roundedMs)',
        put: 'if (sleptMs < this.#sleptMs - roundedMs)',
      },
    ],
  ),
  ...inPath(
    'ledger-clock.ts',
    [clock, 'a clock behind the stamps of the log stamps nothing'],
    [
      {
        id: 'stamps-behind-the-log',
        fault: 'records are stamped years before the newest one, and hidden from knownAt of now',
        find: 'if (this.#lastMillis - wallMs <= clockStepMsMax) return undefined;',
        put: 'if (wallMs - this.#lastMillis <= clockStepMsMax) return undefined;',
      },
    ],
  ),
  ...inPath(
    'ledger-clock.ts',
    [clock, 'a clock behind the stamps of the log does not take what was heard late'],
    [
      {
        id: 'late-news-as-a-declaration',
        fault: 'a read model that is behind lets stamps go back',
        find: 'if (declaredOrdinal > this.#declaredOrdinal) {',
        put: 'if (declaredOrdinal >= this.#declaredOrdinal) {',
      },
    ],
  ),
  ...inMoments(
    'moments.ts',
    [faults, `${stamped} are known since the record before them`],
    [
      {
        id: 'last-declared-stamp-stands',
        fault: 'the last record of a declared clock fault keeps its stamp',
        find: 'ordinal <= toOrdinal ? noStamp',
        put: 'ordinal < toOrdinal ? noStamp',
      },
    ],
  ),
  ...inMoments(
    'moments.ts',
    [faults, `${stamped} hide what was recorded after them`],
    [
      {
        id: 'declared-and-still-hiding',
        fault: 'what was recorded after a declared clock fault stays hidden behind it',
        find: 'ordinal <= declaredOrdinal; ordinal++',
        put: 'ordinal <= toOrdinal; ordinal++',
      },
    ],
  ),
  ...inPath(
    'waiting-room.ts',
    [
      'limits.spec.ts',
      'the limits of a write path, as a sole writer turns away what is too much by',
    ],
    [
      {
        id: 'room-that-never-empties',
        fault: 'the bytes of an answered command are counted for ever, until nobody is let in',
        find: 'load.bytes -= bytes;',
        put: 'load.bytes -= 0;',
      },
      {
        id: 'room-for-any-bytes',
        fault: 'as many batches wait as there may be commands, and memory ends first',
        find: 'load.bytes > limit.bytes)',
        put: 'load.bytes < 0)',
      },
    ],
  ),
  ...inPath(
    'stream-writer.ts',
    ['breaking-down.spec.ts', 'a writer that breaks down when a batch lands'],
    [
      {
        id: 'broken-writer-says-no',
        fault: 'a record that may be durable is answered as one that is not',
        find: 'pending.fail(unknown);',
        put: 'pending.fail(error);',
      },
    ],
  ),
  ...mutantsIn('libs/event-store/src/keyed-rows')(
    'sqlite-keyed-row-store.ts',
    [
      'keyed-row-store.spec.ts',
      'a disk without room under the rows is told once, in words, and what was there before is still whole',
    ],
    [
      {
        id: 'full-rows-told-to-nobody',
        fault: 'a load balancer goes on sending records that nobody can decide',
        find: 'this.#health.failed(words);',
        put: 'void words;',
      },
    ],
  ),
  ...mutantsIn('libs/event-store/src/log-place')(
    'forked-log.ts',
    [
      'log-head.spec.ts',
      'a log file without a byte is not begun again beside a ledger.key, and is left as it is',
    ],
    [
      {
        id: 'empty-file-taken-for-a-log',
        fault: 'half a restored folder begins a second ledger',
        find: '(bytes ?? 0) > 0) return',
        put: '(bytes ?? -1) >= 0) return',
      },
    ],
  ),
  ...inLog('writer-health.ts', full, [
    {
      id: 'ready-without-a-trial',
      fault: 'a ledger with a full disk calls itself ready a moment later',
      find: 'if (trouble === undefined) this.worked();',
      put: "if (trouble !== '') this.worked();",
    },
  ]),
  ...inLog('log-probe.ts', full, [
    {
      id: 'trial-that-leaves-a-trace',
      fault: 'trying whether the log can be written adds to it',
      find: '    ROLLBACK TO room;\n',
      put: '',
    },
  ]),
  ...inApi(
    'reading/follower/follower-seat.ts',
    ['reading/follower/follower-seat.spec.ts', 'the thread that follows that dies (throw)'],
    [
      {
        id: 'dead-and-called-live',
        fault: 'a read model whose thread has died says that it follows the log',
        find: 'isLive: false',
        put: 'isLive: true',
      },
    ],
  ),
  ...inApi(
    'reading/questions/fair-queue.ts',
    ['reading/questions/fair-queue.spec.ts', 'a queue of questions serves tenants in turns'],
    [
      {
        id: 'one-tenant-first',
        fault: 'whoever asks much is answered before everybody else',
        find: '      this.lines.delete(tenant);\n      if (line.length > 0) this.lines.set(tenant, line);',
        put: '      if (line.length === 0) this.lines.delete(tenant);',
      },
    ],
  ),
  ...inApi(
    'running/readiness.ts',
    ['running/readiness.spec.ts', 'readiness takes records while clock'],
    [
      {
        id: 'ready-with-a-wrong-clock',
        fault: 'a load balancer sends records to a ledger that stamps none',
        find: "new Set(['event-store', 'decisions', 'clock'])",
        put: "new Set(['event-store', 'decisions'])",
      },
    ],
  ),
];
