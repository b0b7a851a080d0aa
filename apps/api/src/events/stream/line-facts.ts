import { needsOwners } from '@lodestone/exchange';
import type { Ordinal } from '@lodestone/kernel';
import { NotBuiltYet, ProjectionReader } from '@lodestone/projections';
import {
  agentLetBy,
  ownersOfRecords,
  ownSitesOf,
  positionBefore,
  readModels,
  type BeginAt,
} from '@lodestone/read-models';
import { setTimeout as pause } from 'node:timers/promises';
import { boundTo } from '../../access/as-seen-by';
import { noFacts, type FactsOfLines } from '../event-seen-by';
import { StreamCut, type AskedLines } from './asked-lines';

/** A follower that is well is there in some milliseconds. */
const lookMs = 5;
const waitMsMax = 5_000;

type Range = Readonly<{ from: Ordinal; to: Ordinal }>;

/** What streams ask of read models, over files of their own beside the followers. */
export class LineFacts {
  readonly #records: ProjectionReader<(typeof readModels)['records']['tables']>;
  readonly #moments: ProjectionReader<(typeof readModels)['moments']['tables']>;

  constructor(folder: string) {
    const options = { serves: true };
    this.#records = new ProjectionReader(folder, readModels.records, options);
    this.#moments = new ProjectionReader(folder, readModels.moments, options);
  }

  /** Where in the log an ordinal is found. @throws StreamCut `read-model-building` */
  beginAt(ordinal: Ordinal): BeginAt {
    return built(() => this.#moments.read((reading) => positionBefore(reading, ordinal)).answer);
  }

  /**
   * What has to be known of events of this range to show them, once the read model of records has
   * taken them; nothing of who sees all, and asks for no enterprise.
   *
   * @throws StreamCut `read-model-building` when that takes too long
   */
  async of<Seen>(
    { viewer, filter }: Pick<AskedLines, 'viewer' | 'filter'>,
    range: Range,
    see: (facts: FactsOfLines) => Seen,
  ): Promise<Seen> {
    const enterpriseId = boundTo(viewer, 'record');
    if (enterpriseId === undefined && !needsOwners(filter)) return see(noFacts);
    const giveUpAt = performance.now() + waitMsMax;
    for (;;) {
      const seen = built(() => this.#seen(enterpriseId, range, see));
      if (seen) return seen.answer;
      if (performance.now() > giveUpAt) {
        throw new StreamCut('read-model-building', `records has not taken ordinal ${range.to}`);
      }
      await pause(lookMs);
    }
  }

  close(): void {
    this.#records.close();
    this.#moments.close();
  }

  #seen<Seen>(
    enterpriseId: string | undefined,
    range: Range,
    see: (facts: FactsOfLines) => Seen,
  ): Readonly<{ answer: Seen }> | undefined {
    return this.#records.read((reading) => {
      if (reading.ordinal < range.to) return undefined;
      const owners = ownersOfRecords(reading, range);
      const known =
        enterpriseId === undefined
          ? noFacts
          : {
              // As is known now, as every other answer about a record.
              isOwn: ownSitesOf(reading, { enterpriseId, knownAt: reading.ordinal }),
              agentOf: (grant: Parameters<FactsOfLines['agentOf']>[0]) =>
                agentLetBy(reading, grant),
            };
      return { answer: see({ ...known, ownerOf: ({ ordinal }) => owners.get(ordinal) }) };
    }).answer;
  }
}

function built<Answer>(ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    if (error instanceof NotBuiltYet) throw new StreamCut('read-model-building', error.message);
    throw error;
  }
}
