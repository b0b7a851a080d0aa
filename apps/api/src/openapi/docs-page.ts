import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../http/language';

const read = (name: string): string => readFileSync(join(__dirname, 'docs', name), 'utf8');

const style = read('page.css');
/** In the order in which they build on each other. */
const script = [
  `const chinese = ${read('chinese.json')};`,
  ...['words.js', 'draw.js', 'try.js', 'filter.js', 'page.js'].map(read),
].join('\n');
const frame = read('page.html');

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    title: 'Lodestone API',
    contents: 'Contents',
    skip: 'To the page',
    loading: 'Loading …',
  },
  zh: { title: 'Lodestone 接口文档', contents: '目录', skip: '跳到正文', loading: '正在载入……' },
};

/** What is put in is our own, so nothing in it needs to be escaped. */
const pageIn = (language: Language): string =>
  frame
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
      name === 'language' ? language : (words[language][name] ?? ''),
    )
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- script -->', () => `<script>${script}</script>`);

/**
 * The page at `/docs`: one file without anything from elsewhere, drawn from `/openapi.json`, which
 * is the truth; the page only sets it.
 */
export const docsPages: Readonly<Record<Language, string>> = { en: pageIn('en'), zh: pageIn('zh') };

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Our own style and script, letter by letter, and calls to this ledger: nothing else runs. */
export const docsPolicy = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
