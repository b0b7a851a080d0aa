import { sortWithin } from '@lodestone/projections/sort-within';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { LogPlace } from '@lodestone/event-store';
import type { DemonstrationLoaded, LedgerKey } from '@lodestone/ledger';
import type { Rules } from '@lodestone/read-models';
import {
  follow,
  type AlterProjections,
  type FollowerNews,
  type FollowSettings,
  type Running,
} from '../reading/follower/follow';
import { FollowerSeat } from '../reading/follower/follower-seat';
import { followerThreads, groupsOf } from '../reading/follower/groups';
import { QuestionsInProcess } from '../reading/questions/questions-in-process';
import { QuestionLanes } from '../reading/questions/question-lanes';
import type { Clock } from '../running/clock';
import type { Closing } from '../running/closing';
import type { DataFolder } from './data-folder';
import type { Readiness } from '../running/readiness';
import type { Settings } from './settings';
import { ReadSide } from '../reading/read-side';

type ReadSideOptions = Readonly<{
  folder: DataFolder;
  place: LogPlace;
  ledgerKey: LedgerKey;
  fingerprint: string;
  readiness: Readiness;
  closing: Closing;
  clock: Clock;
  threads: boolean;
  limits: Pick<Settings, 'questionMsMax' | 'chainBytesMax'>;
  rules: Rules;
  alterProjections?: AlterProjections;
  log: (line: string) => void;
}>;

/** Nobody is answered before it is there, where a demonstration is loaded. */
const lastOfLoading: DemonstrationLoaded['type'] = 'DemonstrationLoaded';

/** Starts the follower and the part that answers questions; `readiness` hears of their faults. */
export async function startReadSide(options: ReadSideOptions): Promise<ReadSide> {
  const { folder, place, ledgerKey, fingerprint, readiness, closing, threads, log } = options;
  const { limits } = options;
  mkdirSync(folder.readModels, { recursive: true, mode: 0o700 });
  sortWithin(folder.readModels);
  const faultOf = (part: string) => (message: string) => {
    log(`${part}: ${message}`);
    // Open routes say what is wrong; they do not name the server, nor the user who signs in there.
    readiness.failed(part, message.replace(/\besdb\S+/g, 'EVENTSTORE_URL'), options.clock.now());
  };

  const chain = { journalFolder: folder.journal, chainBytesMax: limits.chainBytesMax };
  const asked = threads
    ? new QuestionLanes({
        folder: folder.readModels,
        ...chain,
        rules: options.rules,
        limitMs: limits.questionMsMax,
        fault: faultOf('questions'),
        recovered: () => readiness.recovered('questions'),
      })
    : new QuestionsInProcess(folder.readModels, {
        rules: options.rules,
        chain: { folder: folder.journal, bytesMax: limits.chainBytesMax },
      });
  closing.add('questions', () => asked.stop());

  const readSide = new ReadSide(asked);
  const settings = {
    place,
    folder: folder.readModels,
    journalFolder: folder.journal,
    fingerprint,
    ledgerKey: new Uint8Array(ledgerKey),
    upToType: readiness.progress ? lastOfLoading : undefined,
  };
  const server = newsOfServer(options);
  const groups = groupsOf(threads ? followerThreads(availableParallelism()) : 1);
  const restarted = (): void => readSide.restarted();
  const begin = (given: FollowSettings, news: FollowerNews): Promise<Running> =>
    threads
      ? FollowerSeat.begin(given, news, { restarted })
      : follow(given, news, options.alterProjections);
  const starting = groups.map(async (names, index) => {
    const part = groups.length === 1 ? 'follower' : `follower-${index + 1}`;
    const running = await begin(
      { ...settings, readModels: names },
      {
        tell: (status) => {
          readSide.hear(status);
          if (status.isLive) readiness.recovered(part);
        },
        fault: faultOf(part),
        remade: (message) => log(`${part}: ${message}`),
        ...server,
      },
    );
    closing.add(part, () => running.stop());
  });
  await Promise.all(starting);
  return readSide;
}

/** Open routes say that the server is away; the log says which one, and why. */
function newsOfServer({ readiness, clock, log }: ReadSideOptions) {
  const part = 'event-store';
  const away = 'EventStoreDB is away, and is asked again: the log of the program says more';
  let isLost = false;
  return {
    lost(message: string) {
      if (!isLost) log(`${part}: ${message}`);
      isLost = true;
      readiness.failed(part, away, clock.now());
    },
    regained() {
      if (isLost) log(`${part}: EventStoreDB is there again`);
      isLost = false;
      readiness.recovered(part);
    },
  };
}
