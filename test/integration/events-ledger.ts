import { isCounted, type RecordedEvent } from '@lodestone/kernel';
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { begin, exportOf, kolner, opening, record } from './chain';
import { OpenStream } from './open-stream';
import { RunningLedger } from './running-ledger';

export type Line = Readonly<{
  ordinal: number;
  event: { type: string; data: { recordId?: string } };
  postings: readonly unknown[];
}>;

export const linesIn = (text: string): readonly Line[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

export const nameOf = (line: unknown): string => {
  const { event } = line as Line;
  return event.data.recordId ?? event.type;
};

/** One lot more, after everything else. */
export const ofGrams = (lotId: string) => ({
  ...opening,
  makes: [{ ...opening.makes[0], lotId, massGrams: 1_000 }],
});

/**
 * Three enterprises with their sites; stock, a sale on the chain, a dispatch, an export that is
 * corrected and voided, and a grant. It listens, because streams go over sockets.
 */
export class EventsLedger {
  private constructor(
    readonly ledger: RunningLedger,
    readonly url: string,
  ) {}

  static async start(): Promise<EventsLedger> {
    const ledger = await RunningLedger.start();
    await begin(ledger);
    ledger.moveTo('2026-01-31T05:00:00Z');
    await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
    await record(ledger, '/sites/TJ-WORKS/records/SALE-1', soldToSeparator);
    await record(ledger, '/sites/TJ-WORKS/records/SENT-1', sent);
    await record(ledger, '/sites/TJ-WORKS/records/EXP-1', exportOf(1_000));
    ledger.moveTo('2026-01-31T06:00:00Z');
    await record(ledger, '/sites/TJ-WORKS/records/FIX-1', correction);
    await record(ledger, '/sites/TJ-WORKS/records/VOID-1', voiding);
    await ledger.put('TJ-MAG', '/enterprises/TJ-MAG/records/GRANT-1', grant);
    await ledger.caughtUp();
    await ledger.app.listen(0, '127.0.0.1');
    const { port } = ledger.app.getHttpServer().address() as { port: number };
    return new EventsLedger(ledger, `http://127.0.0.1:${port}/events`);
  }

  async textOf(account: string, query: string): Promise<string> {
    const { status, body } = await this.ledger.get(account, `/events${query}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return String(body['text']);
  }

  async namesOf(account: string, query: string): Promise<readonly string[]> {
    return linesIn(await this.textOf(account, query)).map(nameOf);
  }

  async opened(
    account: string,
    query: string,
    headers: Record<string, string> = {},
  ): Promise<OpenStream> {
    return OpenStream.at(`${this.url}${query}`, await this.ledger.tokenOf(account), headers);
  }

  /** Every event that has an ordinal. */
  async counted(): Promise<readonly RecordedEvent[]> {
    const all: RecordedEvent[] = [];
    for await (const recorded of this.ledger.program.parts.store.readAll()) all.push(recorded);
    return all.filter(({ stream }) => isCounted(stream));
  }

  /** An analyst's, that ends in so many seconds. */
  async tokenFor(seconds: number): Promise<string> {
    const now = Math.floor(this.ledger.clock.now().getTime() / 1_000);
    return new SignJWT({ role: 'analyst', permissions: ['read'] })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer('lodestone-demo')
      .setAudience('lodestone')
      .setSubject('analyst')
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .sign(createPrivateKey(readFileSync(join(this.ledger.folder, 'issuer.key'), 'utf8')));
  }
}

const soldToSeparator = {
  type: 'SoldToClient',
  occurredOn: '2025-02-01',
  receivingSiteId: 'BT-SEP',
  destinationCountryCode: 'CN',
  contractNumber: 'C-1',
  invoiceNumber: '25442000000013370002',
  endUser: kolner,
  endUseCode: 'traction-motors',
  goods: [
    {
      goodsCode: '8505111000',
      grade: 'N42SH',
      valueMinor: '92000000',
      currency: 'CNY',
      takes: [{ lotId: 'MAG', massGrams: 1_000 }],
    },
  ],
};

const sent = {
  type: 'Dispatched',
  occurredOn: '2025-03-01',
  receivingSiteId: 'BT-SEP',
  purpose: 'toll',
  takes: [{ lotId: 'MAG', massGrams: 10 }],
};

const { type: _, ...exported } = exportOf(1_000);

const correction = {
  type: 'RecordCorrected',
  targetRecordId: 'EXP-1',
  reason: 'wrong-date',
  act: { type: 'Exported', ...exported, occurredOn: '2025-05-20' },
};

const voiding = { type: 'RecordVoided', targetRecordId: 'EXP-1', reason: 'wrong-mass' };

const grant = {
  type: 'AgencyGranted',
  effectiveOn: '2025-06-01',
  agentId: 'BT-RE',
  acts: ['sale'],
};
