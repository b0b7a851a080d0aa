import type { PostingLine } from '@lodestone/ledger';
import { dealLinesOf, returnLinesOf, saysNothingOfVolumes, type Posted } from './deal-lines';

describe('what an event says of volumes', () => {
  it('takes the columns of a line from the version that the line is of', () => {
    const corrected = eventOf({
      reversed: { data: sold('DE', 'C-1') },
      act: { data: sold('FR', 'C-2') },
    });

    const lines = dealLinesOf(corrected, [line({ sense: -1 }), line({ sense: 1 })]);

    expect(
      lines.map(({ line: { sense }, columns, isFirst }) => [
        sense,
        columns.finalDestinationCountryCode,
        columns.contractNumber,
        isFirst,
      ]),
    ).toEqual([
      [-1, 'DE', 'C-1', true],
      [1, 'FR', 'C-2', true],
    ]);
  });

  it('counts a deal once, on the first of its lines', () => {
    const lines = dealLinesOf(eventOf(sold('DE', 'C-1')), [line({}), line({})]);

    expect(lines.map(({ isFirst }) => isFirst)).toEqual([true, false]);
  });

  it('knows exported from sold by the account', () => {
    const kindOf = (change: Partial<PostingLine>) =>
      dealLinesOf(eventOf(sold('DE', 'C-1')), [line(change)])[0]?.kind;

    expect(kindOf({ account: 'exported' })).toBe('exported');
    for (const account of ['delivered', 'in-transit', 'stock'] as const) {
      expect(kindOf({ account })).toBe('sold');
    }
  });

  it('tells of each line whose the goods were, whoever has them by it', () => {
    const [goods] = sold('DE', 'C-1').goods;
    const takes = [{ ownerId: 'X' }, { ownerId: 'Y' }];
    const event = eventOf({ ...sold('DE', 'C-1'), goods: [{ ...goods, takes }] });
    const lines = dealLinesOf(event, [line({}), line({ ownerId: 'BUYER' })]);

    expect(lines.map(({ ownerId }) => ownerId)).toEqual(['X', 'Y']);
  });

  it('leaves lines without a deal alone, restatements among them', () => {
    const { dealId: _, ...restated } = line({ role: 'restated' });

    expect(dealLinesOf(eventOf({ reversed: { data: sold('DE', 'C-1') } }), [restated])).toEqual([]);
  });

  it('finds what a receiver sends back, and the deal that it comes back of', () => {
    const receipt = { movementId: 'S/R/1', refused: { returnMovementId: 'T/IN/1' } };
    const { dealId: _, ...inTransit } = line({ account: 'in-transit' });
    const arrived = { ...inTransit, movementId: 'S/R/1', massGrams: -2_000 };
    const returned = { ...inTransit, movementId: 'T/IN/1', massGrams: 600 };

    expect(returnLinesOf(eventOf({ receipts: [receipt] }), [arrived, returned])).toEqual([
      { line: returned, dealId: 'S/R/1', returnMovementId: 'T/IN/1' },
    ]);
    const undone = eventOf({ reversed: { data: { receipts: [receipt] } } });
    const back = { ...returned, sense: -1 as const, massGrams: -600 };
    expect(returnLinesOf(undone, [back])).toEqual([
      { line: back, dealId: 'S/R/1', returnMovementId: 'T/IN/1' },
    ]);
  });

  it.each<[string, object, boolean]>([
    ['a sale', sold('DE', 'C-1'), false],
    ['a void of a sale', { reversed: { data: sold('DE', 'C-1') } }, false],
    [
      'a correction that makes no sale of one',
      { reversed: { data: sold('DE', 'C') }, act: { data: {} } },
      false,
    ],
    [
      'a receipt that refuses',
      { receipts: [{ movementId: 'm', refused: { returnMovementId: 'r' } }] },
      false,
    ],
    ['a receipt that refuses nothing', { receipts: [{ movementId: 'm' }] }, true],
    ['a void of something else', { reversed: { data: { makes: [] } } }, true],
    ['anything else', { makes: [] }, true],
  ])('%s', (_, data, isNothing) => {
    expect(saysNothingOfVolumes(eventOf(data))).toBe(isNothing);
  });
});

/** Types that are yet to come are told by their form: `reversed` is taken back, `act` put there. */
const eventOf = (data: object): Posted => ({ type: 'Any', data }) as unknown as Posted;

function sold(destinationCountryCode: string, contractNumber: string) {
  return {
    sellerId: 'E',
    buyerRef: 'client',
    destinationCountryCode,
    contractNumber,
    invoiceNumber: 'I-1',
    goods: [
      {
        dealId: 'S/R/1',
        goodsCode: '8505111000',
        grade: 'N42SH',
        valueMinor: '100',
        currency: 'EUR',
        takes: [],
      },
    ],
  };
}

const line = (change: Partial<PostingLine>) => ({
  account: 'delivered' as const,
  role: 'balance' as const,
  sense: 1 as const,
  recordId: 'S/R',
  occurredOn: '2025-02-01',
  siteId: 'S',
  ownerId: 'E',
  dealId: 'S/R/1',
  massGrams: 10,
  content: new Map(),
  ...change,
});
