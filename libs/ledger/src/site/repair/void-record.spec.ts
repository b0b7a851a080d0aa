import {
  exported,
  goods,
  receipt,
  recordAct,
  reduction,
  saleAbroad,
  saleOnChain,
  voidRecord,
} from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { assay, count, discarded } from '@lodestone/testing/keeping';

describe('voiding', () => {
  it('names what stands on the record, newest first, and who received what it sent', () => {
    const ledger = beginChain();
    const part = { takes: [{ lotId: 'OX', massGrams: 100 }], makes: [] };
    ledger.submit(recordAct('SEP', 'red-1', reduction(part)));
    ledger.submit(recordAct('SEP', 'red-2', reduction(part)));
    ledger.submit(recordAct('SEP', 'sale', saleOnChain()));
    ledger.submit(recordAct('WORKS', 'rec', receipt()));

    const blockersOf = (targetRecordId: string): unknown =>
      ledger.submit(voidRecord('SEP', `v-${targetRecordId}`, targetRecordId));

    const detail = { blockers: 3, blockerIds: ['sale', 'red-2', 'red-1'] };
    expect(blockersOf('open')).toMatchObject({ refusal: { code: 'record-built-on', detail } });
    expect(blockersOf('sale')).toMatchObject({
      refusal: { code: 'record-built-on', detail: { blockers: 1, blockerIds: ['WORKS/rec'] } },
    });
  });

  it('of a receipt lets what was sent be received again', () => {
    const ledger = beginChain();
    ledger.submit(recordAct('SEP', 'sale', saleOnChain()));
    ledger.submit(recordAct('WORKS', 'rec', receipt()));
    ledger.submit(voidRecord('WORKS', 'v', 'rec'));

    const again = ledger.submit(recordAct('WORKS', 'rec-2', receipt({ lotId: 'IN-2' })));

    expect(again.outcome).toBe('accepted');
  });

  it('of a sale is known to whoever would receive what it sent', () => {
    const ledger = beginChain();
    ledger.submit(recordAct('SEP', 'sale', saleOnChain()));
    ledger.submit(voidRecord('SEP', 'v', 'sale'));

    const detail = { movementId: 'SEP/sale/1', sentLotId: 'OX', recordId: 'SEP/v' };
    expect(ledger.submit(recordAct('WORKS', 'rec', receipt()))).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'movement-voided', detail },
    });
  });

  it('of an export in fulfilment of a sale lets the sale be voided after it', () => {
    const ledger = beginChain();
    ledger.submit(recordAct('SEP', 'sale', saleAbroad()));
    const takes = [{ lotId: 'OX-S', massGrams: 400 }];
    const fulfilment = exported({ goods: [goods({ saleDealId: 'SEP/sale/1', takes })] });
    expect(ledger.submit(recordAct('SEP', 'exp', fulfilment)).outcome).toBe('accepted');

    expect(ledger.submit(voidRecord('SEP', 'v1', 'sale')).outcome).toBe('refused');
    expect(ledger.submit(voidRecord('SEP', 'v2', 'exp')).outcome).toBe('accepted');
    expect(ledger.submit(voidRecord('SEP', 'v3', 'sale')).outcome).toBe('accepted');
  });
});

describe('voiding an assay', () => {
  const found = recordAct(
    'SEP',
    'count',
    count({ lots: [{ lotId: 'OX', countedGrams: 1_007, gainLotId: 'OX.1' }] }),
  );

  it('names the count that found more of the lot, because the find has its composition', () => {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'assay', assay()));
    submitted(ledger, found);

    expect(ledger.submit(voidRecord('SEP', 'v1', 'assay'))).toMatchObject({
      refusal: { code: 'record-built-on', detail: { blockers: 1, blockerIds: ['count'] } },
    });
    submitted(ledger, voidRecord('SEP', 'v2', 'count'));
    submitted(ledger, voidRecord('SEP', 'v3', 'assay'));
  });

  it('restates what came back since, too', () => {
    const ledger = beginChain();
    const takes = [{ lotId: 'OX', massGrams: 100 }];
    submitted(ledger, recordAct('SEP', 'waste', discarded({ takes })));
    submitted(ledger, recordAct('SEP', 'assay', assay()));
    submitted(ledger, voidRecord('SEP', 'v1', 'waste'));
    submitted(ledger, voidRecord('SEP', 'v2', 'assay'));

    expect(ledger.log.at(-1)?.event.data).toMatchObject({
      restated: [{ lotId: 'OX', massGrams: 100 }],
    });
  });

  it('passes a count that found as much as there was, or more before the assay: it moves no mass', () => {
    const ledger = beginChain();
    submitted(ledger, found);
    submitted(ledger, recordAct('SEP', 'assay', assay()));
    const exact = count({ occurredOn: '2025-02-02', lots: [{ lotId: 'OX', countedGrams: 1_000 }] });
    submitted(ledger, recordAct('SEP', 'count-2', exact));

    submitted(ledger, voidRecord('SEP', 'v', 'assay'));
  });
});

describe('voiding a receipt', () => {
  const sent = recordAct('SEP', 'sale', saleOnChain());

  it('is refused while a later one closes the movement', () => {
    const ledger = beginChain();
    submitted(ledger, sent);
    submitted(ledger, recordAct('WORKS', 'part', receipt({ massGrams: 100, closes: false })));
    submitted(ledger, recordAct('WORKS', 'rest', receipt({ lotId: 'IN2', massGrams: 300 })));

    expect(ledger.submit(voidRecord('WORKS', 'v1', 'part'))).toMatchObject({
      refusal: { code: 'record-built-on', detail: { blockerIds: ['rest'] } },
    });
    submitted(ledger, voidRecord('WORKS', 'v2', 'rest'));
    submitted(ledger, voidRecord('WORKS', 'v3', 'part'));
  });

  it('is refused while the sender has received what it turned away', () => {
    const ledger = beginChain();
    submitted(ledger, sent);
    const refused = { massGrams: 300, reason: 'damaged' };
    submitted(ledger, recordAct('WORKS', 'rec', receipt({ massGrams: 100, refused })));
    const back = { movementId: 'WORKS/rec/1', lotId: 'BACK', massGrams: 300 };
    submitted(ledger, recordAct('SEP', 'back', receipt(back)));

    expect(ledger.submit(voidRecord('WORKS', 'v1', 'rec'))).toMatchObject({
      refusal: { code: 'record-built-on', detail: { blockerIds: ['SEP/back'] } },
    });
    submitted(ledger, voidRecord('SEP', 'v2', 'back'));
    submitted(ledger, voidRecord('WORKS', 'v3', 'rec'));
  });
});

describe('voiding what a count has closed', () => {
  it('is refused, because the count has absorbed the error', () => {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'sample', discarded()));
    const counted = count({ lots: [{ lotId: 'OX', countedGrams: 990 }] });
    submitted(ledger, recordAct('SEP', 'count', counted));

    expect(ledger.submit(voidRecord('SEP', 'v1', 'sample'))).toMatchObject({
      refusal: { code: 'record-built-on', detail: { blockerIds: ['count'] } },
    });
    submitted(ledger, voidRecord('SEP', 'v2', 'count'));
    submitted(ledger, voidRecord('SEP', 'v3', 'sample'));
  });
});
