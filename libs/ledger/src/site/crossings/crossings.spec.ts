import { postingsOf } from '../../postings/postings-of';
import type { PostedEvent, SubmittedAct, SubmittedReceiptLine } from '@lodestone/ledger';
import { openingStock, recordAct, voidRecord, type MemoryLedger } from '@lodestone/testing';
import { accepted, beginCrossing, cross } from '@lodestone/testing/crossing-chain';
import {
  allOf,
  assay,
  batchOf,
  correctRecord,
  count,
  discarded,
  dispatch,
  holdLots,
  redirection,
  regrouping,
} from '@lodestone/testing/keeping';

let ledger: MemoryLedger;

beforeEach(() => {
  ledger = beginCrossing();
});

const sent = (massGrams = 1_000, recordId = 'D') =>
  recordAct('S', recordId, dispatch({ receivingSiteId: 'R1', takes: [allOf('M', massGrams)] }));
const received = (change: Partial<SubmittedReceiptLine> = {}): SubmittedAct => ({
  type: 'Received',
  occurredOn: '2025-02-01',
  receipts: [{ movementId: 'S/D/1', sentLotId: 'M', lotId: 'IN', massGrams: 1_000, ...change }],
});
const redirected = recordAct(
  'S',
  'Rd',
  redirection({ targetRecordId: 'D', receivingSiteId: 'R2' }),
);
const use = (siteId: string, lotId: string, massGrams: number, recordId = 'use') =>
  recordAct(siteId, recordId, discarded({ takes: [allOf(lotId, massGrams)] }));

const told = (command: Parameters<MemoryLedger['submit']>[0]) => accepted(ledger.submit(command));
const refusalOf = (command: Parameters<MemoryLedger['submit']>[0]): unknown => {
  const decision = ledger.decide(command);
  return decision.outcome === 'refused' ? decision.refusal.code : decision.outcome;
};

describe('of two statements that cross', () => {
  it('the void that came later yields, and the receipt is free', () => {
    told(sent());
    cross(ledger, recordAct('R1', 'rec', received()), voidRecord('S', 'V', 'D'));

    expect(ledger.decide(use('S', 'M', 1))).toMatchObject({
      refusal: {
        code: 'lot-contradicted',
        detail: { freeGrams: 0, yieldingRecordId: 'S/V', toRecordIds: ['R1/rec'] },
      },
    });
    expect(refusalOf(use('R1', 'IN', 1_000))).toBe('accepted');
  });

  it('the receipt that came later yields, and what was given back is free', () => {
    told(sent());
    cross(ledger, voidRecord('S', 'V', 'D'), recordAct('R1', 'rec', received()));

    expect(ledger.decide(use('R1', 'IN', 1))).toMatchObject({
      refusal: { code: 'lot-contradicted', detail: { toRecordIds: ['S/V'] } },
    });
    expect(refusalOf(use('S', 'M', 1_000))).toBe('accepted');
  });

  it('the taking that looked says so, and whoever takes again need not look', () => {
    told(sent());
    told(recordAct('R1', 'rec', received()));
    told(use('R1', 'IN', 1));
    told(use('R1', 'IN', 1, 'more'));

    const takes = (at: number): unknown => ledger.log.at(at)?.event.data;
    expect(takes(-2)).toMatchObject({ takes: [{ looked: [{ siteId: 'S', revision: 2 }] }] });
    expect(takes(-1)).toMatchObject({ takes: [expect.not.objectContaining({ looked: [] })] });
  });

  it('only the grams that came back are bound: the rest of the lot is taken without a look', () => {
    told(sent(400));
    cross(ledger, recordAct('R1', 'rec', received({ massGrams: 400 })), voidRecord('S', 'V', 'D'));

    expect(refusalOf(use('S', 'M', 600))).toBe('accepted');
    expect(refusalOf(use('S', 'M', 601))).toBe('lot-contradicted');
  });
});

describe('a line that was redirected while its first site received it', () => {
  it('is not used twice, though each looks at what names it', () => {
    told(sent());
    cross(ledger, recordAct('R1', 'rec', received()), redirected);
    told(recordAct('R2', 'rec', received()));

    expect(refusalOf(use('R1', 'IN', 1_000))).toBe('accepted');
    expect(ledger.decide(use('R2', 'IN', 1))).toMatchObject({
      refusal: { code: 'lot-contradicted', detail: { toRecordIds: ['S/Rd'] } },
    });
  });

  it('is free where it was redirected to, when that came first', () => {
    told(sent());
    cross(ledger, redirected, recordAct('R1', 'rec', received()));
    told(recordAct('R2', 'rec', received()));

    expect(refusalOf(use('R1', 'IN', 1))).toBe('lot-contradicted');
    expect(refusalOf(use('R2', 'IN', 1_000))).toBe('accepted');
  });

  it('comes back to its first site only when the second has not received it before', () => {
    told(sent());
    cross(ledger, redirected, recordAct('R1', 'rec', received()));
    cross(ledger, recordAct('R2', 'rec', received()), voidRecord('S', 'VRd', 'Rd'));

    expect(refusalOf(use('R1', 'IN', 1))).toBe('lot-contradicted');
    told(voidRecord('R2', 'v', 'rec'));
    expect(refusalOf(use('R1', 'IN', 1_000))).toBe('accepted');
  });
});

describe('a taking is whatever lets grams leave a lot', () => {
  beforeEach(() => {
    told(sent());
    cross(ledger, recordAct('R1', 'rec', received()), voidRecord('S', 'V', 'D'));
  });

  it.each([
    ['the void of the record that made it', voidRecord('S', 'x', 'open')],
    [
      'its correction',
      correctRecord('S', 'x', { targetRecordId: 'open', act: openingStock('M', 999) }),
    ],
    ["a count's loss", recordAct('S', 'x', count({ lots: [{ lotId: 'M', countedGrams: 999 }] }))],
    ['a dispatch', sent(1, 'x')],
    [
      'another owner',
      recordAct(
        'S',
        'x',
        regrouping('title', [allOf('M', 1)], [{ lotId: 'N', massGrams: 1, ownerId: 'BUYER' }]),
      ),
    ],
  ])('%s', (_, command) => {
    expect(refusalOf(command)).toBe('lot-contradicted');
  });

  it('and not an assay, nor a count that finds all of it', () => {
    expect(refusalOf(recordAct('S', 'x', assay({ lotId: 'M' })))).toBe('accepted');
    const all = count({ lots: [{ lotId: 'M', countedGrams: 1_000 }] });
    expect(refusalOf(recordAct('S', 'x', all))).toBe('accepted');
  });

  it('of which the void of the record that made the lot says where it looked', () => {
    told(voidRecord('R1', 'v', 'rec'));
    told(voidRecord('S', 'x', 'open'));

    expect(ledger.log.at(-1)?.event.data).toMatchObject({
      looked: [{ lotId: 'M', looked: [{ siteId: 'R1', revision: 2 }] }],
    });
  });
});

describe('a batch', () => {
  it('is refused where it uses what it gave back, and names the record to record first', () => {
    told(sent());
    const void_ = voidRecord('S', 'V', 'D');

    expect(ledger.decide(batchOf('S', [void_, voidRecord('S', 'V2', 'open')]))).toMatchObject({
      refusal: {
        code: 'look-first',
        detail: { broughtByRecordId: 'V', lotId: 'M' },
        pointer: '/records/1/targetRecordId',
      },
    });
    told(void_);
    expect(refusalOf(batchOf('S', [voidRecord('S', 'V2', 'open')]))).toBe('accepted');
  });

  it('is refused where it receives and uses', () => {
    told(sent());
    const both = batchOf('R1', [recordAct('R1', 'rec', received()), use('R1', 'IN', 1)]);

    expect(refusalOf(both)).toBe('look-first');
  });
});

describe('the side that yields frees itself alone', () => {
  it('the receiver by a void of the receipt, and no hold keeps it from that', () => {
    told(sent());
    cross(ledger, voidRecord('S', 'V', 'D'), recordAct('R1', 'rec', received()));
    told(holdLots('R1', '~hold', ['IN']));

    told(voidRecord('R1', 'v', 'rec'));

    expect(refusalOf(use('S', 'M', 1_000))).toBe('accepted');
  });

  it('a hold stands in the way of every other void of a receipt', () => {
    told(sent());
    told(recordAct('R1', 'rec', received()));
    told(holdLots('R1', '~hold', ['IN']));

    expect(refusalOf(voidRecord('R1', 'v', 'rec'))).toBe('record-built-on');
  });

  it('the sender by a void of the void, which brings the record back with every line', () => {
    told(sent());
    cross(ledger, recordAct('R1', 'rec', received()), voidRecord('S', 'V', 'D'));
    const gaveBack = linesOf(ledger);

    told(voidRecord('S', 'V2', 'V'));

    expect(linesOf(ledger)).toEqual(
      gaveBack.map(({ sense, massGrams, ...line }) => ({
        ...line,
        sense: -sense,
        massGrams: -massGrams,
        content: new Map([...line.content].map(([element, micrograms]) => [element, -micrograms])),
      })),
    );
    expect(ledger.rows('site-S').get('record/D')).toMatchObject({ state: 'live' });
    expect(ledger.rows('site-S').get('record/V')).toMatchObject({ state: 'voided' });
    expect(ledger.rows('site-S').get('lot/M')).toMatchObject({ massGrams: 0 });
    expect(refusalOf(use('R1', 'IN', 1_000))).toBe('accepted');
  });

  it('the sender by a void of the correction', () => {
    told(sent(600));
    const act = dispatch({ receivingSiteId: 'R1', takes: [allOf('M', 100)] });
    cross(
      ledger,
      recordAct('R1', 'rec', received({ massGrams: 600 })),
      correctRecord('S', 'C', { targetRecordId: 'D', act }),
    );
    expect(refusalOf(use('S', 'M', 401))).toBe('lot-contradicted');

    told(voidRecord('S', 'VC', 'C'));

    expect(ledger.rows('site-S').get('lot/M')).toMatchObject({ massGrams: 400 });
    expect(refusalOf(use('S', 'M', 400))).toBe('accepted');
  });

  it('by the void of nothing that does not yield', () => {
    told(sent());
    told(voidRecord('S', 'V', 'D'));

    expect(refusalOf(voidRecord('S', 'V2', 'V'))).toBe('target-not-an-act');
  });

  it('and the record that came back is voided again when nobody has received it', () => {
    told(sent());
    cross(ledger, recordAct('R1', 'rec', received()), voidRecord('S', 'V', 'D'));
    told(voidRecord('S', 'V2', 'V'));
    expect(refusalOf(voidRecord('S', 'V3', 'D'))).toBe('record-built-on');
    told(voidRecord('R1', 'v', 'rec'));

    told(voidRecord('S', 'V3', 'D'));

    expect(refusalOf(use('S', 'M', 1_000))).toBe('accepted');
    expect(refusalOf(voidRecord('S', 'V4', 'V2'))).toBe('target-not-an-act');
  });

  it('at the composition of today, where the lot was assayed in between', () => {
    told(sent(400));
    cross(ledger, recordAct('R1', 'rec', received({ massGrams: 400 })), voidRecord('S', 'V', 'D'));
    told(recordAct('S', 'assay', assay({ lotId: 'M' })));
    told(voidRecord('S', 'V2', 'V'));

    const inLot = ledger.log
      .filter(({ stream }) => stream === 'site-S')
      .flatMap(({ event }) =>
        'postingRule' in (event.data as object) || event.type === 'RecordVoided'
          ? postingsOf(event as PostedEvent)
          : [],
      )
      .filter(({ account, lotId }) => account === 'stock' && lotId === 'M');
    const sum = (of: (line: (typeof inLot)[number]) => bigint) =>
      inLot.reduce((all, line) => all + of(line), 0n);
    expect(sum(({ massGrams }) => BigInt(massGrams))).toBe(600n);
    expect(sum(({ content }) => content.get('Nd') ?? 0n)).toBe(600n * 640_000n);
  });
});

describe('a return leg', () => {
  const turnedAway = received({
    massGrams: 600,
    refused: { massGrams: 400, reason: 'wrong-goods' },
  });
  const home = recordAct('S', 'home', {
    type: 'Received',
    occurredOn: '2025-02-01',
    receipts: [{ movementId: 'R1/rec/1', sentLotId: 'M', lotId: 'BACK', massGrams: 400 }],
  });

  beforeEach(() => {
    told(sent());
    told(recordAct('R1', 'rec', turnedAway));
  });

  it('is not received when its receipt was voided', () => {
    told(voidRecord('R1', 'v', 'rec'));

    expect(ledger.decide(home)).toMatchObject({
      refusal: { code: 'movement-voided', detail: { recordId: 'R1/v' } },
    });
  });

  it('that came home before binds who voids the receipt and receives all of it again', () => {
    cross(ledger, home, voidRecord('R1', 'v', 'rec'));
    told(recordAct('R1', 'again', received({ lotId: 'IN2' })));

    expect(refusalOf(use('S', 'BACK', 400))).toBe('accepted');
    expect(ledger.decide(use('R1', 'IN2', 1))).toMatchObject({
      refusal: { code: 'lot-contradicted', detail: { toRecordIds: ['R1/rec', 'R1/v'] } },
    });
    told(voidRecord('R1', 'v2', 'again'));
    told(voidRecord('R1', 'v3', 'v'));
    expect(refusalOf(use('R1', 'IN', 600))).toBe('accepted');
  });

  it('that comes home later yields to the void of its receipt', () => {
    cross(ledger, voidRecord('R1', 'v', 'rec'), home);
    told(recordAct('R1', 'again', received({ lotId: 'IN2' })));

    expect(refusalOf(use('R1', 'IN2', 1_000))).toBe('accepted');
    expect(refusalOf(use('S', 'BACK', 1))).toBe('lot-contradicted');
  });
});

describe('receiving', () => {
  it('is refused when the line was corrected away, voided or sent elsewhere', () => {
    told(sent());
    told(redirected);

    expect(ledger.decide(recordAct('R1', 'rec', received()))).toMatchObject({
      refusal: { code: 'movement-voided', detail: { recordId: 'S/Rd' } },
    });
  });

  it('in part, with the rest sent elsewhere, is not voided under what counts on it', () => {
    told(sent(62));
    told(recordAct('R1', 'part', received({ massGrams: 15, closes: false })));
    told(redirected);

    expect(ledger.decide(voidRecord('R1', 'v', 'part'))).toMatchObject({
      refusal: { code: 'record-built-on', detail: { blockerIds: ['S/Rd'] } },
    });
    told(voidRecord('S', 'VRd', 'Rd'));
    told(voidRecord('R1', 'v', 'part'));
    expect(refusalOf(recordAct('R1', 'rec', received({ lotId: 'IN2', massGrams: 62 })))).toBe(
      'accepted',
    );
  });

  it('of one lot of a consignment line is voided whatever became of the other', () => {
    told(recordAct('S', 'open2', openingStock('M2', 50)));
    const takes = [allOf('M', 1_000), allOf('M2', 50)];
    told(recordAct('S', 'D', saleOf(takes)));
    told(recordAct('R1', 'first', received()));
    told(recordAct('R1', 'second', received({ sentLotId: 'M2', lotId: 'IN2', massGrams: 50 })));

    expect(refusalOf(voidRecord('R1', 'v', 'first'))).toBe('accepted');
    expect(refusalOf(voidRecord('R1', 'v', 'second'))).toBe('accepted');
  });
});

const saleOf = (takes: ReturnType<typeof allOf>[]): SubmittedAct => ({
  type: 'SoldToClient',
  occurredOn: '2025-02-01',
  receivingSiteId: 'R1',
  destinationCountryCode: 'CN',
  contractNumber: 'C-1',
  invoiceNumber: 'I-1',
  goods: [{ goodsCode: '2846901910', grade: 'NONE', valueMinor: '1', currency: 'CNY', takes }],
});

const linesOf = ({ log }: MemoryLedger) => postingsOf(log.at(-1)?.event as PostedEvent);
