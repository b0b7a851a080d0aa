import { bodyWith, leavesOf } from './leaves';

const body = {
  type: 'Exported',
  invoiceNumber: 'I-1',
  isX: true,
  goods: [{ pieces: 5, takes: [{ lotId: 'L', massGrams: 8_128_900 }] }],
};

describe('what was sent', () => {
  it('is a list of all that it says, masses in kilograms', () => {
    expect(leavesOf(body)).toStrictEqual([
      { pointer: '/invoiceNumber', name: 'invoiceNumber', text: 'I-1', kind: 'text' },
      { pointer: '/isX', name: 'isX', text: 'true', kind: 'choice' },
      { pointer: '/goods/0/pieces', name: 'pieces', text: '5', kind: 'count' },
      { pointer: '/goods/0/takes/0/lotId', name: 'lotId', text: 'L', kind: 'text' },
      { pointer: '/goods/0/takes/0/massGrams', name: 'massGrams', text: '8128.9', kind: 'grams' },
    ]);
  });

  it('is sent as it was where nothing is typed', () => {
    expect(bodyWith(body, {})).toStrictEqual(body);
  });

  it('has what is typed in its place, and what is emptied is left out', () => {
    const typed = { '/goods/0/takes/0/massGrams': '8,128.901', '/invoiceNumber': ' ' };
    const { invoiceNumber: _gone, ...rest } = body;

    expect(bodyWith(body, typed)).toStrictEqual({
      ...rest,
      goods: [{ pieces: 5, takes: [{ lotId: 'L', massGrams: 8_128_901 }] }],
    });
  });

  it.each(['', 'many', '1.0001', '-1', '99999999999999999'])('has no mass of %j', (text) => {
    expect(bodyWith(body, { '/goods/0/takes/0/massGrams': text })).toBeUndefined();
  });
});
