import {
  clientIdOf,
  declareParty,
  partyStream,
  type Declaration,
  type PartyRef,
} from '@lodestone/ledger';
import type { DomainEvent, FoldedEvent, RecordedEvent } from '@lodestone/kernel';
import { openSite, openingStock, recordAct, registerEnterprise, voidRecord } from './chain';
import { recordedLog } from './followed-read-model';
import { MemoryLedger, type AnyCommand } from './memory-ledger';
import type { SubmittedAct } from '@lodestone/ledger';

export const ledgerKey = Buffer.alloc(32, 7);

/** As the program gives it to the read model of clients: with the key already inside. */
export const clientIdWithKey = (identity: Parameters<typeof clientIdOf>[1]): string =>
  clientIdOf(ledgerKey, identity);

/**
 * Enterprise `RE` with site `SEP`, which holds 10 kg of oxide as lot `OX`, and enterprise `MAG` with
 * site `WORKS`: the real decisions, recorded one after the other, ready to be followed.
 */
export class TradedChain {
  readonly #ledger = new MemoryLedger();
  #taken = 0;

  constructor() {
    this.submit(
      registerEnterprise('RE', { identifiers: [{ scheme: 'uscc', value: reUscc }] }),
      registerEnterprise('MAG', { nameLatin: 'Ningbo Magnet Works', name: '宁波磁业' }),
      openSite('SEP', 'RE'),
      openSite('WORKS', 'MAG'),
      recordAct('SEP', 'open', openingStock('OX', 10_000)),
    );
  }

  /** On which day everything is recorded from now on. */
  set today(day: string) {
    this.#ledger.today = day;
  }

  get log(): readonly RecordedEvent[] {
    return recordedLog(this.#ledger.log);
  }

  /** What was recorded since this was last asked. */
  get news(): readonly RecordedEvent[] {
    const news = this.log.slice(this.#taken);
    this.#taken = this.log.length;
    return news;
  }

  submit(...commands: readonly AnyCommand[]): void {
    for (const command of commands) {
      const decision = this.#ledger.submit(command);
      if (decision.outcome !== 'accepted') throw new Error(JSON.stringify(decision));
    }
  }

  /** What sites record at one time, before one knows of the other. */
  submitCrossing(...commands: readonly AnyCommand[]): void {
    if (!this.#ledger.submitCrossing(...commands)) throw new Error('one of them is refused');
  }

  /** What an authority decided, as it is stored. */
  tell(stream: string, event: DomainEvent): void {
    this.#ledger.record(stream, event);
  }

  record(siteId: string, recordId: string, act: SubmittedAct): void {
    this.submit(recordAct(siteId, recordId, act));
  }

  void(siteId: string, recordId: string): void {
    this.submit(voidRecord(siteId, `void-${recordId}`, recordId));
  }

  correct(siteId: string, targetRecordId: string, act: SubmittedAct, recordId?: string): void {
    this.submit({
      type: 'CorrectRecord',
      data: {
        siteId,
        recordId: recordId ?? `correct-${targetRecordId}`,
        targetRecordId,
        reason: 'wrong-date',
        act,
      },
    });
  }

  /** Writes a declared identity down, once, and gives what an act names it by. */
  declare(declaredById: string, declaration: Declaration): PartyRef {
    const event = declareParty(ledgerKey, declaredById, declaration);
    const stream = partyStream(event.data.ref);
    const isThere = this.#ledger.log.some((known: FoldedEvent) => known.stream === stream);
    if (!isThere) this.#ledger.record(stream, event);
    return { ref: event.data.ref, countryCode: declaration.countryCode };
  }
}

const reUscc = '91350100M000100Y43';
