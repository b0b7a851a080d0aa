import { codeLists } from '@lodestone/reference';
import { dataset, everybody, text } from './dataset';

type Code = Readonly<{ table: string; code: string; en: string; zh: string }>;

export const reference = dataset<Code>(
  {
    name: 'reference',
    means: {
      en: 'The codes of all tables, with their names in English and Chinese.',
      zh: '各代码表的代码及其中英文名称。',
    },
    row: { en: 'One code of one table.', zh: '一个代码表中的一个代码。' },
    audience: everybody,
    filters: [],
    rests: [],
  },
  [
    text('table', ['The table.', '代码表。', 'countries'], ({ table }) => table),
    text('code', ['The code.', '代码。', 'DE'], ({ code }) => code),
    text('en', ['Its name in English.', '英文名称。', 'Germany'], ({ en }) => en),
    text('zh', ['Its name in Chinese.', '中文名称。', '德国'], ({ zh }) => zh),
  ],
  function* () {
    for (const { code: table, rows } of codeLists) {
      for (const { code, en, zh } of rows) yield { table, code, en, zh };
    }
  },
);
