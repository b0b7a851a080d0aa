import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles } from '../../apps/api/src/access/viewer';
import { frontPage } from '../../apps/api/src/http/front-page';
import { begin } from './chain';
import { operationsOf, publishedDocument } from './published-document';
import { RunningLedger, type Answer } from './running-ledger';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
});

afterAll(() => ledger.stop());

const docs = (language?: string): Promise<Answer> => ask('/docs', language);

const ask = (url: string, language?: string): Promise<Answer> =>
  ledger.inject({
    method: 'GET',
    url,
    headers: language === undefined ? {} : { 'accept-language': language },
  });

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the page at /docs', () => {
  it('fetches nothing from elsewhere, and lets nothing run but what it brings', async () => {
    const { body, headers } = await docs();
    const page = String(body['text']);
    const inside = (tag: string): string =>
      new RegExp(`<${tag}>([^]*)</${tag}>`).exec(page)?.[1] ?? '';
    const policy = String(headers['content-security-policy']);

    expect(page.replace(inside('script'), '')).not.toMatch(/https?:|src=|@import|url\(/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain(`script-src ${hashOf(inside('script'))};`);
    expect(policy).toContain(`style-src ${hashOf(inside('style'))};`);
    expect(inside('script')).not.toMatch(/innerHTML|localStorage|sessionStorage|document\.cookie/);
  });

  it.each([
    [undefined, 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['zh;q=0.2,en;q=0.7', 'en'],
    ['fr', 'en'],
  ])('speaks, when %s is asked for, %s', async (asked, language) => {
    const { body, headers } = await docs(asked);

    expect(headers).toMatchObject({ 'content-language': language, vary: 'accept-language' });
    expect(body['text']).toContain(`<html lang="${language}">`);
  });

  it('has Chinese words for every operation and every noun, and for nothing else', () => {
    const chinese = JSON.parse(
      readFileSync(join(__dirname, '../../apps/api/src/openapi/docs/chinese.json'), 'utf8'),
    ) as Record<'tags' | 'tagNames' | 'roles' | 'operations', Record<string, string>>;
    const document = publishedDocument();
    const tags = document.tags.map(({ name }) => name);

    expect(Object.keys(chinese.operations).toSorted()).toStrictEqual(
      operationsOf(document)
        .map(({ operationId }) => operationId)
        .toSorted(),
    );
    const used = operationsOf(document).flatMap((operation) => operation.tags);
    expect([...new Set(used)].toSorted()).toStrictEqual(tags.toSorted());
    expect(Object.keys(chinese.tags)).toStrictEqual(tags);
    expect(Object.keys(chinese.tagNames)).toStrictEqual(tags);
    expect(Object.keys(chinese.roles)).toStrictEqual(roles);
  });

  it('has the same Chinese words for the same things as the page at / without a console', async () => {
    const front = frontPage('zh', 'http://127.0.0.1:3180');
    const pages = [front, String((await docs('zh')).body['text'])];

    for (const page of pages) {
      for (const word of ['稀土磁体溯源台账', '账户', '监管机构', '响应'])
        expect(page).toContain(word);
      expect(page).not.toMatch(/账号|主管机关|应答|磁材全链条/);
    }
  });
});

describe('the published document', () => {
  it('names each code of a problem once for a status', () => {
    const descriptions = Object.values(publishedDocument().paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ responses }) =>
        Object.values(responses as Record<string, { description: string }>),
      )
      .map(({ description }) => description);
    const twice = descriptions.filter((description) => {
      const codes = description.split(', ');
      return new Set(codes).size < codes.length;
    });

    expect(descriptions).toContain('body-too-large');
    expect(twice).toStrictEqual([]);
  });
});

describe('a problem', () => {
  it.each([
    [undefined, 'en', 'There is nothing here, or nothing that you may see.'],
    ['zh-Hans;q=0.9, en;q=0.1', 'zh', '所请求的内容不存在，或您无权查看。'],
  ])('is said, when %s is asked for, in %s', async (asked, language, words) => {
    const { status, body, headers } = await ask('/refusals/nobody', asked);

    expect([status, body['title'], body['detail']]).toStrictEqual([404, words, words]);
    expect(headers).toMatchObject({ 'content-language': language, vary: 'accept-language' });
    expect(body['message']).toHaveProperty('en');
    expect(body['message']).toHaveProperty('zh');
  });

  it('is said so also when it is a refusal of the ledger', async () => {
    const authorization = `Bearer ${await ledger.tokenOf('TJ-MAG')}`;
    const { body } = await ledger.inject({
      method: 'PUT',
      url: '/sites/TJ-WORKS/records/VOID-1',
      headers: { authorization, 'accept-language': 'zh' },
      payload: { type: 'RecordVoided', targetRecordId: 'NONE', reason: 'deal-cancelled' },
    });

    const { zh } = body['message'] as { zh: string };
    expect(body).toMatchObject({ type: '/refusals/target-not-found', detail: zh });
  });
});
