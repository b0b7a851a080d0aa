import type { SubmittedAct, SubmittedReceiptLine } from '@lodestone/ledger';
import {
  openingStock,
  recordAct,
  voidRecord,
  type AnyCommand,
  type MemoryLedger,
} from '@lodestone/testing';
import { submitted } from '@lodestone/testing/begun-chain';
import { beginCrossing, cross } from '@lodestone/testing/crossing-chain';
import {
  allOf,
  correctRecord,
  count,
  discarded,
  dispatch,
  holdLots,
  redirection,
} from '@lodestone/testing/keeping';
import { lineKey, type LineRow } from '../site.rows';
import { correctInPapers } from '../repair/correct-in-papers.fixture';

let ledger: MemoryLedger;
const told = (...commands: readonly AnyCommand[]) => {
  for (const command of commands) submitted(ledger, command);
};
const codeOf = (command: AnyCommand): string => {
  const decision = ledger.decide(command);
  return decision.outcome === 'refused' ? decision.refusal.code : decision.outcome;
};
const correctedInPapers = (siteId: string, targetRecordId: string, act: SubmittedAct) =>
  correctInPapers(ledger, siteId, { targetRecordId, act });

const sent = (...takes: ReadonlyArray<ReturnType<typeof allOf>>): SubmittedAct =>
  dispatch({ receivingSiteId: 'R1', takes });
const renumbered = (act: SubmittedAct): SubmittedAct =>
  ({ ...act, transportDocumentNumber: 'WB-2' }) as SubmittedAct;
const received = (change: Partial<SubmittedReceiptLine> = {}): SubmittedAct => ({
  type: 'Received',
  occurredOn: '2025-02-01',
  receipts: [{ movementId: 'S/D/1', sentLotId: 'M', lotId: 'IN', massGrams: 1_000, ...change }],
});
const use = (siteId: string, lotId: string, massGrams: number) =>
  recordAct(siteId, 'use', discarded({ takes: [allOf(lotId, massGrams)] }));

beforeEach(() => {
  ledger = beginCrossing();
});

describe('the papers of records that contradict each other', () => {
  const all = sent(allOf('M', 1_000));

  it('are put right of the one that yields, which still frees itself', () => {
    told(recordAct('S', 'D', all));
    cross(ledger, voidRecord('S', 'V', 'D'), recordAct('R1', 'rec', received()));
    correctedInPapers('R1', 'rec', received({ discrepancy: 'seal-broken' }));
    expect(codeOf(use('R1', 'IN', 1))).toBe('lot-contradicted');
    told(holdLots('R1', '~hold', ['IN']));

    told(voidRecord('R1', 'v', 'rec'));
    expect(codeOf(use('S', 'M', 1_000))).toBe('accepted');
  });

  it('are put right of a record that came back, which is voided whole after that', () => {
    told(recordAct('S', 'D', all));
    cross(ledger, recordAct('R1', 'rec', received()), voidRecord('S', 'V', 'D'));
    told(voidRecord('S', 'V2', 'V'));
    correctedInPapers('S', 'D', renumbered(all));
    told(voidRecord('R1', 'v', 'rec'), voidRecord('S', 'V3', 'D'));

    expect(codeOf(use('S', 'M', 1_000))).toBe('accepted');
  });

  it('are put right of a record that is voided and comes back, and is voided whole again', () => {
    told(recordAct('S', 'D', all));
    correctedInPapers('S', 'D', renumbered(all));
    cross(ledger, recordAct('R1', 'rec', received()), voidRecord('S', 'V', 'D'));
    told(voidRecord('S', 'V2', 'V'));
    expect(ledger.log.at(-1)?.event.data).toMatchObject({
      reversed: { data: { reversed: { data: { transportDocumentNumber: 'WB-2' } } } },
    });
    const cameBackAt = ledger.log.at(-1)?.revision;
    told(voidRecord('R1', 'v', 'rec'), voidRecord('S', 'V3', 'D'));

    expect(codeOf(use('S', 'M', 1_000))).toBe('accepted');
    const { statements = [] } = ledger.rows('site-S').get<LineRow>(lineKey('S/D/1', 'M')) ?? {};
    expect(statements.at(-1)).toMatchObject({ recordId: 'V3', undoes: cameBackAt });
  });

  it('are put right of what waits behind a redirection, and its void brings nothing there', () => {
    told(recordAct('S', 'D', all));
    const part = { massGrams: 300, closes: false };
    told(recordAct('R1', 'p0', received({ ...part, lotId: 'IN0' })));
    const known = ledger.until(ledger.log.length);
    const unawares = (recordId: string) =>
      ledger.submit(recordAct('R1', recordId, received({ massGrams: 300, lotId: recordId })), {
        other: (stream) => known.rows(stream),
      });
    const change = { targetRecordId: 'D', receivingSiteId: 'R2' };
    cross(
      ledger,
      recordAct('R1', 'p1', received({ massGrams: 400, closes: false, lotId: 'IN1' })),
      recordAct('S', 'Rd', redirection(change)),
    );
    told(recordAct('R2', 'rec', received({ massGrams: 700 })));
    for (const recordId of ['p2', 'p3']) {
      expect(unawares(recordId).outcome).toBe('accepted');
      const again = { massGrams: 300, lotId: recordId, discrepancy: 'seal-broken' };
      correctedInPapers('R1', recordId, received(again));
      told(voidRecord('R1', `v-${recordId}`, recordId));
    }

    // The first two parts are free at R1: of 1,000 g only 300 g are left for the redirection of 700 g.
    expect(codeOf(use('R1', 'IN1', 400))).toBe('accepted');
    expect(codeOf(use('R2', 'IN', 1))).toBe('lot-contradicted');
  });

  it('are put right on top of a correction that yields, and taken back before it', () => {
    told(recordAct('S', 'more', openingStock('N', 10)));
    const [more, fewer] = [600, 100].map((massGrams) =>
      sent(allOf('M', massGrams), allOf('N', 10)),
    ) as [SubmittedAct, SubmittedAct];
    told(recordAct('S', 'D', more));
    cross(
      ledger,
      recordAct('R1', 'rec', received({ massGrams: 600 })),
      correctRecord('S', 'C', { targetRecordId: 'D', act: fewer }),
    );
    const { recordId } = correctedInPapers('S', 'D', renumbered(fewer));
    const counted = count({ lots: [{ lotId: 'N', countedGrams: 0 }] });
    told(recordAct('S', 'count', counted));

    const blockersOf = (command: AnyCommand) => {
      const decision = ledger.decide(command);
      return decision.outcome === 'refused' ? decision.refusal.detail['blockerIds'] : [];
    };
    expect(blockersOf(voidRecord('S', 'VC', 'C'))).toEqual(['count', recordId]);
    told(voidRecord('S', 'VP', recordId));
    expect(ledger.log.at(-1)?.event.data).toMatchObject({ restated: [] });
    expect(blockersOf(voidRecord('S', 'VC', 'C'))).toEqual(['count']);
    told(voidRecord('S', 'VN', 'count'), voidRecord('S', 'VC', 'C'));

    expect(ledger.rows('site-S').get('lot/M')).toMatchObject({ massGrams: 400 });
    expect(codeOf(use('S', 'M', 400))).toBe('accepted');
    const act = ledger.decide(correctRecord('S', 'C2', { targetRecordId: 'D', act: more }));
    expect(act).toMatchObject({
      events: [{ data: { reversed: { data: { lines: [{ taken: { massGrams: 600 } }, {}] } } } }],
    });
  });

  it('are put right without a look, though what was taken could not be taken now', () => {
    const sample = discarded({ takes: [allOf('M', 1)] });
    told(recordAct('S', 'sample', sample), recordAct('S', 'D', sent(allOf('M', 999))));
    cross(ledger, recordAct('R1', 'rec', received({ massGrams: 999 })), voidRecord('S', 'V', 'D'));

    const looked = () => {
      throw new Error('nobody has to look');
    };
    const lost = { targetRecordId: 'sample', act: { ...sample, kind: 'crucible' } as SubmittedAct };
    expect(ledger.decide(correctRecord('S', 'p', lost), { looked }).outcome).toBe('accepted');
    correctedInPapers('S', 'sample', { ...sample, kind: 'slag' } as SubmittedAct);
    const two = discarded({ takes: [allOf('M', 2)] });
    expect(codeOf(correctRecord('S', 'c', { targetRecordId: 'sample', act: two }))).toBe(
      'lot-contradicted',
    );
  });
});
