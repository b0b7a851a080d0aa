import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recordTypes } from '../acts/record-types';
import { codeInChinese, recordTypesInChinese } from './chinese-codes';
import { problemTitles, type ProblemTitle } from './problem-codes';
import { saidOf, type RefusalAnswer } from './refusal-answer';
import { refusalAnswers } from './refusal-answers';

const api = resolve(__dirname, '..');

const root = resolve(api, '../../..');

/** Of the API, and of the libraries whose words it says. */
const sources = ['apps/api/src', 'libs/reference/src', 'libs/nation/src', 'apps/cli/src'].flatMap(
  (folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|js|json|html)$/.test(path) && !path.endsWith('spec.ts'))
      .map((path) => ({
        path: join(folder, path),
        text: readFileSync(join(root, folder, path), 'utf8'),
      })),
);

/** A word that is not ours, and the one that is. */
const notOurs: ReadonlyArray<readonly [word: RegExp, ours: string]> = [
  [/账本/, '台账 or 系统 for the ledger'],
  [/领用/, '出库 where goods leave a lot'],
  [/标识符/, '编号 for an id'],
  [/未来/, '晚于今日 for a day that is still to come'],
  [/主管机关|监管部门|监管机关/, '监管机构 for the regulator'],
  [/在其交易下/, '按该笔销售办理出口'],
  // Half-width punctuation between two Chinese characters.
  [/[\u4e00-\u9fff][,;:?!](?=[\u4e00-\u9fff])/, '，；：？！'],
];

const faultsIn = (text: string): string[] =>
  notOurs.filter(([word]) => word.test(text)).map(([, ours]) => ours);

describe('what is said in Chinese', () => {
  it('has one word for one thing', () => {
    const texts = sources.filter(({ text }) => /[\u4e00-\u9fff]/.test(text));

    expect(texts.length).toBeGreaterThan(20);
    expect(
      texts.flatMap(({ path, text }) => faultsIn(text).map((ours) => `${path}: ${ours}`)),
    ).toEqual([]);
  });

  it.each([
    ['账本尚未开立。', '台账 or 系统 for the ledger'],
    ['请领用该批次。', '出库 where goods leave a lot'],
    ['请改用其他标识符。', '编号 for an id'],
    ['发生日期在未来。', '晚于今日 for a day that is still to come'],
    ['须由主管机关解除。', '监管机构 for the regulator'],
    ['监管部门', '监管机构 for the regulator'],
    ['请先作废,再登记。', '，；：？！'],
  ])('is caught: %s', (text, ours) => {
    expect(faultsIn(text)).toEqual([ours]);
  });

  it('never names a type of record by its code alone', () => {
    const said: ReadonlyArray<RefusalAnswer | ProblemTitle> = [
      ...Object.values(refusalAnswers),
      ...Object.values(problemTitles),
    ];
    const bare = new RegExp(`(?<!（)\\b(${Object.keys(recordTypes).join('|')})\\b`);
    const wordsOf = (answer: (typeof said)[number]) =>
      [answer.title, answer.mend, 'says' in answer ? answer.says : undefined].flatMap(
        (words) => words?.zh ?? [],
      );

    expect(said.flatMap(wordsOf).filter((text) => bare.test(text))).toEqual([]);
    expect(bare.test('请填写拟解除的 LotHeld 记录编号。')).toBe(true);
  });

  it('names every type of record', () => {
    expect(Object.keys(recordTypesInChinese).toSorted()).toEqual(
      Object.keys(recordTypes).toSorted(),
    );
    expect(new Set(Object.values(recordTypesInChinese)).size).toBe(Object.keys(recordTypes).length);
  });

  it.each([
    ['type', 'LotHeld', '冻结（LotHeld）'],
    ['material', 'ndfeb-magnet', '烧结钕铁硼成品磁体（ndfeb-magnet）'],
    ['kind', 'split', '拆分（split）'],
    ['kind', 'unheard-of', 'unheard-of'],
    ['lotId', 'split', 'split'],
  ])('gives a code behind its word: %s %s', (fact, code, said) => {
    expect(codeInChinese(fact, code)).toBe(said);
  });

  it('gives codes so in the sentences of refusals, and leaves them alone in English', () => {
    const detail = { kind: 'split', field: 'ownerId' };

    expect(saidOf(refusalAnswers['regrouping-changes-other-field'], detail)).toStrictEqual({
      en: 'The kind "split" does not change ownerId.',
      zh: '拆分（split）类重组不得变更 ownerId。',
    });
  });
});
