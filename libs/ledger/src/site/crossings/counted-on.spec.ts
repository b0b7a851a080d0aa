import type { SubmittedReceiptLine } from '@lodestone/ledger';
import {
  openingStock,
  recordAct,
  voidRecord,
  type AnyCommand,
  type MemoryLedger,
} from '@lodestone/testing';
import { submitted } from '@lodestone/testing/begun-chain';
import { beginCrossing } from '@lodestone/testing/crossing-chain';
import { allOf, discarded, dispatch, holdLots, redirection } from '@lodestone/testing/keeping';

let ledger: MemoryLedger;
const told = (...commands: readonly AnyCommand[]) => {
  for (const command of commands) submitted(ledger, command);
};
const codeOf = (command: AnyCommand): string => {
  const decision = ledger.decide(command);
  return decision.outcome === 'refused' ? decision.refusal.code : decision.outcome;
};
const received = (
  siteId: string,
  recordId: string,
  ...lines: ReadonlyArray<Partial<SubmittedReceiptLine>>
): AnyCommand =>
  recordAct(siteId, recordId, {
    type: 'Received',
    occurredOn: '2025-02-01',
    receipts: lines.map((line, n) => ({
      movementId: `S/D/${n + 1}`,
      sentLotId: 'M',
      lotId: `${recordId}-${n}`,
      massGrams: 1_000,
      ...line,
    })),
  });
const redirected = (change: object = {}) =>
  recordAct('S', 'Rd', redirection({ targetRecordId: 'D', receivingSiteId: 'R2', ...change }));
const use = (siteId: string, lotId: string, massGrams: number) =>
  recordAct(siteId, 'use', discarded({ takes: [allOf(lotId, massGrams)] }));

beforeEach(() => {
  ledger = beginCrossing();
});

/** R1 takes back the part on which a redirection counts, and takes all of it in; neither knows. */
describe('a receipt that yields to a redirection', () => {
  it('is taken back, though the redirection counts on a part that was received before', () => {
    told(recordAct('S', 'D', dispatch({ receivingSiteId: 'R1', takes: [allOf('M', 1_000)] })));
    told(received('R1', 'part', { massGrams: 1, closes: false }));
    const known = ledger.until(ledger.log.length);
    const unawares = (command: AnyCommand) =>
      expect(ledger.submit(command, { other: (stream) => known.rows(stream) }).outcome).toBe(
        'accepted',
      );
    told(redirected());
    unawares(voidRecord('R1', 'v', 'part'));
    unawares(received('R1', 'all', {}));
    told(received('R2', 'rec', { massGrams: 999 }));
    expect(codeOf(use('R1', 'all-0', 1))).toBe('lot-contradicted');

    told(voidRecord('R1', 'v2', 'all'));

    told(received('R1', 'again', { massGrams: 1 }));
    expect(codeOf(use('R1', 'again-0', 1))).toBe('accepted');
    expect(codeOf(use('R2', 'rec-0', 999))).toBe('accepted');
  });

  it('stays where a redirection counts on another line of it, which does not yield', () => {
    told(recordAct('S', 'more', openingStock('N', 100)));
    const takes = [allOf('M', 1_000), allOf('N', 100)];
    told(recordAct('S', 'D', dispatch({ receivingSiteId: 'R1', takes })));
    const known = ledger.until(ledger.log.length);
    const both = received(
      'R1',
      'both',
      { massGrams: 1_000 },
      { sentLotId: 'N', massGrams: 40, closes: false },
    );
    told(redirected({ movementIds: ['S/D/1'] }));
    expect(ledger.submit(both, { other: (stream) => known.rows(stream) }).outcome).toBe('accepted');
    told(
      recordAct(
        'S',
        'Rd2',
        redirection({ targetRecordId: 'D', movementIds: ['S/D/2'], receivingSiteId: 'R2' }),
      ),
    );

    told(holdLots('R1', '~hold', ['both-0']));

    expect(ledger.decide(voidRecord('R1', 'v', 'both'))).toMatchObject({
      refusal: { code: 'record-built-on', detail: { blockerIds: ['S/Rd2'] } },
    });
  });
});
