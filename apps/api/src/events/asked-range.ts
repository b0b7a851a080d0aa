import type { Ordinal } from '@lodestone/kernel';
import { Injectable } from '@nestjs/common';
import { backwards } from '../fields/query';
import { ProblemException } from '../http/problem';
import { LedgerHead } from '../reading/ledger-head';
import { Moments, type AskedMoment } from '../reading/moments';
import { ReadSide } from '../reading/read-side';
import { bringUpToNow } from '../reading/up-to-now';
import type { LinesForm } from './stream/asked-lines';

export type AskedRange = Readonly<{
  from?: AskedMoment | undefined;
  to?: AskedMoment | undefined;
  knownAt?: AskedMoment | undefined;
  /** Of a reader that goes on: the ordinal after which it does. */
  after?: Ordinal | undefined;
  form: LinesForm;
  /** How long to wait for what is not recorded yet. */
  waitMs: number;
}>;

/** Inclusive, both. */
export type Range = Readonly<{ from: Ordinal; to?: Ordinal | undefined }>;

/** Ordinals from what was asked for; from here on a stream speaks of ordinals only. */
@Injectable()
export class Ranges {
  constructor(
    private readonly moments: Moments,
    private readonly head: LedgerHead,
    private readonly readSide: ReadSide,
  ) {}

  /** @throws ProblemException `range-backwards`, `ordinal-beyond-head`, `known-at-…` */
  async of(asked: AskedRange): Promise<Range> {
    assertForwards(asked);
    const known = await this.moments.ordinalOf(asked.knownAt);
    const from = await this.firstOf(asked);
    const last = await this.lastOf(asked);
    const to = earliest(last, known);
    if (isBackwards(asked, { from, to })) {
      throw rangeBackwards(asked.to === undefined ? 'knownAt' : 'to');
    }
    return { from, to };
  }

  /** The newest ordinal that was durable when this was called. */
  private async newest(): Promise<Ordinal> {
    const { head, readSide } = this;
    await bringUpToNow({ head, readSide }, ['moments']);
    return readSide.reachedOrdinal(['moments']);
  }

  private async firstOf({ from, after, form, waitMs }: AskedRange): Promise<Ordinal> {
    if (after !== undefined) {
      // Nobody has read what is not there: it is another ledger's.
      await this.insist('Last-Event-ID', after, waitMs);
      return after + 1;
    }
    if (from === undefined) return 0;
    if (typeof from === 'string') return (await this.lastBefore(from)) + 1;
    // Where a reader has everything, the next one is what it asks for.
    if (from > 0) await this.insist('from', from, form === 'sse' ? 0 : waitMs, from - 1);
    return from;
  }

  private async lastOf({ to, form, waitMs }: AskedRange): Promise<Ordinal | undefined> {
    if (to === undefined) return form === 'sse' ? undefined : this.newest();
    if (typeof to === 'string') return this.moments.ordinalOf(to);
    if (form === 'ndjson') await this.insist('to', to, waitMs);
    return to;
  }

  /** What was known before an instant. */
  private async lastBefore(instant: string): Promise<Ordinal> {
    const before = new Date(Date.parse(instant) - 1).toISOString();
    return (await this.moments.ordinalOf(before)) ?? -1;
  }

  /** @throws ProblemException `ordinal-beyond-head` where it is not there in time */
  private async insist(
    name: string,
    asked: Ordinal,
    waitMs: number,
    least: Ordinal = asked,
  ): Promise<void> {
    const newest = await this.newest();
    // Who would wait waits for the ordinal itself.
    if (newest >= asked || (waitMs === 0 && newest >= least)) return;
    if (waitMs > 0) {
      const outcome = await this.readSide.waitForOrdinal(asked, waitMs, ['moments']);
      if (outcome === 'reached' || this.readSide.reachedOrdinal(['moments']) >= least) return;
    }
    throw beyondHead(name, asked, this.readSide.reachedOrdinal(['moments']));
  }
}

const earliest = (one: Ordinal | undefined, other: Ordinal | undefined): Ordinal | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.min(one, other);
};

/** Two of a kind are compared before anything is looked up. */
function assertForwards({ from, to, after }: AskedRange): void {
  if (after !== undefined) return;
  const areOrdinals = typeof from === 'number' && typeof to === 'number';
  const areInstants = typeof from === 'string' && typeof to === 'string';
  if (areOrdinals && to < from) throw rangeBackwards('to');
  if (areInstants && Date.parse(to) < Date.parse(from)) throw rangeBackwards('to');
}

/** One of a kind with another, once both are known. Between two instants there may be nothing. */
function isBackwards(asked: AskedRange, { from, to }: Range): boolean {
  const hasBoth = asked.from !== undefined && (asked.to ?? asked.knownAt) !== undefined;
  const areInstants =
    typeof asked.from === 'string' && typeof (asked.to ?? asked.knownAt) === 'string';
  if (asked.after !== undefined || !hasBoth || areInstants) return false;
  return to !== undefined && to < from;
}

const rangeBackwards = (name: string): ProblemException =>
  new ProblemException('invalid-input', {
    errors: [{ pointer: `/${name}`, in: 'query', ...backwards('from') }],
  });

const beyondHead = (name: string, asked: Ordinal, head: Ordinal): ProblemException =>
  new ProblemException('ordinal-beyond-head', {
    message: {
      en: `${name} ${asked} lies beyond the newest ordinal, which is ${head}.`,
      zh: `${name} ${asked} 超出当前最新序号 ${head}。`,
    },
    facts: { [name]: asked, head },
  });
