import { WritePath } from '@lodestone/event-store';
import type { Ordinal } from '@lodestone/kernel';
import {
  ledgerDecider,
  type LedgerCommand,
  type LedgerEvent,
  type LedgerRefusal,
} from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { LedgerHead } from '../reading/ledger-head';
import { LogStamps } from '../reading/log-stamps';
import { notReached, ReadSide, waitMsMax } from '../reading/read-side';
import { Recordings } from '../submitting/recorded';
import { Submissions, type Sender } from '../submitting/submissions';
import type { RecordedClockFault } from './clock-fault.answers';
import type { ClockFaultDto } from './clock-fault.dto';

/** What an authority says of the ledger's own clock. */
@Injectable()
export class ClockFaultsService {
  constructor(
    private readonly submissions: Submissions,
    private readonly recordings: Recordings,
    private readonly readSide: ReadSide,
    private readonly head: LedgerHead,
    private readonly stamps: LogStamps,
    private readonly writePath: WritePath,
  ) {}

  /**
   * Records are taken again from its return on where this was what stood in their way, or a moment
   * later, as soon as `moments` has taken it.
   */
  async declare(
    { fromOrdinal, toOrdinal }: ClockFaultDto,
    sender: Sender,
  ): Promise<RecordedClockFault> {
    const content = { fromOrdinal, toOrdinal };
    const headOrdinal = await this.headFor(toOrdinal);
    const sent = await this.submissions.send<LedgerCommand, LedgerEvent, LedgerRefusal>(
      ledgerDecider,
      {
        command: { type: 'DeclareClockFault', data: { ...content, headOrdinal } },
        key: `clock-fault-${fromOrdinal}-${toOrdinal}`,
        content,
      },
      // The clock is right by now, or says so itself; only what it is right about stands in its way.
      { ...sender, at: this.writePath.clock.wall() },
    );
    const answer = await this.recordings.answer<RecordedClockFault>(sent, 'moments');
    await this.stamps.look();
    return answer;
  }

  /** The newest ordinal, as far as it matters: up to the one that is asked about. */
  private async headFor(ordinal: Ordinal): Promise<Ordinal> {
    if (ordinal <= this.readSide.newestOrdinal()) return ordinal;
    const position = await this.head.position();
    const isKnown = !position || (await this.readSide.isReachedByAny(position, waitMsMax));
    const head = this.readSide.newestOrdinal();
    if (isKnown || ordinal <= head) return head;
    throw notReached('minOrdinal', { wanted: ordinal, ordinal: head });
  }
}
