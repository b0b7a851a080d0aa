import { keyFingerprintOf } from '@lodestone/ledger';
import {
  follow,
  type FollowerNews,
  type FollowSettings,
  type Running,
} from '../../../apps/api/src/reading/follower/follow';
import { FollowerSeat } from '../../../apps/api/src/reading/follower/follower-seat';
import { groupsOf } from '../../../apps/api/src/reading/follower/groups';
import type { NationLog } from './nation-log';
import { join } from 'node:path';

type Following = Readonly<{
  log: NationLog;
  /** New and empty, as at a first start. */
  folder: string;
  /** The last ordinal of the log. */
  head: number;
  /** 0: in this very thread. */
  threads: number;
}>;

/** Has every read model built and followed to the head, by the program's own threads. */
export async function followToHead({ log, folder, head, threads }: Following): Promise<void> {
  const live = new Set<string>();
  const begin = (settings: FollowSettings, news: FollowerNews): Promise<Running> =>
    threads === 0
      ? follow(settings, news)
      : FollowerSeat.begin(settings, news, { restarted: () => undefined });
  const groups = groupsOf(Math.max(threads, 1));
  let running: Running[] = [];
  await new Promise<void>((resolve, reject) => {
    const fault = (message: string) => reject(new Error(message));
    const starting = groups.map((readModels) =>
      begin(
        {
          place: { file: log.file, url: undefined },
          folder,
          journalFolder: join(folder, 'journal'),
          fingerprint: keyFingerprintOf(log.ledgerKey),
          ledgerKey: log.ledgerKey,
          readModels,
        },
        {
          tell({ name, checkpoint, parked }) {
            if (parked) fault(`${name} stands still: ${parked.message}`);
            if (checkpoint === 'start' || checkpoint.ordinal < head) return;
            if (live.add(name).size === groups.flat().length) resolve();
          },
          fault,
          remade: fault,
          lost: fault,
          regained: () => undefined,
        },
      ),
    );
    Promise.all(starting).then((all) => {
      running = all;
    }, reject);
  });
  for (const one of running) await one.stop();
}
