import { tablesText, tableText } from './reference-text';

describe('closed lists, printed', () => {
  it('stand under each other with their names', () => {
    const items = [
      { table: 'laws', en: 'Laws', zh: '法律', codes: 9 },
      { table: 'currencies', en: 'Currencies', zh: '货币', codes: 155 },
    ];

    expect(tablesText({ items }).split('\n')).toStrictEqual([
      'laws          9  Laws  法律',
      'currencies  155  Currencies  货币',
      '2 lists; `lodestone reference <list>` prints the codes of one.',
    ]);
  });

  it('say the days and sources of their codes, a shared source once', () => {
    const row = { code: 'A', en: 'One', zh: '一', source: 'ours' };
    const items = [
      row,
      { ...row, code: 'BB', en: 'Two', zh: '二', until: '2025-07-01' },
      { ...row, code: 'C', source: 'Order No. 785' },
    ];
    const list = { table: 'letters', en: 'Letters', zh: '字母', source: 'ours', items };

    expect(tableText({ ...list, on: '2025-01-01' }).split('\n')).toStrictEqual([
      'Letters  字母, on 2025-01-01',
      '  A                 One  一',
      '  BB  ..2025-07-01  Two  二',
      '  C                 One  一',
      'source: ours',
      'source of C: Order No. 785',
      '3 codes.',
    ]);
  });
});
