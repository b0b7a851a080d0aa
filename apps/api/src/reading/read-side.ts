import type { LogPosition, Ordinal } from '@lodestone/kernel';
import {
  Places,
  type BuildingStatus,
  type Checkpoint,
  type Parked,
  type ProjectionStatus,
  type WaitOutcome,
} from '@lodestone/projections';
import {
  ordinalNeededBy,
  readModels,
  readModelsOf,
  type AnswerOf,
  type QueryName,
  type QuestionOf,
} from '@lodestone/read-models';
import { journalFormat } from '@lodestone/journal';
import { ProblemException } from '../http/problem';
import { Asker } from './asker';
import { everyFollowed, type FollowedName } from './follower/groups';
import type { ChainStatus } from './chain/kept-chain';
import { faultOf, type Asked, type EndedQuestion, type LaneStatus } from './questions/asked';
import type { Reflected } from './reflected';

/**
 * `building`: nothing can be asked of it yet. `catching-up`: it answers, and is behind. `parked`: it
 * stands still before an event that it cannot take, and answers as of what came before.
 */
export type ReadModelState = 'ready' | 'catching-up' | 'building' | 'parked';

export type ReadModelStatus = Readonly<{
  name: string;
  version: number;
  state: ReadModelState;
  ordinal: Ordinal;
  isLive: boolean;
  eventsPerSecond: number;
  parked?: Parked;
  /** Its rows are being made aside; `ordinal` is that of the rows that answer meanwhile. */
  building?: BuildingStatus;
  /** The earlier version that these rows are of. */
  servedByVersion?: number;
}>;

const versionOf = (name: FollowedName): number =>
  name === 'journal' ? journalFormat : readModels[name].version;

/** As long as a person waits without wondering; a follower that is further behind says so. */
export const waitMsMax = 5_000;

/**
 * What the main thread knows of the read models: how far each is, and whom to ask. A question waits
 * for those that it names, and for no others.
 */
export class ReadSide {
  private readonly places = new Places();
  private readonly statuses = new Map<string, ProjectionStatus>();
  /** Ends of those who wait here. */
  private readonly waiting = new Set<() => void>();

  /** Threads that were begun in the place of one that followed and died. */
  followerRestarts = 0;

  constructor(private readonly asked: Asked) {}

  /** Told by the follower each time a projection has moved, gone live or stopped. */
  hear(status: ProjectionStatus): void {
    const { name, checkpoint, parked } = status;
    this.statuses.set(name, status);
    this.places.set(name, { checkpoint, parked });
  }

  /** Told when a thread that follows was begun again. */
  restarted(): void {
    this.followerRestarts += 1;
  }

  /** Of every read model and the journal, also of one that the follower has not spoken of yet. */
  status(): readonly ReadModelStatus[] {
    return everyFollowed.map((name) => this.statusOf(name));
  }

  /** Whether waiting for it a little has a chance: it is at the end of the log, or on its way there. */
  follows(name: FollowedName): boolean {
    const { state, building } = this.statusOf(name);
    return state === 'ready' || (state === 'catching-up' && building === undefined);
  }

  /** What each of these has taken; -1 before the first event. */
  reachedOrdinal(names: readonly FollowedName[] = everyFollowed): Ordinal {
    return Math.min(...names.map((name) => this.statusOf(name).ordinal));
  }

  /** What one of them at least has taken: so much there is, whatever the others know. */
  newestOrdinal(): Ordinal {
    return Math.max(...everyFollowed.map((name) => this.statusOf(name).ordinal));
  }

  /** What it had taken at the latest news; answers given from now on rest on no less. */
  placeOf(name: FollowedName): Checkpoint | 'start' {
    return this.statuses.get(name)?.checkpoint ?? 'start';
  }

  waitForOrdinal(
    ordinal: Ordinal,
    timeoutMs: number,
    projections: readonly FollowedName[] = everyFollowed,
  ): Promise<WaitOutcome> {
    return this.unlessClosed(this.places.waitForOrdinal(ordinal, { timeoutMs, projections }));
  }

  waitForPosition(
    position: LogPosition,
    timeoutMs: number,
    projections: readonly FollowedName[] = everyFollowed,
  ): Promise<WaitOutcome> {
    return this.unlessClosed(this.places.waitForPosition(position, { timeoutMs, projections }));
  }

  /** Whether one of the read models has come so far, after waiting for the first to. */
  async isReachedByAny(position: LogPosition, timeoutMs: number): Promise<boolean> {
    const any = { timeoutMs, projections: everyFollowed, any: true };
    const waiting = this.places.waitForPosition(position, any);
    return (await this.unlessClosed(waiting)) === 'reached';
  }

  /**
   * @throws ProblemException when the read models of the question are not where the reader, or the
   *   question itself, wants them to be, and do not get there in time
   */
  async ask<Name extends QueryName>(
    name: Name,
    question: QuestionOf<Name>,
  ): Promise<Reflected<AnswerOf<Name>>> {
    const asker = Asker.now();
    await this.reach('minOrdinal', asker?.minOrdinal ?? -1, readModelsOf(name));
    await this.reach('knownAt', neededBy(name, question), readModelsOf(name));
    const least = this.leastOrdinalOf(name);
    const { ordinal, answer } = await this.asked.ask(name, question, asker);
    if (ordinal < least) throw new ProblemException('read-model-building');
    return { ordinal, body: answer };
  }

  /** What the lines in memory take; undefined while nobody has asked for them. */
  chain(): ChainStatus | undefined {
    return this.asked.chain();
  }

  lanes(): readonly LaneStatus[] {
    return this.asked.lanes();
  }

  /** Each question that came to its end is told, to whoever counts them. */
  onEnded(hear: (ended: EndedQuestion) => void): void {
    this.asked.onEnded(hear);
  }

  /** The program closes: whoever waits here is told so at once, and records are answered. */
  close(): void {
    for (const giveUp of this.waiting) giveUp();
    this.asked.drop();
  }

  /**
   * A journal that is made anew begins at nothing, and may do so before anybody hears of it. Until it
   * has been at the end of the log once, an answer of less than others know would be of half the
   * matter.
   */
  private leastOrdinalOf(name: QueryName): Ordinal {
    if (!readModelsOf(name).includes('journal')) return -1;
    const { ordinal, isLive, parked } = this.statusOf('journal');
    return isLive || parked ? ordinal : this.newestOrdinal();
  }

  private async reach(
    asked: 'minOrdinal' | 'knownAt',
    wanted: Ordinal,
    names: readonly FollowedName[],
  ): Promise<void> {
    if (this.reachedOrdinal(names) >= wanted) return;
    if ((await this.waitForOrdinal(wanted, waitMsMax, names)) === 'reached') return;
    const ordinal = this.reachedOrdinal(names);
    throw notReached(asked, { wanted, ordinal });
  }

  private unlessClosed(waiting: Promise<WaitOutcome>): Promise<WaitOutcome> {
    return new Promise((resolve) => {
      const giveUp = (): void => resolve('timed-out');
      this.waiting.add(giveUp);
      void waiting.then((outcome) => {
        this.waiting.delete(giveUp);
        resolve(outcome);
      });
    });
  }

  private statusOf(name: FollowedName): ReadModelStatus {
    const heard = this.statuses.get(name);
    const { checkpoint = 'start', isLive = false, eventsPerSecond = 0, parked } = heard ?? {};
    const { building, servedByVersion } = heard ?? {};
    return {
      name,
      version: versionOf(name),
      state: stateOf({ checkpoint, isLive, parked }),
      ordinal: checkpoint === 'start' ? -1 : checkpoint.ordinal,
      isLive,
      eventsPerSecond,
      ...(parked ? { parked } : {}),
      ...(building ? { building } : {}),
      ...(servedByVersion === undefined ? {} : { servedByVersion }),
    };
  }
}

function stateOf({
  checkpoint,
  isLive,
  parked,
}: Pick<ProjectionStatus, 'checkpoint' | 'isLive' | 'parked'>): ReadModelState {
  if (parked) return 'parked';
  if (isLive) return 'ready';
  return checkpoint === 'start' ? 'building' : 'catching-up';
}

function neededBy<Name extends QueryName>(name: Name, question: QuestionOf<Name>): Ordinal {
  try {
    return ordinalNeededBy(name, question);
  } catch (error) {
    throw faultOf(error);
  }
}

/** What was asked for is there, or may be; the read models that would show it are not so far. */
export function notReached(
  asked: 'minOrdinal' | 'knownAt',
  { wanted, ordinal }: Readonly<{ wanted: Ordinal | string; ordinal: Ordinal }>,
): ProblemException {
  const code = asked === 'knownAt' ? 'known-at-not-reached' : 'min-ordinal-not-reached';
  return new ProblemException(code, {
    message: {
      en: `What was asked is known up to ordinal ${ordinal}, not yet to ${wanted}.`,
      zh: `所查询的内容目前只到序号 ${ordinal}，尚未到达 ${wanted}。`,
    },
    facts: { [asked]: wanted, ordinal },
  });
}
