import type { DomainEvent } from '@lodestone/kernel';
import {
  exported,
  goods,
  openSite,
  receipt,
  recordAct,
  reduction,
  sale,
  saleAbroad,
  saleOnChain,
  voidRecord,
  type AnyCommand,
  type MemoryLedger,
} from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import {
  allOf,
  assay,
  batchOf,
  correctRecord,
  count,
  discarded,
  holdLots,
  redirection,
} from '@lodestone/testing/keeping';
import { sentKey, type SentRow } from '../site.rows';
import type { SubmittedAct } from '../submitted';
import { correctInPapers } from './correct-in-papers.fixture';

let ledger: MemoryLedger;
const told = (...commands: readonly AnyCommand[]) => {
  for (const command of commands) submitted(ledger, command);
};
const newest = (): DomainEvent => ledger.log.at(-1)?.event as DomainEvent;
const codeOf = (command: AnyCommand): string => {
  const decision = ledger.decide(command);
  return decision.outcome === 'refused' ? decision.refusal.code : decision.outcome;
};

const correctedInPapers = (siteId: string, targetRecordId: string, act: SubmittedAct) =>
  correctInPapers(ledger, siteId, { targetRecordId, act });

describe('nothing that stands on a record is in the way of its papers', () => {
  const right = saleOnChain({ invoiceNumber: 'RIGHT' });

  beforeEach(() => {
    ledger = beginChain();
    told(openSite('WORKS2', 'MAG'));
  });

  it('neither that the goods were received, nor that they come back', () => {
    told(recordAct('SEP', 'sale', saleOnChain()));
    const refused = { massGrams: 300, reason: 'damaged' };
    told(recordAct('WORKS', 'rec', receipt({ massGrams: 100, refused })));
    correctedInPapers('SEP', 'sale', right);

    const back = { movementId: 'WORKS/rec/1', lotId: 'BACK', massGrams: 300 };
    told(recordAct('SEP', 'back', receipt(back)));
    correctedInPapers('SEP', 'sale', saleOnChain({ invoiceNumber: 'AGAIN' }));
    expect(codeOf(voidRecord('SEP', 'v', 'sale'))).toBe('record-built-on');
  });

  it('nor that a part was received, and the rest goes on', () => {
    told(recordAct('SEP', 'sale', saleOnChain()));
    told(recordAct('WORKS', 'part', receipt({ massGrams: 100, closes: false })));
    correctedInPapers('SEP', 'sale', right);

    told(recordAct('WORKS', 'rest', receipt({ lotId: 'IN2', massGrams: 300 })));
    expect(newest().data).toMatchObject({
      receipts: [{ sent: { lotId: 'OX', massGrams: 400 }, clearedGrams: 300 }],
    });
  });

  it('nor that they were redirected: they still go where they were redirected to', () => {
    told(recordAct('SEP', 'sale', saleOnChain()), recordAct('SEP', 'red', redirection()));
    correctedInPapers('SEP', 'sale', right);

    expect(ledger.rows('site-SEP').get<SentRow>(sentKey('SEP/sale/1', 'OX'))).toMatchObject({
      receivingSiteId: 'WORKS2',
      redirections: [{ recordId: 'red' }],
    });
    expect(codeOf(recordAct('WORKS', 'rec', receipt()))).toBe('movement-voided');
    told(recordAct('WORKS2', 'rec', receipt()));
    correctedInPapers('SEP', 'sale', saleOnChain({ invoiceNumber: 'AGAIN' }));
  });

  it('nor that the lot that waited was exported', () => {
    told(recordAct('SEP', 'sale', saleAbroad()));
    const takes = [allOf('OX-S', 400)];
    const fulfilment = exported({ goods: [goods({ saleDealId: 'SEP/sale/1', takes })] });
    told(recordAct('SEP', 'exp', fulfilment));

    const buyer = { ref: 'ref-of-somebody-else', countryCode: 'JP' };
    correctedInPapers('SEP', 'sale', saleAbroad({ buyer }));
    correctedInPapers('SEP', 'exp', { ...fulfilment, buyer } as SubmittedAct);
  });

  it('nor an assay of what it took, whose figures stay those of then', () => {
    told(recordAct('SEP', 'sale', saleOnChain()), recordAct('SEP', 'assay', assay()));
    correctedInPapers('SEP', 'sale', right);
    told(recordAct('WORKS', 'rec', receipt()));

    expect(newest().data).toMatchObject({ receipts: [{ made: { ppm: { Nd: 639_000 } } }] });
    correctedInPapers('SEP', 'sale', saleOnChain({ invoiceNumber: 'AGAIN' }));
  });

  it('nor a count of it, nor that it is held', () => {
    told(recordAct('SEP', 'sale', sale()));
    const counted = count({ lots: [{ lotId: 'OX', countedGrams: 600 }] });
    told(recordAct('SEP', 'count', counted), holdLots('SEP', '~hold', ['OX']));

    correctedInPapers('SEP', 'sale', sale({ invoiceNumber: 'RIGHT' }));
  });

  it('nor what was drawn from the unit that it fed, and the count of the unit', () => {
    const fed = reduction({ makes: [], unitId: 'SX-1' });
    told(recordAct('SEP', 'fed', fed));
    const countedMicrograms = { Nd: '639000000', Pr: '206000000' };
    told(recordAct('SEP', 'count', count({ units: [{ unitId: 'SX-1', countedMicrograms }] })));
    told(
      recordAct('SEP', 'drawn', reduction({ takes: [], unitId: 'SX-1', occurredOn: '2025-02-02' })),
    );

    correctedInPapers('SEP', 'fed', { ...fed, occurredAt: '2025-02-01T02:00:00Z' });
  });

  it('nor, in a batch, what stands on it since the same moment', () => {
    told(
      batchOf('SEP', [
        recordAct('SEP', 'sale', saleOnChain()),
        recordAct('SEP', 'red', redirection()),
        correctRecord('SEP', 'right', { targetRecordId: 'sale', act: right }),
      ]),
    );

    expect(newest().data).toMatchObject({
      leavesFlows: true,
      act: { data: { invoiceNumber: 'RIGHT' } },
    });
  });

  it('but all of it in the way of anything more, and the refusal says what would be accepted', () => {
    told(recordAct('SEP', 'sale', saleOnChain()), recordAct('WORKS', 'rec', receipt()));
    const act = { ...right, goods: [goods({ takes: [allOf('OX', 399)] })] };

    expect(
      ledger.submit(correctRecord('SEP', 'c', { targetRecordId: 'sale', act: act })),
    ).toMatchObject({
      refusal: {
        code: 'record-built-on',
        detail: { blockerIds: ['WORKS/rec'], papersAlone: 'accepted' },
      },
    });
  });

  it('embeds the newest version, whatever was corrected in it before', () => {
    told(recordAct('SEP', 'sale', saleOnChain()));
    const fewer = saleOnChain({ goods: [goods({ takes: [allOf('OX', 300)] })] });
    told(correctRecord('SEP', 'flows', { targetRecordId: 'sale', act: fewer }));
    told(recordAct('WORKS', 'rec', receipt({ massGrams: 300 })));
    correctedInPapers('SEP', 'sale', { ...fewer, invoiceNumber: 'RIGHT' } as SubmittedAct);

    expect(newest().data).toMatchObject({
      reversed: { data: { invoiceNumber: 'I-1', goods: [{ takes: [{ massGrams: 300 }] }] } },
      act: { data: { invoiceNumber: 'RIGHT', goods: [{ takes: [{ massGrams: 300 }] }] } },
    });
    told(voidRecord('WORKS', 'v1', 'rec'), voidRecord('SEP', 'v2', 'sale'));
    expect(newest().data).toMatchObject({ reversed: { data: { invoiceNumber: 'RIGHT' } } });
    expect(ledger.rows('site-SEP').get('lot/OX')).toMatchObject({ massGrams: 1_000 });
  });
});

describe('the papers of a receipt', () => {
  const found = (discrepancy: string, change: object = {}) => receipt({ discrepancy, ...change });

  beforeEach(() => {
    ledger = beginChain();
    told(recordAct('SEP', 'sale', saleOnChain()));
  });

  it('are put right under whatever was made of the goods', () => {
    told(recordAct('WORKS', 'rec', found('short')));
    told(recordAct('WORKS', 'use', discarded({ takes: [allOf('IN', 400)] })));
    correctedInPapers('WORKS', 'rec', found('seal-broken'));

    expect(codeOf(voidRecord('WORKS', 'v', 'rec'))).toBe('record-built-on');
  });

  it('are put right where all was turned away, and what there was beyond the line was taken in', () => {
    const refused = { massGrams: 400, reason: 'damaged' };
    const surplus = { lotId: 'MORE', massGrams: 7 };
    const nothing = { lotId: undefined, massGrams: undefined, refused, surplus } as object;
    told(recordAct('WORKS', 'more', receipt(nothing)));

    correctedInPapers('WORKS', 'more', found('seal-broken', nothing));
    expect(newest().data).toMatchObject({
      act: { data: { receipts: [{ surplus: { ownerId: 'MAG' }, discrepancy: 'seal-broken' }] } },
    });
  });

  it('are put right under a later receipt of the line, and the order of both stays', () => {
    const part = { massGrams: 100, closes: false };
    told(recordAct('WORKS', 'part', found('short', part)));
    told(recordAct('WORKS', 'rest', receipt({ lotId: 'IN2', massGrams: 300 })));
    correctedInPapers('WORKS', 'part', found('seal-broken', part));

    expect(ledger.submit(voidRecord('WORKS', 'v', 'part'))).toMatchObject({
      refusal: { detail: { blockerIds: ['rest'] } },
    });
  });
});
