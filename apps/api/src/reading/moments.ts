import type { Ordinal } from '@lodestone/kernel';
import { Injectable } from '@nestjs/common';
import { ProblemException } from '../http/problem';
import { Clock } from '../running/clock';
import { ReadSide } from './read-side';

/** As it was asked for: an ordinal, or an instant with its offset. */
export type AskedMoment = number | string;

/**
 * What `knownAt` means. Questions are asked of ordinals only: here a time becomes one, once, before
 * anything is read.
 */
@Injectable()
export class Moments {
  constructor(
    private readonly readSide: ReadSide,
    private readonly clock: Clock,
  ) {}

  /** `undefined` stays so: the present. @throws ProblemException beyond the head */
  async ordinalOf(knownAt: AskedMoment | undefined): Promise<Ordinal | undefined> {
    if (knownAt === undefined) return undefined;
    const head = this.readSide.reachedOrdinal();
    if (typeof knownAt === 'number') {
      if (knownAt > head) throw beyondHead(knownAt, head);
      return knownAt;
    }
    if (Date.parse(knownAt) > this.clock.now().getTime()) throw beyondHead(knownAt, head);
    const { body } = await this.readSide.ask('moment', { at: knownAt });
    // What not every read model has taken yet is not known to any question.
    return Math.min(body.ordinal, head);
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
