import { flowsOf } from './flow';

const held = (stock: string) => ({
  stock: { massGrams: '0', micrograms: stock },
  inProcess: { massGrams: '0', micrograms: '5' },
  inTransit: { massGrams: '0', micrograms: '1' },
});

const balance = {
  before: held('100'),
  changes: [
    { name: 'mined', massGrams: '0', micrograms: '40' },
    { name: 'exported', massGrams: '0', micrograms: '-30' },
    { name: 'process-difference', massGrams: '0', micrograms: '-6' },
  ],
  after: held('104'),
  missingMicrograms: '6',
} as never;

describe('what came and what went', () => {
  it('adds up to the same on both sides, with what is missing', () => {
    const flows = flowsOf(balance);

    expect(flows).toStrictEqual([
      { name: 'before', side: 'came', micrograms: 106n },
      { name: 'mined', side: 'came', micrograms: 40n },
      { name: 'exported', side: 'went', micrograms: 30n },
      { name: 'missing', side: 'went', micrograms: 6n },
      { name: 'after', side: 'went', micrograms: 110n },
    ]);
  });

  it('names more than was accounted for as what came', () => {
    const more = { ...(balance as object), missingMicrograms: '-6' } as never;

    expect(flowsOf(more)).toContainEqual({ name: 'found', side: 'came', micrograms: 6n });
  });
});
