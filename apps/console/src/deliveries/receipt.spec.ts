import { differenceOf, receiptAsSent, receiptOf } from './receipt';
import type { Awaited } from './use-deliveries';

const awaited = {
  inTransitGrams: 128_127_000,
  sent: { massGrams: 128_127_000 },
  ready: {
    siteId: 'S',
    recordId: 'received.1',
    body: {
      type: 'Received',
      occurredOn: '2026-01-27',
      receipts: [{ movementId: 'M', sentLotId: 'L', lotId: 'L.1', massGrams: 128_127_000 }],
    },
  },
} as unknown as Awaited;

const draft = receiptAsSent(awaited);

describe('a receipt', () => {
  it('is what was sent where nothing is typed', () => {
    expect(receiptOf(draft, awaited)).toStrictEqual(awaited.ready.body);
    expect(differenceOf(draft, awaited)).toBe(0n);
  });

  it.each([
    ['128,126.5', '', -500n],
    ['128127.001', '', 1n],
    ['100000', '28127', 0n],
    ['', '128127', 0n],
    ['much', '', undefined],
  ])('of %j kg, with %j kg refused, differs by %s g', (received, refused, expected) => {
    expect(differenceOf({ ...draft, received, refused }, awaited)).toBe(expected);
  });

  it('makes no lot of what is refused, and says why', () => {
    const body = receiptOf(
      { ...draft, received: '', refused: '128127', refusedWhy: 'wrong-goods' },
      awaited,
    );

    expect(body).toStrictEqual({
      type: 'Received',
      occurredOn: '2026-01-27',
      receipts: [
        {
          movementId: 'M',
          sentLotId: 'L',
          refused: { massGrams: 128_127_000, reason: 'wrong-goods' },
        },
      ],
    });
  });

  it('is none as long as something typed is no mass, or nothing is', () => {
    expect(receiptOf({ ...draft, received: 'x' }, awaited)).toBeUndefined();
    expect(receiptOf({ ...draft, received: '', refused: '' }, awaited)).toBeUndefined();
  });
});
