import {
  assertGoesOn,
  assertLogIsThere,
  assertServerHolds,
  assertServerIsNamed,
  assertTakesOver,
  LogHeadKeeper,
  openLogForWriting,
  SqliteKeyedRowStore,
  UpcastingEventStore,
  WritePath,
  writeProgramMark,
  type LogPlace,
  type SteadyTime,
  type WritingNews,
} from '@lodestone/event-store';
import { programVersion, type EventStore } from '@lodestone/kernel';
import {
  foldOf,
  foldVersion,
  keyFingerprintOf,
  schemaVersions,
  type LedgerKey,
  type LedgerOpened,
} from '@lodestone/ledger';
import { Limits } from '../access/limits';
import { issuerFor } from './issuer-for';
import { nationInfo } from '@lodestone/nation';
import { startAttached } from './attached/start-attached';
import { beginningOf } from './demonstration/plan';
import { assertNotOlder } from './assert-not-older';
import { claimLog } from './claim-log';
import { Clock, SwitchedClock } from '../running/clock';
import { Closing } from '../running/closing';
import { DataFolder } from './data-folder';
import { ledgerEventSchemas } from '../running/event-schemas';
import { demonstrationKey, ledgerKeyFor } from './ledger-key';
import { LedgerFacts } from '../running/ledger-facts';
import { LedgerSecrets } from '../running/ledger-secrets';
import { lockFolder } from './lock-folder';
import {
  assertSameLedger,
  historyOf,
  OpenedByAnother,
  openNewLedger,
  type LedgerHistory,
} from './open-ledger';
import { ImportSpools } from '../imports/spool/import-spools';
import type { Parts } from './program.module';
import type { AlterProjections } from '../reading/follower/follow';
import { Readiness } from '../running/readiness';
import { Storage } from '../running/storage';
import { Declarations } from '../submitting/declarations';
import { Submissions } from '../submitting/submissions';
import { beginTraces } from './begin-traces';
import { beginStreams } from './begin-streams';
import { beginExports } from './begin-exports';
import { startReadSide } from './start-read-side';
import { newsOfRows, newsOfWriter, watchClock } from './watched-parts';
import type { Settings } from './settings';

export type ProgramOptions = Readonly<{
  clock: Clock;
  /** In specs the classes run in process; only the program itself has threads. */
  threads: boolean;
  /** Without threads only: read models that get nowhere, for specs. */
  alterProjections?: AlterProjections;
  log: (line: string) => void;
  /** Where it throws, the folder is this program's and nothing of a ledger is made in it. */
  beforeBeginning?: () => Promise<void>;
}>;

/** Everything that runs besides HTTP. */
export type Program = Readonly<{
  settings: Settings;
  parts: Parts;
  /** Of the write path: the loader of a demonstration brings its own time. */
  clock: SwitchedClock;
  /** False while a demonstration is still to be loaded. */
  isLoaded: boolean;
  /** From then on the commands find it by its data folder. */
  answersAt: (url: string) => void;
  /** Commands under way are answered, threads end, and the folder is free for the next. */
  close: () => Promise<void>;
}>;

/** @throws StartupFault, having changed nothing that a second try would stumble over */
export async function openProgram(settings: Settings, options: ProgramOptions): Promise<Program> {
  for (;;) {
    const closing = new Closing();
    try {
      return await open(settings, options, closing);
    } catch (error) {
      await closing.close();
      // From now on it is a ledger that was opened before, and this one opens it or says why not.
      if (!(error instanceof OpenedByAnother)) throw error;
    }
  }
}

/** What this program may write: an earlier one has to know it before it goes on. */
const ownMark = { version: programVersion, events: schemaVersions };

async function open(
  settings: Settings,
  options: ProgramOptions,
  closing: Closing,
): Promise<Program> {
  const folder = new DataFolder(settings.dataFolder);
  folder.make();
  const lock = lockFolder(folder.path);
  closing.add('lock', () => lock.release());

  const place = { file: folder.log, url: settings.eventStoreUrl };
  assertServerIsNamed({ folder: folder.path, place });
  assertLogIsThere({ folder: folder.path, place });
  assertTakesOver(folder.path, ownMark);
  await options.beforeBeginning?.();
  const readiness = new Readiness();
  const writer = options.threads ? 'thread' : 'in-process';
  const told = { readiness, folder, ...options };
  const log = await openLogForWriting(place, writer, newsOfWriter(told));
  closing.add('log', () => log.close());
  const store = new UpcastingEventStore(log, ledgerEventSchemas);

  const { history, ledgerKey, opened } = await ledgerIn(
    { log, store },
    { settings, folder, place },
  );
  const claimed = await claimLog(log, { folder, place, holds: history.opened, say: options.log });
  await assertNotOlder(log, folder, opened.keyFingerprint);
  await writeProgramMark(folder.path, ownMark);
  const keepHead = headKeeper(closing);

  const clock = new SwitchedClock(options.clock);
  const writePath = writePathOver(store, {
    ...options,
    folder,
    place,
    opened,
    clock,
    steady: options.clock.steady,
    closing,
    news: newsOfRows(told),
  });
  const secrets = new LedgerSecrets(ledgerKey);
  const submissions = new Submissions({ store, writePath, secrets });
  if (!history.opened) await begin(opened, { ledgerKey, clock, store, submissions });
  claimed.begun(opened);
  const written = () => writePath.counters.batches;
  await keepHead(log, { folder: folder.path, place, say: options.log, written });

  const isLoaded = opened.demonstration === undefined || history.demonstrationIsLoaded;
  if (!isLoaded) readiness.isLoading({ done: 0, total: nationInfo.submissions });
  const rules = { deadlines: settings.filingDeadlines };
  const readSide = await startReadSide({
    folder,
    place,
    ledgerKey,
    fingerprint: opened.keyFingerprint,
    readiness,
    closing,
    limits: settings,
    rules,
    ...options,
  });
  const logStamps = await watchClock({
    store,
    writePath,
    readSide,
    readiness,
    closing,
    ...options,
  });
  if (settings.attachedPort !== undefined) {
    await startAttached({ ...options, logFile: folder.log, port: settings.attachedPort, closing });
  }
  const limits = new Limits(settings.limits);
  const parts: Parts = {
    store,
    writePath,
    secrets,
    submissions,
    declarations: new Declarations(submissions, writePath, secrets),
    facts: new LedgerFacts(opened),
    readSide,
    readiness,
    logStamps,
    issuer: issuerFor(settings, folder, { ...options, readiness }),
    clock: options.clock,
    limits,
    streams: beginStreams({ folder, place, closing, ...options }),
    spools: new ImportSpools(folder.imports),
    exports: beginExports({ ...told, place, closing, rules, ...settings, limits }),
    traces: beginTraces(settings, { writePath, readSide, closing, say: options.log }),
    storage: new Storage(folder.path, place.url === undefined ? place.file : undefined),
  };
  return {
    settings,
    parts,
    clock,
    isLoaded,
    answersAt: (url) => lock.answersAt(url),
    close: () => closing.close(),
  };
}

/** Registered before the write path, so that at the end it sees the last record. */
function headKeeper(closing: Closing) {
  let keeper: LogHeadKeeper | undefined;
  closing.add('log head', () => keeper?.close());
  return async (...kept: Parameters<typeof LogHeadKeeper.start>): Promise<void> => {
    keeper = await LogHeadKeeper.start(...kept);
  };
}

async function begin(
  opened: LedgerOpened['data'],
  by: Readonly<{
    ledgerKey: LedgerKey;
    clock: SwitchedClock;
    store: EventStore;
    submissions: Submissions;
  }>,
): Promise<void> {
  // The ledger's clock never goes back: what comes before the nation must be older than it.
  if (opened.demonstration) by.clock.standAt(beginningOf(opened.demonstration));
  await openNewLedger(by, by.ledgerKey, opened);
}

type LedgerIn = Readonly<{
  history: LedgerHistory;
  ledgerKey: LedgerKey;
  /** What it was opened with, or will be. */
  opened: LedgerOpened['data'];
}>;

/** The ledger that the log holds, once it is certain that it is the one of this folder. */
async function ledgerIn(
  { log, store }: Readonly<{ log: EventStore; store: EventStore }>,
  {
    settings,
    folder,
    place,
  }: Readonly<{ settings: Settings; folder: DataFolder; place: LogPlace }>,
): Promise<LedgerIn> {
  const history = await historyOf(store);
  const at = { folder: folder.path, place };
  await assertServerHolds(at, history.opened !== undefined);
  // Before a key is made; but of two things that are wrong with a log, another key says more.
  if (!history.opened) await assertGoesOn(log, at);
  const ledgerKey = keyFor(settings, folder, history.opened);
  if (history.opened) {
    assertSameLedger(history.opened, { ...settings, key: ledgerKey });
    await assertGoesOn(log, at);
  }
  return { history, ledgerKey, opened: history.opened ?? newLedger(settings, ledgerKey) };
}

/** The demonstration's key comes from its seed, so that its log is the same on any machine. */
const keyFor = (
  { keyFile, demonstration }: Settings,
  { path }: DataFolder,
  opened: LedgerOpened['data'] | undefined,
): LedgerKey =>
  ledgerKeyFor(path, {
    keyFile,
    isNew: !opened,
    made: demonstration ? () => demonstrationKey(demonstration) : undefined,
  });

const newLedger = (
  { calendarZone, authMode, demonstration }: Settings,
  key: LedgerKey,
): LedgerOpened['data'] => ({
  calendarZone,
  authMode,
  keyFingerprint: keyFingerprintOf(key),
  ...(demonstration ? { demonstration } : {}),
});

function writePathOver(
  store: EventStore,
  given: Readonly<{
    folder: DataFolder;
    place: LogPlace;
    opened: LedgerOpened['data'];
    clock: Clock;
    steady: SteadyTime | undefined;
    log: (line: string) => void;
    closing: Closing;
    news: WritingNews;
  }>,
): WritePath {
  const { folder, opened, clock, closing } = given;
  const rows = SqliteKeyedRowStore.open({
    file: folder.decisions,
    foldVersion,
    ledgerFingerprint: opened.keyFingerprint,
    log: given.log,
    news: given.news,
  });
  closing.add('decisions', () => rows.close());
  const writePath = new WritePath({
    store,
    rows,
    folds: (stream) => {
      const fold = foldOf(stream);
      if (!fold) throw new Error(`no decision is taken on ${stream}`);
      return fold;
    },
    schemaVersionOf: ledgerEventSchemas.versionOf,
    clock: () => clock.now(),
    steady: given.steady,
    calendarZone: opened.calendarZone,
    // The lock of the folder proves it; on a server there may be replicas of us.
    soleWriter: given.place.url === undefined,
  });
  closing.add('write path', () => writePath.close());
  return writePath;
}
