import { languageOf } from './language';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['zh', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['de,zh;q=0.5,en;q=0.4', 'zh'],
    ['EN;q=0.1, ZH-Hant-TW;q=0.2', 'zh'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['de, fr;q=0.5', 'en'],
    ['zh;q=much', 'en'],
    [',;;q=,', 'en'],
  ])('for %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
