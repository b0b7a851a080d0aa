import type { Ordinal } from '@lodestone/kernel';
import { Injectable } from '@nestjs/common';
import { ProblemException } from '../http/problem';
import { Clock } from '../running/clock';
import { LedgerHead } from './ledger-head';
import { notReached, ReadSide, waitMsMax } from './read-side';
import { waitForHead } from './up-to-now';

/** As it was asked for: an ordinal, or an instant with its offset. */
export type AskedMoment = number | string;

/**
 * What `knownAt` means. Questions are asked of ordinals only: here a time becomes one, once, before
 * anything is read. Whether the read models of a question have come so far is the question's matter.
 */
@Injectable()
export class Moments {
  constructor(
    private readonly readSide: ReadSide,
    private readonly head: LedgerHead,
    private readonly clock: Clock,
  ) {}

  /**
   * `undefined` stays so: the present.
   *
   * @throws ProblemException beyond the head of the ledger, or when nobody can say yet what was known
   */
  async ordinalOf(knownAt: AskedMoment | undefined): Promise<Ordinal | undefined> {
    if (knownAt === undefined) return undefined;
    return typeof knownAt === 'number' ? this.existing(knownAt) : this.lastKnownAt(knownAt);
  }

  /** What one read model has taken exists; beyond that only the log knows. */
  private async existing(ordinal: Ordinal): Promise<Ordinal> {
    if (ordinal <= this.readSide.newestOrdinal()) return ordinal;
    const position = await this.head.position();
    const isKnown = !position || (await this.readSide.isReachedByAny(position, waitMsMax));
    const head = this.readSide.newestOrdinal();
    if (ordinal <= head) return ordinal;
    throw isKnown
      ? beyondHead(ordinal, head)
      : notReached('knownAt', { wanted: ordinal, ordinal: head });
  }

  private async lastKnownAt(time: string): Promise<Ordinal> {
    const isPast = Date.parse(time) <= this.clock.now().getTime();
    if (!isPast) throw beyondHead(time, this.readSide.newestOrdinal());
    const { body: moment } = await this.readSide.ask('moment', { at: time });
    // Nothing that is still to come can have been known by then.
    if (moment.isOver) return moment.ordinal;
    const { head, readSide } = this;
    const names = ['moments'] as const;
    const outcome = await waitForHead({ head, readSide }, names, waitMsMax);
    if (outcome !== 'reached') {
      throw notReached('knownAt', { wanted: time, ordinal: readSide.reachedOrdinal(names) });
    }
    return (await readSide.ask('moment', { at: time })).body.ordinal;
  }
}

const beyondHead = (knownAt: AskedMoment, head: Ordinal): ProblemException =>
  new ProblemException('known-at-beyond-head', {
    message: {
      en: `knownAt ${knownAt} lies beyond the head, which is ${head}.`,
      zh: `knownAt ${knownAt} 超出当前最新序号 ${head}。`,
    },
    facts: { knownAt, head },
  });
